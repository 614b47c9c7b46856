/** A folder for the page's own file dialog: subfolders first, then the files that the purpose can use. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import { type FilePurposeFacts, filePurposes, hasExtension } from "../../shared/contract/file-purposes.ts";
import type { Folder } from "../../shared/contract/file-schemas.ts";
import { storageError } from "../db/storage-error.ts";
import type { ServiceContext } from "./context.ts";

export function listFolder(ctx: ServiceContext, input: Request<"files:list-folder">): Folder {
  const path = resolve(input.path ?? ctx.settings.startFolder());
  const entries = readFolder(path)
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((found) => describeEntry(path, found, filePurposes[input.purpose]))
    .sort(compareEntries);
  return { path, parents: parentsOf(path), entries };
}

function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw storageError(error, `没有打开文件夹“${path}”`);
  }
}

function describeEntry(folder: string, found: Dirent, purpose: FilePurposeFacts): Folder["entries"] {
  const path = join(folder, found.name);
  const stat = statSync(path, { throwIfNoEntry: false });
  const isFolder = stat?.isDirectory() ?? false;
  const isWanted = isFolder || (stat?.isFile() && hasExtension(found.name, purpose));
  if (!stat || !isWanted) return [];
  const { name } = found;
  const modifiedAt = stat.mtime.toISOString();
  return [{ name, path, isFolder, sizeBytes: isFolder ? null : stat.size, modifiedAt }];
}

function compareEntries(a: Folder["entries"][number], b: Folder["entries"][number]): number {
  if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
  return a.name.localeCompare(b.name, "zh-CN", { numeric: true });
}

/** From the root down to the folder itself. */
function parentsOf(path: string): Folder["parents"] {
  const parent = dirname(path);
  const own = { name: basename(path) || path, path };
  return parent === path ? [own] : [...parentsOf(parent), own];
}
