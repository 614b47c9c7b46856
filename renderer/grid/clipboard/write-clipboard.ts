/**
 * A block as the clipboard carries it to Excel, WPS, LibreOffice and Word: an HTML table that they read back
 * character by character, and tab-separated text quoted as Excel quotes it.
 */
import { exactNumber } from "../../../shared/targets/parse-target.ts";
import type { BlockCell, ClipboardBlock } from "./clipboard-block.ts";

export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

/** By this mark the reader knows its own tables again. */
export const GENERATOR = "annex-editor";

const HEAD = `<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="generator" content="${GENERATOR}"><style>td{white-space:normal;vertical-align:top}br{mso-data-placement:same-cell}</style>`;

/** Excel takes this from the style, LibreOffice from its own attribute: the cell is text, whatever it reads. */
const AS_TEXT = ` style='mso-number-format:"\\@"' sdnum="1033;0;@"`;
const LINE_BREAK = '<br style="mso-data-placement:same-cell">';
/** Longer texts are never taken for a number or a date. */
const LONGEST_VALUE = 64;

export function writeClipboard(block: ClipboardBlock): ClipboardContent {
  return { html: htmlOf(block), text: tabSeparated(block) };
}

function htmlOf(block: ClipboardBlock): string {
  /** Of each column, the first row that no merge from above or from the left covers any more. */
  const freeFrom: number[] = Array.from({ length: block.columnCount }, () => 0);
  const rows = block.rows.map((cells, row) => {
    let written = "";
    for (const [column, cell] of cells.entries()) {
      if (cell) {
        freeFrom.fill(row + cell.rowSpan, column, column + cell.columnSpan);
        written += cellHtml(cell);
      } else if (row >= (freeFrom[column] ?? 0)) written += "<td></td>";
    }
    return `<tr>${written}</tr>`;
  });
  return `${HEAD}<table border="1" cellspacing="0">${rows.join("\n")}</table>`;
}

function cellHtml({ text, rowSpan, columnSpan }: BlockCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : "";
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : "";
  const type = isTakenForValue(text) ? AS_TEXT : "";
  const lines = text.includes("\n") ? text.split("\n").map(lineHtml).join(LINE_BREAK) : lineHtml(text);
  return `<td${rows}${columns}${type}>${lines}</td>`;
}

/** Would a spreadsheet read this text as a formula, number, date, time or truth value and show it otherwise? */
function isTakenForValue(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text))
    return exactNumber(text) === undefined;
  return text.length <= LONGEST_VALUE && /\p{N}/u.test(text) && exactNumber(text) === undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00a0": "&nbsp;",
};

/** Most lines hold nothing of these. */
const NEEDS_MARKUP = /[&<>"\u00a0\t]|^ | $| {2}/;

/** Spaces that HTML would drop go into the run of spaces in which Excel writes its own. */
function lineHtml(line: string): string {
  if (!NEEDS_MARKUP.test(line)) return line;
  return line
    .replace(/[&<>"\u00a0]/g, (char) => ENTITIES[char] ?? char)
    .replace(
      /^ +| +$| {2,}/g,
      (run) => `<span style="mso-spacerun:yes">${"&nbsp;".repeat(run.length)}</span>`,
    )
    .replace(/\t/g, '<span style="mso-tab-count:1">&nbsp;</span>');
}

function tabSeparated(block: ClipboardBlock): string {
  return block.rows
    .map((cells) => `${cells.map((cell) => quoted(cell?.text ?? "")).join("\t")}\r\n`)
    .join("");
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
