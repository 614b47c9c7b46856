/** Writing cells: which changes a set of edits makes. Pure, so that host and renderer agree on the outcome. */

import { AppError } from "../errors.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { cellKey } from "../model/row.ts";
import { columnsTable } from "../tables/columns-table.ts";
import type { Column } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { applyChanges, cellChange } from "./apply.ts";
import type { Change } from "./change.ts";
import { checkedValue } from "./checked-value.ts";
import { checkColumns } from "./column-rules.ts";
import { editableColumn } from "./editable-column.ts";

/** How cells came to be written; it names the step in the history. */
export const EDIT_KINDS = ["edit", "fill", "clear", "paste", "replace", "renumber", "split", "fix"] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

export interface CellEdit {
  readonly rowId: RowId;
  readonly column: string;
  /** As typed; empty text or null empties the cell. */
  readonly value: string | null;
}

/**
 * @throws AppError validation: a row or column that is not there, a column that this row cannot hold, or a
 * text over Excel's limit. All edits are checked before any change is made. Of two edits of one cell the last
 * counts.
 */
export function editCellsChanges(state: PlanState, edits: readonly CellEdit[]): Change[] {
  const lastEdits = new Map(edits.map((edit) => [cellKey(edit), edit]));
  const changes = [...lastEdits.values()].flatMap((edit) => {
    const column = checkedColumn(state, edit);
    const value = edit.value === null ? null : checkedValue(column, edit.value);
    const change = cellChange(state, edit.rowId, edit.column, value);
    return change ? [change] : [];
  });
  if (changes.some(({ table }) => table === columnsTable.key)) checkColumns(applyChanges(state, changes));
  return changes;
}

function checkedColumn(state: PlanState, edit: CellEdit): Column {
  const row = state.rows.get(edit.rowId);
  if (!row)
    throw new AppError("not-found", "row-not-found", "要修改的行已不在方案里，没有写入。请刷新后再试。");
  return editableColumn(tableIn(state, row.table), row.kind, edit.column);
}
