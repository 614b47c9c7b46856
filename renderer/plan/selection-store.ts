/** What is selected in the sheet that is shown: for the status bar, and for the commands that act on rows. */
import { createStore } from "zustand/vanilla";
import type { Selected } from "../grid/sheet-grid-props.ts";

export const selectionStore = createStore<Selected>(() => ({ lineIds: [], stats: null }));

export function setSelected(selected: Selected): void {
  selectionStore.setState(selected);
}
