/** What a rule that is not in the plan yet would find there: what the checker finds once it is, and nothing else. */
import type { PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import type { Column } from "../../tables/definition.ts";
import { tableIn } from "../../tables/table-in.ts";
import { inPlanOrder, rankOf, rowOrderOf } from "../row-order.ts";
import { shapeOf } from "../row-shape.ts";
import { RowView } from "../row-view.ts";
import { rowRule, uniqueRule } from "./compile-own-rules.ts";
import { type OwnRule, ownRuleColumn } from "./own-rule.ts";

/** The rows that do not meet it, in the order of the plan. `rule`: one without a problem (ownRuleProblem). */
export function previewOwnRule(state: PlanState, rule: OwnRule): readonly RowId[] {
  const column = ownRuleColumn(state, rule);
  if (!column) return [];
  const inTable = [...state.rows.values()].filter((row) => row.table === rule.table);
  const rows = inPlanOrder(state, inTable, (row) => row);
  const faulty =
    rule.condition.kind === "unique"
      ? repeated(state, rule, column, rows)
      : failing(state, rule, column, rows);
  return rows.filter(({ id }) => faulty.has(id)).map(({ id }) => id);
}

const DRAFT = { id: "draft" };

/** `rows`: in the order of the plan, of which the first that has a text is none of its repetitions. */
function repeated(
  state: PlanState,
  rule: OwnRule,
  column: Column,
  rows: readonly PlanRow[],
): ReadonlySet<RowId> {
  const { index, find } = uniqueRule(DRAFT, rule, column);
  const table = tableIn(state, rule.table);
  for (const row of rows) index.add(row, shapeOf(table, row.kind));
  const order = rowOrderOf(state);
  return new Set(find((row) => rankOf(order, row)).map(({ rowId }) => rowId));
}

function failing(
  state: PlanState,
  rule: OwnRule,
  column: Column,
  rows: readonly PlanRow[],
): ReadonlySet<RowId> {
  const { check } = rowRule(DRAFT, rule, column);
  const table = tableIn(state, rule.table);
  const isFailing = (row: PlanRow): boolean =>
    check(new RowView(state, shapeOf(table, row.kind), row)).length > 0;
  return new Set(rows.filter(isFailing).map(({ id }) => id));
}
