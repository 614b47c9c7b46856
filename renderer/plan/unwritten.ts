/** Tells the user which typed texts were not written, with the texts themselves, so that none is lost. */
import type { CellEdit } from "../../shared/changes/edit-cells.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { ancestryOf } from "../../shared/model/plan-state.ts";
import { rowReference } from "../../shared/numbering/outline.ts";
import { getColumn, getKind } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";
import { outlineIn } from "./outlines.ts";

const MOST_LISTED = 50;

/** The same error with one detail per edit: where, and what had been typed. */
export function describeUnwritten(error: AppError, state: PlanState, edits: readonly CellEdit[]): AppError {
  const listed = edits.slice(0, MOST_LISTED).map((edit) => describeEdit(state, edit));
  const rest = edits.length - listed.length;
  const details = [...error.details, ...listed, ...(rest > 0 ? [`……另有 ${rest} 格`] : [])];
  return new AppError(error.kind, error.code, error.message, details);
}

function describeEdit(state: PlanState, edit: CellEdit): string {
  const value = edit.value === null || edit.value === "" ? "（清空）" : `“${edit.value}”`;
  return `${cellReference(state, edit)}：${value}`;
}

/** 任务36 · 工作目标 */
function cellReference(state: PlanState, { rowId, column }: CellEdit): string {
  const row = state.rows.get(rowId);
  if (!row) return "已不存在的行";
  const table = getTable(row.table);
  const rows = new Map(ancestryOf(state, rowId).map((ancestor) => [ancestor.kind, ancestor]));
  const line = { id: rowId, isBand: false, rows };
  const reference = rowReference(outlineIn(state, row.table), line, getKind(table, row.kind));
  return `${reference} · ${getColumn(table, column).title}`;
}
