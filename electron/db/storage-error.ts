/** From what the disk or SQLite threw to the sentence that the user reads. Anything else is passed on as a bug. */
import Database from "better-sqlite3";
import { AppError } from "../../shared/errors.ts";

const DISK_REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有访问权限",
  EPERM: "没有访问权限",
  EROFS: "所在的磁盘或文件夹是只读的",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "磁盘配额已用完",
  EBUSY: "文件正被另一个程序使用",
  EMFILE: "打开的文件过多",
  EISDIR: "它是一个文件夹",
  ENAMETOOLONG: "文件名太长",
  EIO: "磁盘读写出错",
  ENOENT: "所在的文件夹不存在",
  ENOTDIR: "所在的文件夹不存在",
};

const SQLITE_REASONS: readonly (readonly [prefix: string, code: string, reason: string])[] = [
  ["SQLITE_BUSY", "plan-busy", "方案文件正被另一个程序写入"],
  ["SQLITE_LOCKED", "plan-busy", "方案文件正被另一个程序写入"],
  ["SQLITE_FULL", "disk-full", "磁盘空间不足"],
  ["SQLITE_READONLY", "plan-read-only", "方案文件或其所在文件夹不能写入"],
  ["SQLITE_CANTOPEN", "plan-unreachable", "方案文件或其所在文件夹无法访问"],
  ["SQLITE_IOERR", "disk-error", "磁盘读写出错"],
  ["SQLITE_PERM", "plan-read-only", "没有访问权限"],
];

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** `what`: 没有写入“a.fbt”, the first half of the sentence. */
export function storageError(error: unknown, what: string): unknown {
  if (error instanceof AppError) return error;
  const code = errnoOf(error);
  const reason = code === undefined ? undefined : DISK_REASONS[code];
  if (reason === undefined) return sqliteError(error, what);
  return new AppError("storage", "disk-error", `${what}：${reason}。请处理后再试。`, [messageOf(error)]);
}

function sqliteError(error: unknown, what: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code, message } = error;
  if (isDamage(error)) {
    return new AppError("bad-file", "plan-damaged", `${what}：方案文件已损坏。请改用备份。`, [message]);
  }
  const known = SQLITE_REASONS.find(([prefix]) => code.startsWith(prefix));
  if (!known) return error;
  return new AppError("storage", known[1], `${what}：${known[2]}。请处理后再试。`, [message]);
}

export function isSqliteError(error: unknown): boolean {
  return error instanceof Database.SqliteError;
}

export function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith("SQLITE_CORRUPT") || error.code === "SQLITE_NOTADB")
  );
}

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** SQLite may not write here, whatever the permissions said (network drives, Windows folder rights). */
export function isWriteRefusal(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(READONLY|CANTOPEN|PERM)/.test(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
