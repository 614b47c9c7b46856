/** The active cells of the sheets when columns have gone: such a cell gives way to its neighbour on the left. */
import type { PlanState } from "../../shared/model/plan-state.ts";
import { gridColumns, type TableDefinition } from "../../shared/tables/definition.ts";
import { tableIn } from "../../shared/tables/table-in.ts";
import type { CellRef } from "../grid/grid-types.ts";
import { sheetModelOf } from "../grid/sheet-model.ts";
import { outlineIn } from "./outlines.ts";

type ActiveCells = Readonly<Record<string, CellRef | null>>;

/** The very same cells where all columns are there. */
export function keptCells(cells: ActiveCells, before: PlanState, after: PlanState): ActiveCells {
  const lost = Object.entries(cells).filter(
    ([table, cell]) => cell !== null && !hasColumn(tableIn(after, table), cell.column),
  );
  if (lost.length === 0) return cells;
  const moved = lost.map(([table, cell]) => [table, cell && neighbour(table, cell, before, after)] as const);
  return { ...cells, ...Object.fromEntries(moved) };
}

function neighbour(table: string, cell: CellRef, before: PlanState, after: PlanState): CellRef | null {
  const model = sheetModelOf(outlineIn(after, table));
  const index = model.findLine(cell.lineId);
  const old = gridColumns(tableIn(before, table));
  const at = old.findIndex((column) => column.key === cell.column);
  const left = old.slice(0, Math.max(0, at)).findLast((column) => hasColumn(model.table, column.key));
  const column = left ?? model.columns[0];
  return index === undefined || !column ? null : model.cellAt(index, column.key);
}

function hasColumn(table: TableDefinition, key: string): boolean {
  return table.columns.some((column) => column.key === key);
}
