/**
 * What a plan keeps besides its sheets: added columns, rules, decisions. Rows are named as people see them. Notes of
 * exports are left out: they tell what was done with the plan, and no undo takes them back.
 */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import { referenceOf } from "../rules/row-order.ts";
import { exportsTable } from "../tables/exports-table.ts";
import { tables } from "../tables/index.ts";
import { planTable } from "../tables/plan-table.ts";
import { linksTable, setAsideTable } from "../tables/rules-tables.ts";
import { tableIn } from "../tables/table-in.ts";

export type SettingsDump = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** The columns that hold the id of a row of another table. */
const ROW_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [linksTable.key]: ["target", "row"],
  [setAsideTable.key]: ["row"],
};

const ELSEWHERE = [planTable.key, exportsTable.key];

export function dumpSettings(state: PlanState): SettingsDump {
  const kept = tables.filter(({ key, isSheet }) => !isSheet && !ELSEWHERE.includes(key));
  return Object.fromEntries(
    kept.flatMap(({ key }) => {
      const rows = childrenOf(state, key, null);
      return rows.length === 0 ? [] : [[key, rows.map(({ cells }) => withRowNames(state, key, cells))]];
    }),
  );
}

function withRowNames(
  state: PlanState,
  table: string,
  cells: Readonly<Record<string, string>>,
): Record<string, string> {
  const named = (ROW_COLUMNS[table] ?? []).flatMap((column) => {
    const row = state.rows.get(cells[column] ?? "");
    return row ? [[column, referenceOf(state, tableIn(state, row.table), row.id)]] : [];
  });
  return { ...cells, ...Object.fromEntries(named) };
}
