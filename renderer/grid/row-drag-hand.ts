/**
 * Dragging rows by their heads: a press on a head of selected lines, moved a little, takes them in hand; a line shows
 * where they will go, a label says into what. Esc lets them go where they are.
 */
import type { CellRef } from "./grid-types.ts";
import { ownCell } from "./own-cell.ts";
import { scrollSpeed } from "./pointer-hand.ts";
import type { CarryRows, DropPoint, DropTarget, RowCarry } from "./row-carry.ts";
import type { SelectionHand } from "./selection-hand.ts";
import type { CellRect } from "./sheet-geometry.ts";
import type { SheetView } from "./sheet-view.ts";

export interface RowDragTargets {
  /** Undefined: rows cannot be dragged here. */
  readonly carry: () => CarryRows | undefined;
  readonly onRefused: (reason: string) => void;
}

/** So far the mouse moves before a press becomes a drag. */
const THRESHOLD_PX = 4;
const NOWHERE = "不能放在这里";

interface Pressed {
  readonly cell: CellRef;
  readonly y: number;
  /** Null until the mouse has moved far enough. */
  carry: RowCarry | null;
}

export class RowDragHand {
  readonly #view: SheetView;
  readonly #selection: SelectionHand;
  readonly #targets: RowDragTargets;
  readonly #line = element("drop-line");
  readonly #label = element("drop-label");
  #pressed: Pressed | null = null;
  #target: DropTarget | null = null;
  #at = { x: 0, y: 0 };
  #frame = 0;

  constructor(view: SheetView, selection: SelectionHand, targets: RowDragTargets) {
    this.#view = view;
    this.#selection = selection;
    this.#targets = targets;
  }

  destroy(): void {
    this.#end();
  }

  /** False: the press is not on the head of a selected line and means what it always does. */
  press(event: MouseEvent, cell: CellRef): boolean {
    if (event.shiftKey || event.ctrlKey || event.metaKey) return false;
    if (!this.#targets.carry() || !this.#selection.holdsLine(cell.lineId)) return false;
    this.#pressed = { cell, y: event.clientY, carry: null };
    window.addEventListener("mousemove", this.#onMove);
    window.addEventListener("mouseup", this.#onUp);
    window.addEventListener("keydown", this.#onKey, true);
    return true;
  }

  #end(): void {
    this.#pressed = null;
    this.#target = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#line.remove();
    this.#label.remove();
    this.#view.root.classList.remove("is-dragging-rows");
    window.removeEventListener("mousemove", this.#onMove);
    window.removeEventListener("mouseup", this.#onUp);
    window.removeEventListener("keydown", this.#onKey, true);
  }

  readonly #onMove = (event: MouseEvent): void => {
    const pressed = this.#pressed;
    if (!pressed) return;
    // The button was let go outside of the window: nothing tells where.
    if (event.buttons === 0) {
      this.#end();
      return;
    }
    this.#at = { x: event.clientX, y: event.clientY };
    if (!pressed.carry && Math.abs(event.clientY - pressed.y) < THRESHOLD_PX) return;
    if (!pressed.carry && !this.#take(pressed)) return;
    this.#reach();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#scroll);
  };

  #take(pressed: Pressed): boolean {
    const carry = this.#targets.carry()?.(this.#selection.lineIds) ?? "";
    if (typeof carry === "string") {
      this.#end();
      this.#targets.onRefused(carry);
      return false;
    }
    pressed.carry = carry;
    this.#view.root.classList.add("is-dragging-rows");
    this.#view.root.append(this.#line, this.#label);
    return true;
  }

  readonly #onUp = (): void => {
    const target = this.#target;
    const pressed = this.#pressed;
    this.#end();
    if (pressed?.carry) target?.drop();
    else if (pressed) this.#selection.selectRange("lines", pressed.cell, "new");
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  readonly #scroll = (): void => {
    this.#frame = 0;
    const { y } = this.#view.points.outside(this.#at.x, this.#at.y);
    if (!this.#pressed?.carry || y === 0) return;
    this.#view.scrollBy(0, scrollSpeed(y));
    this.#reach();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  #reach(): void {
    const point = this.#point();
    this.#target = (point && this.#pressed?.carry?.targetAt(point)) ?? null;
    this.#show();
  }

  #point(): DropPoint | null {
    const cell = this.#view.points.nearestCell(this.#at.x, this.#at.y);
    const index = cell ? this.#view.model.findLine(cell.lineId) : undefined;
    const rect = cell && this.#rectOf(cell);
    if (index === undefined || !rect) return null;
    return { index, isLower: this.#mouse().y > rect.top + rect.height / 2 };
  }

  /** The line of the cell, from the top left corner of the grid. */
  #rectOf(cell: CellRef): CellRect | null {
    return this.#view.points.rectOf(ownCell(this.#view.model, cell));
  }

  #gapTop(gap: number): number {
    const { model } = this.#view;
    const isEnd = gap >= model.lines.length;
    const rect = this.#rectOf(model.cellAt(isEnd ? gap - 1 : gap, model.columns[0]?.key ?? ""));
    return rect ? rect.top + (isEnd ? rect.height : 0) : 0;
  }

  #mouse(): { x: number; y: number } {
    const { root } = this.#view;
    const bounds = root.getBoundingClientRect();
    const zoom = bounds.width / root.offsetWidth || 1;
    return { x: (this.#at.x - bounds.left) / zoom, y: (this.#at.y - bounds.top) / zoom };
  }

  #show(): void {
    const target = this.#target;
    const lines = this.#view.points.linesRect();
    const y = target ? this.#gapTop(target.gap) : -1;
    const isInView = target !== null && y >= lines.top - 1 && y <= lines.top + lines.height;
    this.#line.hidden = !isInView;
    this.#line.style.top = `${y}px`;
    this.#label.textContent = target?.label ?? NOWHERE;
    this.#label.classList.toggle("is-nowhere", target === null);
    const mouse = this.#mouse();
    this.#label.style.left = `${mouse.x + 14}px`;
    this.#label.style.top = `${Math.min(mouse.y + 14, lines.top + lines.height - 28)}px`;
  }
}

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}
