/** Rows by key: which rows have the same name, which cells name a unit. */
import type { PlanRow } from "../model/row.ts";
import type { PlanIndex } from "./plan-index.ts";
import type { RowShape } from "./row-shape.ts";

/** By what rows are told apart. */
export interface RowKeys {
  /** Empty: the row is not part of the index. */
  name(row: PlanRow, shape: RowShape): string;
  /** What names are told apart in: the rows of a kind, or of a parent. */
  scope(row: PlanRow, shape: RowShape): string;
}

export class RowIndex implements PlanIndex {
  readonly #keys: RowKeys;
  /** By scope, then by name. A name that one row alone has holds that row: most names are such. */
  readonly #scopes = new Map<string, Map<string, PlanRow | Set<PlanRow>>>();
  readonly #shared = new Set<Set<PlanRow>>();

  constructor(keys: RowKeys) {
    this.#keys = keys;
  }

  add(row: PlanRow, shape: RowShape): void {
    const name = this.#keys.name(row, shape);
    if (name === "") return;
    const scope = this.#keys.scope(row, shape);
    const names = this.#scopes.get(scope) ?? new Map<string, PlanRow | Set<PlanRow>>();
    if (names.size === 0) this.#scopes.set(scope, names);
    const held = names.get(name);
    if (!held) names.set(name, row);
    else if (held instanceof Set) held.add(row);
    else if (held !== row) {
      const rows = new Set([held, row]);
      names.set(name, rows);
      this.#shared.add(rows);
    }
  }

  remove(row: PlanRow, shape: RowShape): void {
    const name = this.#keys.name(row, shape);
    const scope = name === "" ? "" : this.#keys.scope(row, shape);
    const names = this.#scopes.get(scope);
    const held = names?.get(name);
    if (!names || !held) return;
    if (held instanceof Set) {
      held.delete(row);
      const [last, another] = held;
      if (!last || another) return;
      this.#shared.delete(held);
      names.set(name, last);
    } else if (held === row) {
      names.delete(name);
      if (names.size === 0) this.#scopes.delete(scope);
    }
  }

  /** The rows of every name that more than one of them has. */
  sharing(): Iterable<ReadonlySet<PlanRow>> {
    return this.#shared;
  }
}

export type KeysOf = (row: PlanRow, shape: RowShape) => readonly string[];

export const NO_KEYS: readonly string[] = [];

/** How many rows have each key, where it does not matter which. */
export class KeyCounts implements PlanIndex {
  readonly #keysOf: KeysOf;
  readonly #counts = new Map<string, number>();

  constructor(keysOf: KeysOf) {
    this.#keysOf = keysOf;
  }

  add(row: PlanRow, shape: RowShape): void {
    for (const key of this.#keysOf(row, shape)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(row: PlanRow, shape: RowShape): void {
    for (const key of this.#keysOf(row, shape)) {
      const count = (this.#counts.get(key) ?? 0) - 1;
      if (count > 0) this.#counts.set(key, count);
      else this.#counts.delete(key);
    }
  }

  keys(): Iterable<string> {
    return this.#counts.keys();
  }
}
