/** Table changes: what each batch did, in its order, append-only. */
import type { Statement } from "better-sqlite3";
import { z } from "zod";
import type { Change } from "../../shared/changes/change.ts";
import type { Connection } from "../db/plan-database.ts";

const StoredChange = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
]);

export class ChangesRepo {
  readonly #selectBatch: Statement;
  readonly #insert: Statement;

  constructor(db: Connection) {
    this.#selectBatch = db
      .prepare(
        `SELECT table_key, row_id, column_key, old_value, new_value FROM changes
         WHERE batch_seq = ? ORDER BY ordinal`,
      )
      .raw();
    this.#insert = db.prepare(
      `INSERT INTO changes (batch_seq, ordinal, table_key, row_id, column_key, old_value, new_value)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  ofBatch(seq: number): Change[] {
    return this.#selectBatch.all(seq).map((stored) => {
      const [table, rowId, column, old, next] = StoredChange.parse(stored);
      return { table, rowId, column, old, new: next };
    });
  }

  add(seq: number, changes: readonly Change[]): void {
    for (const [ordinal, change] of changes.entries()) {
      const { table, rowId, column, old, new: next } = change;
      this.#insert.run(seq, ordinal, table, rowId, column, old, next);
    }
  }
}
