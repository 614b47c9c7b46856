/** Table plan_rows: where each row stands. */
import type { Statement } from "better-sqlite3";
import { z } from "zod";
import type { Place, RowId } from "../../shared/model/row.ts";
import type { Connection } from "../db/plan-database.ts";

const StoredPlace = z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.string()]);

export interface PlacedRow extends Place {
  readonly id: RowId;
  readonly table: string;
}

export class PlanRowsRepo {
  readonly #selectAll: Statement;
  readonly #upsert: Statement;
  readonly #delete: Statement;

  constructor(db: Connection) {
    this.#selectAll = db
      .prepare("SELECT row_id, table_key, kind, parent_id, position FROM plan_rows ORDER BY rowid")
      .raw();
    this.#upsert = db.prepare(
      `INSERT INTO plan_rows (row_id, table_key, kind, parent_id, position) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (row_id) DO UPDATE SET kind = excluded.kind, parent_id = excluded.parent_id,
         position = excluded.position`,
    );
    this.#delete = db.prepare("DELETE FROM plan_rows WHERE row_id = ?");
  }

  all(): PlacedRow[] {
    return this.#selectAll.all().map((stored) => {
      const [id, table, kind, parentId, position] = StoredPlace.parse(stored);
      return { id, table, kind, parentId, position };
    });
  }

  put(row: PlacedRow): void {
    this.#upsert.run(row.id, row.table, row.kind, row.parentId, row.position);
  }

  delete(id: RowId): void {
    this.#delete.run(id);
  }
}
