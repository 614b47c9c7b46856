/**
 * The text box over the active cell. While nothing is edited it is invisible and waits for the first key; while
 * a cell is edited it is the editor, with what helps to fill in the column below it.
 */
import { type CSSProperties, type RefObject, useId, useLayoutEffect } from "react";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { type EditSession, useEditSession } from "../edit-session.ts";
import type { CellRect } from "../sheet-geometry.ts";
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
  readonly getOptions: () => readonly UnitOption[];
  readonly onAddUnit: (name: string) => void;
  readonly onInput: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  readonly onPress: () => void;
}

/** So much an editor's box is wider than a narrow cell, at least. */
const MIN_BOX_PX = 96;
const PICKER_BOX_PX = 280;
const POPUP_PX = 300;

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
  const isAbove =
    area.top + area.height - rect.top - rect.height < POPUP_PX && rect.top - area.top > POPUP_PX;
  const options = isPicker ? props.getOptions() : [];
  const markedIndex = options.findIndex((option) => option.name === marked);
  const content = isPicker ? "search" : look.isLabel ? "label" : look.isCentred ? "centred" : "text";
  useGrownBox(box, isEditing && content, isPicker ? search : draft, rect, area);
  const looks = [look.isLabel ? "is-label" : "", look.isTitle ? "is-title" : ""].join(" ");
  return (
    <div className={`cell-editor${isEditing ? " is-open" : ""}${isAbove ? " is-above" : ""}`} style={style}>
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
      {isPicker && (
        <UnitPicker
          id={listId}
          draft={draft}
          options={options}
          marked={marked}
          search={search}
          onDraft={session.getState().setDraft}
          onAdd={props.onAddUnit}
        />
      )}
      {isEditing && column?.choices && column.choices.length > 0 && (
        <ChoiceList
          choices={column.choices}
          draft={draft}
          onChoose={(choice) => {
            session.getState().setDraft(choice);
            session.getState().commit("stay");
          }}
        />
      )}
      {isEditing && column?.type === "date" && <p className="editor-hint">例如 2024-3-5、20240305</p>}
      {isEditing && column?.type === "target" && <TargetHint draft={draft} />}
    </div>
  );
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

/** The box is as high as what is seen of the cell, grows with its text, and never leaves the grid. */
function useGrownBox(
  box: RefObject<HTMLTextAreaElement | null>,
  content: Content | false,
  text: string,
  rect: CellRect,
  area: CellRect,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text and the place are what the height depends on
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = "0";
    element.style.paddingTop = "";
    if (!content) return;
    const bottom = area.top + area.height;
    const own = element.scrollHeight + 4;
    const top = Math.max(rect.top - 1, area.top - 1);
    const seen = Math.min(rect.top + rect.height, bottom) - top;
    const height = Math.min(content === "search" ? own : Math.max(own, seen), area.height);
    element.style.height = `${height}px`;
    element.style.marginTop = `${Math.min(0, bottom - top - height)}px`;
    if (content === "centred" || content === "label") {
      const style = getComputedStyle(element);
      // Below a label stands its count.
      const below = content === "label" ? Number.parseFloat(style.getPropertyValue("--h-count")) : 0;
      const air = Math.max(0, (height - own - below) / 2);
      element.style.paddingTop = `${Number.parseFloat(style.paddingTop) + air}px`;
    }
    // The caret begins at the end; so does what can be seen of a long text.
    if (element.selectionStart === element.value.length) element.scrollTop = element.scrollHeight;
  }, [box, content, text, rect, area]);
}
