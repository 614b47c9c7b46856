/** The words that the grid and its neighbours share. */
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import type { Line } from "../../shared/numbering/outline.ts";

/** A cell as the user meets it: a merged cell is one cell, written once to the row that owns it. */
export interface CellRef {
  /** The row that owns the cell. */
  readonly rowId: RowId;
  readonly column: string;
  /** The line on which it was reached; a merged cell covers several. */
  readonly lineId: RowId;
}

/** A unit that the picker offers. */
export interface UnitChoice {
  readonly id: RowId;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What ag-grid holds of a line. A new object means that something on the line has changed. */
export interface GridRow {
  readonly id: RowId;
  readonly index: number;
  readonly line: Line;
}

/** First and last line, by index, that a merged cell covers. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

export function isSameCell(a: CellRef | null, b: CellRef | null): boolean {
  return a?.rowId === b?.rowId && a?.column === b?.column;
}

/** The deepest row of a line: the one that gave the line its id. */
export function deepestRow(line: Line): PlanRow {
  const row = [...line.rows.values()].at(-1);
  if (!row) throw new Error(`line ${line.id} holds no row`);
  return row;
}
