/**
 * What a workbook may be before anything parses it: its size, its kind, and how large it unpacks. The sizes that
 * a ZIP declares are not believed: every entry is unpacked through a counter that stops at the limit.
 */
import { Inflate } from "fflate";
import { AppError } from "../../shared/errors.ts";
import { readZipEntries, type ZipEntry } from "./zip-directory.ts";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Small enough that one slice of a bomb cannot unpack to much more than 16 MB. */
const SLICE_BYTES = 16 * 1024;
/** A run of this many bytes without a tag holds far more text than one cell may. */
export const MAX_TEXT_RUN_BYTES = 2 * 1024 * 1024;

const REQUIRED_PARTS = ["[Content_Types].xml", "xl/workbook.xml"];

export function badFile(code: string, message: string): AppError {
  return new AppError("bad-file", code, message);
}

export function damagedFile(): AppError {
  return badFile(
    "workbook-damaged",
    "这个工作簿已损坏，没有读入。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。",
  );
}

/** @throws AppError bad-file where the file is over the size limit. */
export function checkFileSize(sizeBytes: number): void {
  if (sizeBytes === 0) throw badFile("workbook-empty", "这个文件是空的，没有读入。请检查是否传输完整。");
  if (sizeBytes > MAX_FILE_BYTES) {
    const size = Math.ceil(sizeBytes / (1024 * 1024));
    throw badFile(
      "workbook-too-large",
      `这个文件有 ${size} MB，超过 20 MB 的上限，没有读入。请删去图片等附件后再导入。`,
    );
  }
}

/**
 * The entries of a workbook that keeps within all limits.
 * @throws AppError bad-file
 */
export function openPackage(bytes: Uint8Array): readonly ZipEntry[] {
  checkFileSize(bytes.length);
  checkMagic(bytes);
  const entries = readZipEntries(bytes);
  if (!entries || entries.length > MAX_ENTRIES) throw damagedFile();
  if (entries.some((entry) => entry.isEncrypted)) throw oldOrEncrypted();
  const names = new Set(entries.map((entry) => entry.name));
  if (!REQUIRED_PARTS.every((part) => names.has(part))) {
    throw badFile("no-workbook", "这个压缩包里没有工作簿，没有读入。请选择 .xlsx 文件。");
  }
  let unpacked = 0;
  for (const entry of entries) {
    inflateEntry(entry, (chunk) => {
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED_BYTES) throw tooLargeUnpacked();
    });
  }
  return entries;
}

function tooLargeUnpacked(): AppError {
  return badFile(
    "workbook-too-large-unpacked",
    "这个工作簿解压后超过 200 MB，没有读入。请删去多余的工作表后再导入。",
  );
}

/** Unpacks one entry in slices; `onChunk` may throw to stop. */
export function inflateEntry(entry: ZipEntry, onChunk: (chunk: Uint8Array) => void): void {
  if (entry.isStored) {
    onChunk(entry.data);
    return;
  }
  let isComplete = false;
  const inflate = new Inflate((chunk, isFinal) => {
    onChunk(chunk);
    isComplete ||= isFinal;
  });
  try {
    for (let start = 0; start < entry.data.length && !isComplete; start += SLICE_BYTES) {
      const end = Math.min(start + SLICE_BYTES, entry.data.length);
      inflate.push(entry.data.subarray(start, end), end === entry.data.length);
    }
  } catch (error) {
    throw error instanceof AppError ? error : damagedFile();
  }
}

function checkMagic(bytes: Uint8Array): void {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (magic === "504b0304" || magic === "504b0506") return;
  if (magic === "d0cf11e0") throw oldOrEncrypted();
  throw badFile("not-a-workbook", "这个文件不是 Excel 工作簿，没有读入。请选择 .xlsx 文件。");
}

function oldOrEncrypted(): AppError {
  return badFile(
    "workbook-old-or-encrypted",
    "这个文件是旧版 .xls 或加了密码的工作簿，没有读入。请打开后另存为 .xlsx，且不加密码，再导入。",
  );
}
