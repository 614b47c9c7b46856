/** Blocks for the tests: how they are written down, random ones, and the contents of the fixtures. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { repositoryFolder } from "../../../../../electron/host/repository-folder.ts";
import {
  aCell,
  type BlockCell,
  blockOf,
  type ClipboardBlock,
} from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import type { ClipboardContent } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";

/** A cell as its text, a merged one with its size behind: `组⟨3×1⟩`; null where there is none. */
export function shown(block: ClipboardBlock | undefined): (string | null)[][] {
  return (block?.rows ?? []).map((cells) =>
    cells.map((cell) => {
      if (!cell) return null;
      const { text, rowSpan, columnSpan } = cell;
      return rowSpan * columnSpan > 1 ? `${text}⟨${rowSpan}×${columnSpan}⟩` : text;
    }),
  );
}

export function unmerged(rows: readonly (readonly (string | null)[])[]): ClipboardBlock {
  return blockOf(rows.map((row) => row.map((text) => (text === null ? null : aCell(text)))));
}

const folder = join(repositoryFolder, "tests", "fixtures", "clipboard");

/** What a program put on the clipboard: `name.html` and `name.txt`, where there are. */
export function fixture(name: string): ClipboardContent {
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");
  const content = { html: read(join(folder, `${name}.html`)), text: read(join(folder, `${name}.txt`)) };
  if (content.html + content.text === "") throw new Error(`no fixture ${name}`);
  return content;
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
