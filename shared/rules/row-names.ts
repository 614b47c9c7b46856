/** The words of messages. How a row is called is looked up again only when its own cells or a number have changed. */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { tableIn } from "../tables/table-in.ts";
import type { Word } from "./finding.ts";
import { numbersOf, referenceOf } from "./row-order.ts";

interface KnownName {
  readonly row: PlanRow;
  readonly number: number | undefined;
  /** Of the row above, which may be part of the name. */
  readonly numberAbove: number | undefined;
  readonly text: string;
}

export class RowNames {
  readonly #known = new Map<RowId, KnownName>();

  text(state: PlanState, word: Word): string {
    if (typeof word === "string") return word;
    const row = state.rows.get(word.row);
    if (!row) return "已删除的行";
    const numbers = numbersOf(state, row.table);
    const number = numbers.get(row.id);
    const numberAbove = row.parentId === null ? undefined : numbers.get(row.parentId);
    const known = this.#known.get(row.id);
    if (known?.row === row && known.number === number && known.numberAbove === numberAbove) return known.text;
    const text = referenceOf(state, tableIn(state, row.table), row.id);
    this.#known.set(row.id, { row, number, numberAbove, text });
    return text;
  }
}
