/**
 * Annex and text side by side, kept up to date: which parts are about the same, and what in them. After an edit only the
 * pairs are compared again whose rows have changed; the others are the very same objects.
 */
import type { PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import type { ChangedRows } from "../changed-rows.ts";
import { nameKey } from "../structure/names.ts";
import { type LinkedPair, linkPair } from "./linked-pair.ts";
import {
  AGREEMENT,
  itemsBelow,
  type OutlinePairs,
  outlinePairs,
  type Part,
  type PartPair,
} from "./outline-pairs.ts";

const TABLES: ReadonlySet<string> = new Set([
  AGREEMENT.annex.table,
  AGREEMENT.text.table,
  AGREEMENT.closing.table,
]);

export class Agreement {
  #outline: OutlinePairs | null = null;
  #pairs: readonly LinkedPair[] = [];
  /**
   * By the rows of their groups and text tasks: the places of the pairs of one name. What stands below the others may
   * have made them pairs, so they are looked for again when it changes.
   */
  #places = new Map<RowId, number>();

  get outline(): OutlinePairs | null {
    return this.#outline;
  }

  /** The groups of the annex and the text tasks that are about the same. */
  get pairs(): readonly LinkedPair[] {
    return this.#pairs;
  }

  /** Stops after every pair, for a while or for nothing; it must be brought to its end. */
  *update(state: PlanState, { gone, come }: ChangedRows): Generator<void, void> {
    const changed = [...gone, ...come].filter(({ table }) => TABLES.has(table));
    if (changed.length === 0) return;
    const isBelowPair = ({ parentId }: PlanRow): boolean => this.#places.has(parentId ?? "");
    if (changed.every(isBelowPair)) yield* this.#linkAgain(state, changed);
    else yield* this.#pairAgain(state);
  }

  *#linkAgain(state: PlanState, changed: readonly PlanRow[]): Generator<void, void> {
    const pairs = [...this.#pairs];
    for (const place of new Set(changed.map(({ parentId }) => this.#places.get(parentId ?? "") ?? -1))) {
      const pair = pairs[place];
      if (pair) pairs[place] = linkPair(pair, itemsBelow(state, pair.annex), itemsBelow(state, pair.text));
      yield;
    }
    this.#pairs = pairs;
  }

  *#pairAgain(state: PlanState): Generator<void, void> {
    const known = new Map(this.#pairs.map((pair) => [pairKey(pair), pair]));
    this.#outline = outlinePairs(state);
    this.#places = new Map();
    yield;
    const pairs: LinkedPair[] = [];
    for (const pair of this.#outline?.groups.pairs ?? []) {
      if (nameKey(pair.annex.name) === nameKey(pair.text.name)) {
        for (const id of [...pair.annex.rowIds, ...pair.text.rowIds]) this.#places.set(id, pairs.length);
      }
      const tasks = itemsBelow(state, pair.annex);
      const clauses = itemsBelow(state, pair.text);
      const old = known.get(pairKey(pair));
      const isSame =
        old && isSamePair(old, pair) && areSame(old.tasks.rows, tasks) && areSame(old.clauses.rows, clauses);
      pairs.push(isSame ? old : linkPair(pair, tasks, clauses));
      if (!isSame) yield;
    }
    this.#pairs = pairs;
  }
}

function pairKey({ annex, text }: PartPair): string {
  return `${annex.row.id}\n${text.row.id}`;
}

function isSamePair(a: PartPair, b: PartPair): boolean {
  return isSamePart(a.annex, b.annex) && isSamePart(a.text, b.text);
}

function isSamePart(a: Part, b: Part): boolean {
  return a.row === b.row && a.name === b.name && areSame(a.rowIds, b.rowIds);
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
