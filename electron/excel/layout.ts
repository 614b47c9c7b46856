/**
 * The official sheet of one table as plain data: every cell with its place, span, text and role, and the height
 * of every row. Built from the table's definition and outline alone; the writer only draws it.
 */

import type { PlanState } from "../../shared/model/plan-state.ts";
import {
  bandText,
  cellText,
  isSpread,
  type Line,
  type Outline,
  outlineOf,
  ownerOf,
} from "../../shared/numbering/outline.ts";
import { columnTitle } from "../../shared/tables/column-titles.ts";
import {
  type Column,
  type ColumnType,
  printColumns,
  type TableDefinition,
} from "../../shared/tables/definition.ts";
import { PLAN_ROW_ID } from "../../shared/tables/plan-table.ts";
import { type FittedRows, fitRows } from "./fit-rows.ts";
import { cutAtPages, pageStarts } from "./page-breaks.ts";
import { safeSheetName } from "./workbook-text.ts";

export type CellRole = "label" | "title" | "header" | "band" | "body";

export interface LaidCell {
  /** From 1, as in the workbook. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly role: CellRole;
  readonly align: "left" | "center" | "right";
  /** What the cell may be written as, where its text is one. */
  readonly valueType: "text" | "number" | "date";
  /** The row whose cell this one says again, where a page break cuts a merged cell. */
  readonly repeats: number | null;
}

export interface LaidRow {
  readonly height: number;
  readonly fontPoints: number;
}

export interface LaidSheet {
  readonly name: string;
  readonly title: string;
  readonly orientation: "landscape" | "portrait";
  readonly headerRow: number;
  /** In Excel's character units. */
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
  readonly cells: readonly LaidCell[];
  /** What a cell may be chosen from, by column. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
  /** The rows that begin a page, but for the first. */
  readonly pageStarts: readonly number[];
  /** Sentences on what could not be laid out as it should be. */
  readonly warnings: readonly string[];
}

const LABEL_ROW = 1;
const TITLE_ROW = 2;
const HEADER_ROW = 3;

const VALUE_TYPES: Partial<Record<ColumnType, LaidCell["valueType"]>> = {
  ordinal: "number",
  target: "number",
  number: "number",
  date: "date",
};

/** `table`: as it is in the plan. */
export function layOutSheet(state: PlanState, table: TableDefinition): LaidSheet {
  const { print } = table;
  if (!print) throw new Error(`table ${table.key} is not part of the workbook`);
  const outline = outlineOf(state, table);
  const columns = printColumns(table);
  const facts = state.rows.get(PLAN_ROW_ID)?.cells ?? {};
  const title = facts[print.titleColumn] ?? "";
  const cells = [
    headCell(LABEL_ROW, 1, print.label, "label", 1),
    headCell(TITLE_ROW, 1, title, "title", columns.length),
    ...columns.map((column, index) =>
      headCell(HEADER_ROW, index + 1, columnTitle(column, facts.year), "header", 1),
    ),
    ...bandCells(state, outline, columns.length),
    ...columns.flatMap((column, index) => columnCells(outline, columns, column, index + 1)),
  ];
  const widths = columns.map((column) => column.print?.widthChars ?? 0);
  const fitted = fitPages(cells, widths, HEADER_ROW + outline.lines.length, print.orientation);
  return {
    name: safeSheetName(print.sheetName),
    title,
    orientation: print.orientation,
    headerRow: HEADER_ROW,
    widths,
    choices: choicesOf(columns),
    cells: fitted.cells,
    pageStarts: fitted.starts,
    rows: fitted.rows,
    warnings: fitted.overflowing.map((cell) => overflowWarning(outline, columns, cell)),
  };
}

const MAX_ROUNDS = 4;

/** Cells cut at a page break may need higher rows, which move the breaks: repeated until they stay. */
function fitPages(
  cells: readonly LaidCell[],
  widths: readonly number[],
  rowCount: number,
  orientation: LaidSheet["orientation"],
): FittedRows & { readonly cells: readonly LaidCell[]; readonly starts: readonly number[] } {
  let pieces = cells;
  let starts: readonly number[] = [];
  for (let round = 1; ; round++) {
    const fitted = fitRows(pieces, widths, rowCount);
    const next = pageStarts(cells, fitted.rows, widths, HEADER_ROW, orientation);
    if (round === MAX_ROUNDS || next.join() === starts.join()) return { ...fitted, cells: pieces, starts };
    starts = next;
    pieces = cutAtPages(cells, starts);
  }
}

function choicesOf(columns: readonly Column[]): ReadonlyMap<number, readonly string[]> {
  return new Map(columns.flatMap(({ choices }, index) => (choices ? [[index + 1, choices] as const] : [])));
}

function headCell(row: number, column: number, text: string, role: CellRole, columnSpan: number): LaidCell {
  const align = role === "label" ? "left" : "center";
  return { row, column, rowSpan: 1, columnSpan, text, role, align, valueType: "text", repeats: null };
}

function bandCells(state: PlanState, outline: Outline, columnSpan: number): LaidCell[] {
  return outline.lines.flatMap((line, index): LaidCell[] => {
    const row = state.rows.get(line.id);
    if (!line.isBand || !row) return [];
    const text = bandText(state, outline, row);
    const place = { row: HEADER_ROW + 1 + index, column: 1, rowSpan: 1, columnSpan };
    return [{ ...place, text, role: "band", align: "left", valueType: "text", repeats: null }];
  });
}

/** The cells of one column: one per run of lines with the same owner. */
function columnCells(
  outline: Outline,
  columns: readonly Column[],
  column: Column,
  position: number,
): LaidCell[] {
  const { lines, table } = outline;
  const cells: LaidCell[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const rowSpan = line.isBand ? 1 : runLength(lines, index, column);
    if (!line.isBand && !isCovered(table, line, columns, position)) {
      cells.push({
        row: HEADER_ROW + 1 + index,
        column: position,
        rowSpan,
        columnSpan: isSpread(table, line, column) ? spreadWidth(columns, column, position) : 1,
        text: cellText(outline, line, column),
        role: "body",
        align: printAlign(column),
        valueType: VALUE_TYPES[column.type] ?? "text",
        repeats: null,
      });
    }
    index += rowSpan;
  }
  return cells;
}

function runLength(lines: readonly Line[], from: number, column: Column): number {
  const first = lines[from];
  const owner = first && ownerOf(first, column);
  if (!owner) return 1;
  let length = 1;
  for (let next = lines[from + length]; next && !next.isBand; next = lines[from + length]) {
    if (ownerOf(next, column)?.id !== owner.id) break;
    length++;
  }
  return length;
}

function isCovered(
  table: TableDefinition,
  line: Line,
  columns: readonly Column[],
  position: number,
): boolean {
  return columns.slice(0, position - 1).some((column, index) => {
    return isSpread(table, line, column) && index + spreadWidth(columns, column, index + 1) >= position;
  });
}

function spreadWidth(columns: readonly Column[], column: Column, position: number): number {
  const into = columns.findIndex((candidate) => candidate.key === column.spreadsInto);
  return into < position ? 1 : into + 2 - position;
}

/** Short words and figures of a printed table stand in the middle of their column; texts begin at the left. */
function printAlign(column: Column): "left" | "center" {
  return column.align === "right" ? "center" : column.align;
}

function overflowWarning(outline: Outline, columns: readonly Column[], cell: LaidCell): string {
  const line = outline.lines[cell.row - HEADER_ROW - 1];
  const column = columns[cell.column - 1];
  const owner = line && column ? ownerOf(line, column) : undefined;
  const kind = owner && outline.table.kinds.find((candidate) => candidate.key === owner.kind);
  const number = owner && outline.numbers.get(owner.id);
  const name = kind && owner ? (owner.cells[kind.nameColumn] ?? "") : "";
  const row = `${kind?.title ?? outline.table.title}${number ?? `“${name.slice(0, 20)}”`}`;
  return `${row} ${column?.title ?? ""}内容过长，字号减到最小仍超过一行的最大高度，打印时会缺字。请把内容分成几行填写。`;
}
