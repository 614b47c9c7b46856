/**
 * Writes the official workbook: one sheet per printed table, drawn from its layout. Equal plans give equal
 * bytes, so that two exports can be compared. Nothing here reads the plan but through the layout.
 */
import ExcelJS from "exceljs";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { PLAN_ROW_ID } from "../../shared/tables/plan-table.ts";
import { printTablesIn } from "../../shared/tables/table-in.ts";
import { cellAddress } from "./addresses.ts";
import { ROLE_POINTS } from "./fit-rows.ts";
import { type LaidCell, type LaidSheet, layOutSheet } from "./layout.ts";
import { settlePackage } from "./package.ts";
import { pageSetupOf } from "./page-setup.ts";
import { toWorkbookText } from "./workbook-text.ts";
import { choiceList, formatOf, writtenValue } from "./written-value.ts";

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

export async function writeWorkbook(
  state: PlanState,
  onSheet: (table: TableDefinition, index: number) => void = () => undefined,
): Promise<WrittenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "附表通";
  workbook.lastModifiedBy = "附表通";
  workbook.title = toWorkbookText(state.rows.get(PLAN_ROW_ID)?.cells.title ?? "");
  const warnings: string[] = [];
  for (const [index, table] of printTablesIn(state).entries()) {
    onSheet(table, index);
    const sheet = layOutSheet(state, table);
    drawSheet(workbook, sheet);
    warnings.push(...sheet.warnings);
  }
  const written = await workbook.xlsx.writeBuffer();
  return { bytes: settlePackage(new Uint8Array(written)), warnings };
}

function drawSheet(workbook: ExcelJS.Workbook, sheet: LaidSheet): void {
  if (workbook.getWorksheet(sheet.name)) {
    throw new AppError("internal", "same-sheet-name", `两张表都叫“${sheet.name}”，不能导出。`);
  }
  const worksheet = workbook.addWorksheet(sheet.name, {
    ...pageSetupOf(sheet),
    views: [{ state: "frozen", ySplit: sheet.headerRow, xSplit: 0, activeCell: "A4", showGridLines: false }],
  });
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  for (const [index, row] of sheet.rows.entries()) worksheet.getRow(index + 1).height = row.height;
  for (const row of sheet.pageStarts) worksheet.getRow(row - 1).addPageBreak();
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  for (const cell of sheet.cells) drawCell(worksheet, sheet, cell, styles);
}

function drawCell(
  worksheet: ExcelJS.Worksheet,
  sheet: LaidSheet,
  cell: LaidCell,
  styles: Map<string, Partial<ExcelJS.Style>>,
): void {
  const value = writtenValue(cell);
  const format = formatOf(value);
  const points = cell.role === "body" ? (sheet.rows[cell.row - 1]?.fontPoints ?? 0) : ROLE_POINTS[cell.role];
  const key = `${cell.role} ${cell.align} ${points} ${format}`;
  const style = styles.get(key) ?? styleOf(cell, points, format);
  styles.set(key, style);
  const bottom = cell.row + cell.rowSpan - 1;
  const right = cell.column + cell.columnSpan - 1;
  for (let row = cell.row; row <= bottom; row++) {
    for (let column = cell.column; column <= right; column++) worksheet.getCell(row, column).style = style;
  }
  const first = worksheet.getCell(cell.row, cell.column);
  if (cell.text !== "") first.value = repeated(cell, value);
  const choices = cell.role === "body" ? choiceList(sheet.choices.get(cell.column)) : undefined;
  if (choices) first.dataValidation = choices;
  if (bottom > cell.row || right > cell.column) {
    worksheet.mergeCellsWithoutStyle(cell.row, cell.column, bottom, right);
  }
}

/** A label said again on the next page follows the first one when that is edited. */
function repeated(cell: LaidCell, value: ReturnType<typeof writtenValue>): ExcelJS.CellValue {
  if (cell.repeats === null) return value;
  return { formula: cellAddress(cell.repeats, cell.column), result: value };
}

const FONTS: Readonly<Record<LaidCell["role"], string>> = {
  label: "黑体",
  title: "方正小标宋简体",
  header: "黑体",
  band: "黑体",
  body: "仿宋_GB2312",
};
const GB2312_CHARSET = 134;
const THIN: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF000000" } };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

function styleOf(cell: LaidCell, points: number, format: string | undefined): Partial<ExcelJS.Style> {
  const isFramed = cell.role !== "label" && cell.role !== "title";
  return {
    font: { name: FONTS[cell.role], size: points, charset: GB2312_CHARSET },
    alignment: { horizontal: cell.align, vertical: "middle", wrapText: cell.role !== "label" },
    ...(isFramed ? { border: BORDER } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}
