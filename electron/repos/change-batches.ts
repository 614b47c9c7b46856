/** Table change_batches: one row per action of a user, append-only. */
import type { Statement } from "better-sqlite3";
import { z } from "zod";
import { PLACE_COLUMN } from "../../shared/changes/change.ts";
import { type BatchHead, BatchRoleSchema } from "../../shared/changes/undo-order.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Connection } from "../db/plan-database.ts";

export interface NewBatch {
  readonly batchId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly machineUser: string;
  readonly kind: string;
  readonly label: string;
  readonly role: BatchHead["role"];
  readonly undoesSeq: number | null;
}

/** Who did it, and when (ISO 8601, UTC). */
export interface BatchOrigin {
  readonly author: string;
  readonly at: string;
}

const StoredOrigin = z.tuple([z.string(), z.string()]);
const StoredHead = z.tuple([z.int(), BatchRoleSchema, z.string(), z.string()]);

export class ChangeBatchesRepo {
  readonly #selectLast: Statement;
  readonly #selectHeads: Statement;
  readonly #selectOrigin: Statement;
  readonly #insert: Statement;

  constructor(db: Connection) {
    this.#selectLast = db.prepare("SELECT coalesce(max(seq), 0) FROM change_batches").pluck();
    this.#selectHeads = db
      .prepare("SELECT seq, role, kind, label FROM change_batches ORDER BY seq DESC")
      .raw();
    this.#selectOrigin = db
      .prepare(
        `SELECT author, at FROM changes JOIN change_batches ON seq = batch_seq
         WHERE row_id = ? AND column_key = ? AND old_value IS NULL ORDER BY seq DESC LIMIT 1`,
      )
      .raw();
    this.#insert = db.prepare(
      `INSERT INTO change_batches (batch_id, at, author, machine_user, kind, label, role, undoes_seq)
       VALUES (@batchId, @at, @author, @machineUser, @kind, @label, @role, @undoesSeq)`,
    );
  }

  /** 0 where there is none. */
  lastSeq(): number {
    return z.int().parse(this.#selectLast.get());
  }

  /** The batch that brought a row into the plan, the last one where it came more than once. */
  findOrigin(rowId: RowId): BatchOrigin | undefined {
    const stored = this.#selectOrigin.get(rowId, PLACE_COLUMN);
    if (stored === undefined) return undefined;
    const [author, at] = StoredOrigin.parse(stored);
    return { author, at };
  }

  add(batch: NewBatch): number {
    return Number(this.#insert.run(batch).lastInsertRowid);
  }

  /** Reads no more of the log than is asked for. */
  *latestFirst(): Generator<BatchHead> {
    for (const stored of this.#selectHeads.iterate()) {
      const [seq, role, kind, label] = StoredHead.parse(stored);
      yield { seq, role, kind, label };
    }
  }
}
