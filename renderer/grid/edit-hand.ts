/** The edit in the hand: how it begins, what typing does to it, and what becomes of its outcome. */
import { joinUnits, splitUnits } from "../../shared/units/split-units.ts";
import { breakLineIn } from "./break-line.ts";
import { editorAction } from "./cell-keys.ts";
import { type EditOutcome, type EditPlace, type EditSession, withUnit } from "./edit-session.ts";
import { type CellRef, isSameCell } from "./grid-types.ts";
import type { Step } from "./navigation.ts";
import type { SelectionHand } from "./selection-hand.ts";
import type { SheetGridProps } from "./sheet-grid-props.ts";
import type { SheetView } from "./sheet-view.ts";
import { namedInFull, nextOption, searchUnits, type UnitOption } from "./unit-search.ts";

export const READ_ONLY = "方案以只读方式打开，不能修改。";

export class EditHand {
  readonly #view: SheetView;
  readonly #box: HTMLTextAreaElement;
  readonly #selection: SelectionHand;
  readonly #props: () => SheetGridProps;
  readonly #session: EditSession;
  readonly #unsubscribe: () => void;
  /** The arrows move the caret, not the cell. */
  #isCaretMode = false;
  #isComposing = false;
  /** Typed before what an input method is at work on, while both were kept back. */
  #heldBefore = "";

  constructor(
    view: SheetView,
    box: HTMLTextAreaElement,
    selection: SelectionHand,
    props: () => SheetGridProps,
  ) {
    this.#view = view;
    this.#box = box;
    this.#selection = selection;
    this.#props = props;
    this.#session = props().session;
    this.#unsubscribe = this.#session.subscribe((now, before) => {
      this.#showText();
      if (now.outcome !== before.outcome && now.outcome) this.#onOutcome(now.outcome);
      if (now.cell === null && before.cell !== null) this.#rest();
    });
  }

  destroy(): void {
    this.commit();
    this.#unsubscribe();
  }

  /** What stands in the text box although nothing is edited: it was typed while it is to be kept back. */
  get heldText(): string {
    return this.isOpen ? "" : this.#box.value;
  }

  /** Takes it out of the text box, unless an input method is at work on it. */
  takeHeldText(): string {
    const text = this.#isComposing ? "" : this.heldText;
    if (text !== "") this.#box.value = "";
    return text;
  }

  /** Typed before, done now. */
  type(text: string): void {
    if (text === "") return;
    const { draft, search, setDraft } = this.#session.getState();
    if (!this.isOpen) this.#beginWith(text);
    else if (this.#isPicker()) this.#search(search + text);
    else setDraft(draft + text);
  }

  /** An input method that began while its text was to be kept back goes on in the cell. */
  composeOn(): void {
    if (!this.#isComposing) return;
    const text = this.#box.value;
    if (this.isOpen) this.#heldBefore = this.#session.getState().draft;
    else this.#beginWith(text);
    this.onInput();
  }

  /** The edit has ended, by the mouse maybe: an input method does not go on with it in another cell. */
  #rest(): void {
    if (this.#isComposing) this.#box.blur();
    this.focus();
  }

  get isOpen(): boolean {
    return this.#session.getState().cell !== null;
  }

  focus(): void {
    this.#box.focus({ preventScroll: true });
  }

  /** Has the browser ask for what the clipboard is to hold, as its own keys do; it only asks where text is selected. */
  askForClipboard(act: "cut" | "copy"): void {
    if (this.isOpen || this.#box.value !== "") return;
    this.#box.value = " ";
    this.#box.select();
    document.execCommand(act);
    this.#box.value = "";
  }

  /** Ends an open edit as Enter would, and stays. */
  commit(): void {
    this.#session.getState().commit("stay");
  }

  /** `text` replaces what the cell holds, as typing does. */
  start(text?: string, place: EditPlace = "cell"): void {
    const cell = this.#selection.active;
    if (!cell || this.isOpen || this.#props().hold.isHolding || !this.mayEdit(cell)) return;
    const original = this.#view.model.storedText(cell);
    this.#isCaretMode = text === undefined;
    if (place === "cell") this.#view.reveal(cell);
    this.#session.getState().begin(cell, this.#view.model.columnOf(cell), original, text ?? original, place);
    if (place !== "cell") return;
    this.focus();
    // An input method that is at work loses its text to a selection.
    if (!this.#isComposing) this.#box.setSelectionRange(this.#box.value.length, this.#box.value.length);
  }

  /** Says why where the cell cannot be edited. */
  mayEdit(cell: CellRef): boolean {
    const reason = this.refusal(cell);
    if (reason !== null) this.#props().onRefused?.(reason);
    return reason === null;
  }

  /** Says why where nothing can be edited. */
  mayWrite(): boolean {
    if (this.#props().readOnly) this.#props().onRefused?.(READ_ONLY);
    return !this.#props().readOnly;
  }

  /** Why the cell cannot be edited; null where it can. */
  refusal(cell: CellRef): string | null {
    const { model } = this.#view;
    const column = model.columnOf(cell);
    if (this.#props().readOnly) return READ_ONLY;
    if (column.type === "ordinal") return `“${column.title}”按先后顺序自动编排，不用填写。`;
    return model.isEditable(cell) || model.isFillable(cell)
      ? null
      : `这一行没有“${column.title}”，不能填写。`;
  }

  options(): UnitOption[] {
    const { search, draft } = this.#session.getState();
    return searchUnits(this.#props().units, search, splitUnits(draft));
  }

  addUnit(name: string): void {
    const { draft, setDraft, setSearch } = this.#session.getState();
    setDraft(withUnit(draft, name));
    setSearch("", "", "");
    this.focus();
  }

  onKey(event: KeyboardEvent): void {
    if (this.#props().onEditorKey?.(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (this.#isPicker() && this.#onPickerKey(event)) return;
    if (this.#onChoiceKey(event)) return;
    const action = editorAction(event, this.#isCaretMode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    const session = this.#session.getState();
    if (action.kind === "cancel") session.cancel();
    else if (action.kind === "toggleCaret") this.#isCaretMode = !this.#isCaretMode;
    else if (action.kind === "newLine") this.#breakLine();
    else if (event.key.startsWith("Arrow")) {
      session.commit("stay");
      this.#selection.step(action.move as Step);
    } else session.commit(action.move);
  }

  readonly onInput = (): void => {
    const text = this.#heldBefore + this.#box.value;
    const session = this.#session.getState();
    if (session.cell === null) {
      // The Enter that closed a dialog may end here, as a line break without a key press of its own.
      if (text.replaceAll("\n", "") === "") this.#box.value = "";
      else if (this.#props().hold.isHolding) this.#props().hold.onTyped();
      else if (!this.#isComposing) this.#beginWith(text);
    } else if (this.#isPicker()) this.#search(text);
    else session.setDraft(text);
  };

  readonly onCompositionStart = (): void => {
    this.#isComposing = true;
    if (!this.isOpen && !this.#props().hold.isHolding) this.#beginWith("");
  };

  readonly onCompositionEnd = (): void => {
    this.#isComposing = false;
    if (this.isOpen || this.#props().hold.isHolding) this.onInput();
    else this.#box.value = "";
    this.#heldBefore = "";
  };

  /** A click into the text means that the arrows are for the caret. */
  readonly onBoxPress = (): void => {
    this.#isCaretMode = true;
    this.#session.getState().setPlace("cell");
  };

  #beginWith(text: string): void {
    const { active } = this.#selection;
    const { model } = this.#view;
    const isList = active && model.columnOf(active).type === "units" && model.isEditable(active);
    if (isList) {
      // Typing on a list of units adds to it; clearing it is what Delete and Backspace are for.
      this.start();
      this.#isCaretMode = false;
      if (this.isOpen) this.#search(text);
    } else this.start(text);
    if (!this.isOpen) this.#box.value = "";
  }

  #search(text: string): void {
    const { draft, setDraft, setSearch } = this.#session.getState();
    const typed = splitUnits(text);
    if (!this.#isComposing && (typed.length > 1 || /[、，,;；\n]$/.test(text))) {
      const [first] = typed.length === 1 ? searchUnits(this.#props().units, typed[0] ?? "", []) : [];
      setDraft((first ? [first.name] : typed).reduce(withUnit, draft));
      setSearch("", "", "");
      return;
    }
    const options = searchUnits(this.#props().units, text, splitUnits(draft));
    const marked = text.trim() === "" ? "" : (options[0]?.name ?? "");
    setSearch(text, marked, namedInFull(options, text));
  }

  /** In a column of choices the arrows up and down walk through them. */
  #onChoiceKey(event: KeyboardEvent): boolean {
    const { column, draft, setDraft } = this.#session.getState();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choices = column?.choices ?? [];
    if (step === undefined || choices.length === 0 || event.ctrlKey || event.shiftKey) return false;
    const at = choices.indexOf(draft);
    const next =
      at < 0 ? (step > 0 ? 0 : choices.length - 1) : Math.min(Math.max(at + step, 0), choices.length - 1);
    setDraft(choices[next] ?? draft);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** The keys of the unit picker; false: the key means what it means in every editor. */
  #onPickerKey(event: KeyboardEvent): boolean {
    const { draft, search, marked, pending, setDraft, setSearch } = this.#session.getState();
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const option = nextOption(this.options(), marked, event.key === "ArrowDown" ? 1 : -1);
      if (option) setSearch(search, option.name, pending);
    } else if (event.key === "Enter" && !event.shiftKey && marked !== "") this.addUnit(marked);
    else if (event.key === "Backspace" && search === "") setDraft(joinUnits(splitUnits(draft).slice(0, -1)));
    else return event.key === "ArrowLeft" || event.key === "ArrowRight";
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #onOutcome({ cell, column, original, text, move }: EditOutcome): void {
    const others = move === "all" ? this.#writableBeside(cell) : [];
    if (text !== original || others.length > 0) {
      const typed = { rowId: cell.rowId, column: column.key };
      this.#props().onEdit(
        [typed, ...others].map(({ rowId, column: key }) => ({ rowId, column: key, value: text })),
      );
    }
    if (move === "down") this.#selection.step("enterDown");
    else if (move === "up") this.#selection.step("enterUp");
    else if (move === "right") this.#selection.step("tabForward");
    else if (move === "left") this.#selection.step("tabBack");
  }

  /** The other selected cells that can be written. */
  #writableBeside(cell: CellRef): CellRef[] {
    const others = this.#selection.cells.filter((other) => !isSameCell(other, cell));
    return others.filter((other) => this.refusal(other) === null);
  }

  #isPicker(): boolean {
    const { cell, column } = this.#session.getState();
    return cell !== null && column?.type === "units";
  }

  /** Alt+Enter; behind a numbered item the next line begins with the next number. */
  #breakLine(): void {
    breakLineIn(this.#box, this.#session.getState().column);
    this.onInput();
  }

  /** The text box holds what is being typed: nothing, the draft, or the search for a unit. */
  #showText(): void {
    if (this.#isComposing || (!this.isOpen && this.#props().hold.isHolding)) return;
    const { cell, draft, search } = this.#session.getState();
    const text = cell === null ? "" : this.#isPicker() ? search : draft;
    if (this.#box.value !== text) this.#box.value = text;
  }
}
