/** How many places of the plan each rule reads: a check that has passed says what it has looked at. */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import { type Column, canHold, type TableDefinition } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { allRules } from "./all-rules.ts";
import { CHECKED_TABLES } from "./incremental.ts";
import { ownRuleId, ownRuleRows } from "./own/own-rule-rows.ts";
import type { Rule } from "./rule.ts";

interface TableCounts {
  readonly table: TableDefinition;
  readonly rowsByKind: ReadonlyMap<string, number>;
  /** Cells that hold text, by column. */
  readonly filled: ReadonlyMap<string, number>;
}

/** By the rule's id. A rule that compares the plan as a whole is not among them. */
export function placesRead(state: PlanState): ReadonlyMap<string, number> {
  const counts = countCells(state);
  const places = new Map<string, number>();
  for (const rule of allRules) {
    if (rule.scope !== "plan") places.set(rule.id, sum(counts.map((each) => readIn(each, rule))));
  }
  for (const { row, rule } of ownRuleRows(state)) {
    const own = counts.find(({ table }) => table.key === rule.table);
    const column = own?.table.columns.find(({ key }) => key === rule.column);
    if (own && column && rule.condition.kind !== "unique")
      places.set(ownRuleId(row), rowsThatHold(own, column));
  }
  return places;
}

function readIn({ table, rowsByKind, filled }: TableCounts, rule: Exclude<Rule, { scope: "plan" }>): number {
  if (rule.scope === "row") return rule.appliesTo(table) ? sum([...rowsByKind.values()]) : 0;
  return sum(
    table.columns.map((column) => (rule.appliesTo(column, table) ? (filled.get(column.key) ?? 0) : 0)),
  );
}

function rowsThatHold({ rowsByKind }: TableCounts, column: Column): number {
  return sum([...rowsByKind].map(([kind, count]) => (canHold(column, kind) ? count : 0)));
}

function countCells(state: PlanState): readonly TableCounts[] {
  return CHECKED_TABLES.map((key) => {
    const rowsByKind = new Map<string, number>();
    const filled = new Map<string, number>();
    const walk = (parentId: string | null): void => {
      for (const row of childrenOf(state, key, parentId)) {
        rowsByKind.set(row.kind, (rowsByKind.get(row.kind) ?? 0) + 1);
        for (const column of Object.keys(row.cells)) filled.set(column, (filled.get(column) ?? 0) + 1);
        if (state.children.has(row.id)) walk(row.id);
      }
    };
    walk(null);
    return { table: tableIn(state, key), rowsByKind, filled };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
