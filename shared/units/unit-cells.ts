/** Every cell of a plan that names units, whichever table or column of a user it stands in. */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow } from "../model/row.ts";
import { tables } from "../tables/index.ts";
import { tableIn } from "../tables/table-in.ts";

export interface UnitCell {
  readonly row: PlanRow;
  readonly column: string;
  readonly text: string;
}

export type UnitColumns = ReadonlyMap<string, readonly string[]>;

/** The columns of each table that hold units. */
export function unitColumnsOf(state: PlanState): UnitColumns {
  return new Map(
    tables.map(({ key }) => [
      key,
      tableIn(state, key)
        .columns.filter((column) => column.type === "units")
        .map((column) => column.key),
    ]),
  );
}

export function unitCellsOf(state: PlanState, columns: UnitColumns = unitColumnsOf(state)): UnitCell[] {
  if ([...columns.values()].every((keys) => keys.length === 0)) return [];
  return [...state.rows.values()].flatMap((row) =>
    (columns.get(row.table) ?? []).flatMap((column) => {
      const text = row.cells[column];
      return text === undefined ? [] : [{ row, column, text }];
    }),
  );
}
