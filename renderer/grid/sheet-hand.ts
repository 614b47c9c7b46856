/**
 * The hand on a sheet: what keys, typing and the mouse do. All typing, in cells and while nothing is edited,
 * goes through one text box that lies over the active cell: so an input method begins the edit with its first
 * key and loses no letter.
 */
import type { RowId } from "../../shared/model/row.ts";
import { columnHeadAt, columnResizedAt } from "./ag-grid-dom.ts";
import { type CellAction, cellAction, editorAction } from "./cell-keys.ts";
import { ClipboardHand, clipboardContent } from "./clipboard-hand.ts";
import { EditHand } from "./edit-hand.ts";
import type { EditPlace } from "./edit-session.ts";
import { type FillDirection, fillEdits } from "./fill.ts";
import type { CellRef } from "./grid-types.ts";
import type { HeldAct } from "./input-hold.ts";
import { PointerHand } from "./pointer-hand.ts";
import { RowDragHand } from "./row-drag-hand.ts";
import type { Area } from "./selection.ts";
import { SelectionHand } from "./selection-hand.ts";
import type { CellsAct, SheetGridProps } from "./sheet-grid-props.ts";
import type { SheetView } from "./sheet-view.ts";

export class SheetHand {
  readonly selection: SelectionHand;
  readonly edit: EditHand;
  readonly clipboard: ClipboardHand;
  readonly #pointer: PointerHand;
  readonly #rows: RowDragHand;
  readonly #letGo: () => void;
  readonly #view: SheetView;
  readonly #props: () => SheetGridProps;

  constructor(view: SheetView, box: HTMLTextAreaElement, props: () => SheetGridProps) {
    this.#view = view;
    this.#props = props;
    this.selection = new SelectionHand(view, props);
    this.edit = new EditHand(view, box, this.selection, props);
    this.#letGo = props().hold.attach({
      takeText: () => this.edit.takeHeldText(),
      hasText: () => this.edit.heldText !== "",
      hasCell: (cell) => this.#cellNow(cell) !== null,
      play: (acts, isLast) => this.#play(acts, isLast),
    });
    this.clipboard = new ClipboardHand(view, this.selection, this.edit, props);
    this.#rows = new RowDragHand(view, this.selection, {
      carry: () => props().onCarryRows,
      onRefused: (reason) => props().onRefused?.(reason),
    });
    this.#pointer = new PointerHand(view, this.selection, {
      onPress: () => {
        this.edit.commit();
        this.edit.focus();
      },
      onRowPress: (event, cell) => this.#rows.press(event, cell),
      onFill: (source, area, direction) => {
        this.#fill(source, area, direction, true);
        this.selection.selectArea(area);
      },
    });
  }

  destroy(): void {
    this.#letGo();
    this.#pointer.destroy();
    this.#rows.destroy();
    this.selection.destroy();
    this.edit.destroy();
  }

  goTo(rowId: RowId, column: string | null): void {
    // What is being typed belongs to the cell where it began.
    if (!this.edit.isOpen) this.selection.goTo(rowId, column);
  }

  /** As in Excel what is done to the width of one of several selected columns is done to all of them. */
  setWidth(column: string, widthPx: number): void {
    const keys = this.selection.columnsWith(column);
    this.#props().onColumnWidths?.(Object.fromEntries(keys.map((key) => [key, widthPx])));
  }

  fitColumns(keys: readonly string[] | null): void {
    const all = this.#view.model.columns.map((column) => column.key);
    this.#props().onColumnWidths?.(this.#view.fittedWidths(keys ?? all));
  }

  press(event: MouseEvent): void {
    const { hold } = this.#props();
    const cell = hold.hasInput ? this.#view.points.cellAt(event.clientX, event.clientY) : null;
    if (cell) hold.keep({ kind: "press", cell });
    else this.#pointer.press(event);
  }

  /** Opens the editor on the active cell. */
  startEdit(text?: string, place?: EditPlace): void {
    // While what is typed is kept back, it is the sheet that keeps it.
    if (this.#props().hold.isHolding) this.edit.focus();
    else this.edit.start(text, place);
  }

  readonly onPaste = (event: ClipboardEvent): void => {
    const { hold } = this.#props();
    if (!hold.isHolding) this.clipboard.onPaste(event);
    else if (this.edit.heldText === "") {
      event.preventDefault();
      hold.keep({ kind: "paste", content: clipboardContent(event) });
    }
  };

  /** A double click: on the edge between two heads it fits the column, on a cell it edits. */
  open(event: MouseEvent): void {
    const resized = columnResizedAt(event.target);
    if (resized !== null) this.fitColumns(this.selection.columnsWith(resized));
    if (event.target instanceof Element && event.target.closest(".row-head, .ag-header")) return;
    if (this.#view.points.cellAt(event.clientX, event.clientY)) this.edit.start();
  }

  openMenu(event: MouseEvent): void {
    const cell = this.#pointer.pressForMenu(event);
    const column = columnHeadAt(event.target);
    if (column !== null && this.#view.model.columnIndex(column) >= 0) {
      this.#props().onColumnMenu?.(column, event.clientX, event.clientY);
    } else if (cell) this.#props().onContextMenu?.(cell, event.clientX, event.clientY);
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    // What belongs to the input method is not ours, its Enter and Escape least of all.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#props().hold.isHolding) {
      this.#keepKey(event);
      return;
    }
    if (this.edit.isOpen) {
      this.edit.onKey(event);
      return;
    }
    const action = cellAction(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(action);
  };

  /** Characters, and the keys of the caret among them, go into the text box; all other keys wait their turn. */
  #keepKey(event: KeyboardEvent): void {
    const isTyping = this.edit.heldText !== "";
    if ((isTyping ? editorAction(event, false) : cellAction(event)) === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (isTyping && event.key === "Escape") this.edit.takeHeldText();
    else this.#props().hold.keep({ kind: "key", event });
  }

  #play(acts: readonly HeldAct[], isLast: boolean): void {
    const after = isLast ? this.edit.takeHeldText() : "";
    for (const act of acts) this.#playAct(act);
    this.edit.type(after);
    if (isLast) this.edit.composeOn();
  }

  #playAct(act: HeldAct): void {
    if (act.kind === "text") this.edit.type(act.text);
    else if (act.kind === "key") this.onKeyDown(act.event);
    else if (act.kind === "paste") {
      if (this.edit.isOpen) this.edit.type(act.content.text);
      else this.clipboard.paste(act.content);
    } else {
      this.edit.commit();
      if (act.kind === "press") this.selection.select(this.#cellNow(act.cell));
    }
  }

  /** Where the cell is now that a command may have moved it to another line. */
  #cellNow({ rowId, column, lineId }: CellRef): CellRef | null {
    const { model } = this.#view;
    const index = model.findLine(lineId) ?? model.findRow(rowId);
    return index === undefined || model.columnIndex(column) < 0 ? null : model.cellAt(index, column);
  }

  #do(action: CellAction): void {
    const { selection } = this;
    switch (action.kind) {
      case "step":
        selection.step(action.step);
        break;
      case "extend":
        selection.extend(action.step);
        break;
      case "page":
        if (action.extends) selection.extendPage(action.direction);
        else selection.page(action.direction);
        break;
      case "select":
        selection.widen(action.what);
        break;
      case "edit":
        this.edit.start(action.isEmpty ? "" : undefined);
        break;
      case "clear":
        this.#clear();
        break;
      case "fill":
        this.#fillWithin(action.direction);
        break;
      case "letGo":
        this.clipboard.letGo();
        break;
      case "reduce":
        selection.select(selection.active);
        break;
      case "reveal":
        selection.revealActive();
        break;
      case "menu":
        if (selection.active) this.#openMenuAt(selection.active);
        break;
      case "columnMenu":
        this.#openColumnMenu();
        break;
    }
  }

  /** What a menu offers of the clipboard and beside it. */
  readonly doCells = (act: CellsAct): void => {
    this.edit.focus();
    if (act === "clear") this.#clear();
    else if (act === "paste") void this.clipboard.pasteFromMenu();
    else this.edit.askForClipboard(act);
  };

  /** Delete: empties every selected cell that can be written. */
  #clear(): void {
    const { cells } = this.selection;
    const filled = cells.filter((cell) => this.#view.model.storedText(cell) !== "");
    const writable = filled.filter((cell) => this.edit.refusal(cell) === null);
    const [first] = filled;
    if (first && writable.length === 0) this.edit.mayEdit(first);
    if (writable.length === 0) return;
    this.#props().onEdit(
      writable.map(({ rowId, column }) => ({ rowId, column, value: null })),
      "clear",
    );
  }

  /** Ctrl+D and Ctrl+R: the first line (column) of the selection over the rest; of one alone, its neighbour over it. */
  #fillWithin(direction: "down" | "right"): void {
    const isDown = direction === "down";
    for (const area of this.selection.areas) {
      const [from, to] = isDown ? [area.top, area.bottom] : [area.left, area.right];
      const first = from === to ? from - 1 : from;
      if (first < 0) continue;
      const whole = isDown ? { ...area, top: first } : { ...area, left: first };
      const source = isDown ? { ...whole, bottom: first } : { ...whole, right: first };
      this.#fill(source, whole, direction, false);
    }
  }

  #fill(source: Area, area: Area, direction: FillDirection, isSeries: boolean): void {
    const [cell] = this.selection.cells;
    if (this.#props().readOnly && cell) {
      this.edit.mayEdit(cell);
      return;
    }
    const edits = fillEdits(this.#view.model, source, area, direction, isSeries);
    if (edits.length > 0) this.#props().onEdit(edits, "fill");
  }

  #openColumnMenu(): void {
    const { active } = this.selection;
    if (!active) return;
    this.#view.reveal(active);
    const head = this.#view.headRect(active.column);
    if (head) this.#props().onColumnMenu?.(active.column, head.left, head.bottom);
  }

  #openMenuAt(cell: CellRef): void {
    this.#view.reveal(cell);
    const point = this.#view.points.clientPointOf(cell);
    if (point) this.#props().onContextMenu?.(cell, point.x, point.y);
  }
}
