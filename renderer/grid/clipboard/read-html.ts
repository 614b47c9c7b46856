/**
 * The tables in a piece of HTML as a block: of Excel, WPS, LibreOffice, Word, web pages and this program. The
 * only place that parses HTML.
 *
 * Several tables stand below one another, as Excel pastes them; text around them makes rows of one cell, so that
 * nothing is lost. What cannot be seen (hidden rows, cells and words, comments) is left out. A table inside a
 * cell is text of that cell, unless it is all that the outer table holds.
 */

import { type Slices, within } from "../../slices.ts";
import { isHidden, piecesOf, styleOf, type TextStyle, textOf } from "./cell-text.ts";
import { aCell, assertCellCount, type BlockCell, blockOf, type ClipboardBlock } from "./clipboard-block.ts";
import { GENERATOR } from "./write-clipboard.ts";

type Row = (BlockCell | null)[];

export interface HtmlContent {
  readonly block: ClipboardBlock;
  readonly hasTable: boolean;
}

/** Undefined where nothing is to be seen. Throws AppError validation where the tables have too many cells. */
export function* readHtml(html: string): Slices<HtmlContent | undefined> {
  const source = html.slice(Math.max(0, html.indexOf("<")));
  const page = yield* within(parsed(source), 0, PARSED);
  const isOurs = page.querySelector(`meta[name="generator"][content="${GENERATOR}"]`) !== null;
  removeOutside(page);
  const isSheet = isOurs || html.includes("urn:schemas-microsoft-com:office:excel");
  const reader = new TableReader(page, { isEveryBreakKept: isSheet, areNoBreakSpacesKept: isOurs }, isSheet);
  yield* within(reader.read(page.body), PARSED, 1);
  const rows = isSheet ? reader.rows : withoutPhantomColumns(reader.rows);
  return rows.length === 0 ? undefined : { block: blockOf(squared(rows)), hasTable: reader.hasTable };
}

/** Parsing is about that part of the work. */
const PARSED = 0.4;
const PIECE = 128 * 1024;

/** What is long is handed to the parser piece by piece; it makes of them what it would make of the whole. */
function* parsed(source: string): Slices<Document> {
  if (source.length <= 2 * PIECE) return new DOMParser().parseFromString(source, "text/html");
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (let at = 0; at < source.length; at += PIECE) {
    page.write(source.slice(at, at + PIECE));
    yield at / source.length;
  }
  page.close();
  return page;
}

/** On the clipboard of Windows the copied part stands between two comments; around it is only its context. */
function removeOutside(page: Document): void {
  const comments = page.createNodeIterator(page, 128);
  let start: Node | undefined;
  let end: Node | undefined;
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    if (node.nodeValue?.trim() === "StartFragment") start ??= node;
    if (node.nodeValue?.trim() === "EndFragment") end = node;
  }
  if (!start || !end || !(start.compareDocumentPosition(end) & 4)) return;
  for (
    let node = start;
    page.body.contains(node) && node !== page.body && node.parentNode;
    node = node.parentNode
  ) {
    while (node.previousSibling) node.previousSibling.remove();
  }
  for (
    let node = end;
    page.body.contains(node) && node !== page.body && node.parentNode;
    node = node.parentNode
  ) {
    while (node.nextSibling) node.nextSibling.remove();
  }
}

class TableReader {
  readonly rows: Row[] = [];
  hasTable = false;
  readonly #style: TextStyle;
  readonly #isSheet: boolean;
  readonly #lineCount: number;
  #cellCount = 0;

  constructor(page: Document, style: TextStyle, isSheet: boolean) {
    this.#lineCount = Math.max(1, page.getElementsByTagName("tr").length);
    this.#style = style;
    this.#isSheet = isSheet;
  }

  *read(root: Element): Slices<void> {
    for (const piece of piecesOf(root, this.#style, (element) => element.nodeName === "TABLE")) {
      if (typeof piece !== "string") yield* this.#table(piece);
      else if (piece.trim() !== "" && !this.#isSheet) this.rows.push([aCell(piece)]);
    }
  }

  *#table(table: Element): Slices<void> {
    const inner = onlyContent(table);
    if (inner) yield* this.read(inner);
    else yield* this.#rowsOf(table);
  }

  *#rowsOf(table: Element): Slices<void> {
    this.hasTable = true;
    for (const caption of childrenNamed(table, "CAPTION")) yield* this.read(caption);
    const loose = childrenNamed(table, "TR");
    if (loose.length > 0) yield* this.#section(loose);
    for (const section of childrenNamed(table, "THEAD", "TBODY", "TFOOT")) {
      yield* this.#section(childrenNamed(section, "TR"));
    }
  }

  /** Cells do not grow beyond the section that they stand in. */
  *#section(lines: readonly Element[]): Slices<void> {
    const taken: (BlockCell | null | undefined)[][] = lines.map(() => []);
    for (const [row, line] of lines.entries()) {
      let column = 0;
      for (const element of childrenNamed(line, "TD", "TH")) {
        while (taken[row]?.[column] !== undefined) column++;
        this.#place(taken, element, row, column);
      }
      yield Math.min(1, (this.rows.length + row) / this.#lineCount);
    }
    for (const cells of taken) {
      if (cells.length > 0) this.rows.push(Array.from(cells, (cell) => cell ?? null));
    }
  }

  #place(taken: (BlockCell | null | undefined)[][], element: Element, row: number, column: number): void {
    const rowSpan = Math.min(spanOf(element, "rowspan") || taken.length, taken.length - row);
    let columnSpan = 1;
    const widest = Math.min(spanOf(element, "colspan") || 1, 1000);
    while (columnSpan < widest && taken[row]?.[column + columnSpan] === undefined) columnSpan++;
    this.#cellCount += rowSpan * columnSpan;
    assertCellCount(this.#cellCount);
    const text = textOf(element, this.#style);
    // Excel writes a run of empty cells as one and says that they are not merged.
    const isRun = /mso-ignore\s*:\s*colspan/i.test(styleOf(element));
    for (let below = 0; below < rowSpan; below++) {
      const cells = taken[row + below];
      for (let across = 0; cells && across < columnSpan; across++)
        cells[column + across] = isRun ? aCell("") : null;
    }
    const cells = taken[row];
    if (cells) cells[column] = isRun ? aCell(text) : aCell(text, rowSpan, columnSpan);
  }
}

function spanOf(element: Element, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? "1", 10);
  return Number.isFinite(value) && value >= 0 ? value : 1;
}

function childrenNamed(parent: Element, ...names: readonly string[]): Element[] {
  return [...parent.children].filter((child) => names.includes(child.nodeName) && !isHidden(child));
}

/** The one cell that holds everything in a table that only lays out a page around other tables. */
function onlyContent(table: Element): Element | undefined {
  if (!table.querySelector("table")) return undefined;
  const filled = [...table.querySelectorAll("td, th")].filter(
    (cell) => cell.closest("table") === table && (cell.textContent ?? "").trim() !== "",
  );
  const [only] = filled;
  return filled.length === 1 && only?.querySelector("table") ? only : undefined;
}

function squared(rows: readonly Row[]): Row[] {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  assertCellCount(rows.length * columnCount);
  return rows.map((row) => [...row, ...Array.from({ length: columnCount - row.length }, () => null)]);
}

/** Word divides a table by every border of every row; a column in which no cell begins is none. */
function withoutPhantomColumns(rows: readonly Row[]): Row[] {
  const begun = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (cell ? [column] : []))));
  const isBegun = (_: unknown, column: number) => begun.has(column);
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (!cell || cell.columnSpan === 1) return cell;
        const covered = Array.from({ length: cell.columnSpan }, (_, across) => column + across);
        return { ...cell, columnSpan: covered.filter((at) => begun.has(at)).length };
      })
      .filter(isBegun),
  );
}
