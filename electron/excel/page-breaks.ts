/**
 * Where the printed pages begin, as Excel computes it for a sheet that is fitted to the page's width; and merged
 * cells cut there, so that their text stands on every page again. The same places are written as page breaks for
 * programs whose columns, and so whose scale, differ a little from Excel's.
 */
import type { LaidCell, LaidRow } from "./layout.ts";
import { printableArea } from "./page-setup.ts";

const POINTS_PER_CHAR = 5.25;
/** A little is left free, so that no program runs out of page before the break. */
const FILL = 0.97;
/** Of a page. */
const SMALL_RUN = 0.2;

/** The numbers of the rows that begin a page, but for the first page. */
export function pageStarts(
  cells: readonly LaidCell[],
  rows: readonly LaidRow[],
  widths: readonly number[],
  headerRow: number,
  orientation: "landscape" | "portrait",
): readonly number[] {
  const area = printableArea(orientation);
  const tableWidth = widths.reduce((sum, width) => sum + width, 0) * POINTS_PER_CHAR;
  // Excel scales by whole percents and never up.
  const scale = Math.min(1, Math.floor((area.width / tableWidth) * 100) / 100);
  const capacity = (area.height / scale) * FILL;
  const runs = smallRuns(cells, rows, capacity);
  const headerHeight = rows[headerRow - 1]?.height ?? 0;
  const starts: number[] = [];
  let used = 0;
  for (let row = 1; row <= rows.length; row++) {
    const height = rows[row - 1]?.height ?? 0;
    if (used > 0 && used + height > capacity) {
      const start = runs.get(row) ?? row;
      starts.push(start > (starts.at(-1) ?? headerRow + 1) ? start : row);
      row = starts.at(-1) ?? row;
      used = headerHeight + (rows[row - 1]?.height ?? 0);
    } else used += height;
  }
  return starts;
}

/** Rows inside a merged cell of little height, with the row it begins at: such cells are not cut. */
function smallRuns(
  cells: readonly LaidCell[],
  rows: readonly LaidRow[],
  capacity: number,
): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (const { row, rowSpan } of cells) {
    if (rowSpan === 1) continue;
    const height = rows.slice(row - 1, row - 1 + rowSpan).reduce((sum, each) => sum + each.height, 0);
    if (height > capacity * SMALL_RUN) continue;
    for (let inner = row + 1; inner < row + rowSpan; inner++) {
      runs.set(inner, Math.min(row, runs.get(inner) ?? row));
    }
  }
  return runs;
}

/** Cuts merged cells at the page starts; every piece but the first repeats it. */
export function cutAtPages(cells: readonly LaidCell[], starts: readonly number[]): readonly LaidCell[] {
  return cells.flatMap((cell) => {
    if (cell.rowSpan === 1) return [cell];
    const end = cell.row + cell.rowSpan;
    const cuts = starts.filter((start) => start > cell.row && start < end);
    return [cell.row, ...cuts].map((row, index) => ({
      ...cell,
      row,
      rowSpan: (cuts[index] ?? end) - row,
      repeats: index === 0 ? null : cell.row,
    }));
  });
}
