/** Checks the text of the open edit shortly after the last key, never before it is on the screen. */
import { createStore } from "zustand/vanilla";
import { AppError } from "../../../shared/errors.ts";
import { cellKey } from "../../../shared/model/row.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { type EditSessionState, typedText } from "../../grid/edit-session.ts";
import { editSession } from "../../plan/current-plan.ts";
import { checkDraft, currentFindings } from "./current-findings.ts";
import { type DraftFix, type DraftNote, NO_NOTE, tabFix, withFixesLeft, withFixTaken } from "./draft-note.ts";

export const draftNotes = createStore<DraftNote>(() => NO_NOTE);

/** Who types on is not told of a word that is half written. */
const REST_MS = 350;
/** The longest that a check waits for the page to be idle. */
const CHECK_WITHIN_MS = 200;

/** Until the returned function is called. */
export function keepCheckingDrafts(): () => void {
  let timer = 0;
  let idle = 0;
  const stop = (): void => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  const check = (): void => {
    const edit = editSession.getState();
    if (edit.cell !== null) draftNotes.setState({ text: typedText(edit), findings: findingsOf(edit) });
  };
  const unsubscribe = editSession.subscribe((now, before) => {
    if (now.cell === before.cell && typedText(now) === typedText(before)) return;
    stop();
    if (now.cell !== before.cell) draftNotes.setState(NO_NOTE);
    if (now.cell === null) return;
    timer = window.setTimeout(() => {
      idle = requestIdleCallback(check, { timeout: CHECK_WITHIN_MS });
    }, REST_MS);
  });
  return () => {
    stop();
    unsubscribe();
  };
}

/** A text that is in the plan has been checked against all of it. */
function findingsOf(edit: EditSessionState): readonly Finding[] {
  const { cell, column, original } = edit;
  if (!cell || !column) return [];
  const place = { rowId: cell.rowId, column: column.key };
  const value = typedText(edit);
  if (value === original) return currentFindings.getState().byCell.get(cellKey(place)) ?? [];
  try {
    return checkDraft({ ...place, value });
  } catch (error) {
    // What the cell cannot hold is said when the edit ends.
    if (error instanceof AppError) return [];
    throw error;
  }
}

export function takeFix(fix: DraftFix): void {
  const { setDraft, setSearch } = editSession.getState();
  draftNotes.setState((note) => withFixTaken(note, fix));
  // What was typed into the picker of units is part of the text that was fixed.
  setSearch("", "", "");
  setDraft(fix.text);
}

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

/** Tab takes the fix in sight, Escape waves it away. True: the key has been used. */
export function onDraftKey({ key, shiftKey, ctrlKey, altKey, metaKey }: Press): boolean {
  if (shiftKey || ctrlKey || altKey || metaKey) return false;
  const typed = typedText(editSession.getState());
  const fix = tabFix(draftNotes.getState(), typed);
  if (fix === null || (key !== "Tab" && key !== "Escape")) return false;
  if (key === "Tab") takeFix(fix);
  else draftNotes.setState((note) => withFixesLeft(note, typed));
  return true;
}
