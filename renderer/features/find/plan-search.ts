/**
 * The search in the open plan: keeps the hits of the find store those of the newest query and plan, and goes from
 * one occurrence to the next. Stepping begins at the current occurrence, or, once the user has gone elsewhere, at
 * the active cell.
 */
import { AppError } from "../../../shared/errors.ts";
import type { Hit } from "../../../shared/search/find-hits.ts";
import { compileQuery, type Query, type QuerySpec } from "../../../shared/search/query.ts";
import {
  countOccurrences,
  firstFrom,
  type HitPlace,
  lastBefore,
  rangeAt,
  type SearchPoint,
} from "../../../shared/search/walk-hits.ts";
import type { CellRef } from "../../grid/grid-types.ts";
import { toAppError } from "../../messages/to-app-error.ts";
import type { PlanStore } from "../../plan/plan-store.ts";
import { type FindData, NOTHING_FOUND } from "./find-data.ts";
import type { Finder } from "./finder.ts";
import { planCells, pointOf } from "./plan-cells.ts";

export interface FindAccess {
  get(): FindData;
  set(part: Partial<FindData>): void;
}

export type Direction = 1 | -1;

/** How a step went: it may have passed the end of the searched cells, or found nothing to go to. */
export type StepOutcome = "moved" | "wrapped" | "nothing";

export class PlanSearch {
  readonly #plan: PlanStore;
  readonly #finder: Finder;
  readonly #data: FindAccess;
  #latest: Promise<void> = Promise.resolve();
  #serial = 0;
  /** The active cell before the last step: the grid follows a moment later. */
  #activeBefore: CellRef | null = null;

  constructor(plan: PlanStore, finder: Finder, data: FindAccess) {
    this.#plan = plan;
    this.#finder = finder;
    this.#data = data;
  }

  /** Searches anew; the current occurrence stays where it is still one. */
  refresh(): Promise<void> {
    this.#latest = this.#search(++this.#serial);
    return this.#latest;
  }

  /** Gives up what is running. */
  stop(): void {
    this.#serial++;
    this.#finder.stop();
  }

  forget(): void {
    this.#activeBefore = null;
    this.#data.set(NOTHING_FOUND);
  }

  /** Resolves when the hits are those of the newest query and plan. */
  async settled(): Promise<void> {
    let latest: Promise<void> | undefined;
    while (latest !== this.#latest) {
      latest = this.#latest;
      await latest;
    }
  }

  step(direction: Direction): StepOutcome {
    const { order, start, end } = this.#from();
    return this.#go(direction, { order, offset: direction > 0 ? end : start });
  }

  /** Goes to the first occurrence from the point on. */
  stepFrom(point: SearchPoint): StepOutcome {
    return this.#go(1, point);
  }

  /** The current occurrence, unless the user has gone elsewhere. */
  current(): HitPlace | null {
    const { current, hits } = this.#data.get();
    const hit = current && hits[current.hit];
    return hit && this.#isAt(hit) ? current : null;
  }

  #go(direction: Direction, point: SearchPoint): StepOutcome {
    const { hits } = this.#data.get();
    const next = direction > 0 ? firstFrom(hits, point) : lastBefore(hits, point);
    const place = next ?? (direction > 0 ? firstFrom(hits, BEGINNING) : lastBefore(hits, END));
    const hit = place && hits[place.hit];
    this.#data.set({ current: place });
    if (!hit) return "nothing";
    const { activeCells, goTo } = this.#plan.getState();
    this.#activeBefore = activeCells[hit.table] ?? null;
    goTo({ table: hit.table, rowId: hit.rowId, column: hit.column });
    return next ? "moved" : "wrapped";
  }

  #from(): { readonly order: number; readonly start: number; readonly end: number } {
    const { hits, scope } = this.#data.get();
    const current = this.current();
    const hit = current && hits[current.hit];
    const range = current && rangeAt(hits, current);
    if (hit && range) return { order: hit.order, start: range[0], end: range[1] };
    const { plan, sheet, activeCells } = this.#plan.getState();
    const cells = planCells(plan.shown, scope, sheet);
    const { order, offset } = pointOf(cells, sheet, activeCells[sheet] ?? null);
    return { order, start: offset, end: offset };
  }

  #isAt(hit: Hit): boolean {
    const { sheet, activeCells } = this.#plan.getState();
    const active = activeCells[sheet] ?? null;
    if (sheet !== hit.table) return false;
    return active === this.#activeBefore || (active?.rowId === hit.rowId && active.column === hit.column);
  }

  async #search(serial: number): Promise<void> {
    const { spec, scope } = this.#data.get();
    const { plan, sheet } = this.#plan.getState();
    const cells = planCells(plan.shown, scope, sheet);
    const query = spec.text === "" ? null : compiled(spec);
    if (query === null || query instanceof AppError) {
      this.#data.set({ ...NOTHING_FOUND, problem: query?.message ?? null });
      this.#finder.prepare(cells);
      return;
    }
    this.#data.set({ isSearching: true });
    try {
      const found = await this.#finder.find(cells, spec);
      if (!found || serial !== this.#serial) return;
      const { hits, isCapped } = found;
      const current = this.#kept(hits);
      const total = countOccurrences(hits);
      this.#data.set({ ...NOTHING_FOUND, query, hits, total, isCapped, current });
    } catch (error) {
      if (serial === this.#serial) this.#data.set({ ...NOTHING_FOUND, problem: toAppError(error).message });
    }
  }

  /** The current occurrence among new hits: the one in the same cell that begins at the same character. */
  #kept(hits: readonly Hit[]): HitPlace | null {
    const { current, hits: before } = this.#data.get();
    const old = current && before[current.hit];
    const start = current && rangeAt(before, current)?.[0];
    if (!old) return null;
    const hit = hits.findIndex(({ rowId, column }) => rowId === old.rowId && column === old.column);
    const range = hits[hit]?.ranges.findIndex(([begin]) => begin === start) ?? -1;
    return range < 0 ? null : { hit, range };
  }
}

const BEGINNING: SearchPoint = { order: 0, offset: 0 };
const END: SearchPoint = { order: Number.POSITIVE_INFINITY, offset: 0 };

/** What is typed is often no regular expression yet: a failure is a result here. */
function compiled(spec: QuerySpec): Query | AppError {
  try {
    return compileQuery(spec);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
