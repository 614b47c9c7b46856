/** The selection in the hand: which cell is active, what is selected with it, and how keys move and extend it. */
import type { RowId } from "../../shared/model/row.ts";
import { CellWalk } from "./cell-walk.ts";
import { type CellRef, isSameCell } from "./grid-types.ts";
import { cellNear, firstCell, type Step, stepFrom } from "./navigation.ts";
import {
  type Area,
  areasOf,
  cellsIn,
  extended,
  isOnlyCell,
  nextInside,
  type RangeKind,
  rangeOf,
  type Selection,
} from "./selection.ts";
import { selectionStats } from "./selection-stats.ts";
import type { SheetGridProps } from "./sheet-grid-props.ts";
import type { SheetModel } from "./sheet-model.ts";
import type { SheetView } from "./sheet-view.ts";

export type SelectMode = "new" | "extend" | "add";

const LARGE_LINES = 200;
const TELL_LARGE_MS = 80;

export class SelectionHand {
  readonly #view: SheetView;
  readonly #props: () => SheetGridProps;
  readonly #walk = new CellWalk();
  /** Known here at once; React hears of it with the next render. */
  #active: CellRef | null;
  #selection: Selection = [];
  #lastIndex = 0;
  #telling = 0;
  #awaited: { readonly rowId: RowId; readonly column: string | null } | null = null;

  constructor(view: SheetView, props: () => SheetGridProps) {
    this.#view = view;
    this.#props = props;
    this.#active = props().active;
    if (this.#active) this.#selection = [rangeOf("cells", this.#active)];
  }

  get active(): CellRef | null {
    return this.#active;
  }

  get areas(): readonly Area[] {
    return areasOf(this.#view.model, this.#selection);
  }

  /** The cells that a command on the selection acts on. */
  get cells(): readonly CellRef[] {
    const { areas } = this;
    if (this.#active && this.#isSingle(areas)) return [this.#active];
    return cellsIn(this.#view.model, areas);
  }

  /** The lines that are selected, wholly or in part, in their order. */
  get lineIds(): readonly RowId[] {
    const indexes = new Set<number>();
    for (const { top, bottom } of this.areas) for (let at = top; at <= bottom; at++) indexes.add(at);
    return [...indexes].sort((a, b) => a - b).map((index) => this.#view.model.lineAt(index).id);
  }

  /** The columns that are selected from top to bottom, where this one is among them; else this one alone. */
  columnsWith(key: string): readonly string[] {
    const { columns, lines } = this.#view.model;
    const whole = this.areas.filter(({ top, bottom }) => top === 0 && bottom === lines.length - 1);
    const keys = whole.flatMap(({ left, right }) =>
      columns.slice(left, right + 1).map((column) => column.key),
    );
    return keys.includes(key) ? keys : [key];
  }

  /** Is the line selected as a whole, by its head? */
  holdsLine(lineId: RowId): boolean {
    const { model } = this.#view;
    const index = model.findLine(lineId);
    const whole = this.#selection.filter(({ kind }) => kind === "lines" || kind === "all");
    return (
      index !== undefined && areasOf(model, whole).some(({ top, bottom }) => top <= index && index <= bottom)
    );
  }

  destroy(): void {
    clearTimeout(this.#telling);
  }

  /** What is selected, as it is now: where the active line is gone, the row's next line or the nearest cell. */
  settle(): void {
    const { model } = this.#view;
    if (this.#awaited) this.goTo(this.#awaited.rowId, this.#awaited.column);
    const index = this.#active ? model.findLine(this.#active.lineId) : undefined;
    if (index !== undefined) {
      this.#lastIndex = index;
      if (this.areas.length === 0 && this.#active) this.#selection = [rangeOf("cells", this.#active)];
      this.#show();
    } else this.select(this.#cellNearLost(), { reveals: false });
  }

  /** Where the row or the column is not shown yet, as soon as it is. */
  goTo(rowId: RowId, column: string | null): void {
    const { model } = this.#view;
    const index = model.findRow(rowId);
    const isAwaited = index === undefined || (column !== null && model.isHidden(column));
    this.#awaited = isAwaited ? { rowId, column } : null;
    if (index === undefined || isAwaited) return;
    const isColumn = column !== null && model.columnIndex(column) >= 0;
    const cell = model.cellAt(index, isColumn ? column : this.#walk.home(model));
    this.select(cell);
    this.#view.flash(cell);
  }

  revealActive(): void {
    if (!this.#active) return;
    this.#view.reveal(this.#active);
    this.#view.flash(this.#active);
  }

  /** One cell alone. */
  select(cell: CellRef | null, { reveals = true, isStep = false } = {}): void {
    if (cell && !isStep) this.#walk.start(this.#view.model, cell);
    this.#selection = cell ? [rangeOf("cells", cell)] : [];
    this.#activate(cell);
    if (cell && reveals) this.#view.reveal(cell);
  }

  /** A range from a press of the mouse: on a cell, a row head, a column head. */
  selectRange(kind: RangeKind, cell: CellRef, mode: SelectMode): void {
    const { model } = this.#view;
    if (mode === "extend" && this.#active && this.#selection.length > 0) {
      this.#selection = extended(this.#withKind(kind), cell);
      this.#show();
      return;
    }
    this.#walk.start(model, cell);
    const range = rangeOf(kind, cell);
    this.#selection = mode === "add" ? [...this.#selection, range] : [range];
    this.#activate(cell);
  }

  /** The range that is being drawn reaches to here. */
  extendTo(cell: CellRef): void {
    this.#selection = extended(this.#selection, cell);
    this.#show();
  }

  /** The lines or columns of what is selected; or everything, with the active cell where it is. */
  widen(what: "all" | "lines" | "columns"): void {
    const last = this.#selection.at(-1);
    if (!last) return;
    this.#selection = what === "all" ? [{ ...last, kind: "all" }] : [...this.#withKind(what)];
    this.#show();
  }

  /** Shift and a key. */
  extend(step: Step): void {
    const focus = this.#focusCell();
    const { model } = this.#view;
    if (!focus) return;
    this.#selection = this.#withKind(this.#selection.at(-1)?.kind === "all" ? "cells" : null);
    const next = stepFrom(model, focus, step, this.#walk.columnFrom(model, focus));
    this.extendTo(next);
    this.#view.reveal(next);
  }

  extendPage(direction: 1 | -1): void {
    const focus = this.#focusCell();
    if (!focus) return;
    const { model } = this.#view;
    const index = this.#view.points.lineOnePageFrom(focus, direction);
    const next = model.cellAt(index, this.#walk.columnFrom(model, focus));
    this.extendTo(next);
    this.#view.reveal(next);
  }

  /** A step of the active cell; Enter and Tab stay inside a selection of several cells. */
  step(step: Step): void {
    const active = this.#active;
    const { model } = this.#view;
    if (!active) return;
    const inside = INSIDE[step];
    const { areas } = this;
    if (inside && !this.#isSingle(areas)) {
      const next = nextInside(model, areas, active, inside.direction, inside.byColumn);
      this.#activate(next);
      this.#view.reveal(next);
    } else this.select(this.#walk.step(model, active, step), { isStep: true });
  }

  page(direction: 1 | -1): void {
    const active = this.#active;
    const { model } = this.#view;
    if (!active) return;
    const index = this.#view.points.lineOnePageFrom(active, direction);
    this.select(model.cellAt(index, this.#walk.columnFrom(model, active)), { isStep: true });
  }

  /** Exactly these lines and columns, as after a paste or a fill. */
  selectArea({ top, bottom, left, right }: Area): void {
    const { model } = this.#view;
    const [first, last] = [model.columns[left], model.columns[right]];
    if (!first || !last) return;
    const anchor = model.cellAt(top, first.key);
    this.#selection = [rangeOf("cells", anchor, model.cellAt(bottom, last.key))];
    this.#activate(anchor);
  }

  /**
   * Selects later what lies in the area now, together with lines that have come right below it; several areas are
   * what is selected already.
   */
  reselector(areas: readonly Area[]): () => void {
    const before = this.#view.model;
    const [area] = areas;
    const [left, right] = [before.columns[area?.left ?? -1], before.columns[area?.right ?? -1]];
    if (areas.length !== 1 || !area || !left || !right) return () => undefined;
    const [first, last] = [before.lineAt(area.top).id, before.lineAt(area.bottom).id];
    return () => {
      const { model } = this.#view;
      const [top, end] = [model.findLine(first), model.findLine(last)];
      if (top === undefined || end === undefined) return;
      let bottom = end;
      while (isNewLine(model, before, bottom + 1)) bottom++;
      this.selectArea({
        top,
        bottom,
        left: model.columnIndex(left.key),
        right: model.columnIndex(right.key),
      });
    };
  }

  #isSingle(areas: readonly Area[]): boolean {
    return isOnlyCell(this.#view.model, areas, this.#active);
  }

  #withKind(kind: RangeKind | null): Selection {
    const last = this.#selection.at(-1);
    if (!last || kind === null) return this.#selection;
    return [...this.#selection.slice(0, -1), { ...last, kind }];
  }

  #focusCell(): CellRef | null {
    const focus = this.#selection.at(-1)?.focus;
    const index = focus && this.#view.model.findLine(focus.lineId);
    if (!focus || index === undefined) return this.#active;
    return this.#view.model.cellAt(index, focus.column);
  }

  #cellNearLost(): CellRef | null {
    const { model } = this.#view;
    if (!this.#active) return firstCell(model);
    const row = model.findRow(this.#active.rowId);
    if (row !== undefined) return model.cellAt(row, this.#active.column);
    return cellNear(model, this.#lastIndex, this.#walk.home(model));
  }

  #activate(cell: CellRef | null): void {
    const isNew = !isSameCell(cell, this.#active) || cell?.lineId !== this.#active?.lineId;
    this.#active = cell;
    if (isNew) this.#props().onActiveChange(cell);
    this.#show();
  }

  #show(): void {
    const { areas } = this;
    const { model } = this.#view;
    const index = this.#active && model.findLine(this.#active.lineId);
    if (index != null) this.#lastIndex = index;
    this.#view.showSelection({ active: this.#active, areas, isSingle: this.#isSingle(areas) });
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#tell(), isLarge(areas) ? TELL_LARGE_MS : 0);
  }

  /** Counting ten thousand lines at every move of the mouse would stall the drawing. */
  #tell(): void {
    const { areas } = this;
    const stats = this.#isSingle(areas) ? null : selectionStats(this.#view.model, areas);
    this.#props().onSelectionChange?.(stats);
  }
}

const INSIDE: Partial<Record<Step, { readonly direction: 1 | -1; readonly byColumn: boolean }>> = {
  enterDown: { direction: 1, byColumn: true },
  enterUp: { direction: -1, byColumn: true },
  tabForward: { direction: 1, byColumn: false },
  tabBack: { direction: -1, byColumn: false },
};

function isNewLine(model: SheetModel, before: SheetModel, index: number): boolean {
  const line = model.lines[index];
  return line !== undefined && before.findLine(line.id) === undefined;
}

function isLarge(areas: readonly Area[]): boolean {
  return areas.some(({ top, bottom }) => bottom - top > LARGE_LINES);
}
