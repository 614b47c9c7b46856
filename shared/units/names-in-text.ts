/**
 * Where running text has the name of a unit in it. No act rewrites it there: 市法院 in 全市法院 is no unit, and a
 * sentence may want other words. Pure.
 */
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { inPlanOrder } from "../rules/row-order.ts";
import type { ColumnType } from "../tables/definition.ts";
import { sheetTables } from "../tables/index.ts";
import { tableIn } from "../tables/table-in.ts";
import { unitsTable } from "../tables/units-table.ts";

export interface NamedPlace {
  readonly rowId: RowId;
  readonly column: string;
}

const RUNNING_TEXT: readonly ColumnType[] = ["text", "longText"];

/** In the order of the plan. */
export function placesNaming(state: PlanState, name: string): readonly NamedPlace[] {
  if (name === "") return [];
  const columns = new Map(
    sheetTables
      .filter(({ key }) => key !== unitsTable.key)
      .map(({ key }) => [key, tableIn(state, key).columns.filter(({ type }) => RUNNING_TEXT.includes(type))]),
  );
  const found = [...state.rows.values()].flatMap((row) =>
    (columns.get(row.table) ?? []).flatMap(({ key }) =>
      row.cells[key]?.includes(name) ? [{ row, column: key }] : [],
    ),
  );
  return inPlanOrder(state, found, ({ row }) => row).map(({ row, column }) => ({ rowId: row.id, column }));
}
