/**
 * The rows handed to ag-grid. A row whose line is unchanged is the same object as before, so that an edit in a
 * table of thousands of rows renews one row and leaves scroll and focus where they are.
 */
import type { RowId } from "../../shared/model/row.ts";
import type { Line } from "../../shared/numbering/outline.ts";
import type { GridRow } from "./grid-types.ts";

export interface RowsUpdate {
  readonly rows: readonly GridRow[];
  /** The rows to renew in place; null where rows came, went or moved. */
  readonly changed: readonly GridRow[] | null;
}

export function updateRows(before: readonly GridRow[], lines: readonly Line[]): RowsUpdate {
  const isSameOrder =
    before.length === lines.length && lines.every((line, index) => before[index]?.id === line.id);
  const known = isSameOrder ? null : new Map<RowId, GridRow>(before.map((row) => [row.id, row]));
  const changed: GridRow[] = [];
  const rows = lines.map((line, index) => {
    const old = known ? known.get(line.id) : before[index];
    if (old && old.index === index && isSameLine(old.line, line)) return old;
    const row: GridRow = { id: line.id, index, line };
    changed.push(row);
    return row;
  });
  return { rows, changed: isSameOrder ? changed : null };
}

function isSameLine(a: Line, b: Line): boolean {
  if (a === b) return true;
  if (a.isBand !== b.isBand || a.rows.size !== b.rows.size) return false;
  for (const [kind, row] of b.rows) if (a.rows.get(kind) !== row) return false;
  return true;
}
