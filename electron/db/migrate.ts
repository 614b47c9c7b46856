/**
 * Brings a plan to the latest version: all pending migrations in one transaction, the version written last.
 * A migration that fails leaves the file as it was.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "../../shared/errors.ts";
import { assertIncreasing, latestVersion, type Migration } from "./migrations/index.ts";

export function schemaVersion(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** @throws AppError bad-file where a migration fails; the transaction is rolled back before. */
export function migrate(db: Database, list: readonly Migration[]): void {
  assertIncreasing(list);
  const pending = list.filter(({ version }) => version > schemaVersion(db));
  if (pending.length === 0) return;
  // Rebuilding a table needs the check switched off; it is made up for before the commit.
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const migration of pending) migration.apply(db);
      const dangling = db.pragma("foreign_key_check");
      if (!Array.isArray(dangling) || dangling.length > 0) throw new Error("foreign keys do not hold");
      db.pragma(`user_version = ${latestVersion(list)}`);
    }).immediate();
  } catch (error) {
    throw migrationFailed(error);
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

function migrationFailed(error: unknown): AppError {
  const cause = error instanceof Error ? error.message : String(error);
  return new AppError(
    "bad-file",
    "migration-failed",
    "方案文件未能升级到本版本的格式，文件保持原样。请把文件交给维护人员检查。",
    [cause],
  );
}
