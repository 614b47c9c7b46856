/**
 * A block as rows for a table: which of them are titles of bands, and, where the block carries the table's own
 * header, which of its columns goes where. Above all, what of it is no row of the table.
 */
import { bandTitle, exactBandTitle } from "../../../shared/tables/band-pattern.ts";
import { matchTitle } from "../../../shared/tables/column-titles.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { comparisonKey } from "../../../shared/text/normalize.ts";
import { type ClipboardBlock, cellAt, filledTexts, textAt } from "./clipboard-block.ts";

/** By column of the block; undefined where the block has nothing to say. */
export type PasteTexts = readonly (string | undefined)[];

export interface PasteRow {
  readonly texts: PasteTexts;
  /** The title of a band, where the row is one. */
  readonly title?: string;
}

/** A text of the block that is no cell of the table. */
export interface Stranger {
  readonly place: string;
  readonly value: string;
  readonly reason: string;
}

export interface PasteRows {
  readonly rows: readonly PasteRow[];
  /** Keys of the table's columns by column of the block, undefined for one that is none; absent: no header. */
  readonly columnKeys?: readonly (string | undefined)[];
  readonly strangers: readonly Stranger[];
}

const SEARCHED_ROWS = 10;
const MIN_TITLES = 2;

export function pasteRowsOf(table: TableDefinition, block: ClipboardBlock): PasteRows {
  const texts = filledTexts(block);
  const header = findHeader(table, block);
  if (!header) {
    const rows = texts.map((row, index) => pasteRow(table, block, index, row));
    return { rows, strangers: [] };
  }
  const rows: PasteRow[] = [];
  const strangers = texts.slice(0, header.row).flatMap((row) => strangersOf("表头以上", ABOVE_HEADER, row));
  for (let index = header.lastRow + 1; index < block.rowCount; index++) {
    const row = pasteRow(table, block, index, texts[index] ?? []);
    const isStranger = row.title === undefined && isLoneText(block, index);
    if (isStranger) strangers.push(...strangersOf(`粘贴内容第${index + 1}行`, LONE_TEXT, row.texts));
    else if (!isHeaderAgain(block, header, index)) rows.push(row);
  }
  return { rows, columnKeys: header.columnKeys, strangers };
}

const ABOVE_HEADER = "表头以上的文字不是表中的一行，没有粘贴。";
const LONE_TEXT = "这一行横跨整张表，不是表中的一行，没有粘贴。";

function pasteRow(table: TableDefinition, block: ClipboardBlock, index: number, texts: PasteTexts): PasteRow {
  const title = titleOfBand(table, block, index);
  return title === undefined ? { texts } : { texts, title };
}

function strangersOf(place: string, reason: string, row: PasteTexts): Stranger[] {
  return row.flatMap((value) =>
    value === undefined || value.trim() === "" ? [] : [{ place, value, reason }],
  );
}

/**
 * A row that holds nothing but the printed title of a band. In a block of one column, where any cell is alone in
 * its row, only a title exactly as this program prints it counts.
 */
function titleOfBand(table: TableDefinition, block: ClipboardBlock, index: number): string | undefined {
  if (!isAlone(block, index)) return undefined;
  const text = textAt(block, index, 0);
  const read = block.columnCount > 1 ? bandTitle : exactBandTitle;
  for (const { band } of table.kinds) {
    const title = band && read(band, text);
    if (title !== undefined) return title;
  }
  return undefined;
}

function isAlone(block: ClipboardBlock, row: number): boolean {
  const first = cellAt(block, row, 0);
  if (!first || first.rowSpan > 1 || first.text === "") return false;
  return (block.rows[row] ?? []).every((cell, column) => column === 0 || !cell || cell.text === "");
}

function isLoneText(block: ClipboardBlock, row: number): boolean {
  return (
    block.columnCount > 1 && isAlone(block, row) && cellAt(block, row, 0)?.columnSpan === block.columnCount
  );
}

interface Header {
  readonly row: number;
  /** Below `row` where a title is merged downwards. */
  readonly lastRow: number;
  readonly columnKeys: readonly (string | undefined)[];
}

function findHeader(table: TableDefinition, block: ClipboardBlock): Header | undefined {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, block.rowCount); row++) {
    const header = headerAt(table, block, row);
    if (header) return header;
  }
  return undefined;
}

/** A row is the header if it names two columns of the table, and more columns than it names none. */
function headerAt(table: TableDefinition, block: ClipboardBlock, row: number): Header | undefined {
  const taken = new Set<string>();
  const columnKeys: (string | undefined)[] = Array.from({ length: block.columnCount });
  let lastRow = row;
  let unknown = 0;
  for (let index = 0; index < block.columnCount; index++) {
    const cell = cellAt(block, row, index);
    if (!cell || cell.text.trim() === "") continue;
    const column = matchTitle(table, cell.text, taken)?.column;
    if (!column) {
      unknown++;
      continue;
    }
    taken.add(column.key);
    columnKeys[index] = column.key;
    lastRow = Math.max(lastRow, row + cell.rowSpan - 1);
    // A title over two columns names the second too, where its column spreads into another.
    if (cell.columnSpan > 1 && column.spreadsInto !== undefined) columnKeys[index + 1] = column.spreadsInto;
  }
  return taken.size >= MIN_TITLES && taken.size > unknown ? { row, lastRow, columnKeys } : undefined;
}

/** The header once more, as printed again on the next page. */
function isHeaderAgain(block: ClipboardBlock, header: Header, row: number): boolean {
  return header.columnKeys.every((key, column) => {
    const title = cellAt(block, header.row, column);
    return (
      key === undefined || !title || comparisonKey(title.text) === comparisonKey(textAt(block, row, column))
    );
  });
}
