/** What is selected in the sheet that is shown: for the status bar, and for the commands that act on rows. */
import { createStore } from "zustand/vanilla";
import type { RowId } from "../../shared/model/row.ts";
import type { SelectionStats } from "../grid/selection-stats.ts";
import type { Selected } from "../grid/sheet-grid-props.ts";

export interface SelectionData {
  readonly rowIds: readonly RowId[];
  readonly lineIds: readonly RowId[];
  readonly stats: SelectionStats | null;
}

export const selectionStore = createStore<SelectionData>(() => ({ rowIds: [], lineIds: [], stats: null }));

export function setSelected(selected: Selected): void {
  selectionStore.setState(selected);
}
