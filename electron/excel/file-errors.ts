/** Failures of the file system, in words that say what to do about them. */
import { AppError } from "../../shared/errors.ts";

const READ_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件，没有读入。它可能已被移动或删除。",
  EISDIR: "选中的是文件夹，没有读入。请选择 .xlsx 文件。",
  EACCES: "没有权限读取这个文件，没有读入。请检查文件的权限。",
  EPERM: "没有权限读取这个文件，没有读入。请检查文件的权限。",
  EBUSY: "这个文件正被其他程序占用，没有读入。请关闭它后再试。",
};

const WRITE_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: "要保存到的文件夹不存在，没有导出。请换一个文件夹。",
  ENOTDIR: "要保存到的文件夹不存在，没有导出。请换一个文件夹。",
  EISDIR: "同名的文件夹已经存在，没有导出。请换一个文件名。",
  EACCES: "没有权限写入这个文件夹，没有导出。请换一个文件夹。",
  EROFS: "这个文件夹是只读的，没有导出。请换一个文件夹。",
  EPERM: "目标文件正被其他程序打开，或没有权限写入，没有导出。请关闭它或换一个文件夹后再试。",
  EBUSY: "目标文件正被其他程序打开，没有导出。请关闭它后再试。",
  ENOSPC: "磁盘空间不足，没有导出。请清理磁盘或换一个文件夹。",
  ENAMETOOLONG: "文件名太长，没有导出。请换一个短一些的文件名。",
};

export function readFailure(error: unknown): AppError {
  const code = systemCode(error);
  const sentence = READ_SENTENCES[code] ?? "读取这个文件时出错，没有读入。请检查文件和磁盘后再试。";
  return new AppError("storage", "read-failed", sentence, [code]);
}

export function writeFailure(error: unknown): AppError {
  const code = systemCode(error);
  const sentence = WRITE_SENTENCES[code] ?? "写入文件时出错，没有导出。请检查磁盘后再试。";
  return new AppError("storage", "write-failed", sentence, [code]);
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
