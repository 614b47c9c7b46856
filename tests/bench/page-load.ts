/**
 * From the address to painted rows, in Chromium: the editor through its host on a large plan, and a bare grid
 * with the same rows served from memory.
 */
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "../../electron/host/browser.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { assertDefined } from "../../shared/errors.ts";
import { connectToHost } from "../helpers/host-client.ts";
import { startHostProcess } from "../helpers/host-process.ts";
import { timed } from "./measure.ts";

export function launchBrowser(): Promise<Browser> {
  const executablePath = assertDefined(findBrowser(), "the page benchmarks need Chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page with rows painted, and how long it took from the address to there. */
export interface OpenPage {
  readonly page: Page;
  readonly elapsedMs: number;
  close(): Promise<void>;
}

export type OpenRows = (browser: Browser, firstText: string) => Promise<OpenPage>;

/** In a profile of its own, in which other pages can be opened too. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

/** Every time a new page of a new profile on a newly started host. */
export function editorOf(planPath: string): OpenRows {
  return async (browser, firstText) => {
    const host = await startHostProcess(["--plan", planPath], dirname(planPath));
    const client = await connectToHost(host.url);
    await client.invoke("app:set-author", { author: "张三" });
    const page = await openPage(browser);
    const elapsedMs = await timed(async () => {
      await page.goto(host.url);
      await page.getByRole("tab", { name: "重点任务清单" }).click();
      await waitForCell(page, firstText);
    });
    const close = async () => {
      await page.context().close();
      await host.stop();
    };
    return { page, elapsedMs, close };
  };
}

export async function timeOpening(open: OpenRows, browser: Browser, firstText: string): Promise<number> {
  const opened = await open(browser, firstText);
  await opened.close();
  return opened.elapsedMs;
}

export interface BareGrid {
  readonly open: OpenRows;
  close(): void;
}

export async function startBareGrid(snapshot: PlanSnapshot): Promise<BareGrid> {
  const rows = snapshot.rows
    .filter((row) => row.kind === "task")
    .map((row) => ({ id: row.id, ...row.cells }));
  const script = await bundleBarePage();
  const html =
    '<!doctype html><meta charset="utf-8"><div id="grid" style="height:880px"></div><script type="module" src="/page.js"></script>';
  const files: Record<string, [type: string, body: string]> = {
    "/": ["text/html", html],
    "/page.js": ["text/javascript", script],
    "/rows.json": ["application/json", JSON.stringify(rows)],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    open: async (browser, firstText) => {
      const page = await openPage(browser);
      const elapsedMs = await timed(async () => {
        await page.goto(`http://127.0.0.1:${port}/`);
        await waitForCell(page, firstText);
      });
      return { page, elapsedMs, close: () => page.context().close() };
    },
    close: () => {
      server.close();
    },
  };
}

async function bundleBarePage(): Promise<string> {
  const result = await build({
    entryPoints: [join(repositoryFolder, "tests/bench/bare-page.ts")],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Found, laid out and painted. */
async function waitForCell(page: Page, text: string): Promise<void> {
  await page.getByRole("gridcell", { name: text }).first().waitFor({ state: "visible" });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
