/**
 * The text box over the active cell. While nothing is edited it is invisible and waits for the first key; while
 * a cell is edited it is the editor, with what helps to fill in the column below it.
 */
import { type CSSProperties, type RefObject, useId, useLayoutEffect } from "react";
import { type EditSession, useEditSession } from "../edit-session.ts";
import type { CellRect } from "../sheet-geometry.ts";
import type { UnitOption } from "../unit-search.ts";
import { TargetHint } from "./TargetHint.tsx";
import { optionId, UnitPicker } from "./UnitPicker.tsx";

export interface CellEditorProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly session: EditSession;
  /** The cell, and the part of the grid in which lines show. */
  readonly rect: CellRect;
  readonly area: CellRect;
  readonly name: string;
  readonly text: string;
  readonly getOptions: () => readonly UnitOption[];
  readonly onAddUnit: (name: string) => void;
  readonly onInput: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  readonly onPress: () => void;
}

/** A cell of Excel holds no more. */
const MAX_CHARS = 32_767;
/** So much an editor's box is wider than a narrow cell, at least. */
const MIN_BOX_PX = 96;
const PICKER_BOX_PX = 280;
const POPUP_PX = 300;

export function CellEditor({ box, session, rect, area, ...props }: CellEditorProps) {
  const column = useEditSession(session, (edit) => edit.column);
  const isEditing = useEditSession(session, (edit) => edit.cell !== null);
  const draft = useEditSession(session, (edit) => edit.draft);
  const search = useEditSession(session, (edit) => edit.search);
  const pending = useEditSession(session, (edit) => edit.pending);
  const listId = useId();
  const isPicker = isEditing && column?.type === "units";
  const style = isEditing ? boxStyle(rect, area, isPicker) : { left: rect.left, top: rect.top };
  const isAbove =
    area.top + area.height - rect.top - rect.height < POPUP_PX && rect.top - area.top > POPUP_PX;
  const shown = isPicker ? search : draft;
  useGrownBox(box, isEditing, shown, rect, area);
  return (
    <div className={`cell-editor${isEditing ? " is-open" : ""}${isAbove ? " is-above" : ""}`} style={style}>
      <textarea
        ref={box}
        className={`cell-editor-box is-${column?.align ?? "left"}`}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        maxLength={MAX_CHARS}
        aria-label={isPicker ? `${props.name} 查找单位` : props.name}
        aria-description={isEditing ? undefined : props.text}
        aria-controls={isPicker ? listId : undefined}
        aria-activedescendant={isPicker && pending !== "" ? optionId(listId, pending) : undefined}
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
          options={props.getOptions()}
          marked={pending}
          onDraft={session.getState().setDraft}
          onAdd={props.onAddUnit}
        />
      )}
      {isEditing && column?.type === "target" && <TargetHint draft={draft} />}
    </div>
  );
}

function boxStyle(rect: CellRect, area: CellRect, isPicker: boolean): CSSProperties {
  const width = Math.max(rect.width + 1, isPicker ? PICKER_BOX_PX : MIN_BOX_PX);
  const right = area.left + area.width;
  return {
    left: Math.max(area.left, Math.min(rect.left - 1, right - width)),
    top: Math.max(rect.top - 1, area.top - 1),
    width,
  };
}

/** The box is as high as the cell, grows with its text, and never leaves the grid. */
function useGrownBox(
  box: RefObject<HTMLTextAreaElement | null>,
  isEditing: boolean,
  text: string,
  rect: CellRect,
  area: CellRect,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text and the place are what the height depends on
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = "0";
    if (!isEditing) return;
    const bottom = area.top + area.height;
    const isSearch = element.placeholder !== "";
    const wanted = isSearch ? element.scrollHeight + 4 : Math.max(element.scrollHeight + 4, rect.height + 1);
    const top = Math.max(rect.top - 1, area.top - 1);
    const height = Math.min(wanted, area.height);
    element.style.height = `${height}px`;
    element.style.marginTop = `${Math.min(0, bottom - top - height)}px`;
  }, [box, isEditing, text, rect, area]);
}
