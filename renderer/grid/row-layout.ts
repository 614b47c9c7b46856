/**
 * Heights and tops of all lines. A line is as high as its highest cell; a merged cell that needs more than its
 * lines give makes its last line higher, so that no text is ever cut off.
 */
import type { PlanRow } from "../../shared/model/row.ts";
import type { Column } from "../../shared/tables/definition.ts";
import type { TextMeasurer, TextRequest } from "../text/text-measurer.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface RowMetrics {
  readonly bandPx: number;
  readonly cellPaddingX: number;
  readonly cellPaddingY: number;
  readonly labelPaddingY: number;
  readonly leadingPx: number;
}

/** Up to so many unknown cells are laid out at once; beyond, they are estimated until they come into view. */
const LAY_OUT_LIMIT = 3_000;
const LINE_PX = 1;

interface CellHeight {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isExact: boolean;
}

export class RowLayout {
  heights: readonly number[] = [];
  /** One more than there are lines: the last is the height of all. */
  tops: readonly number[] = [0];
  readonly #measurer: TextMeasurer;
  readonly #metrics: RowMetrics;
  #cells = new Map<string, WeakMap<PlanRow, CellHeight>>();
  #widths: ReadonlyMap<string, number> = new Map();

  constructor(measurer: TextMeasurer, metrics: RowMetrics) {
    this.#measurer = measurer;
    this.#metrics = metrics;
  }

  forget(): void {
    this.#measurer.forget();
    this.#cells = new Map();
  }

  layOut(model: SheetModel, widths: ReadonlyMap<string, number>): void {
    this.#widths = widths;
    this.#measureMissing(model, 0, model.lines.length - 1, LAY_OUT_LIMIT);
    this.#place(model);
  }

  /** Lays out for real what is in view; says whether a height changed. */
  refine(model: SheetModel, first: number, last: number): boolean {
    if (!this.#measureMissing(model, first, last, Number.POSITIVE_INFINITY)) return false;
    const before = this.heights;
    this.#place(model);
    return this.heights.some((height, index) => height !== before[index]);
  }

  /** The line at a distance from the top of the first line. */
  lineAt(y: number): number {
    let low = 0;
    let high = this.heights.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #place(model: SheetModel): void {
    const heights = model.lines.map((_, index) => this.#ownHeight(model, index));
    for (const column of model.columns) {
      if (model.isMergedColumn(column)) this.#growForMerges(model, column, heights);
    }
    const tops = [0];
    for (const [index, height] of heights.entries()) tops.push((tops[index] ?? 0) + height);
    this.heights = heights;
    this.tops = tops;
  }

  #ownHeight(model: SheetModel, index: number): number {
    if (model.lineAt(index).isBand) return this.#metrics.bandPx;
    let height = this.#metrics.leadingPx + 2 * this.#metrics.cellPaddingY + LINE_PX;
    for (const column of model.columns) {
      if (!model.isMergedColumn(column)) height = Math.max(height, this.#cellHeight(model, index, column));
    }
    return height;
  }

  #growForMerges(model: SheetModel, column: Column, heights: number[]): void {
    for (let first = 0; first < heights.length; ) {
      const { last } = model.span(first, column);
      const needed = model.lineAt(first).isBand ? 0 : this.#cellHeight(model, first, column);
      let given = 0;
      for (let index = first; index <= last; index++) given += heights[index] ?? 0;
      if (needed > given) heights[last] = (heights[last] ?? 0) + needed - given;
      first = last + 1;
    }
  }

  #cellHeight(model: SheetModel, index: number, column: Column): number {
    const owner = model.owner(index, column);
    if (!owner || column.type === "number") return 0;
    const widthPx = this.#textWidth(model, index, column);
    const known = this.#cells.get(column.key)?.get(owner);
    if (known?.widthPx === widthPx && known.isExact) return known.heightPx;
    const request = this.#request(model, index, column, widthPx);
    const isExact = this.#measurer.isKnown(request);
    if (known?.widthPx === widthPx && !isExact) return known.heightPx;
    const padding = request.isLabel ? this.#metrics.labelPaddingY : this.#metrics.cellPaddingY;
    const heightPx = this.#measurer.height(request) + 2 * padding + LINE_PX;
    this.#remember(column, owner, { widthPx, heightPx, isExact });
    return heightPx;
  }

  #remember(column: Column, owner: PlanRow, height: CellHeight): void {
    let heights = this.#cells.get(column.key);
    if (!heights) {
      heights = new WeakMap();
      this.#cells.set(column.key, heights);
    }
    heights.set(owner, height);
  }

  #request(model: SheetModel, index: number, column: Column, widthPx: number): TextRequest {
    const isLabel = column.screen.bold === true && model.isMergedColumn(column);
    return { column, text: model.text(index, column), widthPx, isLabel };
  }

  #textWidth(model: SheetModel, index: number, column: Column): number {
    const into = model.isSpread(index, column) && column.spreadsInto;
    const width = (this.#widths.get(column.key) ?? 0) + (into ? (this.#widths.get(into) ?? 0) : 0);
    return Math.max(1, Math.floor(width) - 2 * this.#metrics.cellPaddingX - LINE_PX);
  }

  /** Has the unknown cells of these lines laid out, unless there are too many; says whether it did. */
  #measureMissing(model: SheetModel, first: number, last: number, limit: number): boolean {
    const missing: TextRequest[] = [];
    for (let index = Math.max(first, 0); index <= last && index < model.lines.length; index++) {
      if (model.lineAt(index).isBand) continue;
      for (const column of model.columns) {
        const owner = model.owner(index, column);
        if (!owner || column.type === "number") continue;
        const widthPx = this.#textWidth(model, index, column);
        const known = this.#cells.get(column.key)?.get(owner);
        if (known?.widthPx === widthPx && known.isExact) continue;
        const request = this.#request(model, index, column, widthPx);
        if (this.#measurer.isKnown(request)) continue;
        missing.push(request);
        if (missing.length > limit) return false;
      }
    }
    this.#measurer.layOut(missing);
    return missing.length > 0;
  }
}
