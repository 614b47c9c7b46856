/** A link that the user has confirmed, whose words stand in the cell no longer: its numbers are not compared any more. */
import { childrenOf } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import { linksTable } from "../../tables/rules-tables.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES } from "../finding.ts";
import type { PlanView } from "../plan-view.ts";
import type { PlanRule } from "../rule.ts";
import { statementsOf } from "./indicator-links.ts";

export const linkLost: PlanRule = {
  id: "link-lost",
  title: "确认过的对应失去原文",
  fulfilled: "确认过的对应都有原文",
  why: "原文改动以后，确认过的对应找不到它的数，两处的数就不再核对了。",
  severity: "warning",
  reads: "确认过的指标与任务对应",
  scope: "plan",
  check: (plan) => childrenOf(plan.state, linksTable.key, null).flatMap((link) => checkLink(plan, link)),
};

function checkLink(plan: PlanView, { cells }: PlanRow): readonly Draft[] {
  const { target = "", row: rowId = "", column: key = "", about = "", state } = cells;
  const row = plan.state.rows.get(rowId);
  const column = row && plan.table(row.table).columns.find((each) => each.key === key);
  if (state !== "confirmed" || !row || !column || !plan.state.rows.has(target)) return [];
  const text = row.cells[key] ?? "";
  if (statementsOf({ row, column, text }).some((statement) => statement.key === about)) return [];
  const message = [
    "与",
    { row: target },
    `确认过的对应里，${quote(about)}的数已不在原文里，不再核对。请在“指标与任务对应”里重新对应或取消。`,
  ];
  return [{ rowId, column: key, range: null, message, about, cause: null, fixes: NO_FIXES }];
}
