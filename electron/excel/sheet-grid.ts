/**
 * A worksheet as plain text cells with their spans. Invariant: only the top left cell of a merged area has a
 * text, and only cells that the file holds are ever visited, however far the sheet claims to reach.
 */
import ExcelJS from "exceljs";
import { toStorableText } from "../../shared/text/normalize.ts";
import { cellValueText } from "./cell-value-text.ts";
import { damagedFile } from "./limits.ts";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Of the merged area that begins here; 1 and 1 for a cell of its own. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Characters that no plan can keep were taken out. */
  readonly isTrimmed: boolean;
  /** The address that a formula of one plain reference points to: =A5. */
  readonly refersTo: string | null;
}

export interface SheetGrid {
  readonly name: string;
  readonly isHidden: boolean;
  /** The numbers of the rows that hold anything, ascending. */
  readonly rowNumbers: readonly number[];
  /** The cells of a row by column, parts of merged areas among them as the area's first cell. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
}

/** No annex table is wider; what stands further right is not looked at. */
const MAX_COLUMN = 200;

/** @throws AppError bad-file where ExcelJS cannot make sense of the file */
export async function loadGrids(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const workbook = new ExcelJS.Workbook();
  try {
    // A Buffer is what ExcelJS takes; its own type of that name is an ArrayBuffer.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    throw damagedFile();
  }
  return workbook.worksheets.map(gridOf);
}

function gridOf(worksheet: ExcelJS.Worksheet): SheetGrid {
  const rows = new Map<number, Map<number, GridCell>>();
  const byMaster = new Map<ExcelJS.Cell, GridCell>();
  const spans = spansOf(worksheet);
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    const cells = new Map<number, GridCell>();
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      if (columnNumber > MAX_COLUMN) return;
      const master = cell.isMerged ? cell.master : cell;
      const known = byMaster.get(master) ?? gridCell(master, spans);
      byMaster.set(master, known);
      cells.set(columnNumber, known);
    });
    if (cells.size > 0) rows.set(rowNumber, cells);
  });
  const rowNumbers = [...rows.keys()].sort((a, b) => a - b);
  return { name: worksheet.name, isHidden: worksheet.state !== "visible", rowNumbers, rows };
}

interface Span {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** By the address of an area's first cell; ExcelJS keeps a cell for every other one that points to it. */
function spansOf(worksheet: ExcelJS.Worksheet): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  worksheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (!cell.isMerged) return;
      const { address, fullAddress: first } = cell.master;
      const last = cell.fullAddress;
      const known = spans.get(address) ?? { rowSpan: 1, columnSpan: 1 };
      spans.set(address, {
        rowSpan: Math.max(known.rowSpan, last.row - first.row + 1),
        columnSpan: Math.max(known.columnSpan, last.col - first.col + 1),
      });
    });
  });
  return spans;
}

function gridCell(cell: ExcelJS.Cell, spans: ReadonlyMap<string, Span>): GridCell {
  const { text, dropped } = toStorableText(cellValueText(cell));
  const { rowSpan, columnSpan } = spans.get(cell.address) ?? { rowSpan: 1, columnSpan: 1 };
  const { row, col: column } = cell.fullAddress;
  const refersTo = cell.type === ExcelJS.ValueType.Formula ? referenceOf(cell.formula) : null;
  return { row, column, text, rowSpan, columnSpan, isTrimmed: dropped > 0, refersTo };
}

function referenceOf(formula: string | undefined): string | null {
  const match = /^=?\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(formula ?? "");
  return match ? `${match[1]}${match[2]}` : null;
}
