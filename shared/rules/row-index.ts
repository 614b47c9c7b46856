/** Rows by key: which rows have the same name, which cells name a unit. */
import type { PlanRow } from "../model/row.ts";
import type { TableDefinition } from "../tables/definition.ts";
import type { PlanIndex } from "./plan-index.ts";

/** The keys of a row; a row without a key is not part of the index. */
export type KeysOf = (row: PlanRow, table: TableDefinition) => readonly string[];

export class RowIndex implements PlanIndex {
  readonly #keysOf: KeysOf;
  /** A key that one row alone has holds that row: most keys are such. */
  readonly #rows = new Map<string, PlanRow | Set<PlanRow>>();
  readonly #shared = new Set<string>();

  constructor(keysOf: KeysOf) {
    this.#keysOf = keysOf;
  }

  add(row: PlanRow, table: TableDefinition): void {
    for (const key of this.#keysOf(row, table)) this.#put(key, row);
  }

  remove(row: PlanRow, table: TableDefinition): void {
    for (const key of this.#keysOf(row, table)) this.#take(key, row);
  }

  #put(key: string, row: PlanRow): void {
    const held = this.#rows.get(key);
    if (held instanceof Set) held.add(row);
    else if (!held) this.#rows.set(key, row);
    else if (held !== row) {
      this.#rows.set(key, new Set([held, row]));
      this.#shared.add(key);
    }
  }

  #take(key: string, row: PlanRow): void {
    const held = this.#rows.get(key);
    if (held === row) this.#rows.delete(key);
    if (!(held instanceof Set) || !held.delete(row) || held.size > 1) return;
    const [last] = held;
    this.#shared.delete(key);
    if (last) this.#rows.set(key, last);
    else this.#rows.delete(key);
  }

  /** The rows of every key that more than one row has. */
  *sharing(): Generator<readonly [key: string, rows: ReadonlySet<PlanRow>]> {
    for (const key of this.#shared) {
      const rows = this.#rows.get(key);
      if (rows instanceof Set) yield [key, rows];
    }
  }
}

/** How many rows have each key, where it does not matter which. */
export class KeyCounts implements PlanIndex {
  readonly #keysOf: KeysOf;
  readonly #counts = new Map<string, number>();

  constructor(keysOf: KeysOf) {
    this.#keysOf = keysOf;
  }

  add(row: PlanRow, table: TableDefinition): void {
    for (const key of this.#keysOf(row, table)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(row: PlanRow, table: TableDefinition): void {
    for (const key of this.#keysOf(row, table)) {
      const count = (this.#counts.get(key) ?? 0) - 1;
      if (count > 0) this.#counts.set(key, count);
      else this.#counts.delete(key);
    }
  }

  keys(): Iterable<string> {
    return this.#counts.keys();
  }
}
