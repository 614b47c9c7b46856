/**
 * Which stored unit references a run of changes makes stale: those of the cells that it writes, and, where it
 * touches the unit list, those of every cell with a name that now means another unit.
 */
import type { Change } from "../changes/change.ts";
import { PLACE_COLUMN } from "../changes/change.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { tables } from "../tables/index.ts";
import { unitsTable } from "../tables/units-table.ts";
import { resolveUnits, type UnitIndex, type UnitReference, unitIndexOf } from "./resolve-units.ts";

export interface CellReferences {
  readonly rowId: RowId;
  readonly column: string;
  readonly references: readonly UnitReference[];
}

/** The columns of each table that hold units. */
const UNIT_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  tables.map((table) => [
    table.key,
    table.columns.filter((column) => column.type === "units").map((column) => column.key),
  ]),
);

/** `before` and `after`: the plan and its unit index on either side of `changes`. */
export function staleReferences(
  changes: readonly Change[],
  after: PlanState,
  beforeIndex: UnitIndex,
  afterIndex: UnitIndex,
): CellReferences[] {
  const written = changes.flatMap((change) =>
    UNIT_COLUMNS.get(change.table)?.includes(change.column)
      ? [{ ...cellOf(change), references: resolveUnits(change.new ?? "", afterIndex) }]
      : [],
  );
  if (beforeIndex === afterIndex) return written;
  const done = new Set(written.map(cellKey));
  const renamed = allUnitCells(after).flatMap(({ row, column, text }) => {
    const cell = { rowId: row.id, column };
    if (done.has(cellKey(cell))) return [];
    const references = resolveUnits(text, afterIndex);
    const old = resolveUnits(text, beforeIndex);
    const isSame = references.every((reference, index) => reference.unitId === old[index]?.unitId);
    return isSame ? [] : [{ ...cell, references }];
  });
  return [...written, ...renamed];
}

/** The index after `changes`; the same object where they do not touch the unit list. */
export function nextUnitIndex(changes: readonly Change[], after: PlanState, index: UnitIndex): UnitIndex {
  const touchesUnits = changes.some(
    (change) => change.table === unitsTable.key && ["name", "aliases", PLACE_COLUMN].includes(change.column),
  );
  return touchesUnits ? unitIndexOf(after) : index;
}

function allUnitCells(state: PlanState): { row: PlanRow; column: string; text: string }[] {
  return [...state.rows.values()].flatMap((row) =>
    (UNIT_COLUMNS.get(row.table) ?? []).flatMap((column) => {
      const text = row.cells[column];
      return text === undefined ? [] : [{ row, column, text }];
    }),
  );
}

function cellOf(change: Change): { rowId: RowId; column: string } {
  return { rowId: change.rowId, column: change.column };
}

function cellKey(cell: { readonly rowId: RowId; readonly column: string }): string {
  return `${cell.rowId}\n${cell.column}`;
}
