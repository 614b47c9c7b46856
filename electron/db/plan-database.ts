/**
 * An open plan file: the connection and how it is left. While open it is in WAL mode; closing brings everything
 * back into one single file, unless another program still has it open (the last one does it then).
 */
import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { fileIdentity } from "./file-identity.ts";
import { isBusy } from "./storage-error.ts";

export type Connection = Database.Database;

type ReadOnlyCode = "requested" | "newer-version" | "not-writable";

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
  readonly #identity: string | null;

  constructor(opened: Opened) {
    this.connection = opened.connection;
    this.#identity = fileIdentity(opened.connection.name);
    this.readOnly = opened.readOnly;
    this.notice = opened.notice;
    this.#scratchFolder = opened.scratchFolder;
  }

  /** What has become of the file since it was opened. */
  fileState(): "in-place" | "gone" | "replaced" {
    const identity = fileIdentity(this.connection.name);
    if (identity === null) return "gone";
    return identity === this.#identity ? "in-place" : "replaced";
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
    const state = this.fileState();
    let isLeftOverEmpty = false;
    try {
      if (this.readOnly === null) {
        this.connection.pragma("wal_checkpoint(TRUNCATE)");
        // SQLite does not leave WAL mode in a file that lies elsewhere; all that was written is in it all the same.
        if (state === "in-place") tryToLeaveWalMode(this.connection);
        isLeftOverEmpty = state === "gone";
      }
    } finally {
      this.connection.close();
      if (isLeftOverEmpty) this.#removeLeftOver();
      if (this.#scratchFolder !== null) rmSync(this.#scratchFolder, { recursive: true, force: true });
    }
  }

  /** Where no file is left, it would only stand in the way of a new plan of that name. */
  #removeLeftOver(): void {
    for (const suffix of ["-wal", "-shm"]) rmSync(this.connection.name + suffix, { force: true });
  }
}
