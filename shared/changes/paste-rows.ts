/** A paste that reaches beyond the last line: new rows and edits, as one batch. Pure. */
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { applyChanges } from "./apply.ts";
import type { Change } from "./change.ts";
import { type CellEdit, editCellsChanges } from "./edit-cells.ts";
import { insertRowsChanges, type NewRow, type Spot } from "./edit-rows.ts";

/** @throws AppError validation, as its parts do; nothing of it is done then. */
export function pasteRowsChanges(
  state: PlanState,
  paste: { readonly edits: readonly CellEdit[]; readonly spot: Spot; readonly rows: readonly NewRow[] },
  newId: () => RowId,
): Change[] {
  const edited = editCellsChanges(state, paste.edits);
  return [...edited, ...insertRowsChanges(applyChanges(state, edited), paste.spot, paste.rows, newId)];
}
