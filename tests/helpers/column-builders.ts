/** Plans with added columns, for tests: what is not said of a column is as it is in COLUMN. */
import { applyChanges } from "../../shared/changes/apply.ts";
import type { ColumnSettings } from "../../shared/changes/column-rules.ts";
import { editCellsChanges } from "../../shared/changes/edit-cells.ts";
import { addColumnChanges } from "../../shared/changes/edit-columns.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import { gridColumns } from "../../shared/tables/definition.ts";
import { tableIn } from "../../shared/tables/table-in.ts";
import { countingIds, rowNamed } from "./plan-builders.ts";

export const COLUMN: ColumnSettings = { title: "联系人", type: "text", choices: [], widthChars: null };

const newId = countingIds("added");

export function withColumn(
  state: PlanState,
  over: Partial<ColumnSettings> = {},
  table = "tasks",
  after = "goals",
): PlanState {
  const settings = { ...COLUMN, ...over };
  return applyChanges(state, addColumnChanges(state, { table, settings, after }, newId));
}

export function withCell(state: PlanState, rowId: RowId, column: string, value: string): PlanState {
  return applyChanges(state, editCellsChanges(state, [{ rowId, column, value }]));
}

export function columnTitles(state: PlanState, table: string): string[] {
  return gridColumns(tableIn(state, table)).map(({ title }) => title);
}

/** The row of table `columns` that defines the column of that title. */
export function columnId(state: PlanState, title: string): RowId {
  return rowNamed(state, "column", title).id;
}
