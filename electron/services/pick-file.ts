/** Turns a file of the page's own dialog into a token, after the questions that a system dialog would ask. */
import { existsSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import type { ChosenFile } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { assertFolderTakesFiles, fileExists } from "../db/file-access.ts";
import type { ServiceContext } from "./context.ts";
import { EXTENSIONS } from "./list-folder.ts";

/** What Windows, and with it a USB stick, does not take in a name; and the dot that hides a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const FORBIDDEN = /^\.|[<>:"/\\|?*\u0000-\u001f]/;

export function pickFile(ctx: ServiceContext, input: Request<"files:pick">): ChosenFile {
  const { purpose, folder } = input;
  const isSaving = purpose === "save-plan" || purpose === "export-workbook";
  const name = isSaving ? withExtension(input.name.trim(), EXTENSIONS[purpose]) : input.name;
  const isPlainName = name === basename(name) && name !== "." && name !== "..";
  if (!isPlainName || (isSaving && FORBIDDEN.test(name))) {
    throw new AppError(
      "validation",
      "bad-file-name",
      `文件名“${name}”不能使用。请去掉 < > : " / \\ | ? * 等符号和开头的点。`,
    );
  }
  const path = join(resolve(folder), name);
  if (isSaving) assertCanSave(path, input.overwrite);
  else assertIsFile(path);
  ctx.settings.rememberFolder(resolve(folder));
  return ctx.files.give(path, purpose, input.overwrite);
}

function withExtension(name: string, extension: string): string {
  return extname(name).toLowerCase() === extension ? name : `${name}${extension}`;
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
