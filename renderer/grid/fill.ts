/** Filling: what the handle, Ctrl+D and Ctrl+R write. A series runs on, everything else repeats. Pure. */
import type { CellEdit } from "../../shared/changes/edit-cells.ts";
import { cellKey } from "../../shared/model/row.ts";
import { type Series, seriesOf } from "./fill-series.ts";
import type { CellRef } from "./grid-types.ts";
import { type Area, cellsIn } from "./selection.ts";
import type { SheetModel } from "./sheet-model.ts";

export type FillDirection = "down" | "up" | "right" | "left";

/**
 * The area over which a handle drawn to the cell at (line, column) fills, and whither; null: it stays inside. Within
 * one column a merged cell that is reached is filled, and so is all of the area.
 */
export function fillArea(
  model: SheetModel,
  source: Area,
  line: number,
  column: number,
): { readonly area: Area; readonly direction: FillDirection } | null {
  const own = source.left === source.right ? model.columns[source.left] : undefined;
  const { first, last } = own ? model.span(line, own) : { first: line, last: line };
  if (line > source.bottom) return { area: { ...source, bottom: last }, direction: "down" };
  if (line < source.top) return { area: { ...source, top: first }, direction: "up" };
  if (column > source.right) return { area: { ...source, right: column }, direction: "right" };
  if (column < source.left) return { area: { ...source, left: column }, direction: "left" };
  return null;
}

/** What fills `area` from the source at its side. Cells that cannot be written are left as they are. */
export function fillEdits(
  model: SheetModel,
  source: Area,
  area: Area,
  direction: FillDirection,
  isSeries: boolean,
): CellEdit[] {
  const isVertical = direction === "down" || direction === "up";
  const isBack = direction === "up" || direction === "left";
  const tracks = isVertical ? [area.left, area.right] : [area.top, area.bottom];
  const strips: CellEdit[][] = [];
  for (let at = tracks[0] ?? 0; at <= (tracks[1] ?? -1); at++) {
    const strip = (within: Area): Area =>
      isVertical ? { ...within, left: at, right: at } : { ...within, top: at, bottom: at };
    const from = cellsOf(model, strip(source));
    const sources = new Set(from.map(cellKey));
    const to = cellsOf(model, strip(area)).filter((cell) => !sources.has(cellKey(cell)));
    const texts = from.map((cell) => model.storedText(cell));
    const ordered = isBack ? texts.reverse() : texts;
    const series = isSeries ? seriesOf(ordered, isBack ? -1 : 1) : null;
    strips.push(stripEdits(model, ordered, isBack ? to.reverse() : to, series));
  }
  return strips.flat();
}

function stripEdits(
  model: SheetModel,
  texts: readonly string[],
  to: readonly CellRef[],
  series: Series | null,
): CellEdit[] {
  if (texts.length === 0) return [];
  return to.flatMap((cell, index) => {
    const value = series ? series(index) : (texts[index % texts.length] ?? "");
    const isSame = value === model.storedText(cell);
    return isSame || !model.isEditable(cell)
      ? []
      : [{ rowId: cell.rowId, column: cell.column, value: value === "" ? null : value }];
  });
}

/** The cells of a strip that can be written; a band is none of them. */
function cellsOf(model: SheetModel, strip: Area): CellRef[] {
  return cellsIn(model, [strip]).filter((cell) => {
    const index = model.findLine(cell.lineId);
    return index !== undefined && !model.lineAt(index).isBand && model.columnOf(cell).type !== "ordinal";
  });
}
