/**
 * Tables of the source text: cells between ` | `, a row ends with its last bar. A line break that comes before
 * the row has all its bars belongs to a cell and is kept; one space beside a bar belongs to the bar and is not.
 */

/** The rows of the table that `lines` print, each with `barCount` bars (the last row may lack its last ones). */
export function sourceRows(lines: readonly string[], barCount: number): string[][] {
  const rows: string[][] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (countBars(open) < barCount) continue;
    rows.push(cellsOf(open.join("\n")));
    open = [];
  }
  if (open.length > 0) rows.push(cellsOf(open.join("\n")));
  return rows;
}

function countBars(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.split("|").length - 1, 0);
}

/** The row's cells without the empty ones at its end, which only pad it to the table's width. */
function cellsOf(row: string): string[] {
  const cells = row.split("|").map((cell) => cell.replace(/^ /, "").replace(/ $/, ""));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/**
 * The title in a merged cell. Where a page of the source ends inside the cell, the title is printed again or is
 * followed by a line break: it is one title.
 */
export function mergedTitle(cell: string): string {
  const titles = new Set(cell.split("\n").filter((line) => line !== ""));
  return titles.size === 1 ? [...titles].join("") : cell;
}

/**
 * Numbers are derived from the order and not stored, so a source whose printed numbers are not the derived ones
 * cannot be taken over without loss.
 */
export function expectPrinted(printed: string | undefined, derived: string, where: string): void {
  if (printed !== derived) throw new Error(`${where}: printed ${printed}, but by its order it is ${derived}`);
}
