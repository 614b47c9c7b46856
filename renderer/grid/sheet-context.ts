/**
 * What the views of cells, bands and heads draw from. ag-grid hands it to each of them as its context; it is
 * renewed in place before the grid is told of changed rows.
 */
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { GridStore } from "./grid-store.ts";
import type { SheetModel } from "./sheet-model.ts";

/** What the head of a column says of its filter and its sort order, by column. */
export type ColumnMarks = Readonly<
  Record<string, { readonly isFiltered?: boolean; readonly sort?: "up" | "down" | null }>
>;

export interface SheetContext {
  model: SheetModel;
  state: PlanState;
  year: string;
  columnMarks: ColumnMarks;
  readonly store: GridStore;
  /** The button of a column's head was pressed. */
  readonly onColumnMenu: (column: string, clientX: number, clientY: number) => void;
  /** Puts the label of a merged cell into the middle of what can be seen of it. */
  readonly placeLabel: (label: HTMLElement) => void;
}
