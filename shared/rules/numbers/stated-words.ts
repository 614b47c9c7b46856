/**
 * What the cells of a row state in figures, by its words alone: whom a target may concern when it changes. Kept by the
 * row itself, so that what is said of a draft of it does not count.
 */
import type { PlanRow } from "../../model/row.ts";
import type { RunSet } from "./run-set.ts";
import type { Statement } from "./statements.ts";

/** Of one column. */
interface StatedCell {
  readonly column: string;
  readonly words: readonly string[];
}

const NOTHING: readonly StatedCell[] = [];

export class StatedWords {
  readonly #byRow = new WeakMap<PlanRow, readonly StatedCell[]>();

  put(row: PlanRow, column: string, statements: readonly Statement[]): void {
    const known = this.#byRow.get(row);
    if (!known && statements.length === 0) return;
    const others = known?.filter((cell) => cell.column !== column) ?? NOTHING;
    const words = statements.flatMap((each) => (each.isListed ? [each.words, each.ownWords] : each.words));
    const here = { column, words };
    this.#byRow.set(row, statements.length === 0 ? others : [...others, here]);
  }

  /** Does a statement of the row share a run of characters with one of the wordings? */
  meet(row: PlanRow, wordings: RunSet): boolean {
    const cells = this.#byRow.get(row) ?? NOTHING;
    return cells.some(({ words }) => words.some((each) => wordings.meets(each)));
  }

  has(row: PlanRow, column: string): boolean {
    return this.#byRow.get(row)?.some((cell) => cell.column === column) ?? false;
  }
}
