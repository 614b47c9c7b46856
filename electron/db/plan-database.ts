/**
 * An open plan file: the connection and how it is left. While open it is in WAL mode; closing brings everything
 * back into one single file, unless another program still has it open (the last one does it then).
 */
import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { isBusy } from "./storage-error.ts";

export type Connection = Database.Database;

export type ReadOnlyCode = "requested" | "newer-version" | "not-writable";

export interface ReadOnly {
  readonly code: ReadOnlyCode;
  /** A Chinese sentence. */
  readonly reason: string;
}

interface Opened {
  readonly connection: Connection;
  readonly readOnly: ReadOnly | null;
  readonly notice: string | null;
  /** Holds the copy that is read in the file's stead. */
  readonly scratchFolder: string | null;
}

/** How long a write waits for another program's. */
const BUSY_TIMEOUT_MS = 2_000;

export function connect(path: string, readonly: boolean): Connection {
  const connection = new Database(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  // A plan may come from anybody: what its schema contains must not run with our rights.
  connection.pragma("trusted_schema = OFF");
  connection.pragma("cell_size_check = ON");
  connection.pragma("foreign_keys = ON");
  return connection;
}

/** Commits are on the disk, not in its cache, before they are acknowledged. */
export function makeDurable(connection: Connection): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
}

/** False where another program has the file open. */
export function tryToLeaveWalMode(connection: Connection): boolean {
  connection.pragma("busy_timeout = 0");
  try {
    return connection.pragma("journal_mode = DELETE", { simple: true }) === "delete";
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

export class PlanDatabase {
  readonly connection: Connection;
  readonly readOnly: ReadOnly | null;
  /** A Chinese sentence on what happened at opening. */
  readonly notice: string | null;
  readonly #scratchFolder: string | null;

  constructor(opened: Opened) {
    this.connection = opened.connection;
    this.readOnly = opened.readOnly;
    this.notice = opened.notice;
    this.#scratchFolder = opened.scratchFolder;
  }

  /** All or nothing; takes the write lock at once, so that what is read in it stays true until the commit. */
  write<T>(work: () => T): T {
    return this.connection.transaction(work).immediate();
  }

  /** One consistent view, whatever another program writes meanwhile. */
  read<T>(work: () => T): T {
    return this.connection.transaction(work).deferred();
  }

  close(): void {
    if (!this.connection.open) return;
    try {
      if (this.readOnly === null) {
        this.connection.pragma("wal_checkpoint(TRUNCATE)");
        tryToLeaveWalMode(this.connection);
      }
    } finally {
      this.connection.close();
      if (this.#scratchFolder !== null) rmSync(this.#scratchFolder, { recursive: true, force: true });
    }
  }
}
