/** What a sheet's grid is given, tells, and can be asked to do. */
import type { ReactNode, Ref } from "react";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Slices } from "../slices.ts";
import type { PastePlan } from "./clipboard/plan-paste.ts";
import type { EditPlace, EditSession } from "./edit-session.ts";
import type { CellRef, UnitChoice } from "./grid-types.ts";
import type { InputHold } from "./input-hold.ts";
import type { CarryRows } from "./row-carry.ts";
import type { SelectionStats } from "./selection-stats.ts";
import type { CellMarksOf, ColumnMarks, LineMarkOf } from "./sheet-context.ts";
import type { SheetModel } from "./sheet-model.ts";

export type CellsAct = "cut" | "copy" | "paste" | "clear";

export interface SheetGridHandle {
  focus(): void;
  /** Makes a cell of the row active, in view, and flashes it; null keeps the column. */
  goTo(rowId: RowId, column: string | null): void;
  selectedLines(): readonly RowId[];
  selectedCells(): readonly CellRef[];
  /** Brings the active cell into view; what is selected stays so. */
  revealActive(): void;
  /** On the selected cells, as by its key. */
  doCells(act: CellsAct): void;
  /** Makes columns as wide as what they hold; null: all of them. */
  fitColumns(keys: readonly string[] | null): void;
  /** Opens the editor on the active cell; `text` replaces what it holds. */
  startEdit(text?: string, place?: EditPlace): void;
}

export interface PasteRequest {
  readonly plan: PastePlan;
  /** The cells from which a cut moves away. */
  readonly emptied: readonly CellEdit[];
  /** The sheet for which it was planned. */
  readonly model: SheetModel;
  /** Selects what was pasted, with the lines that have come right below it. */
  readonly select: () => void;
}

/** What is said of the text that is being typed. */
export interface EditorNote {
  /** The class of the editor's frame. */
  readonly tone: string;
  readonly content: ReactNode;
}

/** What is said beside a cell that is selected or pointed at. */
export interface CellCards {
  readonly has: (cell: CellRef) => boolean;
  readonly draw: (cell: CellRef) => ReactNode;
  /** The same in words, for who does not see it; empty: nothing. */
  readonly describe: (cell: CellRef) => string;
  /** Also of the active cell, not only of the one under the mouse. */
  readonly isOnSelection: boolean;
}

/** Shows how far the work is, and lets it be cancelled: null then. @throws what the work throws */
export type RunLong = <T>(
  what: { readonly title: string; readonly label: string },
  work: Slices<T>,
) => Promise<T | null>;

export interface SheetGridProps {
  readonly ref?: Ref<SheetGridHandle>;
  /** The part of the table that is shown. */
  readonly model: SheetModel;
  readonly state: PlanState;
  readonly year: string;
  readonly readOnly: boolean;
  readonly units: readonly UnitChoice[];
  readonly session: EditSession;
  /** Keeps back what the hand does while rows are on their way. */
  readonly hold: InputHold;
  readonly active: CellRef | null;
  readonly onActiveChange: (cell: CellRef | null) => void;
  /** Must take the edits before it returns. */
  readonly onEdit: (edits: readonly CellEdit[], kind?: EditKind) => void;
  /** A paste as planned; nothing is written yet. */
  readonly onPaste?: (request: PasteRequest) => void;
  /** Absent: long work is done at once. */
  readonly runLong?: RunLong;
  /** Called shortly after the last of several changes; null where one cell alone is selected. */
  readonly onSelectionChange?: (stats: SelectionStats | null) => void;
  /** Per cent. */
  readonly zoom: number;
  /** Column widths that the user has set. */
  readonly widths: Readonly<Record<string, number>>;
  readonly columnMarks: ColumnMarks;
  readonly cellMarks: CellMarksOf;
  readonly lineMark: LineMarkOf;
  readonly onColumnMenu?: (column: string, clientX: number, clientY: number) => void;
  /** By column, in CSS pixels before zoom. */
  readonly onColumnWidths?: (widths: Readonly<Record<string, number>>) => void;
  readonly onContextMenu?: (cell: CellRef, x: number, y: number) => void;
  /** Absent: rows cannot be dragged. */
  readonly onCarryRows?: CarryRows;
  readonly cards: CellCards;
  readonly editorNote?: EditorNote | null;
  /** A key in the editor, before it means anything there; true: it has been used. */
  readonly onEditorKey?: (event: KeyboardEvent) => boolean;
  /** Why a cell could not be edited. */
  readonly onRefused?: (message: string) => void;
}
