/** The cells of the open plan that are searched; the same list for as long as nothing in it has changed. */

import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Outline } from "../../../shared/numbering/outline.ts";
import { type SearchCell, searchableCells } from "../../../shared/search/searchable-cells.ts";
import type { SearchPoint } from "../../../shared/search/walk-hits.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import type { CellRef } from "../../grid/grid-types.ts";
import { outlineIn } from "../../plan/outlines.ts";
import type { FindScope } from "./find-data.ts";

const known = new WeakMap<Outline, readonly SearchCell[]>();
const knownPlans = new WeakMap<PlanState, readonly SearchCell[]>();

export function planCells(state: PlanState, scope: FindScope, sheet: string): readonly SearchCell[] {
  if (scope === "sheet") return sheetCells(state, sheet);
  let cells = knownPlans.get(state);
  if (!cells) {
    cells = sheetTables.flatMap((table) => sheetCells(state, table.key));
    knownPlans.set(state, cells);
  }
  return cells;
}

function sheetCells(state: PlanState, sheet: string): readonly SearchCell[] {
  const outline = outlineIn(state, sheet);
  let cells = known.get(outline);
  if (!cells) {
    cells = searchableCells(outline);
    known.set(outline, cells);
  }
  return cells;
}

/** Where a cell of a sheet stands among the searched ones; a cell without text where its row begins. */
export function pointOf(cells: readonly SearchCell[], sheet: string, cell: CellRef | null): SearchPoint {
  const ofRow = cell ? cells.findIndex(({ rowId }) => rowId === cell.rowId) : -1;
  const exact = cells.findIndex(({ rowId, column }) => rowId === cell?.rowId && column === cell.column);
  if (exact >= 0 || ofRow >= 0) return { order: exact >= 0 ? exact : ofRow, offset: 0 };
  const isReached = tableFrom(sheet);
  const order = cells.findIndex(({ table }) => isReached(table));
  return { order: order < 0 ? cells.length : order, offset: 0 };
}

/** Does a table stand at that sheet or after it? */
function tableFrom(sheet: string): (table: string) => boolean {
  const keys = sheetTables.map((table) => table.key);
  const from = new Set(keys.slice(keys.indexOf(sheet)));
  return (table) => from.has(table);
}
