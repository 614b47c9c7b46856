/** The block of what is selected: merges end where the selection ends, a band is one cell across all its columns. */
import { AppError, assertDefined } from "../../../shared/errors.ts";
import type { RowId } from "../../../shared/model/row.ts";
import type { Line } from "../../../shared/numbering/outline.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import type { SheetModel } from "../sheet-model.ts";
import type { CellArea } from "./cell-area.ts";
import { aCell, assertCellCount, type BlockCell, blockOf, type ClipboardBlock } from "./clipboard-block.ts";

/**
 * Several areas make one block where together they are all crossings of some lines and some columns.
 * @throws AppError validation: they are not, or hold more than MAX_BLOCK_CELLS.
 */
export function copyBlock(
  model: SheetModel,
  areas: readonly CellArea[],
  bandTextOf: (line: Line) => string,
): ClipboardBlock {
  const lines = indexesOf(areas.map(({ top, bottom }) => [top, bottom]));
  const columns = indexesOf(areas.map(({ left, right }) => [left, right]));
  assertCellCount(lines.length * columns.length);
  assertCrossings(areas, lines, columns);
  const fields = columns.flatMap((index) => model.columns[index] ?? []);
  const sheet = { model, lines, fields, bandTextOf };
  const places = lines.map((line) => placesOf(model, line, fields));
  return blockOf(
    places.map((row, index) => row.map((_, column) => mergedCell(sheet, places, index, column))),
  );
}

/** What is copied of a sheet. */
interface CopiedSheet {
  readonly model: SheetModel;
  readonly lines: readonly number[];
  readonly fields: readonly Column[];
  readonly bandTextOf: (line: Line) => string;
}

/** Which cell lies at a place of the sheet, by the row and column that own it. */
interface Place {
  readonly rowId: RowId;
  readonly column: string;
}

const BAND = "";
/** Before the column of a cell that no row owns: the cell is the line's. */
const NO_OWNER = "-";

function indexesOf(ranges: readonly (readonly [number, number])[]): number[] {
  const indexes = new Set<number>();
  for (const [first, last] of ranges) for (let index = first; index <= last; index++) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}

function assertCrossings(
  areas: readonly CellArea[],
  lines: readonly number[],
  columns: readonly number[],
): void {
  if (areas.length < 2) return;
  const isSelected = (line: number, column: number) =>
    areas.some(
      ({ top, bottom, left, right }) => line >= top && line <= bottom && column >= left && column <= right,
    );
  if (lines.every((line) => columns.every((column) => isSelected(line, column)))) return;
  throw new AppError(
    "validation",
    "copy-scattered-areas",
    "选中的几块区域不在相同的行或相同的列，不能一起复制。请分别复制，或重新选择。",
  );
}

function placesOf(model: SheetModel, index: number, fields: readonly Column[]): Place[] {
  const line = model.lineAt(index);
  if (line.isBand) {
    const place = { rowId: line.id, column: BAND };
    return fields.map(() => place);
  }
  return fields.map((field) => {
    const covering = model.coveringColumn(index, field);
    const owner = model.owner(index, covering);
    return owner
      ? { rowId: owner.id, column: covering.key }
      : { rowId: line.id, column: NO_OWNER + covering.key };
  });
}

/** The cell that begins at a place; null where it began above or to the left. */
function mergedCell(
  sheet: CopiedSheet,
  places: readonly (readonly Place[])[],
  row: number,
  column: number,
): BlockCell | null {
  const own = places[row];
  const place = own?.[column];
  if (!own || !place) throw new RangeError(`no place ${row},${column}`);
  if (isSame(places[row - 1]?.[column], place) || isSame(own[column - 1], place)) return null;
  let rowSpan = 1;
  while (isSame(places[row + rowSpan]?.[column], place)) rowSpan++;
  let columnSpan = 1;
  while (isSame(own[column + columnSpan], place)) columnSpan++;
  return aCell(textAt(sheet, row, column), rowSpan, columnSpan);
}

function textAt({ model, lines, fields, bandTextOf }: CopiedSheet, row: number, column: number): string {
  const index = assertDefined(lines[row], "a line for each row of the block");
  const line = model.lineAt(index);
  if (line.isBand) return bandTextOf(line);
  const field = assertDefined(fields[column], "a column for each column of the block");
  return model.text(index, model.coveringColumn(index, field));
}

function isSame(one: Place | undefined, other: Place): boolean {
  return one !== undefined && one.rowId === other.rowId && one.column === other.column;
}
