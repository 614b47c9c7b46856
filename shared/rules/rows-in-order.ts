/** Some rows of the plan in its order. Mostly they are those of the time before, but for a few. */
import type { PlanRow, RowId } from "../model/row.ts";
import { type RowOrder, rankOf } from "./row-order.ts";

/** What is to be put in order. */
type Rows = ReadonlyMap<RowId, { readonly row: PlanRow }>;

/** More places than are ever sorted. */
const MOST_ROWS = 2 ** 20;
/** So many new ones are put into their places one by one. */
const FEW = 20;

export class RowsInOrder {
  #order: RowOrder = new Map();
  #ids: RowId[] = [];
  #known = new Set<RowId>();

  of(rows: Rows, order: RowOrder): readonly RowId[] {
    const isSameOrder = order === this.#order;
    const isSameSize = rows.size === this.#known.size;
    const come: RowId[] = [];
    for (const id of rows.keys()) if (!this.#known.has(id)) come.push(id);
    if (isSameOrder && isSameSize && come.length === 0) return this.#ids;
    const kept =
      come.length + this.#known.size === rows.size ? this.#ids : this.#ids.filter((id) => rows.has(id));
    if (isSameOrder && come.length <= FEW) for (const id of come) this.#putIn(kept, id, rows, order);
    this.#ids = isSameOrder && come.length <= FEW ? kept : sorted(rows, order);
    this.#known = new Set(rows.keys());
    this.#order = order;
    return this.#ids;
  }

  #putIn(ids: RowId[], id: RowId, rows: Rows, order: RowOrder): void {
    const place = (at: RowId | undefined): number => {
      const row = rows.get(at ?? "")?.row;
      return row ? rankOf(order, row) : -1;
    };
    const own = place(id);
    let [from, to] = [0, ids.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (place(ids[middle]) < own) from = middle + 1;
      else to = middle;
    }
    ids.splice(from, 0, id);
  }
}

/** Places and where they were found, in one number each: numbers are sorted much faster than rows. */
function sorted(rows: Rows, order: RowOrder): RowId[] {
  const ids = [...rows.keys()];
  const keys = new Float64Array(ids.length);
  let at = 0;
  for (const { row } of rows.values()) {
    keys[at] = rankOf(order, row) * MOST_ROWS + at;
    at++;
  }
  return Array.from(keys.sort(), (key) => ids[key % MOST_ROWS] ?? "");
}
