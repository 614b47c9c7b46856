/** Builds the page once before any host starts, so that no two of them build it at the same time. */
import { ensureRenderer } from "../../electron/host/renderer-build.ts";

// biome-ignore lint/style/noDefaultExport: what the test runner asks for
export default async function buildRenderer(): Promise<void> {
  await ensureRenderer((text) => console.log(text));
}
