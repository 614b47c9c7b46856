/** From points of the window to cells of the sheet and back, as it is scrolled and zoomed now. */
import type { GridMetrics } from "./grid-metrics.ts";
import type { CellRef } from "./grid-types.ts";
import type { RowLayout } from "./row-layout.ts";
import {
  type CellExtent,
  type CellRect,
  type ColumnPlace,
  cellExtent,
  columnAt,
  type LineView,
} from "./sheet-geometry.ts";
import type { SheetModel } from "./sheet-model.ts";
import type { StickyBand } from "./sticky-band.ts";

export interface ColumnGround {
  readonly places: ReadonlyMap<string, ColumnPlace>;
  /** What the columns have for themselves. */
  readonly roomPx: number;
}

/** What the sheet stands on; model and columns become others while it is on the screen. */
export interface SheetGround {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly metrics: GridMetrics;
  readonly layout: RowLayout;
  readonly band: StickyBand;
  readonly model: () => SheetModel;
  readonly columns: () => ColumnGround;
}

export class SheetPoints {
  readonly #ground: SheetGround;

  constructor(ground: SheetGround) {
    this.#ground = ground;
  }

  get #model(): SheetModel {
    return this.#ground.model();
  }

  /** The line one screen further up or down. */
  lineOnePageFrom(cell: CellRef, direction: 1 | -1): number {
    const index = this.#model.findLine(cell.lineId) ?? 0;
    const y = (this.#ground.layout.tops[index] ?? 0) + direction * this.view().height;
    const next = this.#ground.layout.lineAt(Math.max(0, y));
    const moved = next === index ? index + direction : next;
    return Math.min(Math.max(moved, 0), this.#model.lines.length - 1);
  }

  /** Where the cell stands on the grid now, and the part of the grid in which cells show. */
  rectOf(cell: CellRef): CellRect | null {
    const extent = this.extent(cell);
    if (!extent) return null;
    const top = extent.top - this.#ground.scroller.scrollTop + this.#headPx();
    if (extent.width === Number.POSITIVE_INFINITY) {
      const left = this.#ground.metrics.rowHeadPx;
      return { left, top, width: this.#ground.columns().roomPx, height: extent.height };
    }
    const left = extent.left - (extent.isFrozen ? 0 : this.#ground.scroller.scrollLeft);
    return { left, top, width: extent.width, height: extent.height };
  }

  /** The part of the grid in which lines show. */
  linesRect(): CellRect {
    const { height } = this.view();
    const cover = this.#ground.band.shownPx;
    const width = this.#ground.columns().roomPx + this.#ground.metrics.rowHeadPx;
    return { left: 0, top: this.#headPx() + cover, width, height: Math.max(0, height - cover) };
  }

  /**
   * The cell at a point of the window; on a row head, the first cell of the line. Null beside the lines. ag-grid
   * tells of the mouse only after the event, when keys may have followed.
   */
  cellAt(clientX: number, clientY: number): CellRef | null {
    const { x, y } = this.#toGrid(clientX, clientY);
    const view = this.view();
    if (
      x < 0 ||
      y < 0 ||
      y >= view.height ||
      x >= this.#ground.columns().roomPx + this.#ground.metrics.rowHeadPx
    )
      return null;
    const index = this.#ground.band.isAt(y)
      ? this.#ground.band.index(this.#model)
      : this.#lineAt(y + view.top);
    return index === null ? null : this.#model.cellAt(index, this.#columnAt(x));
  }

  /** The cell at a point, or, where it lies outside of the lines, the one nearest to it. */
  nearestCell(clientX: number, clientY: number): CellRef | null {
    if (this.#model.lines.length === 0) return null;
    const { x, y } = this.#toGrid(clientX, clientY);
    const view = this.view();
    const inX = clamp(
      x,
      this.#ground.metrics.rowHeadPx,
      this.#ground.columns().roomPx + this.#ground.metrics.rowHeadPx - 1,
    );
    const inY = clamp(y, 0, view.height - 1);
    return this.#model.cellAt(this.#ground.layout.lineAt(inY + view.top), this.#columnAt(inX));
  }

  /** The first cell of the column under a column head; of the first column, on the corner. */
  headCellAt(clientX: number): CellRef | null {
    const index = this.#model.lines.findIndex((line) => !line.isBand);
    return index < 0 ? null : this.#model.cellAt(index, this.#columnAt(this.#toGrid(clientX, 0).x));
  }

  isCorner(clientX: number): boolean {
    return this.#toGrid(clientX, 0).x < this.#ground.metrics.rowHeadPx;
  }

  /** How far a point lies outside of the lines: to the left and above less than zero. */
  outside(clientX: number, clientY: number): { x: number; y: number } {
    const { x, y } = this.#toGrid(clientX, clientY);
    const right = this.#ground.columns().roomPx + this.#ground.metrics.rowHeadPx;
    return {
      x: Math.min(0, x - this.#ground.metrics.rowHeadPx) + Math.max(0, x - right),
      y: Math.min(0, y) + Math.max(0, y - this.view().height),
    };
  }

  /** A point of the window inside the cell. */
  clientPointOf(cell: CellRef): { x: number; y: number } | null {
    const rect = this.rectOf(cell);
    if (!rect) return null;
    const { bounds, zoom } = this.#bounds();
    return { x: bounds.left + (rect.left + 12) * zoom, y: bounds.top + (rect.top + 16) * zoom };
  }

  extent(cell: CellRef): CellExtent | null {
    return cellExtent(this.#model, this.#ground.layout, this.#ground.columns().places, cell);
  }

  #bounds(): { bounds: DOMRect; zoom: number } {
    const { root } = this.#ground;
    const bounds = root.getBoundingClientRect();
    return { bounds, zoom: bounds.width / root.offsetWidth || 1 };
  }

  /** From the window's pixels to the grid's: from its left edge, and from below its heads. */
  #toGrid(clientX: number, clientY: number): { x: number; y: number } {
    const { bounds, zoom } = this.#bounds();
    return { x: (clientX - bounds.left) / zoom, y: (clientY - bounds.top) / zoom - this.#headPx() };
  }

  #columnAt(x: number): string {
    return (
      columnAt(this.#ground.columns().places, x, this.#ground.scroller.scrollLeft) ??
      this.#model.columns[0]?.key ??
      ""
    );
  }

  /** Null below the last line. */
  #lineAt(y: number): number | null {
    return y >= (this.#ground.layout.tops.at(-1) ?? 0) ? null : this.#ground.layout.lineAt(y);
  }

  #headPx(): number {
    return this.#ground.metrics.lettersPx + this.#ground.metrics.namesPx;
  }

  view(): LineView {
    return {
      top: this.#ground.scroller.scrollTop,
      height: Math.max(0, this.#ground.scroller.clientHeight - this.#headPx()),
    };
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
