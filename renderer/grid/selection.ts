/**
 * What is selected: ranges between two cells, whole lines, whole columns, or all. Held by ids, so that it stands
 * when lines come, go, or are sorted; read as areas of line and column indexes. Pure.
 */

import type { RowId } from "../../shared/model/row.ts";
import { cellKey } from "../../shared/model/row.ts";
import { type CellRef, isSameCell, type LineSpan } from "./grid-types.ts";
import type { SheetModel } from "./sheet-model.ts";

/** Inclusive indexes into the model's lines and columns. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type RangeKind = "cells" | "lines" | "columns" | "all";

export interface CellPoint {
  readonly lineId: RowId;
  readonly column: string;
}

export interface SelectedRange {
  readonly kind: RangeKind;
  /** Where the selecting began; it stays while the range is extended. */
  readonly anchor: CellPoint;
  readonly focus: CellPoint;
}

/** The last range is the one that Shift extends. */
export type Selection = readonly SelectedRange[];

export function rangeOf(kind: RangeKind, anchor: CellPoint, focus: CellPoint = anchor): SelectedRange {
  return { kind, anchor: pointOf(anchor), focus: pointOf(focus) };
}

export function extended(selection: Selection, focus: CellPoint): Selection {
  const last = selection.at(-1);
  return last ? [...selection.slice(0, -1), { ...last, focus: pointOf(focus) }] : selection;
}

/** The ranges that can still be read, as areas. */
export function areasOf(model: SheetModel, selection: Selection): Area[] {
  return selection.flatMap((range) => areaOf(model, range) ?? []);
}

/**
 * The area of a range. A merged cell counts whole where the range begins on it, or stays in its column; a range
 * that merely reaches into its column takes no line along.
 */
export function areaOf(model: SheetModel, { kind, anchor, focus }: SelectedRange): Area | null {
  const lastLine = model.lines.length - 1;
  const lastColumn = model.columns.length - 1;
  if (lastLine < 0) return null;
  if (kind === "all") return { top: 0, bottom: lastLine, left: 0, right: lastColumn };
  const from = extentOf(model, anchor, true);
  const to = extentOf(model, focus, anchor.column === focus.column);
  if (!from || !to) return null;
  const area = {
    top: Math.min(from.top, to.top),
    bottom: Math.max(from.bottom, to.bottom),
    left: Math.min(from.left, to.left),
    right: Math.max(from.right, to.right),
  };
  if (kind === "lines") return { ...area, left: 0, right: lastColumn };
  if (kind === "columns") return { ...area, top: 0, bottom: lastLine };
  return area;
}

/** The area of one cell, merged lines and spread columns included. */
export function areaOfCell(model: SheetModel, cell: CellRef): Area | null {
  return areaOf(model, rangeOf("cells", cell));
}

/** Does the selection hold no more than this cell? */
export function isOnlyCell(model: SheetModel, areas: readonly Area[], cell: CellRef | null): boolean {
  const [area] = areas;
  const own = cell && areaOfCell(model, cell);
  return areas.length === 1 && !!area && !!own && isSameArea(area, own);
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;
}

export function touches(area: Area, lines: LineSpan, columns: LineSpan): boolean {
  return (
    area.top <= lines.last &&
    area.bottom >= lines.first &&
    area.left <= columns.last &&
    area.right >= columns.first
  );
}

/**
 * The cells of the areas, each once, line by line or, `byColumn`, column by column. A merged cell counts where
 * all of it is inside, so that clearing three tasks does not clear the name of their group. Bands are cells only
 * where nothing else is selected.
 */
export function cellsIn(model: SheetModel, areas: readonly Area[], byColumn = false): CellRef[] {
  const cells: CellRef[] = [];
  // One area holds no cell twice.
  const seen = areas.length > 1 ? new Set<string>() : null;
  for (const area of areas) {
    for (const [index, at] of places(area, byColumn)) {
      const column = model.columns[at];
      if (!column || model.lineAt(index).isBand || model.coveringColumn(index, column) !== column) continue;
      const span = model.span(index, column);
      if (index !== span.first || span.last > area.bottom) continue;
      const cell = model.cellAt(index, column.key);
      if (seen?.has(cellKey(cell))) continue;
      seen?.add(cellKey(cell));
      cells.push(cell);
    }
  }
  return cells.length > 0 ? cells : bandsIn(model, areas);
}

/** The cell after (or before) `from` inside the areas, from the last back to the first. */
export function nextInside(
  model: SheetModel,
  areas: readonly Area[],
  from: CellRef,
  direction: 1 | -1,
  byColumn: boolean,
): CellRef {
  const cells = cellsIn(model, areas, byColumn);
  const at = cells.findIndex((cell) => isSameCell(cell, from));
  return cells[(at + direction + cells.length) % cells.length] ?? from;
}

function bandsIn(model: SheetModel, areas: readonly Area[]): CellRef[] {
  const indexes = new Set<number>();
  for (const { top, bottom } of areas) {
    for (let index = top; index <= bottom; index++) if (model.lineAt(index).isBand) indexes.add(index);
  }
  return [...indexes].map((index) => model.cellAt(index, ""));
}

function* places({ top, bottom, left, right }: Area, byColumn: boolean): Generator<[number, number]> {
  if (byColumn) {
    for (let at = left; at <= right; at++) for (let index = top; index <= bottom; index++) yield [index, at];
  } else {
    for (let index = top; index <= bottom; index++) for (let at = left; at <= right; at++) yield [index, at];
  }
}

function extentOf(model: SheetModel, { lineId, column }: CellPoint, isWhole: boolean): Area | null {
  const index = model.findLine(lineId);
  if (index === undefined) return null;
  const own = model.columns.find((candidate) => candidate.key === column);
  if (model.lineAt(index).isBand || !own) {
    return { top: index, bottom: index, left: 0, right: model.columns.length - 1 };
  }
  const covering = model.coveringColumn(index, own);
  const left = model.columnIndex(covering.key);
  const right = model.isSpread(index, covering) ? model.columnIndex(covering.spreadsInto ?? "") : left;
  const span = isWhole ? model.span(index, covering) : { first: index, last: index };
  return { top: span.first, bottom: span.last, left, right: Math.max(left, right) };
}

function pointOf({ lineId, column }: CellPoint): CellPoint {
  return { lineId, column };
}
