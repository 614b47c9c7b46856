/**
 * Which stored unit references a run of changes makes stale: those of the cells that it writes; those of all cells
 * of a column that begins or ceases to hold units; and, where it touches the unit list, those of every cell with a
 * name that now means another unit.
 */

import type { Change } from "../changes/change.ts";
import { PLACE_COLUMN } from "../changes/change.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { cellKey } from "../model/row.ts";
import { columnsTable } from "../tables/columns-table.ts";
import { unitsTable } from "../tables/units-table.ts";
import { resolveUnits, type UnitIndex, type UnitReference, unitIndexOf } from "./resolve-units.ts";
import { type UnitColumns, unitCellsOf, unitColumnsOf } from "./unit-cells.ts";
import { UNIT_NAME_COLUMNS } from "./unit-names.ts";

export interface CellReferences {
  readonly rowId: RowId;
  readonly column: string;
  readonly references: readonly UnitReference[];
}

interface Side {
  readonly state: PlanState;
  readonly index: UnitIndex;
}

/** `before` and `after`: the plan and its unit index on either side of `changes`. */
export function staleReferences(changes: readonly Change[], before: Side, after: Side): CellReferences[] {
  const columns = unitColumnsOf(after.state);
  const stale = new Map<string, CellReferences>();
  const put = (rowId: RowId, column: string, references: readonly UnitReference[]): void => {
    stale.set(cellKey({ rowId, column }), { rowId, column, references });
  };
  if (changes.some((change) => change.table === columnsTable.key)) {
    const were = unitColumnsOf(before.state);
    for (const { row, column } of unitCellsOf(before.state, without(were, columns))) put(row.id, column, []);
    for (const { row, column, text } of unitCellsOf(after.state, without(columns, were))) {
      put(row.id, column, resolveUnits(text, after.index));
    }
  }
  for (const change of changes) {
    if (!columns.get(change.table)?.includes(change.column)) continue;
    put(change.rowId, change.column, resolveUnits(change.new ?? "", after.index));
  }
  if (before.index === after.index) return [...stale.values()];
  for (const { row, column, text } of unitCellsOf(after.state, columns)) {
    if (stale.has(cellKey({ rowId: row.id, column }))) continue;
    const references = resolveUnits(text, after.index);
    const old = resolveUnits(text, before.index);
    const isSame = references.every((reference, index) => reference.unitId === old[index]?.unitId);
    if (!isSame) put(row.id, column, references);
  }
  return [...stale.values()];
}

/** The index after `changes`; the same object where they do not touch the unit list. */
export function nextUnitIndex(changes: readonly Change[], after: PlanState, index: UnitIndex): UnitIndex {
  const touchesUnits = changes.some(
    ({ table, column }) => table === unitsTable.key && [...UNIT_NAME_COLUMNS, PLACE_COLUMN].includes(column),
  );
  return touchesUnits ? unitIndexOf(after) : index;
}

function without(columns: UnitColumns, others: UnitColumns): UnitColumns {
  return new Map(
    [...columns].map(([table, keys]) => [table, keys.filter((key) => !others.get(table)?.includes(key))]),
  );
}
