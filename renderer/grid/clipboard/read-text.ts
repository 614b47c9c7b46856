/**
 * Tab-separated text as spreadsheets put it on the clipboard. A cell in quotation marks may hold tabs, line breaks
 * and doubled quotation marks. Marks that do not pair up are text like any other: Excel writes a cell that
 * begins with one as it is.
 */
import { assertCellCount } from "./clipboard-block.ts";

/** The rows of the text; exactly one line end at its end belongs to the last row. */
export function readRows(source: string): string[][] {
  const text = source.replace(/^\ufeff/, "").replace(/\0+$/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  for (let at = 0; ; ) {
    const field = quotedField(text, at) ?? plainField(text, at);
    row.push(field.text);
    assertCellCount(++cells);
    at = field.end;
    if (text[at] === "\t") {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    at += lineEndLength(text, at);
    if (at >= text.length) return rows;
  }
}

interface Field {
  readonly text: string;
  /** The tab, line end or end of the text after it. */
  readonly end: number;
}

const SPECIAL = /[\t\r\n]/g;

function plainField(text: string, start: number): Field {
  const end = nextOf(SPECIAL, text, start);
  return { text: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field | undefined {
  if (text[start] !== '"') return undefined;
  const end = closingMark(text, start + 1) ?? looseClosingMark(text, start + 1);
  if (end === undefined) return undefined;
  const inside = text.slice(start + 1, end).replaceAll('""', '"');
  return { text: inside.replace(/\r\n?/g, "\n"), end: end + 1 };
}

/** The mark that ends the field; marks inside are doubled. */
function closingMark(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return isFieldEnd(text, at + 1) ? at : undefined;
  }
  return undefined;
}

/**
 * Some programs put a cell of several lines into marks without doubling those inside. Only a field that needs
 * its marks for a line break is read so, and none that would swallow a tab.
 */
function looseClosingMark(text: string, start: number): number | undefined {
  const limit = nextOf(/\t/g, text, start);
  for (let at = text.indexOf('"', start); at >= 0 && at <= limit; at = text.indexOf('"', at + 1)) {
    if (isFieldEnd(text, at + 1)) return /[\r\n]/.test(text.slice(start, at)) ? at : undefined;
  }
  return undefined;
}

function isFieldEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "\t" || lineEndLength(text, at) > 0;
}

function lineEndLength(text: string, at: number): number {
  if (text.startsWith("\r\n", at)) return 2;
  return text[at] === "\n" || text[at] === "\r" ? 1 : 0;
}

function nextOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}
