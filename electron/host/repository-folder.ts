/** The repository's root, for the programs that run from source: host, start, build and the tests. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const repositoryFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export function packageVersion(): string {
  const text = readFileSync(join(repositoryFolder, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
