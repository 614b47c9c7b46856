/** Turns a file of the page's own dialog into a token, after the questions that a system dialog would ask. */
import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import { filePurposes, withExtension } from "../../shared/contract/file-purposes.ts";
import type { ChosenFile } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { fileNameRefusal } from "../../shared/text/file-names.ts";
import { assertFolderTakesFiles, fileExists } from "../db/file-access.ts";
import type { ServiceContext } from "./context.ts";

export function pickFile(ctx: ServiceContext, input: Request<"files:pick">): ChosenFile {
  const { purpose, folder } = input;
  const { isSaving } = filePurposes[purpose];
  const name = isSaving ? withExtension(input.name.trim(), filePurposes[purpose]) : input.name;
  const refusal = isSaving ? fileNameRefusal(name) : null;
  if (refusal !== null) throw new AppError("validation", "bad-file-name", refusal);
  if (name !== basename(name) || name === "." || name === "..") {
    throw new AppError("validation", "bad-file-name", `“${name}”不是这个文件夹里的文件名，没有打开。`);
  }
  const path = join(resolve(folder), name);
  if (isSaving) assertCanSave(path, input.overwrite);
  else assertIsFile(path);
  ctx.settings.rememberFolder(resolve(folder));
  return ctx.files.give(path, purpose, input.overwrite);
}

function assertCanSave(path: string, overwrite: boolean): void {
  assertFolderTakesFiles(path);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    throw new AppError("validation", "is-a-folder", `“${basename(path)}”是一个文件夹。请换一个文件名。`);
  }
  if (!overwrite) throw fileExists(path);
}

function assertIsFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  throw new AppError("not-found", "file-missing", `没有找到文件“${basename(path)}”。请刷新后重新选择。`);
}
