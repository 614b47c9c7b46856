/**
 * The text box over the active cell. While nothing is edited it is invisible and waits for the first key; while
 * a cell is edited it is the editor, with what helps to fill in the column below it.
 */
import { type CSSProperties, type RefObject, useId, useLayoutEffect } from "react";
import { assertDefined } from "../../../shared/errors.ts";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { type EditSession, useEditSession } from "../edit-session.ts";
import type { CellRect } from "../sheet-geometry.ts";
import type { EditorNote } from "../sheet-grid-props.ts";
import type { UnitOption } from "../unit-search.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import { TargetHint } from "./TargetHint.tsx";
import { optionId, UnitPicker } from "./UnitPicker.tsx";

/** How the cell is drawn: what is typed stands where the text stood, and looks the same. */
export interface CellLook {
  /** Of a merge: bold, in the middle of what is seen of it, with a count below. */
  readonly isLabel: boolean;
  /** Of a band: bold, in one line. */
  readonly isTitle: boolean;
  /** In the middle of the cell's height. */
  readonly isCentred: boolean;
}

export interface CellEditorProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly session: EditSession;
  /** The cell, and the part of the grid in which lines show. */
  readonly rect: CellRect;
  readonly area: CellRect;
  readonly name: string;
  readonly text: string;
  readonly look: CellLook;
  readonly note: EditorNote | null;
  readonly getOptions: () => readonly UnitOption[];
  readonly onAddUnit: (name: string) => void;
  readonly onInput: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  readonly onPress: () => void;
}

/** So much an editor's box is wider than a narrow cell, at least. */
const MIN_BOX_PX = 96;
const LEAST_BOX_PX = 60;
const PICKER_BOX_PX = 280;
const POPUP_PX = 300;
/** As the stylesheet has it. */
const NOTE_PX = 400;

export function CellEditor({ box, session, rect, area, look, ...props }: CellEditorProps) {
  const column = useEditSession(session, (edit) => edit.column);
  const isEditing = useEditSession(session, (edit) => edit.cell !== null);
  const draft = useEditSession(session, (edit) => edit.draft);
  const search = useEditSession(session, (edit) => edit.search);
  const marked = useEditSession(session, (edit) => edit.marked);
  const listId = useId();
  const isPicker = isEditing && column?.type === "units";
  const style = isEditing
    ? boxStyle(rect, area, isPicker ? PICKER_BOX_PX : look.isLabel ? 0 : MIN_BOX_PX)
    : { left: rect.left, top: rect.top };
  const below = area.top + area.height - rect.top - rect.height;
  const isAbove = hasHelp(column) && below < POPUP_PX && rect.top - area.top > POPUP_PX;
  const isNearEnd = rect.left + NOTE_PX > area.left + area.width;
  const options = isPicker ? props.getOptions() : [];
  const markedIndex = options.findIndex((option) => option.name === marked);
  const content = isPicker ? "search" : look.isLabel ? "label" : look.isCentred ? "centred" : "text";
  const kept = hasHelp(column) ? null : props.note;
  useGrownBox(box, isEditing && content, isPicker ? search : draft, { rect, area, kept });
  const looks = [look.isLabel ? "is-label" : "", look.isTitle ? "is-title" : ""].join(" ");
  return (
    <div
      className={isEditing ? classOf({ isAbove, isNearEnd, note: props.note }) : "cell-editor"}
      style={style}
    >
      <textarea
        ref={box}
        className={`cell-editor-box is-${column?.align ?? "left"} ${looks}`}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        maxLength={MAX_CELL_LENGTH}
        aria-label={isPicker ? `${props.name} 查找单位` : props.name}
        aria-description={isEditing ? undefined : props.text}
        aria-controls={isPicker ? listId : undefined}
        aria-activedescendant={markedIndex < 0 ? undefined : optionId(listId, markedIndex)}
        placeholder={isPicker ? "查找单位" : undefined}
        onInput={props.onInput}
        onCompositionStart={props.onCompositionStart}
        onCompositionEnd={props.onCompositionEnd}
        onPointerDown={props.onPress}
      />
      {isEditing && (
        <div className="editor-below">
          {props.note && <div className="editor-note">{props.note.content}</div>}
          <EditorHelp session={session} listId={listId} options={options} onAddUnit={props.onAddUnit} />
        </div>
      )}
    </div>
  );
}

interface EditorHelpProps {
  readonly session: EditSession;
  readonly listId: string;
  readonly options: readonly UnitOption[];
  readonly onAddUnit: (name: string) => void;
}

/** What helps to fill in the column. */
function EditorHelp({ session, listId, options, onAddUnit }: EditorHelpProps) {
  const { column, draft, marked, search, setDraft, commit } = useEditSession(session, (edit) => edit);
  if (column?.type === "units") {
    return (
      <UnitPicker
        id={listId}
        draft={draft}
        options={options}
        marked={marked}
        search={search}
        onDraft={setDraft}
        onAdd={onAddUnit}
      />
    );
  }
  if (column?.choices && column.choices.length > 0) {
    const choose = (choice: string): void => {
      setDraft(choice);
      commit("stay");
    };
    return <ChoiceList choices={column.choices} draft={draft} onChoose={choose} />;
  }
  if (column?.type === "date") return <p className="editor-hint">例如 2024-3-5、20240305</p>;
  return column?.type === "target" ? <TargetHint draft={draft} /> : null;
}

function hasHelp(column: Column | null): boolean {
  if (column === null) return false;
  return ["units", "date", "target"].includes(column.type) || (column.choices ?? []).length > 0;
}

interface EditorLook {
  readonly isAbove: boolean;
  /** The popups reach back from the cell's right edge. */
  readonly isNearEnd: boolean;
  readonly note: EditorNote | null;
}

function classOf({ isAbove, isNearEnd, note }: EditorLook): string {
  const tone = note ? ` is-${note.tone}` : "";
  return `cell-editor is-open${isAbove ? " is-above" : ""}${isNearEnd ? " is-near-end" : ""}${tone}`;
}

function boxStyle(rect: CellRect, area: CellRect, leastPx: number): CSSProperties {
  const width = Math.max(rect.width + 1, leastPx);
  const right = area.left + area.width;
  return {
    left: Math.max(area.left, Math.min(rect.left - 1, right - width)),
    top: Math.max(rect.top - 1, area.top - 1),
    width,
  };
}

type Content = "text" | "centred" | "search" | "label";

interface BoxPlace {
  readonly rect: CellRect;
  readonly area: CellRect;
  /** The note below the box, which stays in the grid too. */
  readonly kept: EditorNote | null;
}

/** The box is as high as what is seen of the cell, grows with its text, and never leaves the grid. */
function useGrownBox(
  box: RefObject<HTMLTextAreaElement | null>,
  content: Content | false,
  text: string,
  { rect, area, kept }: BoxPlace,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text and the place are what the height depends on
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const editor = assertDefined(element.parentElement, "the box stands in its editor");
    element.style.height = "0";
    element.style.paddingTop = "";
    editor.style.marginTop = "";
    if (!content) return;
    const notePx = kept ? (editor.querySelector<HTMLElement>(".editor-below")?.offsetHeight ?? 0) : 0;
    const bottom = area.top + area.height - notePx;
    const own = element.scrollHeight + 4;
    const top = Math.max(rect.top - 1, area.top - 1);
    const seen = Math.min(rect.top + rect.height, bottom) - top;
    const most = Math.max(LEAST_BOX_PX, area.height - notePx);
    const height = Math.min(content === "search" ? own : Math.max(own, seen), most);
    element.style.height = `${height}px`;
    editor.style.marginTop = `${Math.min(0, bottom - top - height)}px`;
    if (content === "centred" || content === "label") {
      const style = getComputedStyle(element);
      // Below a label stands its count.
      const below = content === "label" ? Number.parseFloat(style.getPropertyValue("--h-count")) : 0;
      const air = Math.max(0, (height - own - below) / 2);
      element.style.paddingTop = `${Number.parseFloat(style.paddingTop) + air}px`;
    }
    // The caret begins at the end; so does what can be seen of a long text.
    if (element.selectionStart === element.value.length) element.scrollTop = element.scrollHeight;
  }, [box, content, text, rect, area, kept]);
}
