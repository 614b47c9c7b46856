/** Table unit_references: the units of a cell in their order, as typed and as the unit meant. Derived from cells. */
import type { Statement } from "better-sqlite3";
import { z } from "zod";
import type { RowId } from "../../shared/model/row.ts";
import type { UnitReference } from "../../shared/units/resolve-units.ts";
import type { Connection } from "../db/plan-database.ts";

const StoredReference = z.tuple([z.string(), z.string().nullable()]);

export class UnitReferencesRepo {
  readonly #select: Statement;
  readonly #insert: Statement;
  readonly #delete: Statement;

  constructor(db: Connection) {
    this.#select = db
      .prepare(
        "SELECT typed, unit_id FROM unit_references WHERE row_id = ? AND column_key = ? ORDER BY ordinal",
      )
      .raw();
    this.#insert = db.prepare(
      "INSERT INTO unit_references (row_id, column_key, ordinal, typed, unit_id) VALUES (?, ?, ?, ?, ?)",
    );
    this.#delete = db.prepare("DELETE FROM unit_references WHERE row_id = ? AND column_key = ?");
  }

  of(rowId: RowId, column: string): UnitReference[] {
    return this.#select.all(rowId, column).map((stored) => {
      const [typed, unitId] = StoredReference.parse(stored);
      return { typed, unitId };
    });
  }

  /** Replaces what stands there for the cell. */
  put(rowId: RowId, column: string, references: readonly UnitReference[]): void {
    this.#delete.run(rowId, column);
    for (const [ordinal, { typed, unitId }] of references.entries()) {
      this.#insert.run(rowId, column, ordinal, typed, unitId);
    }
  }
}
