/** Where lines and cells lie, in pixels before zoom. */
import type { CellRef } from "./grid-types.ts";
import type { RowLayout } from "./row-layout.ts";
import type { SheetModel } from "./sheet-model.ts";

/** Measured from the top left corner of the grid. */
export interface CellRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What can be seen of the lines. */
export interface LineView {
  readonly top: number;
  readonly height: number;
}

export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

/** Where the columns stand before any scrolling, by key. */
export function columnPlaces(
  model: SheetModel,
  widths: ReadonlyMap<string, number>,
  rowHeadPx: number,
): ReadonlyMap<string, ColumnPlace> {
  const places = new Map<string, ColumnPlace>();
  let left = rowHeadPx;
  for (const [index, { key, screen }] of model.columns.entries()) {
    const width = widths.get(key) ?? screen.widthPx;
    places.set(key, { left, width, isFrozen: index < model.frozen });
    left += width;
  }
  return places;
}

/** The column at a distance from the left edge of the grid; undefined on the row heads and beside the columns. */
export function columnAt(
  places: ReadonlyMap<string, ColumnPlace>,
  x: number,
  scrollLeft: number,
): string | undefined {
  const isAt = ({ left, width }: ColumnPlace, at: number): boolean => left <= at && at < left + width;
  const entries = [...places];
  if (x < (entries[0]?.[1].left ?? 0)) return undefined;
  const frozen = entries.find(([, place]) => place.isFrozen && isAt(place, x));
  return (frozen ?? entries.find(([, place]) => !place.isFrozen && isAt(place, x + scrollLeft)))?.[0];
}

export interface CellExtent extends CellRect {
  readonly isFrozen: boolean;
}

/** The rectangle of a cell within the lines, before scrolling; of a merged cell all of it. */
export function cellExtent(
  model: SheetModel,
  layout: RowLayout,
  places: ReadonlyMap<string, ColumnPlace>,
  cell: CellRef,
): CellExtent | null {
  const index = model.findLine(cell.lineId);
  const span = model.spanOf(cell);
  if (index === undefined || !span) return null;
  const top = layout.tops[span.first] ?? 0;
  const height = (layout.tops[span.last + 1] ?? top) - top;
  if (model.lineAt(index).isBand)
    return { left: 0, width: Number.POSITIVE_INFINITY, top, height, isFrozen: true };
  const column = model.columnOf(cell);
  const place = places.get(column.key);
  if (!place) return null;
  const into = model.isSpread(index, column) ? places.get(column.spreadsInto ?? "") : undefined;
  return { left: place.left, width: place.width + (into?.width ?? 0), top, height, isFrozen: place.isFrozen };
}

/** The scroll position that shows `from`–`to` with the least movement; what is too high shows its beginning. */
export function scrollToShow(from: number, to: number, view: LineView, coveredPx: number): number {
  if (from < view.top + coveredPx) return Math.max(0, from - coveredPx);
  if (to > view.top + view.height) return Math.max(0, Math.min(from - coveredPx, to - view.height));
  return view.top;
}
