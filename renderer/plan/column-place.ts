/** Where a change of a column happened: in that column, on the line where the user is. */
import type { Change } from "../../shared/changes/change.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import { columnsTable } from "../../shared/tables/columns-table.ts";
import { userColumnKey } from "../../shared/tables/table-in.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { PlanPlace } from "./first-place.ts";
import { outlineIn } from "./outlines.ts";

/** Null where no column was changed, or its table has no line; after a column has gone, where the user is. */
export function columnPlace(
  after: PlanState,
  changes: readonly Change[],
  activeCells: Readonly<Record<string, CellRef | null>>,
): PlanPlace | null {
  const change = changes.find(({ table }) => table === columnsTable.key);
  if (!change) return null;
  const row = after.rows.get(change.rowId);
  const table = row?.cells.table ?? tableBefore(changes, change.rowId);
  if (table === null) return null;
  const active = activeCells[table] ?? null;
  const column = row ? userColumnKey(row.id) : (active?.column ?? null);
  const first = outlineIn(after, table).lines.find((line) => !line.isBand);
  const rowId = active && after.rows.has(active.rowId) ? active.rowId : first?.id;
  return rowId === undefined ? null : { table, rowId, column };
}

function tableBefore(changes: readonly Change[], rowId: RowId): string | null {
  return changes.find((change) => change.rowId === rowId && change.column === "table")?.old ?? null;
}
