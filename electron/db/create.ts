/**
 * Makes a plan file: written whole to a temporary file beside the target and renamed, so that a half-made plan
 * never bears the name. An existing file is not overwritten; where the user has confirmed it, it is kept as a
 * backup.
 */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/errors.ts";
import {
  assertFolderTakesFiles,
  fileExists,
  keepBackup,
  removeIfThere,
  renameOverKept,
  renameWithoutOverwriting,
  syncFile,
  temporaryPath,
} from "./file-access.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { type Connection, connect, PlanDatabase } from "./plan-database.ts";
import { APPLICATION_ID } from "./plan-file-header.ts";
import { storageError } from "./storage-error.ts";

export interface CreateOptions {
  readonly overwrite: boolean;
  readonly now: Date;
}

/** Answers the path of the backup of the file that stood there, or null. */
export function createPlanFile(
  path: string,
  options: CreateOptions,
  fill: (database: PlanDatabase) => void,
): string | null {
  return place(path, options, `没有新建方案“${basename(path)}”`, (temporary) => writePlan(temporary, fill));
}

/** Writes the open plan as it is to another file; answers like createPlanFile. */
export function copyPlanFile(path: string, options: CreateOptions, connection: Connection): string | null {
  return place(path, options, `没有另存副本“${basename(path)}”`, (temporary) => {
    connection.prepare("VACUUM INTO ?").run(temporary);
    syncFile(temporary);
  });
}

function place(
  path: string,
  options: CreateOptions,
  failure: string,
  write: (temporary: string) => void,
): string | null {
  assertFree(path, options.overwrite);
  const temporary = temporaryPath(path);
  try {
    write(temporary);
    if (!existsSync(path)) {
      renameWithoutOverwriting(temporary, path);
      return null;
    }
    const backup = keepBackup(path, options.now);
    renameOverKept(temporary, path);
    return backup;
  } catch (error) {
    for (const suffix of ["", "-journal"]) removeIfThere(temporary + suffix);
    throw storageError(error, failure);
  }
}

function assertFree(path: string, overwrite: boolean): void {
  assertFolderTakesFiles(path);
  if (existsSync(path) && !overwrite) throw fileExists(path);
  // SQLite would take what an earlier plan of that name left beside it for a part of the new one.
  if (["-wal", "-shm", "-journal"].some((suffix) => existsSync(path + suffix))) {
    throw new AppError(
      "conflict",
      "plan-in-use",
      `“${basename(path)}”正被另一个程序使用，或上次没有正常关闭，没有新建。请换一个文件名。`,
    );
  }
}

function writePlan(temporary: string, fill: (database: PlanDatabase) => void): void {
  const empty = new Database(temporary);
  empty.pragma("synchronous = FULL");
  empty.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(empty, migrations);
  empty.close();
  const connection = connect(temporary, false);
  const database = new PlanDatabase({ connection, readOnly: null, notice: null, scratchFolder: null });
  try {
    fill(database);
  } finally {
    database.close();
  }
}
