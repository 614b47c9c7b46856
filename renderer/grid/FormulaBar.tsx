/** The line above the grid: the name and address of the active cell, and its text to read and edit in comfort. */
import "./formula-bar.css";
import { Check, ChevronDown, ChevronUp, X } from "lucide-react";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { MAX_CELL_LENGTH } from "../../shared/model/row.ts";
import { breakLineIn } from "./break-line.ts";
import { editorAction } from "./cell-keys.ts";
import { type EditSession, useEditSession } from "./edit-session.ts";

export interface FormulaBarProps {
  readonly name: string;
  readonly address: string;
  readonly value: string;
  readonly session: EditSession;
  readonly readOnly: boolean;
  /** Opens the edit of the active cell. */
  readonly onBegin: () => void;
  /** A key in an open edit, before it means anything there; true: it has been used. */
  readonly onEditorKey?: (event: KeyboardEvent) => boolean;
}

export function FormulaBar(props: FormulaBarProps) {
  const { name, address, value, session, readOnly, onBegin } = props;
  const isEditing = useEditSession(session, (edit) => edit.cell !== null);
  const draft = useEditSession(session, (edit) => edit.draft);
  const [isExpanded, setExpanded] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = isEditing ? draft : value;
  // With the focus the box has air of its own around the text.
  useFittedBox(box, text, `${isExpanded} ${hasFocus}`);
  const { commit, cancel } = session.getState();
  return (
    <section className={`formula-bar${isExpanded ? " is-expanded" : ""}`} aria-label="编辑栏">
      <div className="formula-name">
        <label htmlFor={id}>{name}</label>
        <span className="formula-address">{address}</span>
      </div>
      <div className={`formula-buttons${isEditing ? " is-live" : ""}`}>
        <button type="button" aria-label="取消" title="取消（Esc）" disabled={!isEditing} onClick={cancel}>
          <X className="icon" aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label="确认"
          title="确认（Enter）"
          disabled={!isEditing}
          onClick={() => commit("stay")}
        >
          <Check className="icon" aria-hidden="true" />
        </button>
      </div>
      <div className="formula-text-place">
        <textarea
          id={id}
          ref={box}
          className="formula-text"
          rows={1}
          spellCheck={false}
          maxLength={MAX_CELL_LENGTH}
          readOnly={readOnly}
          value={text}
          onFocus={() => {
            setFocus(true);
            if (!readOnly && session.getState().cell === null) onBegin();
            session.getState().setPlace("bar");
          }}
          onBlur={() => setFocus(false)}
          onChange={(event) => {
            const { value: typed } = event.target;
            if (session.getState().cell === null) onBegin();
            if (session.getState().cell !== null) session.getState().setDraft(typed);
          }}
          onKeyDown={(event) => onKeyDown(event, props)}
        />
      </div>
      <div className="formula-side">
        <span>{Array.from(text).length} 字</span>
        <button
          type="button"
          aria-label={isExpanded ? "收起编辑栏" : "展开编辑栏"}
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {isExpanded ? (
            <ChevronUp className="icon" aria-hidden="true" />
          ) : (
            <ChevronDown className="icon" aria-hidden="true" />
          )}
        </button>
      </div>
    </section>
  );
}

function onKeyDown(
  event: React.KeyboardEvent<HTMLTextAreaElement>,
  { session, onEditorKey }: FormulaBarProps,
): void {
  if (event.nativeEvent.isComposing || session.getState().cell === null) return;
  if (onEditorKey?.(event.nativeEvent)) {
    event.preventDefault();
    return;
  }
  const action = editorAction(event, true);
  if (!action || action.kind === "toggleCaret") return;
  event.preventDefault();
  if (action.kind === "cancel") session.getState().cancel();
  else if (action.kind === "commit") session.getState().commit(action.move);
  else {
    breakLineIn(event.currentTarget, session.getState().column);
    session.getState().setDraft(event.currentTarget.value);
  }
}

/** As high as its text, within what the stylesheet allows; collapsed, the text's beginning is in view. */
function useFittedBox(box: React.RefObject<HTMLTextAreaElement | null>, text: string, look: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text and the look are what the height depends on
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight}px`;
  }, [box, text, look]);
}
