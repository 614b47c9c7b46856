/**
 * Opens a plan file. Invariants: a file that is no plan is refused before SQLite touches it; a plan that may
 * not be written (newer version, read-only disk, merely read) is left byte for byte as it is.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { backupPath, canWrite, removeIfThere } from "./file-access.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { latestVersion, type Migration, migrations } from "./migrations/index.ts";
import {
  type Connection,
  connect,
  makeDurable,
  PlanDatabase,
  type ReadOnly,
  tryToLeaveWalMode,
} from "./plan-database.ts";
import { type PlanFileHeader, planDamaged, readPlanFileHeader } from "./plan-file-header.ts";
import { hasExpectedSchema } from "./schema.ts";
import { isDamage, isSqliteError, isWriteRefusal, storageError } from "./storage-error.ts";

export interface OpenOptions {
  /** `read`: nothing is written, not even beside the file. */
  readonly mode: "write" | "read";
  readonly now: Date;
  /** Other than the program's own in tests only. */
  readonly migrations?: readonly Migration[];
}

const REQUESTED: ReadOnly = { code: "requested", reason: "方案以只读方式打开。" };
const NEWER: ReadOnly = {
  code: "newer-version",
  reason: "方案由更新版本的附表通保存，本版本只能查看、不能修改。请升级附表通后再编辑。",
};
const FILE_LOCKED: ReadOnly = {
  code: "not-writable",
  reason: "方案文件是只读的，只能查看、不能修改。请取消文件的只读属性，或复制到别处再打开。",
};
const FOLDER_LOCKED: ReadOnly = {
  code: "not-writable",
  reason: "方案所在的文件夹不能写入，只能查看、不能修改。请把方案复制到可写的文件夹再打开。",
};

const RECOVERED = "上次没有正常关闭，已恢复全部已保存的内容。";
const OPEN_ELSEWHERE = "方案正被另一个程序打开，请避免同时修改。";

/** @throws AppError not-found, bad-file or storage. */
export function openPlanDatabase(path: string, options: OpenOptions): PlanDatabase {
  const header = readPlanFileHeader(path);
  const list = options.migrations ?? migrations;
  try {
    const locked = options.mode === "read" ? REQUESTED : lockOf(path);
    if (header.userVersion > latestVersion(list)) return openForReading(path, header, list, NEWER);
    if (locked !== null) return openForReading(path, header, list, locked);
    return openForWriting(path, header, list, options.now);
  } catch (error) {
    if (isDamage(error)) throw planDamaged(path, error instanceof Error ? [error.message] : []);
    throw storageError(error, `没有打开方案“${basename(path)}”`);
  }
}

/** Why the plan cannot be written where it lies; null where it can. */
export function lockOf(path: string): ReadOnly | null {
  if (!canWrite(path)) return FILE_LOCKED;
  return canWrite(dirname(path)) ? null : FOLDER_LOCKED;
}

function openForWriting(
  path: string,
  header: PlanFileHeader,
  list: readonly Migration[],
  now: Date,
): PlanDatabase {
  const connection = connect(path, false);
  try {
    const leftOver = existsSync(`${path}-wal`) ? settleLeftOver(connection) : null;
    assertSound(connection, path);
    makeDurable(connection);
    const migrated = migrateWithBackup(connection, path, list, now);
    checkSchema(connection, path, list);
    const notice = [leftOver, migrated].filter((sentence) => sentence !== null).join("");
    return new PlanDatabase({ connection, readOnly: null, notice: notice || null, scratchFolder: null });
  } catch (error) {
    abandon(connection);
    if (isWriteRefusal(error)) return openForReading(path, header, list, FOLDER_LOCKED);
    throw error;
  }
}

/** The error that led here is the one to be told, so that a file too damaged to leave WAL mode says nothing new. */
function abandon(connection: Connection): void {
  try {
    tryToLeaveWalMode(connection);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
  } finally {
    connection.close();
  }
}

/** A -wal file beside the plan: left by a crash (its content is taken in here), or in use by another program. */
function settleLeftOver(connection: Connection): string {
  return tryToLeaveWalMode(connection) ? RECOVERED : OPEN_ELSEWHERE;
}

function migrateWithBackup(
  connection: Connection,
  path: string,
  list: readonly Migration[],
  now: Date,
): string | null {
  if (schemaVersion(connection) >= latestVersion(list)) return null;
  const backup = backupPath(path, now);
  connection.prepare("VACUUM INTO ?").run(backup);
  try {
    migrate(connection, list);
  } catch (error) {
    // The plan is as it was; every further attempt would leave one more copy of it.
    removeIfThere(backup);
    throw error;
  }
  return `方案已升级到本版本的格式，升级前的备份是“${basename(backup)}”。`;
}

function openForReading(
  path: string,
  header: PlanFileHeader,
  list: readonly Migration[],
  readOnly: ReadOnly,
): PlanDatabase {
  const isOld = header.userVersion < latestVersion(list);
  const isInUse = existsSync(`${path}-wal`) && existsSync(`${path}-shm`) && canWrite(dirname(path));
  if (isOld || (header.isInWalMode && !isInUse)) return openCopy(path, list, readOnly);
  return openReadOnly(path, list, readOnly, null);
}

/** A read-only file cannot be recovered or migrated in its place; a copy can. */
function openCopy(path: string, list: readonly Migration[], readOnly: ReadOnly): PlanDatabase {
  const scratchFolder = mkdtempSync(join(tmpdir(), "annex-editor-"));
  try {
    const copy = join(scratchFolder, "plan.fbt");
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const connection = connect(copy, false);
    try {
      tryToLeaveWalMode(connection);
      if (schemaVersion(connection) < latestVersion(list)) migrate(connection, list);
    } finally {
      connection.close();
    }
    return openReadOnly(copy, list, readOnly, scratchFolder);
  } catch (error) {
    rmSync(scratchFolder, { recursive: true, force: true });
    throw error;
  }
}

function openReadOnly(
  path: string,
  list: readonly Migration[],
  readOnly: ReadOnly,
  scratchFolder: string | null,
): PlanDatabase {
  const connection = connect(path, true);
  try {
    assertSound(connection, path);
    const isNewer = schemaVersion(connection) > latestVersion(list);
    if (!isNewer) checkSchema(connection, path, list);
    return new PlanDatabase({
      connection,
      readOnly: isNewer ? NEWER : readOnly,
      notice: null,
      scratchFolder,
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Damage in pages that nothing has read yet; some 35 ms on a plan of 10,000 tasks. */
function assertSound(connection: Connection, path: string): void {
  const found = String(connection.pragma("quick_check(1)", { simple: true }));
  if (found !== "ok") throw planDamaged(path, [found]);
}

/** Foreign triggers or views in a plan from elsewhere, or a hand-made change of its tables. */
function checkSchema(connection: Connection, path: string, list: readonly Migration[]): void {
  if (schemaVersion(connection) !== latestVersion(list)) throw fromNewerVersion(path);
  if (!hasExpectedSchema(connection, list))
    throw planDamaged(path, ["the schema is not that of its version"]);
}

/** Where the newer version cannot even be read. */
export function fromNewerVersion(path: string): AppError {
  return new AppError(
    "bad-file",
    "plan-from-newer-version",
    `方案“${basename(path)}”由更新版本的附表通保存，本版本不能打开。请升级附表通。`,
  );
}
