/**
 * Where a key takes the active cell. Pure: a step in a sheet model. Arrows may rest on a band; Tab and Enter,
 * the keys of filling in, pass over it.
 */
import type { CellRef } from "./grid-types.ts";
import type { SheetModel } from "./sheet-model.ts";

export type Step =
  | "up"
  | "down"
  | "left"
  | "right"
  | "tabForward"
  | "tabBack"
  | "enterDown"
  | "enterUp"
  | "rowStart"
  | "rowEnd"
  | "edgeUp"
  | "edgeDown"
  | "columnStart"
  | "columnEnd"
  | "sheetStart"
  | "sheetEnd";

/** `homeColumn` is where a vertical walk comes from: see walkColumn. */
export function stepFrom(model: SheetModel, from: CellRef, step: Step, homeColumn: string): CellRef {
  const index = model.findLine(from.lineId);
  if (index === undefined) return from;
  const span = model.lineAt(index).isBand
    ? { first: index, last: index }
    : model.span(index, columnAt(model, from));
  const column = walkColumn(model, from, homeColumn);
  switch (step) {
    case "up":
      return vertical(model, from, span.first - 1, column);
    case "down":
      return vertical(model, from, span.last + 1, column);
    case "enterUp":
      return vertical(model, from, skipBands(model, span.first - 1, -1), column);
    case "enterDown":
      return vertical(model, from, skipBands(model, span.last + 1, 1), column);
    case "edgeUp":
      return vertical(model, from, dataEdge(model, span.first, -1, column), column);
    case "edgeDown":
      return vertical(model, from, dataEdge(model, span.last, 1, column), column);
    case "left":
      return horizontal(model, from, index, -1);
    case "right":
      return horizontal(model, from, index, 1);
    case "tabForward":
      return tab(model, from, index, 1);
    case "tabBack":
      return tab(model, from, index, -1);
    case "rowStart":
      return edge(model, index, "first");
    case "rowEnd":
      return edge(model, index, "last");
    case "columnStart":
      return model.cellAt(0, column);
    case "columnEnd":
      return model.cellAt(model.lines.length - 1, column);
    case "sheetStart":
      return edge(model, skipBands(model, 0, 1), "first");
    case "sheetEnd":
      return edge(model, model.lines.length - 1, "last");
  }
}

/**
 * The column in which a vertical walk goes on: `homeColumn` from a band or a cell that spreads into it, else the
 * column of the cell.
 */
export function walkColumn(model: SheetModel, cell: CellRef, homeColumn: string): string {
  const index = model.findLine(cell.lineId);
  if (index === undefined) return homeColumn;
  return model.cellAt(index, homeColumn).column === cell.column ? homeColumn : cell.column;
}

/** The cell of a column on the line, or on the nearest line there is. */
export function cellNear(model: SheetModel, index: number, column: string): CellRef | null {
  if (model.lines.length === 0) return null;
  return model.cellAt(Math.min(Math.max(index, 0), model.lines.length - 1), column);
}

/** The first cell that can be filled in. */
export function firstCell(model: SheetModel): CellRef | null {
  const index = model.lines.findIndex((line) => !line.isBand);
  const column = model.columns.find((candidate) => candidate.type !== "ordinal");
  return index < 0 || !column ? null : model.cellAt(index, column.key);
}

function columnAt(model: SheetModel, cell: CellRef) {
  return model.columnOf(cell);
}

function vertical(model: SheetModel, from: CellRef, index: number, column: string): CellRef {
  return index < 0 || index >= model.lines.length ? from : model.cellAt(index, column);
}

function skipBands(model: SheetModel, index: number, direction: 1 | -1): number {
  let next = index;
  while (model.lines[next]?.isBand) next += direction;
  return next;
}

/**
 * As Ctrl with an arrow goes in Excel: from a filled cell to the last of its block, which a band ends too; from
 * the end of a block to the next filled cell; else to the edge of the sheet.
 */
function dataEdge(model: SheetModel, from: number, direction: 1 | -1, columnKey: string): number {
  const column = model.columns.find((candidate) => candidate.key === columnKey);
  const isInside = (index: number): boolean => index >= 0 && index < model.lines.length;
  const isFilled = (index: number): boolean =>
    isInside(index) && !model.lineAt(index).isBand && !!column && model.text(index, column) !== "";
  let index = from + direction;
  if (!isInside(index)) return from;
  if (isFilled(from) && isFilled(index)) {
    while (isFilled(index + direction)) index += direction;
    return index;
  }
  while (isInside(index) && !isFilled(index)) index += direction;
  return isInside(index) ? index : index - direction;
}

function horizontal(model: SheetModel, from: CellRef, index: number, direction: 1 | -1): CellRef {
  if (model.lineAt(index).isBand) return from;
  for (
    let at = model.columnIndex(from.column) + direction;
    at >= 0 && at < model.columns.length;
    at += direction
  ) {
    const column = model.columns[at];
    const cell = column && model.cellAt(index, column.key);
    if (cell && (cell.rowId !== from.rowId || cell.column !== from.column)) return cell;
  }
  return from;
}

function edge(model: SheetModel, index: number, side: "first" | "last"): CellRef {
  const column = side === "first" ? model.columns[0] : model.columns.at(-1);
  if (!column) throw new Error(`table ${model.table.key} has no columns`);
  return model.cellAt(Math.min(Math.max(index, 0), model.lines.length - 1), column.key);
}

/** Along the line through the cells that can be filled in, then to the next line that has one of its own. */
function tab(model: SheetModel, from: CellRef, index: number, direction: 1 | -1): CellRef {
  let at = model.lineAt(index).isBand ? -1 : model.columnIndex(from.column);
  if (at < 0) at = direction > 0 ? model.columns.length : -1;
  let line = index;
  while (line >= 0 && line < model.lines.length) {
    at += direction;
    const column = model.columns[at];
    if (!column) {
      line = skipBands(model, line + direction, direction);
      at = direction > 0 ? -1 : model.columns.length;
      continue;
    }
    if (isTabStop(model, line, at) && (line !== index || at !== model.columnIndex(from.column))) {
      return model.cellAt(line, column.key);
    }
  }
  return from;
}

function isTabStop(model: SheetModel, index: number, at: number): boolean {
  const column = model.columns[at];
  if (!column || column.type === "ordinal") return false;
  if (model.coveringColumn(index, column) !== column) return false;
  const cell = model.cellAt(index, column.key);
  return model.span(index, column).first === index && (model.isEditable(cell) || model.isFillable(cell));
}
