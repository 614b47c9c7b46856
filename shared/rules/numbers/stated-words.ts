/** What the cells of a row state in figures, by its words alone: whom a target may concern when it changes. */
import type { RowId } from "../../model/row.ts";
import type { RunSet } from "./run-set.ts";
import type { Statement } from "./statements.ts";

export class StatedWords {
  readonly #byRow = new Map<RowId, Map<string, readonly string[]>>();

  put(rowId: RowId, column: string, statements: readonly Statement[]): void {
    const byColumn = this.#byRow.get(rowId);
    if (statements.length === 0) byColumn?.delete(column);
    else {
      const words = statements.map((statement) => statement.words);
      if (byColumn) byColumn.set(column, words);
      else this.#byRow.set(rowId, new Map([[column, words]]));
    }
  }

  has(rowId: RowId, column: string): boolean {
    return this.#byRow.get(rowId)?.has(column) ?? false;
  }

  /** Does a statement of the row share a run of characters with one of the wordings? */
  meet(rowId: RowId, wordings: RunSet): boolean {
    for (const words of this.#byRow.get(rowId)?.values() ?? []) {
      if (words.some((each) => wordings.meets(each))) return true;
    }
    return false;
  }
}
