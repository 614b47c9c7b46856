/** Writes the user's own rules to a file, to a temporary one first; a file that stood there is kept as a backup. */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Answer, Request } from "../../shared/contract/channels.ts";
import { writeRulesFile } from "../../shared/rules/own/rules-file.ts";
import { assertFolderTakesFiles, removeIfThere, temporaryPath } from "../db/file-access.ts";
import { storageError } from "../db/storage-error.ts";
import { requireSession, type ServiceContext } from "./context.ts";
import { assertReplaceable, putInPlace } from "./export-plan.ts";

/** @throws AppError storage, precondition; the target is as it was then. */
export function exportRules(ctx: ServiceContext, input: Request<"rules:export">): Answer<"rules:export"> {
  const { state } = requireSession(ctx);
  const { path, overwrite } = ctx.files.resolve(input.file, "export-rules");
  assertFolderTakesFiles(path);
  assertReplaceable(path, overwrite);
  const { text, count } = writeRulesFile(state);
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, text, { flush: true });
    const backup = putInPlace(temporary, path, ctx.clock());
    return { path, count, backup: backup === null ? null : basename(backup) };
  } catch (error) {
    throw storageError(error, `没有导出“${basename(path)}”`);
  } finally {
    removeIfThere(temporary);
  }
}
