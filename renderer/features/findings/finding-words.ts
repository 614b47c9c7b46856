/** How a finding is called: by its place, and by all the words in which the dock's text filter looks. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { nameOfRow } from "../../../shared/numbering/outline.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import type { RuleInfo } from "../../../shared/rules/rule.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { findTable } from "../../../shared/tables/index.ts";
import { cellReference } from "../../plan/unwritten.ts";

/** In the place of counts, as long as there are none. */
export const CHECKING = "正在校验…";

/** 任务36 · 工作目标; of a row as a whole: 任务36; of the plan's own facts: 方案信息 · 年度. */
export function placeOf(state: PlanState, { rowId, column }: Pick<Finding, "rowId" | "column">): string {
  const row = state.rows.get(rowId);
  const table = row && findTable(row.table);
  if (table?.isSingleRow) {
    const fact = table.columns.find(({ key }) => key === column);
    return fact ? `${table.title} · ${columnTitle(fact)}` : table.title;
  }
  return column === null && row
    ? nameOfRow(state, row)
    : cellReference(state, { rowId, column: column ?? "" });
}

export function wordsOf(state: PlanState, rules: ReadonlyMap<string, RuleInfo>, finding: Finding): string {
  return `${placeOf(state, finding)} ${rules.get(finding.rule)?.title ?? ""} ${finding.message}`;
}
