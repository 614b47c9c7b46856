/** The formula bar of the sheet that is shown: of the cell that is edited, else of the active one. */
import { useStore } from "zustand";
import type { Outline } from "../../shared/numbering/outline.ts";
import { onDraftKey } from "../features/findings/draft-check.ts";
import { cellAddress, cellName } from "../grid/cell-address.ts";
import { useEditSession } from "../grid/edit-session.ts";
import { FormulaBar } from "../grid/FormulaBar.tsx";
import type { CellRef } from "../grid/grid-types.ts";
import { sheetModelOf } from "../grid/sheet-model.ts";
import { editSession, planStore } from "../plan/current-plan.ts";
import { lockOf } from "../plan/plan-data.ts";

export interface ActiveCellBarProps {
  readonly outline: Outline;
  readonly active: CellRef | null;
  readonly onBegin: () => void;
}

export function ActiveCellBar({ outline, active, onBegin }: ActiveCellBarProps) {
  const edited = useEditSession(editSession, (edit) => edit.cell);
  const isReadOnly = useStore(planStore, (plan) => lockOf(plan) !== null);
  const cell = edited ?? active;
  const model = sheetModelOf(outline);
  return (
    <FormulaBar
      name={cell ? cellName(outline, outline.table, cell) : ""}
      address={cell ? cellAddress(outline, outline.table, cell) : ""}
      value={cell ? model.storedText(cell) : ""}
      session={editSession}
      readOnly={isReadOnly || !active || !(model.isEditable(active) || model.isFillable(active))}
      onBegin={onBegin}
      onEditorKey={onDraftKey}
    />
  );
}
