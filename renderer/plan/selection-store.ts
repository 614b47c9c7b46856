/** What is selected in the sheet that is shown: for the status bar, and for the commands that act on rows. */
import { createStore } from "zustand/vanilla";
import type { RowId } from "../../shared/model/row.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { Selected } from "../grid/sheet-grid-props.ts";

export interface SelectionData extends Selected {
  /** The lines that are selected at this very moment; the rest follows shortly after the last change. */
  readonly readLines: () => readonly RowId[];
  /** The cells that are selected at this very moment. */
  readonly readCells: () => readonly CellRef[];
}

export const selectionStore = createStore<SelectionData>(() => ({
  lineIds: [],
  stats: null,
  readLines: () => [],
  readCells: () => [],
}));

export function setSelected(selected: Selected): void {
  selectionStore.setState(selected);
}
