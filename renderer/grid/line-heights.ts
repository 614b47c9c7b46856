/**
 * The heights of the lines as ag-grid holds them. Lines in view are laid out for real, and what is in view stays put
 * when others become higher. Where very many have changed those in view come first, the others in slices.
 */
import type { SheetGridApi } from "./ag-grid-setup.ts";
import type { LineSpan } from "./grid-types.ts";
import type { RowLayout } from "./row-layout.ts";
import type { LineView } from "./sheet-geometry.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface HeightGround {
  readonly layout: RowLayout;
  readonly api: SheetGridApi;
  readonly scroller: HTMLElement;
  readonly model: () => SheetModel;
  readonly view: () => LineView;
  /** Lines have moved on the screen. */
  readonly onMoved: () => void;
}

/** So many lines are renewed in a moment. */
const AT_ONCE = 400;
/** ag-grid goes through all rows whenever it is told of heights: not too many slices. */
const SLICE_LINES = 2_000;
/** Renewed with what is in view, above and below. */
const MARGIN_LINES = 40;
const LATEST_MS = 300;

export class LineHeights {
  readonly #ground: HeightGround;
  /** Lines whose texts are others than when their heights were taken. */
  #stale: LineSpan | null = null;
  #waiting = 0;

  constructor(ground: HeightGround) {
    this.#ground = ground;
  }

  destroy(): void {
    cancelIdleCallback(this.#waiting);
  }

  /** ag-grid guesses the heights of lines that were never in view; told all of them, it scrolls to the pixel. */
  apply({ first, last }: LineSpan): void {
    const { api, layout } = this.#ground;
    let isChanged = false;
    for (let index = first; index <= last; index++) {
      const node = api.getDisplayedRowAtIndex(index);
      const height = layout.heights[index];
      if (!node || height === undefined || node.rowHeight === height) continue;
      node.setRowHeight(height);
      isChanged = true;
    }
    if (isChanged) api.onRowHeightChanged();
  }

  /** All lines were laid out anew. */
  applyAll(): void {
    this.#forgetStale();
    this.apply({ first: 0, last: this.#ground.model().lines.length - 1 });
  }

  /** Texts on these lines are others now. */
  renew(lines: LineSpan): void {
    if (lines.last - lines.first < AT_ONCE) {
      this.apply(this.#ground.layout.renew(this.#ground.model(), lines));
      return;
    }
    const inView = overlap(lines, this.#linesInView());
    if (inView) this.apply(this.#ground.layout.renew(this.#ground.model(), inView));
    this.#stale = this.#stale
      ? { first: Math.min(this.#stale.first, lines.first), last: Math.max(this.#stale.last, lines.last) }
      : lines;
    this.#renewLater();
  }

  /** Lines that were estimated get their real heights when they come into view. */
  refine(first: number, last: number): void {
    this.#keepingView(() => this.#ground.layout.refine(this.#ground.model(), first, last));
  }

  #renewLater(): void {
    cancelIdleCallback(this.#waiting);
    this.#waiting = requestIdleCallback(() => this.#renewSlice(), { timeout: LATEST_MS });
  }

  #renewSlice(): void {
    const stale = this.#stale;
    if (!stale) return;
    const last = Math.min(stale.first + SLICE_LINES - 1, stale.last);
    this.#stale = last < stale.last ? { first: last + 1, last: stale.last } : null;
    this.#keepingView(() => this.#ground.layout.renew(this.#ground.model(), { first: stale.first, last }));
    if (this.#stale) this.#renewLater();
  }

  #forgetStale(): void {
    cancelIdleCallback(this.#waiting);
    this.#stale = null;
  }

  #linesInView(): LineSpan {
    const { layout, view } = this.#ground;
    const { top, height } = view();
    return { first: layout.lineAt(top) - MARGIN_LINES, last: layout.lineAt(top + height) + MARGIN_LINES };
  }

  #keepingView(change: () => LineSpan | null): void {
    const { layout, scroller, view, onMoved } = this.#ground;
    const { top } = view();
    const anchor = layout.lineAt(top);
    const offset = top - (layout.tops[anchor] ?? 0);
    const lines = change();
    if (!lines) return;
    this.apply(lines);
    const moved = (layout.tops[anchor] ?? 0) + offset;
    if (moved !== top) scroller.scrollTop = moved;
    onMoved();
  }
}

function overlap(one: LineSpan, other: LineSpan): LineSpan | null {
  const both = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
  return both.first <= both.last ? both : null;
}
