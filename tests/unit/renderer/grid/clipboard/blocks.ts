/** Blocks for the tests: written by hand, and random ones. */
import fc from "fast-check";
import {
  aCell,
  type BlockCell,
  blockOf,
  type ClipboardBlock,
} from "../../../../../renderer/grid/clipboard/clipboard-block.ts";

export function unmerged(rows: readonly (readonly (string | null)[])[]): ClipboardBlock {
  return blockOf(rows.map((row) => row.map((text) => (text === null ? null : aCell(text)))));
}

const PIECES = [
  ..."甲乙 ab0,.",
  "  ",
  "\t",
  "\n",
  "\n\n",
  '"',
  '""',
  "=",
  "+",
  "-",
  "@",
  "'",
  "<b>",
  "&",
  "&nbsp;",
  "\u00a0",
  "\u3000",
  "😀",
  "𠮷",
  "1.",
  "2024-01-02",
  "<br>",
  "-->",
];

/** Texts of everything that a clipboard may get wrong. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 8 })
  .map((pieces) => pieces.join(""));

/** Rectangles cut at random into merged and single cells. */
export const anyBlock: fc.Arbitrary<ClipboardBlock> = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 5 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 25,
      maxLength: 25,
    }),
    texts: fc.array(awkwardText, { minLength: 25, maxLength: 25 }),
  })
  .map(({ rowCount, columnCount, sizes, texts }) => cutAtRandom(rowCount, columnCount, sizes, texts));

function cutAtRandom(
  rowCount: number,
  columnCount: number,
  sizes: readonly (readonly [number, number])[],
  texts: readonly string[],
): ClipboardBlock {
  const rows = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, (): BlockCell | null | undefined => undefined),
  );
  const isFree = (row: number, column: number): boolean =>
    row < rowCount && column < columnCount && rows[row]?.[column] === undefined;
  let next = 0;
  for (const [row, cells] of rows.entries()) {
    for (let column = 0; column < columnCount; column++) {
      if (!isFree(row, column)) continue;
      const [height = 1, width = 1] = sizes[next] ?? [];
      let columnSpan = 1;
      while (columnSpan < width && isFree(row, column + columnSpan)) columnSpan++;
      const rowSpan = Math.min(height, rowCount - row);
      for (const below of rows.slice(row, row + rowSpan)) below.fill(null, column, column + columnSpan);
      cells[column] = aCell(texts[next] ?? "", rowSpan, columnSpan);
      next++;
    }
  }
  return blockOf(rows.map((cells) => cells.map((cell) => cell ?? null)));
}
