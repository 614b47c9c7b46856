/**
 * Heights and tops of all lines. A line is as high as its highest cell; a merged cell that needs more than its
 * lines give makes its last line higher, so that no text is ever cut off.
 */

import type { PlanRow } from "../../shared/model/row.ts";
import type { Column } from "../../shared/tables/definition.ts";
import type { TextMeasurer, TextRequest } from "../text/text-measurer.ts";
import { itemAt, topsOf } from "../ui/list-window.ts";
import type { LineSpan } from "./grid-types.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface RowMetrics {
  readonly bandPx: number;
  readonly cellPaddingX: number;
  readonly cellPaddingY: number;
  readonly labelPaddingY: number;
  readonly leadingPx: number;
}

/** What says how high a text is. */
export type HeightSource = Pick<TextMeasurer, "forget" | "layOut" | "height">;

/** Up to so many unknown cells are laid out at once; beyond, they are estimated until they come into view. */
const LAY_OUT_LIMIT = 1_000;
/** The line at the right and below of every cell. */
export const LINE_PX = 1;

export interface CellHeight {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isExact: boolean;
}

/** By column and row: an edit gives another row, a changed column is another column. */
export type CellHeights = WeakMap<Column, WeakMap<PlanRow, CellHeight>>;

const knownByLook = new Map<string, CellHeights>();

/** What was measured of cells of that look stays known while their sheet is not on the screen. */
export function knownHeights(look: string): CellHeights {
  let known = knownByLook.get(look);
  if (!known) {
    known = new WeakMap();
    knownByLook.set(look, known);
  }
  return known;
}

export class RowLayout {
  heights: readonly number[] = [];
  /** One more than there are lines: the last is the height of all. */
  tops: readonly number[] = [0];
  readonly #measurer: HeightSource;
  readonly #metrics: RowMetrics;
  #cells: CellHeights;
  #widths: ReadonlyMap<string, number> = new Map();

  /** `cells`: what is known already of cells that look as these `metrics` and this measurer say. */
  constructor(measurer: HeightSource, metrics: RowMetrics, cells: CellHeights = new WeakMap()) {
    this.#measurer = measurer;
    this.#metrics = metrics;
    this.#cells = cells;
  }

  forget(): void {
    this.#measurer.forget();
    this.#cells = new WeakMap();
  }

  layOut(model: SheetModel, widths: ReadonlyMap<string, number>): void {
    this.#widths = widths;
    const all = { first: 0, last: model.lines.length - 1 };
    this.#measureMissing(model, all, LAY_OUT_LIMIT);
    this.heights = [];
    this.#place(model, all);
  }

  /** Texts of these lines are others now; no line came or went. The lines whose height may have changed. */
  renew(model: SheetModel, lines: LineSpan): LineSpan {
    this.#measureMissing(model, lines, LAY_OUT_LIMIT);
    const whole = wholeMerges(model, lines);
    this.#place(model, whole);
    return whole;
  }

  /** Lays out for real what was estimated on these lines; the lines whose height may have changed, if any. */
  refine(model: SheetModel, first: number, last: number): LineSpan | null {
    const lines = { first: Math.max(first, 0), last: Math.min(last, model.lines.length - 1) };
    if (!this.#measureMissing(model, lines, Number.POSITIVE_INFINITY, true)) return null;
    const whole = wholeMerges(model, lines);
    this.#place(model, whole);
    return whole;
  }

  /** The line at a distance from the top of the first line. */
  lineAt(y: number): number {
    return Math.max(0, itemAt(this.tops, y));
  }

  /** The lines begin and end no merge halfway. */
  #place(model: SheetModel, { first, last }: LineSpan): void {
    const heights = [...this.heights];
    for (let index = first; index <= last; index++) heights[index] = this.#ownHeight(model, index);
    for (const column of mergedColumns(model)) this.#growForMerges(model, column, heights, { first, last });
    this.heights = heights;
    this.tops = topsOf(heights);
  }

  #ownHeight(model: SheetModel, index: number): number {
    if (model.lineAt(index).isBand) return this.#metrics.bandPx;
    let height = this.#metrics.leadingPx + 2 * this.#metrics.cellPaddingY + LINE_PX;
    for (const column of model.columns) {
      if (!model.isMergedColumn(column)) height = Math.max(height, this.#cellHeight(model, index, column));
    }
    return height;
  }

  #growForMerges(model: SheetModel, column: Column, heights: number[], lines: LineSpan): void {
    for (let { first } = lines; first <= lines.last; ) {
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
    if (!owner || column.type === "ordinal") return 0;
    const widthPx = this.#textWidth(model, index, column);
    const known = this.#cells.get(column)?.get(owner);
    if (known?.widthPx === widthPx) return known.heightPx;
    const request = this.#request(model, index, column, widthPx);
    const padding = request.isLabel ? this.#metrics.labelPaddingY : this.#metrics.cellPaddingY;
    const { px, isExact } = this.#measurer.height(request);
    const heightPx = px + 2 * padding + LINE_PX;
    this.#remember(column, owner, { widthPx, heightPx, isExact });
    return heightPx;
  }

  #remember(column: Column, owner: PlanRow, height: CellHeight): void {
    let heights = this.#cells.get(column);
    if (!heights) {
      heights = new WeakMap();
      this.#cells.set(column, heights);
    }
    heights.set(owner, height);
  }

  #request(model: SheetModel, index: number, column: Column, widthPx: number): TextRequest {
    return { column, text: model.text(index, column), widthPx, isLabel: model.isLabel(column) };
  }

  #textWidth(model: SheetModel, index: number, column: Column): number {
    const into = model.isSpread(index, column) && column.spreadsInto;
    const width = (this.#widths.get(column.key) ?? 0) + (into ? (this.#widths.get(into) ?? 0) : 0);
    return Math.max(1, Math.floor(width) - 2 * this.#metrics.cellPaddingX - LINE_PX);
  }

  /**
   * Has the unknown cells of these lines laid out, unless there are too many, and, `refines`, those that are
   * only estimated; says whether it did.
   */
  #measureMissing(model: SheetModel, lines: LineSpan, limit: number, refines = false): boolean {
    const missing: MissingCell[] = [];
    for (let index = lines.first; index <= lines.last; index++) {
      if (model.lineAt(index).isBand) continue;
      for (const column of model.columns) {
        const owner = model.owner(index, column);
        if (!owner || column.type === "ordinal") continue;
        const widthPx = this.#textWidth(model, index, column);
        const known = this.#cells.get(column)?.get(owner);
        if (known?.widthPx === widthPx && (known.isExact || !refines)) continue;
        missing.push({ column, owner, request: this.#request(model, index, column, widthPx) });
        if (missing.length > limit) return false;
      }
    }
    this.#measurer.layOut(missing.map(({ request }) => request));
    for (const { column, owner } of missing) this.#cells.get(column)?.delete(owner);
    return missing.length > 0;
  }
}

interface MissingCell {
  readonly column: Column;
  readonly owner: PlanRow;
  readonly request: TextRequest;
}

/** Smaller merges before the larger ones around them: what they add is height that the larger need not add. */
function mergedColumns(model: SheetModel): Column[] {
  const depth = ({ owners }: Column): number => model.table.kinds.findIndex(({ key }) => key === owners[0]);
  return model.columns
    .filter((column) => model.isMergedColumn(column))
    .sort((one, other) => depth(other) - depth(one));
}

/** The lines with all of every merge that begins or ends among them. */
function wholeMerges(model: SheetModel, { first, last }: LineSpan): LineSpan {
  const spans = mergedColumns(model).flatMap((column) => [
    model.span(first, column),
    model.span(last, column),
  ]);
  const whole = {
    first: Math.min(first, ...spans.map((span) => span.first)),
    last: Math.max(last, ...spans.map((span) => span.last)),
  };
  return whole.first === first && whole.last === last ? whole : wholeMerges(model, whole);
}
