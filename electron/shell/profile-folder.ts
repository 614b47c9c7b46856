/** Where Chromium keeps its own files: in the program's folder or, where nothing can be written there, for this run. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canWrite } from "../db/file-access.ts";
import { errnoOf } from "../db/storage-error.ts";

export function profileFolder(dataFolder: string, name: string): string {
  const wanted = join(dataFolder, name);
  try {
    mkdirSync(wanted, { recursive: true });
    if (canWrite(wanted)) return wanted;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
  return mkdtempSync(join(tmpdir(), `annex-editor-${name}-`));
}
