/** What the parts of the grid watch: what is selected, and the marks that come and go. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CellRef } from "./grid-types.ts";
import type { Area } from "./selection.ts";

export interface GridMarks {
  readonly active: CellRef | null;
  readonly areas: readonly Area[];
  /** One cell alone is framed; several are tinted. */
  readonly isSingle: boolean;
  /** The cells that were cut and wait to be pasted. */
  readonly cut: readonly Area[];
  /** What the fill handle is being drawn over. */
  readonly filling: Area | null;
  readonly flashing: CellRef | null;
}

export type GridStore = StoreApi<GridMarks>;

export function createGridStore(): GridStore {
  return createStore<GridMarks>(() => ({
    active: null,
    areas: [],
    isSingle: true,
    cut: [],
    filling: null,
    flashing: null,
  }));
}

/** Calls `show` now and at every change, until the returned function is called. */
export function watchMarks(store: GridStore, show: (marks: GridMarks) => void): () => void {
  show(store.getState());
  return store.subscribe(show);
}

export function isLineLit({ areas }: GridMarks, index: number): boolean {
  return areas.some(({ top, bottom }) => top <= index && index <= bottom);
}

export function isColumnLit({ areas }: GridMarks, at: number): boolean {
  return areas.some(({ left, right }) => left <= at && at <= right);
}
