/**
 * What is copied and pasted: a rectangle of texts with merges. A place that a merge covers, or that a ragged row
 * does not reach, has no cell of its own.
 */
import { AppError } from "../../../shared/errors.ts";

export interface BlockCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows from the top, cells from the left; null where a merge covers the place or the row ends before it. */
export type BlockRows = readonly (readonly (BlockCell | null)[])[];

export interface ClipboardBlock {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: BlockRows;
}

export const MAX_BLOCK_CELLS = 2_000_000;
export const MAX_CLIPBOARD_CHARACTERS = 50 * 1024 * 1024;

export function aCell(text: string, rowSpan = 1, columnSpan = 1): BlockCell {
  return { text, rowSpan, columnSpan };
}

/**
 * @throws AppError validation: more cells than MAX_BLOCK_CELLS. Throws a plain Error where the rows are no
 * rectangle, or a merge leaves it, or covers another cell.
 */
export function blockOf(rows: BlockRows): ClipboardBlock {
  const rowCount = rows.length;
  const columnCount = rows[0]?.length ?? 0;
  if (rowCount === 0 || columnCount === 0) throw new Error("a block has at least one cell");
  assertCellCount(rowCount * columnCount);
  const block = { rowCount, columnCount, rows };
  for (const [row, cells] of rows.entries()) {
    if (cells.length !== columnCount) throw new Error(`row ${row} has not ${columnCount} places`);
    for (const [column, cell] of cells.entries()) if (cell) assertFree(block, cell, row, column);
  }
  return block;
}

/** A block without merges; short rows end before the right edge. */
export function blockOfTexts(texts: readonly (readonly string[])[]): ClipboardBlock {
  const columnCount = texts.reduce((most, row) => Math.max(most, row.length), 1);
  assertCellCount(texts.length * columnCount);
  return blockOf(
    texts.map((row) =>
      Array.from({ length: columnCount }, (_, column) => {
        const text = row[column];
        return text === undefined ? null : aCell(text);
      }),
    ),
  );
}

export function assertCellCount(count: number): void {
  if (count <= MAX_BLOCK_CELLS) return;
  throw new AppError(
    "validation",
    "clipboard-too-many-cells",
    `剪贴板里的表格有 ${count} 格，超过 ${MAX_BLOCK_CELLS} 格的上限，没有粘贴。请分几次复制。`,
  );
}

export function cellAt(block: ClipboardBlock, row: number, column: number): BlockCell | null {
  return block.rows[row]?.[column] ?? null;
}

/** The text at a place; of a place without a cell of its own, none. */
export function textAt(block: ClipboardBlock, row: number, column: number): string {
  return cellAt(block, row, column)?.text ?? "";
}

/**
 * The text of every place; a place covered from above reads what the merge reads. Undefined: covered from the
 * left, or beyond the end of its row.
 */
export function filledTexts(block: ClipboardBlock): (string | undefined)[][] {
  const above: { text: string; last: number }[] = [];
  return block.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell) above[column] = { text: cell.text, last: row + cell.rowSpan - 1 };
      const merge = above[column];
      return merge && row <= merge.last ? merge.text : undefined;
    }),
  );
}

function assertFree(block: ClipboardBlock, cell: BlockCell, row: number, column: number): void {
  const { rowSpan, columnSpan } = cell;
  const isInside =
    rowSpan >= 1 &&
    columnSpan >= 1 &&
    row + rowSpan <= block.rowCount &&
    column + columnSpan <= block.columnCount;
  if (!isInside) throw new Error(`the merge at ${row},${column} leaves the block`);
  if (rowSpan === 1 && columnSpan === 1) return;
  for (let at = row; at < row + rowSpan; at++) {
    for (let across = column; across < column + columnSpan; across++) {
      const isOrigin = at === row && across === column;
      if (!isOrigin && cellAt(block, at, across))
        throw new Error(`the merge at ${row},${column} covers a cell`);
    }
  }
}
