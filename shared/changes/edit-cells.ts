/** Writing cells: which changes a set of edits makes. Pure, so that host and renderer agree on the outcome. */
import { AppError } from "../errors.ts";
import { getRow, type PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { cellInput } from "../tables/cell-input.ts";
import { type Column, canHold } from "../tables/definition.ts";
import { getTable } from "../tables/index.ts";
import { isTooLong } from "../text/normalize.ts";
import { cellChange } from "./apply.ts";
import type { Change } from "./change.ts";

/** How cells came to be written; it names the step in the history. */
export const EDIT_KINDS = ["edit", "fill", "clear", "paste", "replace"] as const;
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
  const lastEdits = new Map(edits.map((edit) => [`${edit.rowId}\n${edit.column}`, edit]));
  return [...lastEdits.values()].flatMap((edit) => {
    const column = checkedColumn(state, edit);
    const value = edit.value === null ? null : cellInput(column, edit.value);
    if (value !== null && isTooLong(value)) {
      throw new AppError(
        "validation",
        "cell-too-long",
        `“${column.title}”一格有 ${value.length} 个字，超过 32767 个字的上限，没有写入。请分成几行填写。`,
      );
    }
    const change = cellChange(state, edit.rowId, edit.column, value);
    return change ? [change] : [];
  });
}

function checkedColumn(state: PlanState, edit: CellEdit): Column {
  const row = state.rows.get(edit.rowId);
  if (!row)
    throw new AppError("not-found", "row-not-found", "要修改的行已不在方案里，没有写入。请刷新后再试。");
  const column = getTable(row.table).columns.find((candidate) => candidate.key === edit.column);
  if (!column || !canHold(column, getRow(state, edit.rowId).kind)) {
    throw new AppError(
      "validation",
      "cell-not-editable",
      `“${column?.title ?? edit.column}”在这一行不能填写，没有写入。`,
    );
  }
  return column;
}
