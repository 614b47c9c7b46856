/** What there is of some rows, in the order of the plan. Mostly these are the rows of the time before, but for a few. */
import type { PlanRow } from "../model/row.ts";
import { type RowOrder, rankOf } from "./row-order.ts";

interface OfRow {
  readonly row: PlanRow;
}

/** More rows than are ever sorted. */
const MOST_ROWS = 2 ** 20;

/** With the places of their rows, which go up. */
interface Placed<Each> {
  readonly all: readonly Each[];
  readonly places: readonly number[];
}

export class RowsInOrder<Each extends OfRow> {
  #order: RowOrder = new Map();
  #placed: Placed<Each> = { all: [], places: [] };
  /** Since they were asked for. */
  #come: Each[] = [];
  readonly #gone = new Set<Each>();

  put(each: Each): void {
    this.#come.push(each);
  }

  take(each: Each): void {
    this.#gone.add(each);
  }

  /** `all`: those that were put there and not taken away, for when the order of the plan is another one. */
  of(all: Iterable<Each>, order: RowOrder): readonly Each[] {
    if (order !== this.#order) this.#placed = sorted([...all], order);
    else if (this.#come.length > 0 || this.#gone.size > 0) {
      const come = this.#come.filter((each) => !this.#gone.has(each));
      const kept = this.#gone.size > 0 ? without(this.#placed, this.#gone) : this.#placed;
      this.#placed = merged(kept, sorted(come, order));
    }
    this.#order = order;
    this.#come = [];
    this.#gone.clear();
    return this.#placed.all;
  }
}

function without<Each>({ all, places }: Placed<Each>, gone: ReadonlySet<Each>): Placed<Each> {
  const isThere = all.map((each) => !gone.has(each));
  return { all: all.filter((_, at) => isThere[at]), places: places.filter((_, at) => isThere[at]) };
}

/** Places and where they were found, in one number each: numbers are sorted much faster than rows. */
function sorted<Each extends OfRow>(those: readonly Each[], order: RowOrder): Placed<Each> {
  const keys = new Float64Array(those.length);
  for (let at = 0; at < those.length; at++) {
    const each = those[at];
    if (each) keys[at] = rankOf(order, each.row) * MOST_ROWS + at;
  }
  const all: Each[] = [];
  const places: number[] = [];
  for (const key of keys.sort()) {
    const each = those[key % MOST_ROWS];
    if (!each) continue;
    all.push(each);
    places.push(Math.floor(key / MOST_ROWS));
  }
  return { all, places };
}

function merged<Each>(a: Placed<Each>, b: Placed<Each>): Placed<Each> {
  const all: Each[] = [];
  const places: number[] = [];
  let next = 0;
  const takeUpTo = (end: number): void => {
    for (; next < b.all.length && (b.places[next] ?? end) < end; next++) put(b, next);
  };
  const put = (from: Placed<Each>, at: number): void => {
    const each = from.all[at];
    if (!each) return;
    all.push(each);
    places.push(from.places[at] ?? 0);
  };
  for (let at = 0; at < a.all.length; at++) {
    takeUpTo(a.places[at] ?? 0);
    put(a, at);
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return { all, places };
}
