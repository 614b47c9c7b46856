/**
 * Files beside a plan: may one write here, temporary names, backups, renaming without overwriting. Nothing in
 * this file ever replaces a user's file without keeping it.
 */
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { errnoOf, storageError } from "./storage-error.ts";

/** As root every file can be written; one whose owner took away all write bits counts as read-only all the same. */
export function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return process.platform === "win32" || (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** @throws AppError where the folder of `path` is missing or takes no files. */
export function assertFolderTakesFiles(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError("not-found", "folder-missing", `文件夹“${folder}”不存在，没有写入。请核对路径。`);
  }
  if (!canWrite(folder)) {
    throw new AppError(
      "storage",
      "folder-read-only",
      `文件夹“${folder}”不能写入，没有写入。请换一个文件夹。`,
    );
  }
}

export function fileExists(path: string): AppError {
  return new AppError(
    "precondition",
    "file-exists",
    `文件“${basename(path)}”已经存在，没有覆盖。请换一个文件名。`,
  );
}

/** Beside `path`, so that renaming it stays on one disk. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.~${basename(path, extname(path))}-${randomBytes(4).toString("hex")}.tmp`);
}

/** 方案.备份20241201-093000.fbt, or with -2, -3 … where that is taken. */
export function backupPath(path: string, now: Date): string {
  const stamp = localStamp(now);
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let count = 1; ; count++) {
    const candidate = `${stem}.备份${stamp}${count === 1 ? "" : `-${count}`}${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}

function localStamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

/** Copies the file to a backup beside it; answers the backup's path. */
export function keepBackup(path: string, now: Date): string {
  const backup = backupPath(path, now);
  try {
    copyFileSync(path, backup, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    syncFile(backup);
  } catch (error) {
    throw storageError(error, `没有留下“${basename(path)}”的备份，因此没有覆盖它`);
  }
  return backup;
}

/** @throws AppError file-exists where something stands at `target`. */
export function renameWithoutOverwriting(temporary: string, target: string): void {
  if (linkFile(temporary, target)) unlinkSync(temporary);
  else if (existsSync(target)) throw fileExists(target);
  else renameSync(temporary, target);
  syncFolder(dirname(target));
}

/** False where the disk knows no hard links (FAT on a USB stick). */
function linkFile(temporary: string, target: string): boolean {
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") throw fileExists(target);
    return false;
  }
}

/** The one at `target` must have been kept by keepBackup before. */
export function renameOverKept(temporary: string, target: string): void {
  renameSync(temporary, target);
  syncFolder(dirname(target));
}

export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename durable; Windows does so by itself and cannot open folders. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
