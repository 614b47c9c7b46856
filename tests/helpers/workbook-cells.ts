/** The first sheet of a workbook as a block: what each cell shows, and its merges. */
import ExcelJS from "exceljs";
import { cellValueText } from "../../electron/excel/cell-value-text.ts";
import {
  aCell,
  type BlockCell,
  blockOf,
  type ClipboardBlock,
} from "../../renderer/grid/clipboard/clipboard-block.ts";

export interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `size`: how much of the sheet is read; absent: all that it holds. */
export async function readFirstSheet(path: string, size?: SheetSize): Promise<ClipboardBlock> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${path} has no sheet`);
  const { rowCount, columnCount } = size ?? sheet;
  const indexes = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return blockOf(
    indexes(rowCount).map((row) =>
      indexes(columnCount).map((column) => blockCell(sheet.getCell(row, column))),
    ),
  );
}

function blockCell(cell: ExcelJS.Cell): BlockCell | null {
  if (cell.isMerged && cell.master !== cell) return null;
  if (cell.formula) throw new Error(`${cell.address} became a formula: ${cell.formula}`);
  const [rowSpan, columnSpan] = spansOf(cell);
  return aCell(cellValueText(cell), rowSpan, columnSpan);
}

function spansOf(cell: ExcelJS.Cell): [number, number] {
  const sheet = cell.worksheet;
  const isOf = (row: number, column: number): boolean => sheet.getCell(row, column).master === cell;
  let [rows, columns] = [1, 1];
  if (!cell.isMerged) return [rows, columns];
  while (isOf(cell.fullAddress.row + rows, cell.fullAddress.col)) rows++;
  while (isOf(cell.fullAddress.row, cell.fullAddress.col + columns)) columns++;
  return [rows, columns];
}
