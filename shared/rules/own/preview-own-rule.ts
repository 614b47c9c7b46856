/** What a rule that is not in the plan yet would find there: what the checker finds once it is, and nothing else. */
import type { PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import { getKind, type TableDefinition } from "../../tables/definition.ts";
import { tableIn } from "../../tables/table-in.ts";
import { rowOrderOf } from "../row-order.ts";
import { rowRule, uniqueRule } from "./compile-own-rules.ts";
import { type OwnRule, ownRuleColumn } from "./own-rule.ts";

/** The rows that do not meet it, in the order of the plan. `rule`: one without a problem (ownRuleProblem). */
export function previewOwnRule(state: PlanState, rule: OwnRule): readonly RowId[] {
  const column = ownRuleColumn(state, rule);
  if (!column) return [];
  const table = tableIn(state, rule.table);
  const { places } = rowOrderOf(state);
  const order = (id: RowId): number => places.get(id) ?? 0;
  const rows = [...state.rows.values()].filter((row) => row.table === rule.table);
  if (rule.condition.kind === "unique") {
    const { index, find } = uniqueRule(DRAFT, rule, column);
    for (const row of rows) index.add(row, table);
    return inOrder(
      find(order).map(({ rowId }) => rowId),
      order,
    );
  }
  const { check } = rowRule(DRAFT, rule, column);
  const faulty = rows.filter((row) => check(viewOf(state, table, row)).length > 0);
  return inOrder(
    faulty.map(({ id }) => id),
    order,
  );
}

const DRAFT = { id: "draft" };

function viewOf(state: PlanState, table: TableDefinition, row: PlanRow) {
  const parent = row.parentId === null ? null : (state.rows.get(row.parentId) ?? null);
  return { table, kind: getKind(table, row.kind), row, parent, hasChildren: state.children.has(row.id) };
}

function inOrder(ids: readonly RowId[], order: (id: RowId) => number): readonly RowId[] {
  return ids.toSorted((a, b) => order(a) - order(b));
}
