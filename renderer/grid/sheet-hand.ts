/**
 * The hand on a sheet: what keys, typing and the mouse do. All typing, in cells and while nothing is edited,
 * goes through one text box that lies over the active cell: so an input method begins the edit with its first
 * key and loses no letter.
 */
import type { RowId } from "../../shared/model/row.ts";
import { joinUnits, splitUnits } from "../../shared/units/split-units.ts";
import { type CellAction, cellAction, editorAction } from "./cell-keys.ts";
import { CellWalk } from "./cell-walk.ts";
import { type EditOutcome, type EditPlace, type EditSession, withUnit } from "./edit-session.ts";
import type { CellRef } from "./grid-types.ts";
import { isSameCell } from "./grid-types.ts";
import { cellNear, firstCell, type Step } from "./navigation.ts";
import type { SheetGridProps } from "./sheet-grid-props.ts";
import type { SheetView } from "./sheet-view.ts";
import { nextOption, searchUnits, type UnitOption } from "./unit-search.ts";

export class SheetHand {
  readonly #view: SheetView;
  readonly #box: HTMLTextAreaElement;
  readonly #session: EditSession;
  readonly #props: () => SheetGridProps;
  readonly #walk = new CellWalk();
  readonly #unsubscribe: () => void;
  /** The arrows move the caret, not the cell. */
  #isCaretMode = false;
  #isComposing = false;
  #lastIndex = 0;
  /** Known here at once; React hears of it with the next render. */
  #active: CellRef | null;

  constructor(view: SheetView, box: HTMLTextAreaElement, props: () => SheetGridProps) {
    this.#view = view;
    this.#box = box;
    this.#props = props;
    this.#session = props().session;
    this.#active = props().active;
    this.#unsubscribe = this.#session.subscribe((now, before) => {
      this.#showText();
      if (now.outcome !== before.outcome && now.outcome) this.#onOutcome(now.outcome);
      if (now.cell === null && before.cell !== null) this.focus();
    });
  }

  destroy(): void {
    this.#session.getState().commit("stay");
    this.#unsubscribe();
  }

  focus(): void {
    this.#box.focus({ preventScroll: true });
  }

  /** The active cell as it is now: where its line is gone, the row's next line or the nearest cell. */
  settle(): void {
    const active = this.#active;
    const { model } = this.#view;
    const index = active && model.findLine(active.lineId);
    if (index != null) this.#lastIndex = index;
    else {
      const row = active ? model.findRow(active.rowId) : undefined;
      const cell = active
        ? row === undefined
          ? cellNear(model, this.#lastIndex, this.#walk.home(model))
          : model.cellAt(row, active.column)
        : firstCell(model);
      if (!isSameCell(cell, active) || cell?.lineId !== active?.lineId) this.#setActive(cell);
    }
  }

  goTo(rowId: RowId, column: string | null): void {
    const { model } = this.#view;
    const index = model.findRow(rowId);
    if (index === undefined) return;
    const isColumn = column !== null && model.columnIndex(column) >= 0;
    const cell = model.cellAt(index, isColumn ? column : this.#walk.home(model));
    this.#activate(cell);
    this.#view.flash(cell);
  }

  /** `text` replaces what the cell holds, as typing does. */
  startEdit(text?: string, place: EditPlace = "cell"): void {
    const cell = this.#active;
    if (!cell || this.#session.getState().cell !== null || !this.#mayEdit(cell)) return;
    const original = this.#view.model.storedText(cell);
    this.#isCaretMode = text === undefined;
    if (place === "cell") this.#view.reveal(cell);
    this.#session.getState().begin(cell, this.#view.model.columnOf(cell), original, text ?? original, place);
    if (place !== "cell") return;
    this.focus();
    this.#box.setSelectionRange(this.#box.value.length, this.#box.value.length);
  }

  /** The mouse went down at a point of the window. Where no cell is, an open edit is ended all the same. */
  press(clientX: number, clientY: number): CellRef | null {
    const cell = this.#view.cellAt(clientX, clientY);
    this.#session.getState().commit("stay");
    if (cell) this.#activate(cell);
    this.focus();
    return cell;
  }

  open(clientX: number, clientY: number): void {
    const cell = this.#view.cellAt(clientX, clientY);
    if (cell && isSameCell(cell, this.#active)) this.startEdit();
  }

  openMenu(clientX: number, clientY: number): void {
    const cell = this.press(clientX, clientY);
    if (cell) this.#props().onContextMenu?.(cell, clientX, clientY);
  }

  options(): UnitOption[] {
    const { search, draft } = this.#session.getState();
    return searchUnits(this.#props().units, search, splitUnits(draft));
  }

  addUnit(name: string): void {
    const { draft, setDraft, setSearch } = this.#session.getState();
    setDraft(withUnit(draft, name));
    setSearch("", "");
    this.focus();
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    // What belongs to the input method is not ours, its Enter and Escape least of all.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#session.getState().cell === null) this.#onCellKey(event);
    else if (!this.#isPicker() || !this.#onPickerKey(event)) this.#onEditorKey(event);
  };

  readonly onInput = (): void => {
    const text = this.#box.value;
    const session = this.#session.getState();
    if (session.cell === null) {
      // The Enter that closed a dialog may end here, as a line break without a key press of its own.
      if (text.replaceAll("\n", "") === "") this.#box.value = "";
      else if (!this.#isComposing) this.#beginWith(text);
    } else if (this.#isPicker()) this.#search(text);
    else session.setDraft(text);
  };

  readonly onCompositionStart = (): void => {
    this.#isComposing = true;
    if (this.#session.getState().cell === null) this.#beginWith("");
  };

  readonly onCompositionEnd = (): void => {
    this.#isComposing = false;
    if (this.#session.getState().cell === null) this.#box.value = "";
    else this.onInput();
  };

  /** A click into the text means that the arrows are for the caret. */
  readonly onBoxPress = (): void => {
    this.#isCaretMode = true;
    this.#session.getState().setPlace("cell");
  };

  #beginWith(text: string): void {
    const active = this.#active;
    if (active && this.#view.model.columnOf(active).type === "units" && !this.#isBand(active)) {
      // Typing on a list of units adds to it; clearing it is what Delete and Backspace are for.
      this.startEdit();
      this.#isCaretMode = false;
      if (this.#session.getState().cell !== null) this.#search(text);
    } else this.startEdit(text);
    if (this.#session.getState().cell === null) this.#box.value = "";
  }

  #search(text: string): void {
    const { draft, setDraft, setSearch } = this.#session.getState();
    const typed = splitUnits(text);
    if (!this.#isComposing && (typed.length > 1 || /[、，,;；\n]$/.test(text))) {
      const [first] = typed.length === 1 ? searchUnits(this.#props().units, typed[0] ?? "", []) : [];
      setDraft((first ? [first.name] : typed).reduce(withUnit, draft));
      setSearch("", "");
      return;
    }
    const best = searchUnits(this.#props().units, text, splitUnits(draft))[0];
    setSearch(text, text.trim() === "" ? "" : (best?.name ?? ""));
  }

  #onCellKey(event: KeyboardEvent): void {
    const action = cellAction(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(action);
  }

  #do(action: CellAction): void {
    const active = this.#active;
    if (!active) return;
    switch (action.kind) {
      case "step":
        this.#step(action.step);
        break;
      case "page":
        this.#activate(this.#view.cellOnePageFrom(active, action.direction), false);
        break;
      case "edit":
        this.startEdit(action.isEmpty ? "" : undefined);
        break;
      case "clear":
        this.#clear(active);
        break;
      case "menu":
        this.#openMenuByKey(active);
        break;
    }
  }

  #onEditorKey(event: KeyboardEvent): void {
    const action = editorAction(event, this.#isCaretMode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    const session = this.#session.getState();
    if (action.kind === "cancel") session.cancel();
    else if (action.kind === "toggleCaret") this.#isCaretMode = !this.#isCaretMode;
    else if (action.kind === "newLine") this.#insert("\n");
    else if (event.key.startsWith("Arrow")) {
      session.commit("stay");
      this.#step(action.move as Step);
    } else session.commit(action.move);
  }

  /** The keys of the unit picker; false: the key means what it means in every editor. */
  #onPickerKey(event: KeyboardEvent): boolean {
    const { draft, search, pending, setDraft, setSearch } = this.#session.getState();
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const option = nextOption(this.options(), pending, event.key === "ArrowDown" ? 1 : -1);
      if (option) setSearch(search, option.name);
    } else if (event.key === "Enter" && !event.shiftKey && pending !== "") this.addUnit(pending);
    else if (event.key === "Backspace" && search === "") setDraft(joinUnits(splitUnits(draft).slice(0, -1)));
    else return event.key === "ArrowLeft" || event.key === "ArrowRight";
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #onOutcome({ cell, column, original, text, move }: EditOutcome): void {
    if (text !== original) {
      this.#props().onEdit([{ rowId: cell.rowId, column: column.key, value: text === "" ? null : text }]);
    }
    if (move === "down") this.#step("enterDown");
    else if (move === "up") this.#step("enterUp");
    else if (move === "right") this.#step("tabForward");
    else if (move === "left") this.#step("tabBack");
  }

  #step(step: Step): void {
    const active = this.#active;
    if (active) this.#activate(this.#walk.step(this.#view.model, active, step), false);
  }

  #clear(cell: CellRef): void {
    if (!this.#mayEdit(cell) || this.#view.model.storedText(cell) === "") return;
    this.#props().onEdit([{ rowId: cell.rowId, column: cell.column, value: null }]);
  }

  #openMenuByKey(cell: CellRef): void {
    this.#view.reveal(cell);
    const box = this.#box.getBoundingClientRect();
    this.#props().onContextMenu?.(cell, box.left + 12, box.top + 16);
  }

  #activate(cell: CellRef, isStart = true): void {
    if (isStart) this.#walk.start(this.#view.model, cell);
    this.#setActive(cell);
    this.#view.reveal(cell);
  }

  #setActive(cell: CellRef | null): void {
    this.#active = cell;
    this.#props().onActiveChange(cell);
    this.#view.setActive(cell);
  }

  /** Says why where the cell cannot be edited. */
  #mayEdit(cell: CellRef): boolean {
    const { model } = this.#view;
    const { readOnly, onRefused } = this.#props();
    const title = model.columnOf(cell).title;
    if (readOnly) onRefused?.("方案以只读方式打开，不能修改。");
    else if (model.columnOf(cell).type === "number") onRefused?.(`“${title}”按先后顺序自动编排，不用填写。`);
    else if (!model.isEditable(cell)) onRefused?.(`这一行没有“${title}”，不能填写。`);
    else return true;
    return false;
  }

  #isBand(cell: CellRef): boolean {
    const index = this.#view.model.findLine(cell.lineId);
    return index !== undefined && this.#view.model.lineAt(index).isBand;
  }

  #isPicker(): boolean {
    const { cell, column } = this.#session.getState();
    return cell !== null && column?.type === "units";
  }

  #insert(text: string): void {
    const { selectionStart, selectionEnd } = this.#box;
    this.#box.setRangeText(text, selectionStart, selectionEnd, "end");
    this.onInput();
  }

  /** The text box holds what is being typed: nothing, the draft, or the search for a unit. */
  #showText(): void {
    if (this.#isComposing) return;
    const { cell, draft, search } = this.#session.getState();
    const text = cell === null ? "" : this.#isPicker() ? search : draft;
    if (this.#box.value !== text) this.#box.value = text;
  }
}
