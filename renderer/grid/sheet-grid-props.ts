/** What a sheet's grid is given, tells, and can be asked to do. */
import type { Ref } from "react";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Outline } from "../../shared/numbering/outline.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import type { EditPlace, EditSession } from "./edit-session.ts";
import type { CellRef, UnitChoice } from "./grid-types.ts";
import type { SelectionStats } from "./selection-stats.ts";

export interface SheetGridHandle {
  focus(): void;
  /** Makes a cell of the row active, in view, and flashes it; null keeps the column. */
  goTo(rowId: RowId, column: string | null): void;
  selectedLines(): readonly RowId[];
  /** Opens the editor on the active cell; `text` replaces what it holds. */
  startEdit(text?: string, place?: EditPlace): void;
}

export interface Selected {
  /** The lines that are selected, wholly or in part, in their order. */
  readonly lineIds: readonly RowId[];
  /** Null where one cell alone is selected. */
  readonly stats: SelectionStats | null;
}

export interface SheetGridProps {
  readonly ref?: Ref<SheetGridHandle>;
  readonly table: TableDefinition;
  readonly state: PlanState;
  readonly outline: Outline;
  readonly year: string;
  readonly readOnly: boolean;
  readonly units: readonly UnitChoice[];
  readonly session: EditSession;
  readonly active: CellRef | null;
  readonly onActiveChange: (cell: CellRef | null) => void;
  /** Must take the edits before it returns. */
  readonly onEdit: (edits: readonly CellEdit[], kind?: EditKind) => void;
  /** Called shortly after the last of several changes. */
  readonly onSelectionChange?: (selected: Selected) => void;
  /** Per cent. */
  readonly zoom: number;
  readonly onContextMenu?: (cell: CellRef, x: number, y: number) => void;
  /** Why a cell could not be edited. */
  readonly onRefused?: (message: string) => void;
}
