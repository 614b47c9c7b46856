/** A measurer without a page: heights as a test gives them, and a record of what was laid out. */
import { columnWidths } from "../../../../renderer/grid/column-widths.ts";
import type { HeightSource, RowMetrics } from "../../../../renderer/grid/row-layout.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import type { TextHeight, TextRequest } from "../../../../renderer/text/text-measurer.ts";

export const metrics: RowMetrics = {
  bandPx: 34,
  cellPaddingX: 8,
  cellPaddingY: 6,
  labelPaddingY: 10,
  leadingPx: 20,
};

export const LEAST_HEIGHT = 20 + 2 * 6 + 1;

type HeightOf = (request: TextRequest) => number;

export class GivenHeights implements HeightSource {
  readonly laidOut: TextRequest[] = [];
  readonly #heightOf: HeightOf;
  readonly #knowsAll: boolean;
  readonly #known = new Set<string>();

  constructor(heightOf: HeightOf, knowsAll = false) {
    this.#heightOf = heightOf;
    this.#knowsAll = knowsAll;
  }

  forget(): void {
    this.#known.clear();
  }

  #isKnown(request: TextRequest): boolean {
    return this.#knowsAll || this.#known.has(keyOf(request));
  }

  layOut(requests: Iterable<TextRequest>): void {
    for (const request of requests) {
      if (this.#isKnown(request)) continue;
      this.laidOut.push(request);
      this.#known.add(keyOf(request));
    }
  }

  /** Until it is laid out, a text is taken for one line. */
  height(request: TextRequest): TextHeight {
    const isExact = this.#isKnown(request);
    return { px: isExact ? this.#heightOf(request) : metrics.leadingPx, isExact };
  }
}

function keyOf({ column, text, widthPx }: TextRequest): string {
  return `${column.key} ${widthPx} ${text}`;
}

/** The own widths of all columns. */
export function ownWidths(model: SheetModel): Map<string, number> {
  return columnWidths({
    columns: model.columns,
    roomPx: 0,
    isNarrow: false,
    chosen: new Map(),
    least: new Map(),
  });
}
