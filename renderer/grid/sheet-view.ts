/**
 * A sheet on the screen: ag-grid with our heights, our frame and our scrolling. It shows what it is given and
 * knows where everything lies; it decides nothing and writes nothing.
 */
import type { ColumnResizedEvent } from "ag-grid-community";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { TextMeasurer } from "../text/text-measurer.ts";
import { findColumnHead, findScroller, nameGrid } from "./ag-grid-dom.ts";
import { columnDefs, createSheetGrid, type SheetGridApi } from "./ag-grid-setup.ts";
import { columnWidths } from "./column-widths.ts";
import { cellWidth, fittedWidth } from "./fit-columns.ts";
import { type GridMetrics, readMetrics } from "./grid-metrics.ts";
import { updateRows } from "./grid-rows.ts";
import { createGridStore, type GridMarks } from "./grid-store.ts";
import type { CellRef, GridRow } from "./grid-types.ts";
import { LineHeights } from "./line-heights.ts";
import { placeLabel } from "./merged-labels.ts";
import { type LeastWidths, OrdinalWidths } from "./ordinal-widths.ts";
import { knownHeights, RowLayout } from "./row-layout.ts";
import type { Area } from "./selection.ts";
import type { CellMarksOf, ColumnMarks, LineMarkOf, SheetContext } from "./sheet-context.ts";
import { type CellRect, type ColumnPlace, columnPlaces, scrollToShow } from "./sheet-geometry.ts";
import type { SheetModel } from "./sheet-model.ts";
import { SheetPoints } from "./sheet-points.ts";
import { StickyBand } from "./sticky-band.ts";

export interface SheetElements {
  readonly root: HTMLElement;
  readonly host: HTMLElement;
  readonly band: HTMLElement;
  /** Out of sight; texts are laid out in it to be measured. */
  readonly measuring: HTMLElement;
}

export interface SheetContent {
  readonly model: SheetModel;
  /** Widths that the user has set. */
  readonly widths: Readonly<Record<string, number>>;
  readonly columnMarks: ColumnMarks;
  /** A new function means that marks have changed. */
  readonly cellMarks: CellMarksOf;
  readonly lineMark: LineMarkOf;
  readonly state: PlanState;
  readonly year: string;
}

export interface SheetEvents {
  /** Cells have moved on the screen. */
  onMoved(): void;
  /** The user has set a column's width. */
  onColumnWidth(column: string, widthPx: number): void;
  onColumnMenu(column: string, clientX: number, clientY: number): void;
}

/** Below this width of the window columns take their narrow widths. */
const NARROW_WINDOW_PX = 1340;
const FLASH_MS = 900;
/** Of a line that was scrolled halfway out, so much stays in view. */
const LEAST_SEEN_PX = 40;

export class SheetView {
  readonly #elements: SheetElements;
  readonly #events: SheetEvents;
  readonly #metrics: GridMetrics;
  readonly #measurer: TextMeasurer;
  readonly #layout: RowLayout;
  readonly #context: SheetContext;
  readonly #band: StickyBand;
  readonly #api: SheetGridApi;
  readonly #scroller: HTMLElement;
  readonly #heights: LineHeights;
  readonly points: SheetPoints;
  readonly #resizes: ResizeObserver;
  readonly #ordinals: OrdinalWidths;
  #leastWidths: LeastWidths;
  #chosenWidths: Readonly<Record<string, number>>;
  #widths: ReadonlyMap<string, number>;
  #places: ReadonlyMap<string, ColumnPlace>;
  #rows: readonly GridRow[];
  #roomPx = 0;
  #frame = 0;
  #flashTimer = 0;

  constructor(elements: SheetElements, content: SheetContent, events: SheetEvents) {
    this.#elements = elements;
    this.#events = events;
    this.#metrics = readMetrics(elements.root);
    this.#measurer = new TextMeasurer(elements.measuring, this.#metrics.text);
    const known = knownHeights(JSON.stringify([this.#metrics.rows, this.#metrics.text]));
    this.#layout = new RowLayout(this.#measurer, this.#metrics.rows, known);
    this.#context = {
      model: content.model,
      state: content.state,
      year: content.year,
      columnMarks: content.columnMarks,
      cellMarks: content.cellMarks,
      lineMark: content.lineMark,
      onColumnMenu: (column, x, y) => this.#events.onColumnMenu(column, x, y),
      store: createGridStore(),
      placeLabel: (label) => this.#placeLabels([label]),
    };
    this.#ordinals = new OrdinalWidths((column, text) =>
      cellWidth(column, text, this.#measurer, this.#metrics),
    );
    this.#leastWidths = this.#ordinals.of(content.model);
    this.#chosenWidths = content.widths;
    this.#roomPx = this.#room();
    this.#widths = this.#columnWidths();
    this.#places = columnPlaces(this.model, this.#widths, this.#metrics.rowHeadPx);
    this.#layout.layOut(this.model, this.#widths);
    this.#rows = updateRows([], this.model.lines).rows;
    this.#band = new StickyBand(elements.band);
    this.#api = this.#createGrid(content.year);
    nameGrid(elements.host, this.model.table.title);
    this.#scroller = findScroller(elements.host);
    this.points = new SheetPoints({
      root: elements.root,
      scroller: this.#scroller,
      metrics: this.#metrics,
      layout: this.#layout,
      band: this.#band,
      model: () => this.model,
      columns: () => ({ places: this.#places, roomPx: this.#roomPx }),
    });
    this.#heights = new LineHeights({
      layout: this.#layout,
      api: this.#api,
      scroller: this.#scroller,
      model: () => this.model,
      view: () => this.points.view(),
      onMoved: () => this.#afterMove(),
    });
    this.#heights.applyAll();
    this.#scroller.addEventListener("scroll", this.#onScroll, { passive: true });
    this.#resizes = new ResizeObserver(() => this.#fitColumns());
    this.#resizes.observe(elements.root);
    this.#showSpreadWidths();
    this.#afterMove();
  }

  get state(): PlanState {
    return this.#context.state;
  }

  get root(): HTMLElement {
    return this.#elements.root;
  }

  get model(): SheetModel {
    return this.#context.model;
  }

  /** The plan has changed; what is unchanged on the screen is left alone. */
  show({ model, state, year, widths, columnMarks, cellMarks, lineMark }: SheetContent): void {
    this.#context.cellMarks = cellMarks;
    this.#context.lineMark = lineMark;
    const isOtherLines = model !== this.model;
    const isOtherMarks = columnMarks !== this.#context.columnMarks;
    this.#context.columnMarks = columnMarks;
    const isOtherColumns = !hasSameColumns(model, this.model) || year !== this.#context.year;
    this.#context.model = model;
    this.#context.state = state;
    this.#context.year = year;
    const least = this.#ordinals.of(model);
    const isOtherWidths = isOtherColumns || widths !== this.#chosenWidths || least !== this.#leastWidths;
    this.#leastWidths = least;
    if (isOtherWidths) this.#takeWidths(widths);
    if (isOtherColumns) {
      this.#api.setGridOption("columnDefs", columnDefs(model, this.#widths, year, this.#metrics));
    }
    if (isOtherMarks) this.#api.refreshHeader();
    // Marks alone, as after every check, move no line.
    if (isOtherLines || isOtherWidths) this.#showLines(isOtherWidths);
    this.#redraw();
  }

  /** The widths at which these columns fit what they hold. */
  fittedWidths(keys: readonly string[]): Readonly<Record<string, number>> {
    const { model, year } = this.#context;
    const columns = model.columns.filter((column) => keys.includes(column.key));
    const fitted = columns.map((column) => {
      const request = { model, column, year, roomPx: this.#roomPx - this.#frozenPx(column.key) };
      return [column.key, fittedWidth(request, this.#measurer, this.#metrics)] as const;
    });
    return Object.fromEntries(fitted);
  }

  #showLines(isOtherWidths: boolean): void {
    const { rows, changed } = updateRows(this.#rows, this.model.lines);
    this.#rows = rows;
    if (changed !== null && !isOtherWidths) {
      // ag-grid keeps the rows that it has: what they show is read from the model, and told of new ones it would look
      // for merges through the whole sheet.
      const [first, last] = [changed[0], changed.at(-1)];
      if (first && last) this.#heights.renew({ first: first.index, last: last.index });
      return;
    }
    this.#layout.layOut(this.model, this.#widths);
    if (changed === null) this.#api.setGridOption("rowData", [...rows]);
    this.#heights.applyAll();
  }

  showSelection(marks: Pick<GridMarks, "active" | "areas" | "isSingle">): void {
    this.#context.store.setState(marks);
  }

  showCut(cut: readonly Area[]): void {
    this.#context.store.setState({ cut });
  }

  showFilling(filling: Area | null): void {
    this.#context.store.setState({ filling });
  }

  /** Brings the cell into view with the least movement. */
  reveal(cell: CellRef): void {
    const extent = this.points.extent(cell);
    const index = this.model.findLine(cell.lineId);
    if (!extent || index === undefined) return;
    this.#heights.refine(index - 30, index + 30);
    const from = this.#layout.tops[index] ?? 0;
    const to = this.#layout.tops[index + 1] ?? from;
    const view = this.points.view();
    const cover = this.model.lineAt(index).isBand
      ? 0
      : this.#band.coverAt(this.#context, this.#layout, from, this.#metrics.rows.bandPx);
    const top = scrollToShow(from, to, view, cover);
    if (top !== view.top) this.#scroller.scrollTop = top;
    if (!extent.isFrozen) this.#revealColumn(extent);
    this.#afterMove();
  }

  /** Where the head of a column stands in the window; null where it is not shown, as that of a band's title. */
  headRect(column: string): DOMRect | null {
    return findColumnHead(this.#elements.host, column)?.getBoundingClientRect() ?? null;
  }

  flash(cell: CellRef): void {
    clearTimeout(this.#flashTimer);
    this.#context.store.setState({ flashing: cell });
    this.#flashTimer = window.setTimeout(() => this.#context.store.setState({ flashing: null }), FLASH_MS);
  }

  scrollBy(dx: number, dy: number): void {
    this.#scroller.scrollLeft += dx;
    this.#scroller.scrollTop += dy;
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    cancelAnimationFrame(this.#frame);
    this.#resizes.disconnect();
    this.#scroller.removeEventListener("scroll", this.#onScroll);
    this.#heights.destroy();
    this.#band.destroy();
    this.#api.destroy();
  }

  #createGrid(year: string): SheetGridApi {
    return createSheetGrid({
      host: this.#elements.host,
      context: this.#context,
      metrics: this.#metrics,
      rows: this.#rows,
      heightOf: (index) => this.#layout.heights[index] ?? this.#metrics.rows.bandPx,
      widths: this.#widths,
      year,
      onColumnResized: (event) => this.#onColumnResized(event),
    });
  }

  #onColumnResized({ column, finished, source }: ColumnResizedEvent<GridRow>): void {
    if (!finished || !column || source !== "uiColumnResized") return;
    this.#events.onColumnWidth(column.getColId(), column.getActualWidth());
  }

  #fitColumns(): void {
    const room = this.#room();
    if (room === this.#roomPx) this.#afterMove();
    else {
      this.#roomPx = room;
      this.#applyWidths();
    }
  }

  #takeWidths(chosen: Readonly<Record<string, number>>): void {
    this.#chosenWidths = chosen;
    this.#widths = this.#columnWidths();
    this.#places = columnPlaces(this.model, this.#widths, this.#metrics.rowHeadPx);
    this.#api.setColumnWidths([...this.#widths].map(([key, newWidth]) => ({ key, newWidth })));
    this.#showSpreadWidths();
  }

  /** In another width lines are of other heights: the one that is looked at stays where it is. */
  #applyWidths(): void {
    const line = this.#lineLookedAt();
    const offset = this.points.view().top - (this.#layout.tops[line] ?? 0);
    this.#takeWidths(this.#chosenWidths);
    this.#layout.layOut(this.model, this.#widths);
    this.#heights.applyAll();
    const height = this.#layout.heights[line] ?? 0;
    this.#scroller.scrollTop =
      (this.#layout.tops[line] ?? 0) + Math.min(offset, Math.max(0, height - LEAST_SEEN_PX));
    this.#afterMove();
  }

  /** The line of the active cell where it is in view, else the first in view. */
  #lineLookedAt(): number {
    const { top, height } = this.points.view();
    const { active } = this.#context.store.getState();
    const index = active ? this.model.findLine(active.lineId) : undefined;
    const isInView =
      index !== undefined &&
      (this.#layout.tops[index + 1] ?? 0) > top &&
      (this.#layout.tops[index] ?? 0) < top + height;
    return isInView ? index : this.#layout.lineAt(top);
  }

  #columnWidths(): ReadonlyMap<string, number> {
    return columnWidths({
      columns: this.model.columns,
      roomPx: this.#roomPx,
      isNarrow: window.innerWidth <= NARROW_WINDOW_PX,
      chosen: new Map(Object.entries(this.#chosenWidths)),
      least: this.#leastWidths,
    });
  }

  /** A cell that spreads into another column is drawn by the stylesheet, as wide as both. */
  #showSpreadWidths(): void {
    for (const { key } of this.model.table.columns) {
      this.#elements.root.style.setProperty(`--w-${key}`, `${this.#widths.get(key) ?? 0}px`);
    }
  }

  #room(): number {
    const { rowHeadPx, scrollBarPx } = this.#metrics;
    return Math.max(0, this.#elements.root.clientWidth - rowHeadPx - scrollBarPx);
  }

  /** What the frozen columns take, but for this one. */
  #frozenPx(key: string): number {
    const others = [...this.#places].filter(([each, place]) => place.isFrozen && each !== key);
    return others.reduce((sum, [, { width }]) => sum + width, 0);
  }

  #revealColumn({ left, width }: CellRect): void {
    const frozen = [...this.#places.values()].filter((place) => place.isFrozen);
    const frozenRight = frozen.reduce((sum, place) => sum + place.width, this.#metrics.rowHeadPx);
    const right = this.#roomPx + this.#metrics.rowHeadPx;
    const { scrollLeft } = this.#scroller;
    if (left - scrollLeft < frozenRight) this.#scroller.scrollLeft = left - frozenRight;
    else if (left + width - scrollLeft > right) {
      this.#scroller.scrollLeft = Math.min(left - frozenRight, left + width - right);
    }
  }

  readonly #onScroll = (): void => {
    this.#afterMove();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { top, height } = this.points.view();
      this.#heights.refine(this.#layout.lineAt(top) - 5, this.#layout.lineAt(top + height) + 5);
    });
  };

  #redraw(): void {
    this.#band.renew();
    this.#api.refreshCells({ force: true, suppressFlash: true });
    // Bands are rows without cells: only rows that are named are drawn anew.
    const bands = this.#api.getRenderedNodes().filter((node) => node.data?.line.isBand);
    if (bands.length > 0) this.#api.refreshCells({ rowNodes: bands, force: true, suppressFlash: true });
    this.#afterMove();
  }

  #afterMove(): void {
    this.#band.place(this.#context, this.#layout, this.points.view(), this.#metrics.rows.bandPx);
    this.#placeLabels(this.#elements.host.querySelectorAll<HTMLElement>(".merged-label"));
    this.#events.onMoved();
  }

  #placeLabels(labels: Iterable<HTMLElement>): void {
    const view = this.points.view();
    const cover = this.#band.coverAt(this.#context, this.#layout, view.top, this.#metrics.rows.bandPx);
    for (const label of labels) placeLabel(label, this.model, this.#layout, view, cover);
  }
}

function hasSameColumns(a: SheetModel, b: SheetModel): boolean {
  if (a.frozen !== b.frozen || a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, index) => column === b.columns[index]);
}
