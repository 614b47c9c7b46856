/** Find and replace as a store: what is looked for, what was found, and everything that can be done with it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { AppError } from "../../../shared/errors.ts";
import type { Hit } from "../../../shared/search/find-hits.ts";
import type { QuerySpec } from "../../../shared/search/query.ts";
import { type Replacement, replacementEdits } from "../../../shared/search/replace.ts";
import { rangeAt } from "../../../shared/search/walk-hits.ts";
import { type Column, getColumn } from "../../../shared/tables/definition.ts";
import { outlineIn } from "../../plan/outlines.ts";
import type { PlanStore } from "../../plan/plan-store.ts";
import { CLOSED_FIND, type FindData, type FindScope } from "./find-data.ts";
import { holds } from "./find-marks.ts";
import type { Finder } from "./finder.ts";
import { type Direction, PlanSearch, type StepOutcome } from "./plan-search.ts";

export interface FindActions {
  /** `text`: what to look for from now on; absent: the same as last time. */
  open(isReplacing: boolean, text?: string): void;
  close(): void;
  setSpec(part: Partial<QuerySpec>): void;
  setReplacement(text: string): void;
  setScope(scope: FindScope): void;
  setReplacing(isReplacing: boolean): void;
  /** Goes to the next or the one before; past the end it goes on at the other one. */
  step(direction: Direction): Promise<StepOutcome>;
  /** Replaces the current occurrence and goes to the next. @throws AppError where it cannot be written */
  replaceCurrent(): Promise<StepOutcome>;
  /** What replacing all would write; null: meanwhile something else is looked for. @throws AppError */
  planReplacements(): Promise<readonly Replacement[] | null>;
}

export type FindStore = StoreApi<FindData & FindActions>;

export function createFindStore(plan: PlanStore, finder: Finder): FindStore {
  return createStore((set, get) => {
    const search = new PlanSearch(plan, finder, { get, set });
    const renewing = (part: Partial<FindData>): void => {
      set(part);
      if (get().isOpen) void search.refresh();
    };
    watchPlan(plan, get, search);
    return {
      ...CLOSED_FIND,
      open(isReplacing, text) {
        const spec = text === undefined ? get().spec : { ...get().spec, text };
        renewing({ isOpen: true, isReplacing, spec, focusRequests: get().focusRequests + 1 });
      },
      close() {
        // What was found stays: F3 goes on from there.
        set({ isOpen: false, isSearching: false });
        search.stop();
      },
      setSpec: (part) => renewing({ spec: { ...get().spec, ...part } }),
      setReplacement: (replacement) => set({ replacement }),
      setScope: (scope) => renewing({ scope }),
      setReplacing: (isReplacing) => set({ isReplacing }),
      async step(direction) {
        // While the panel is closed nobody has kept the hits up to date.
        if (!get().isOpen) await search.refresh();
        await search.settled();
        return search.step(direction);
      },
      replaceCurrent: () => replaceCurrent(plan, finder, search, get),
      async planReplacements() {
        await search.settled();
        const { spec, replacement, hits, isCapped, total } = get();
        if (isCapped) throw tooMany(total);
        const places = hits.map(({ text }) => ({ text, onlyAt: null }));
        const texts = await finder.replace(spec, replacement, places);
        return texts && replacementEdits(hits, texts, columnIn(plan));
      },
    };
  });
}

/** Hits follow the plan, and the sheet where that alone is searched. */
function watchPlan(plan: PlanStore, get: () => FindData & FindActions, search: PlanSearch): void {
  plan.subscribe((now, before) => {
    const { isOpen, scope, close } = get();
    if (now.file === null && before.file !== null) {
      close();
      search.forget();
    }
    const isOther = now.plan.shown !== before.plan.shown || (scope === "sheet" && now.sheet !== before.sheet);
    if (isOpen && now.file !== null && isOther) void search.refresh();
  });
}

async function replaceCurrent(
  plan: PlanStore,
  finder: Finder,
  search: PlanSearch,
  get: () => FindData,
): Promise<StepOutcome> {
  await search.settled();
  const { hits, spec, replacement } = get();
  const place = search.current();
  const hit = place && hits[place.hit];
  const range = place && rangeAt(hits, place);
  if (!hit || !range) return search.step(1);
  const texts = await finder.replace(spec, replacement, [{ text: hit.text, onlyAt: range[0] }]);
  const text = texts?.[0];
  if (text === undefined || !holds(plan.getState().plan.shown, hit)) return "nothing";
  const [replaced] = replacementEdits([hit], [text], columnIn(plan));
  if (replaced) plan.getState().editCells([replaced.edit], "replace");
  await search.settled();
  // An emptied cell is no longer among those searched: the one after it stands in its place.
  const isGone = replaced?.edit.value === null;
  return search.stepFrom({
    order: hit.order,
    offset: isGone ? 0 : range[1] + text.length - hit.text.length,
  });
}

function columnIn(plan: PlanStore): (hit: Hit) => Column {
  const { shown } = plan.getState().plan;
  return ({ table, column }) => getColumn(outlineIn(shown, table).table, column);
}

function tooMany(total: number): AppError {
  return new AppError(
    "validation",
    "too-many-occurrences",
    `要替换的内容超过 ${total} 处，没有替换。请把查找内容写得更具体，或只在本表中替换。`,
  );
}
