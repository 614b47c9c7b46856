/**
 * What the cells of a row state in figures, by its words alone: whom a target may concern when it changes. Kept by the
 * row itself, so that what is said of a draft of it does not count.
 */
import type { PlanRow } from "../../model/row.ts";
import type { RunSet } from "./run-set.ts";
import type { Statement } from "./statements.ts";

export class StatedWords {
  readonly #byRow = new WeakMap<PlanRow, Map<string, readonly string[]>>();

  put(row: PlanRow, column: string, statements: readonly Statement[]): void {
    const byColumn = this.#byRow.get(row);
    if (statements.length === 0) byColumn?.delete(column);
    else {
      const words = statements.map((statement) => statement.words);
      if (byColumn) byColumn.set(column, words);
      else this.#byRow.set(row, new Map([[column, words]]));
    }
  }

  /** Does a statement of the row share a run of characters with one of the wordings? */
  meet(row: PlanRow, wordings: RunSet): boolean {
    for (const words of this.#byRow.get(row)?.values() ?? []) {
      if (words.some((each) => wordings.meets(each))) return true;
    }
    return false;
  }

  has(row: PlanRow, column: string): boolean {
    return this.#byRow.get(row)?.has(column) ?? false;
  }
}
