/** Table cells: the text of each cell that holds any. */
import type { Statement } from "better-sqlite3";
import { z } from "zod";
import type { RowId } from "../../shared/model/row.ts";
import type { Connection } from "../db/plan-database.ts";

const StoredCell = z.tuple([z.string(), z.string(), z.string()]);

export class CellsRepo {
  readonly #selectAll: Statement;
  readonly #upsert: Statement;
  readonly #delete: Statement;

  constructor(db: Connection) {
    this.#selectAll = db.prepare("SELECT row_id, column_key, value FROM cells").raw();
    this.#upsert = db.prepare(
      `INSERT INTO cells (row_id, column_key, value) VALUES (?, ?, ?)
       ON CONFLICT (row_id, column_key) DO UPDATE SET value = excluded.value`,
    );
    this.#delete = db.prepare("DELETE FROM cells WHERE row_id = ? AND column_key = ?");
  }

  /** The cells of every row that has any. */
  all(): Map<RowId, Record<string, string>> {
    const byRow = new Map<RowId, Record<string, string>>();
    for (const stored of this.#selectAll.iterate()) {
      const [rowId, column, value] = StoredCell.parse(stored);
      const cells = byRow.get(rowId);
      if (cells) cells[column] = value;
      else byRow.set(rowId, { [column]: value });
    }
    return byRow;
  }

  /** Null empties the cell. */
  put(rowId: RowId, column: string, value: string | null): void {
    if (value === null) this.#delete.run(rowId, column);
    else this.#upsert.run(rowId, column, value);
  }
}
