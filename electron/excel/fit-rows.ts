/**
 * The height and font size of every row of a laid-out sheet. Invariant: no cell needs more height than its rows
 * have, or it is named in `overflowing`. A row that would pass Excel's limit is set in a smaller font first.
 */
import {
  BODY_POINTS,
  MAX_ROW_HEIGHT,
  MIN_BODY_POINTS,
  textHeight,
} from "../../shared/printing/row-heights.ts";
import type { CellRole, LaidCell, LaidRow } from "./layout.ts";

/** In points of type, as in the official annexes: 三号, 二号, 小四. */
export const ROLE_POINTS: Readonly<Record<CellRole, number>> = {
  label: 16,
  title: 22,
  header: 12,
  band: 12,
  body: BODY_POINTS,
};
const MIN_HEIGHTS: Readonly<Record<CellRole, number>> = {
  label: 26,
  title: 48,
  header: 36,
  band: 30,
  body: 28,
};

interface MutableRow {
  height: number;
  fontPoints: number;
}

export interface FittedRows {
  readonly rows: readonly LaidRow[];
  readonly overflowing: readonly LaidCell[];
}

export function fitRows(cells: readonly LaidCell[], widths: readonly number[], rowCount: number): FittedRows {
  const byRow = Map.groupBy(
    cells.filter((cell) => cell.rowSpan === 1),
    (cell) => cell.row,
  );
  const overflowing: LaidCell[] = [];
  const rows: MutableRow[] = Array.from({ length: rowCount }, (_, index) => {
    const fitted = fitRow(byRow.get(index + 1) ?? [], widths);
    overflowing.push(...fitted.overflowing);
    return fitted.row;
  });
  for (const cell of cells) {
    if (cell.rowSpan > 1 && !widenRun(rows, cell, widths)) overflowing.push(cell);
  }
  return { rows, overflowing };
}

function fitRow(
  cells: readonly LaidCell[],
  widths: readonly number[],
): { row: MutableRow; overflowing: readonly LaidCell[] } {
  const minimum = Math.max(MIN_HEIGHTS.body, ...cells.map((cell) => MIN_HEIGHTS[cell.role]));
  for (let fontPoints = BODY_POINTS; ; fontPoints--) {
    const needs = cells.map((cell) => neededHeight(cell, widths, fontPoints));
    const height = Math.max(minimum, ...needs);
    if (height <= MAX_ROW_HEIGHT) return { row: { height: roundUp(height), fontPoints }, overflowing: [] };
    if (fontPoints <= MIN_BODY_POINTS) {
      const overflowing = cells.filter((_, index) => (needs[index] ?? 0) > MAX_ROW_HEIGHT);
      return { row: { height: MAX_ROW_HEIGHT, fontPoints }, overflowing };
    }
  }
}

function neededHeight(cell: LaidCell, widths: readonly number[], bodyPoints: number): number {
  const width = widths.slice(cell.column - 1, cell.column - 1 + cell.columnSpan).reduce((a, b) => a + b, 0);
  // A label stands alone on its line and runs on to the right.
  if (cell.role === "label") return MIN_HEIGHTS.label;
  return textHeight(cell.text, width, cell.role === "body" ? bodyPoints : ROLE_POINTS[cell.role]);
}

/** Shares what a merged cell lacks among its rows; false where they have no room for it. */
function widenRun(rows: MutableRow[], cell: LaidCell, widths: readonly number[]): boolean {
  const run = rows.slice(cell.row - 1, cell.row - 1 + cell.rowSpan);
  const needed = neededHeight(cell, widths, run[0]?.fontPoints ?? BODY_POINTS);
  let lacking = needed - run.reduce((sum, row) => sum + row.height, 0);
  for (const [index, row] of run.entries()) {
    if (lacking <= 0) return true;
    const added = Math.min(roundUp(lacking / (run.length - index)), MAX_ROW_HEIGHT - row.height);
    row.height += added;
    lacking -= added;
  }
  return lacking <= 0;
}

/** Excel keeps heights in quarters of a point. */
function roundUp(points: number): number {
  return Math.ceil(points * 4) / 4;
}
