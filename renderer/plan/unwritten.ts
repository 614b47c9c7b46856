/** The texts that were typed or pasted and are not written, each with its place, so that none is lost. */
import type { CellEdit } from "../../shared/changes/edit-cells.ts";
import type { NewRow } from "../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { nameOfRow } from "../../shared/numbering/outline.ts";
import { columnTitle } from "../../shared/tables/column-titles.ts";
import { tableIn } from "../../shared/tables/table-in.ts";
import type { PlanData } from "./plan-data.ts";

export interface Unwritten {
  /** 任务36 · 工作目标 */
  readonly place: string;
  /** Empty: the cell was emptied. */
  readonly text: string;
}

/** All that is on its way to the host. */
export function unwrittenIn({ plan, acting }: Pick<PlanData, "plan" | "acting">): Unwritten[] {
  return [...acting.flat(), ...plan.pending.flatMap(({ edits }) => unwrittenEdits(plan.shown, edits))];
}

export function unwrittenEdits(state: PlanState, edits: readonly CellEdit[]): Unwritten[] {
  return edits.map((edit) => ({ place: cellReference(state, edit), text: edit.value ?? "" }));
}

/** The texts of rows that were to be inserted. */
export function unwrittenRows(state: PlanState, table: string, rows: readonly NewRow[]): Unwritten[] {
  const { columns } = tableIn(state, table);
  return rows.flatMap(({ cells, children }) => [
    ...Object.entries(cells).map(([key, text]) => {
      const column = columns.find((candidate) => candidate.key === key);
      return { place: `新增的行 · ${column ? columnTitle(column) : key}`, text };
    }),
    ...unwrittenRows(state, table, children ?? []),
  ]);
}

/** 任务36 · 工作目标 */
export function cellReference(state: PlanState, { rowId, column }: Omit<CellEdit, "value">): string {
  const row = state.rows.get(rowId);
  if (!row) return "已不存在的行";
  const found = tableIn(state, row.table).columns.find((candidate) => candidate.key === column);
  return `${nameOfRow(state, row)} · ${found ? columnTitle(found) : "已删除的列"}`;
}
