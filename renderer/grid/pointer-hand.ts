/** The mouse in the hand: selecting by drawing over cells and heads, filling by the handle, scrolling at the edges. */
import { type FillDirection, fillArea } from "./fill.ts";
import type { CellRef } from "./grid-types.ts";
import { ownCell } from "./own-cell.ts";
import type { Area, RangeKind } from "./selection.ts";
import type { SelectionHand, SelectMode } from "./selection-hand.ts";
import type { SheetView } from "./sheet-view.ts";

export interface PointerTargets {
  /** Before anything is selected: an open edit ends. */
  readonly onPress: () => void;
  /** True: the press on a row head takes rows in hand. */
  readonly onRowPress: (event: MouseEvent, cell: CellRef) => boolean;
  readonly onFill: (source: Area, area: Area, direction: FillDirection) => void;
}

interface Drawing {
  readonly kind: RangeKind;
  /** Set while the fill handle is drawn. */
  readonly source: Area | null;
}

/** Pixels per frame for each pixel that the mouse is outside. */
const SCROLL_RATE = 0.2;
const SCROLL_MOST = 40;

export class PointerHand {
  readonly #view: SheetView;
  readonly #selection: SelectionHand;
  readonly #targets: PointerTargets;
  #drawing: Drawing | null = null;
  #fill: ReturnType<typeof fillArea> = null;
  #at = { x: 0, y: 0 };
  #frame = 0;

  constructor(view: SheetView, selection: SelectionHand, targets: PointerTargets) {
    this.#view = view;
    this.#selection = selection;
    this.#targets = targets;
  }

  destroy(): void {
    this.#end();
  }

  press(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(".cell-handle"))
      this.#begin({ kind: "cells", source: this.#selection.areas[0] ?? null });
    else {
      const place = this.#placeOf(event, target);
      this.#targets.onPress();
      if (!place) return;
      const { kind, cell } = place;
      if (kind === "lines" && this.#targets.onRowPress(event, cell)) return;
      const mode: SelectMode = event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "add" : "new";
      if (kind === "cells" && mode === "new") this.#selection.select(cell);
      else this.#selection.selectRange(kind, cell, mode);
      this.#begin({ kind, source: null });
    }
  }

  /** A press of the second button keeps a selection that it falls into. */
  pressForMenu(event: MouseEvent): CellRef | null {
    const target = event.target instanceof Element ? event.target : null;
    const place = this.#placeOf(event, target);
    if (!place) return null;
    this.#targets.onPress();
    if (!this.#isSelected(place.cell, place.kind)) {
      if (place.kind === "cells") this.#selection.select(place.cell);
      else this.#selection.selectRange(place.kind, place.cell, "new");
    }
    return this.#selection.active;
  }

  #placeOf(event: MouseEvent, target: Element | null): { kind: RangeKind; cell: CellRef } | null {
    const { clientX, clientY } = event;
    if (target?.closest(".ag-header-cell-resize, .column-menu-button")) return null;
    if (target?.closest(".ag-header")) {
      const cell = this.#view.points.headCellAt(clientX);
      return cell && { kind: this.#view.points.isCorner(clientX) ? "all" : "columns", cell };
    }
    const cell = this.#view.points.cellAt(clientX, clientY);
    if (!cell || !target?.closest(".row-head")) return cell && { kind: "cells", cell };
    return { kind: "lines", cell: ownCell(this.#view.model, cell) };
  }

  #isSelected(cell: CellRef, kind: RangeKind): boolean {
    const { model } = this.#view;
    const index = model.findLine(cell.lineId);
    const at = model.columnIndex(cell.column);
    if (index === undefined) return false;
    return this.#selection.areas.some(
      ({ top, bottom, left, right }) =>
        (kind === "columns" || (top <= index && index <= bottom)) &&
        (kind === "lines" || at < 0 || (left <= at && at <= right)),
    );
  }

  #begin(drawing: Drawing): void {
    this.#end();
    this.#drawing = drawing;
    window.addEventListener("mousemove", this.#onMove);
    window.addEventListener("mouseup", this.#onUp);
    if (drawing.source) window.addEventListener("keydown", this.#onKey, true);
  }

  #end(): void {
    this.#drawing = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    window.removeEventListener("mousemove", this.#onMove);
    window.removeEventListener("mouseup", this.#onUp);
    window.removeEventListener("keydown", this.#onKey, true);
  }

  /** Esc leaves what the handle was drawn over as it is. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#fill = null;
    this.#onUp();
  };

  readonly #onMove = (event: MouseEvent): void => {
    // The button was let go outside of the window.
    if (event.buttons === 0) {
      this.#onUp();
      return;
    }
    this.#at = { x: event.clientX, y: event.clientY };
    this.#reach();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#scroll);
  };

  readonly #onUp = (): void => {
    const source = this.#drawing?.source;
    const fill = this.#fill;
    this.#end();
    this.#fill = null;
    this.#view.showFilling(null);
    if (source && fill) this.#targets.onFill(source, fill.area, fill.direction);
  };

  /** At the edges the sheet scrolls on for as long as the mouse is held there. */
  readonly #scroll = (): void => {
    this.#frame = 0;
    const { x, y } = this.#view.points.outside(this.#at.x, this.#at.y);
    const isColumns = this.#drawing?.kind === "columns";
    const dx = this.#drawing?.kind === "lines" ? 0 : scrollSpeed(x);
    const dy = isColumns ? 0 : scrollSpeed(y);
    if (!this.#drawing || (dx === 0 && dy === 0)) return;
    this.#view.scrollBy(dx, dy);
    this.#reach();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  #reach(): void {
    const cell = this.#view.points.nearestCell(this.#at.x, this.#at.y);
    if (!this.#drawing || !cell) return;
    const { source } = this.#drawing;
    if (!source) {
      this.#selection.extendTo(cell);
      return;
    }
    const { model } = this.#view;
    const at = model.columnIndex(cell.column);
    const line = model.findLine(cell.lineId) ?? source.top;
    this.#fill = fillArea(model, source, line, at < 0 ? source.left : at);
    this.#view.showFilling(this.#fill?.area ?? null);
  }
}

/** Pixels per frame at which the sheet scrolls for a mouse that is so far outside. */
export function scrollSpeed(outside: number): number {
  const pixels = Math.min(SCROLL_MOST, Math.abs(outside) * SCROLL_RATE);
  return outside === 0 ? 0 : Math.sign(outside) * Math.max(1, Math.round(pixels));
}
