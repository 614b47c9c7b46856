/**
 * The first hundred bytes of a file, read before SQLite touches it: is it a plan of ours, of which version, is
 * it whole. A file that is refused here has not been changed, locked or even opened for writing.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { errnoOf, storageError } from "./storage-error.ts";

/** "FBT1", at byte 68 of every plan. */
export const APPLICATION_ID = 0x46_42_54_31;

const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

export interface PlanFileHeader {
  readonly userVersion: number;
  /** Its last writer did not close it: part of it may stand in the -wal file beside it. */
  readonly isInWalMode: boolean;
}

/** @throws AppError where the file is missing, cannot be read, is no plan or is cut short. */
export function readPlanFileHeader(path: string): PlanFileHeader {
  const { bytes, sizeBytes } = readStart(path);
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw notAPlan(path, "不是附表通的方案文件");
  if (bytes.length < HEADER_BYTES) throw planDamaged(path);
  if (bytes.readInt32BE(68) !== APPLICATION_ID) throw notAPlan(path, "是其他程序的数据文件，不是方案");
  const isInWalMode = bytes.readUInt8(18) === 2;
  if (!existsSync(`${path}-wal`) && sizeBytes < expectedSize(bytes)) throw planDamaged(path);
  return { userVersion: bytes.readInt32BE(60), isInWalMode };
}

function expectedSize(header: Buffer): number {
  const pageSize = header.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
}

function readStart(path: string): { bytes: Buffer; sizeBytes: number } {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") throw planMissing(path);
    throw storageError(error, `没有打开“${basename(path)}”`);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notAPlan(path, "是一个文件夹，不是方案文件");
    const bytes = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, bytes, 0, HEADER_BYTES, 0);
    return { bytes: bytes.subarray(0, length), sizeBytes: stat.size };
  } finally {
    closeSync(file);
  }
}

function planMissing(path: string): AppError {
  return new AppError("not-found", "plan-missing", `没有找到方案文件“${path}”，请核对路径。`);
}

export function planDamaged(path: string, details: readonly string[] = []): AppError {
  return new AppError(
    "bad-file",
    "plan-damaged",
    `方案文件“${basename(path)}”不完整或已损坏，没有打开，文件未作改动。请改用备份或重新获取该文件。`,
    details,
  );
}

function notAPlan(path: string, what: string): AppError {
  return new AppError(
    "bad-file",
    "not-a-plan",
    `“${basename(path)}”${what}，没有打开。请选择 .fbt 方案文件。`,
  );
}
