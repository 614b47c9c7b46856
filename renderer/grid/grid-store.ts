/** What the parts of the grid watch: the active cell with its lines and columns, and the cell that flashes. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CellRef, LineSpan } from "./grid-types.ts";

export interface GridMarks {
  readonly active: CellRef | null;
  /** The lines and columns whose heads are lit. */
  readonly lines: LineSpan | null;
  readonly columns: readonly string[];
  readonly flashing: CellRef | null;
}

export type GridStore = StoreApi<GridMarks>;

export function createGridStore(): GridStore {
  return createStore<GridMarks>(() => ({ active: null, lines: null, columns: [], flashing: null }));
}

/** Calls `show` now and at every change, until the returned function is called. */
export function watchMarks(store: GridStore, show: (marks: GridMarks) => void): () => void {
  show(store.getState());
  return store.subscribe(show);
}
