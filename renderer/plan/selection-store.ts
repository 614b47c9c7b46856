/** What is selected in the sheet that is shown: for the status bar, and for the commands that act on rows. */
import { createStore } from "zustand/vanilla";
import type { RowId } from "../../shared/model/row.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { SelectionStats } from "../grid/selection-stats.ts";
import type { CellsAct } from "../grid/sheet-grid-props.ts";

export interface SelectionData {
  /** Follows shortly after the last change; null where one cell alone is selected. */
  readonly stats: SelectionStats | null;
  /** The lines that are selected at this very moment. */
  readonly readLines: () => readonly RowId[];
  /** The cells that are selected at this very moment. */
  readonly readCells: () => readonly CellRef[];
  /** Does to the selected cells what their keys do. */
  readonly doCells: (act: CellsAct) => void;
}

export const selectionStore = createStore<SelectionData>(() => ({
  stats: null,
  readLines: () => [],
  readCells: () => [],
  doCells: () => {},
}));

export function setSelectionStats(stats: SelectionStats | null): void {
  selectionStore.setState({ stats });
}
