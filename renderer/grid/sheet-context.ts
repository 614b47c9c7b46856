/**
 * What the views of cells, bands and heads draw from. ag-grid hands it to each of them as its context; it is
 * renewed in place before the grid is told of changed rows.
 */
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { MarkedRange } from "../text/text-marks.ts";
import type { GridStore } from "./grid-store.ts";
import type { SheetModel } from "./sheet-model.ts";

/** What the head of a column says of its filter and its sort order, by column. */
export type ColumnMarks = Readonly<
  Record<string, { readonly isFiltered?: boolean; readonly sort?: "up" | "down" | null }>
>;

export interface CellMarks {
  /** Ranges of the stored text, such as what was searched for. */
  readonly ranges: readonly MarkedRange[];
  /** The class of the flag in the cell's corner; null: none. */
  readonly flag: string | null;
}

export type CellMarksOf = (rowId: RowId, column: string) => CellMarks;

/** What the head of a line says of its rows: a dot, and the same in words. */
export interface LineMark {
  /** The class of the dot. */
  readonly className: string;
  readonly text: string;
  /** More of it, for who points at the dot. */
  readonly details: string;
}

/** Of the rows that begin on a line; null: nothing is to be said. */
export type LineMarkOf = (rowIds: readonly RowId[]) => LineMark | null;

export interface SheetContext {
  model: SheetModel;
  state: PlanState;
  year: string;
  columnMarks: ColumnMarks;
  cellMarks: CellMarksOf;
  lineMark: LineMarkOf;
  readonly store: GridStore;
  /** The button of a column's head was pressed. */
  readonly onColumnMenu: (column: string, clientX: number, clientY: number) => void;
  /** Puts the label of a merged cell into the middle of what can be seen of it. */
  readonly placeLabel: (label: HTMLElement) => void;
}
