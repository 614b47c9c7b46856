/**
 * What is wrong with the text that is being typed, as a state and what keys do to it. Pure. A fix is offered for the
 * very text that was checked and for no other; one that was taken or left is not offered again.
 */
import { clearFix, type Finding, type Severity, worstFirst } from "../../../shared/rules/finding.ts";

export interface DraftNote {
  /** The text that was checked; null: none yet. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
  /** The ids of findings whose fix the user has waved away in this edit. */
  readonly ignored: ReadonlySet<string>;
  /** The text that a fix has made: the next Tab moves on. */
  readonly fixed: string | null;
}

export const NO_NOTE: DraftNote = { text: null, findings: [], ignored: new Set(), fixed: null };

/** A fix that can be made in the text itself. */
export interface DraftFix {
  readonly label: string;
  readonly text: string;
}

/** So many are read beside a text box; of more the number is enough. */
export const MOST_SHOWN = 2;

/** The worst first. None while the text is already another. */
export function notedFindings({ text, findings, ignored }: DraftNote, typed: string): readonly Finding[] {
  if (text !== typed) return [];
  return worstFirst(findings.filter(({ id }) => !ignored.has(id)));
}

export function worstOf(findings: readonly Finding[]): Severity | null {
  return findings[0]?.severity ?? null;
}

/** Those fixes of a finding that change its own cell alone. */
export function draftFixes({ rowId, column, fixes }: Finding): readonly DraftFix[] {
  return fixes.flatMap(({ label, edits }) => {
    const [only, ...others] = edits;
    const isOwn = only && others.length === 0 && only.rowId === rowId && only.column === column;
    return isOwn ? [{ label, text: only.value ?? "" }] : [];
  });
}

/** What Tab takes: the first fix in sight that is the only answer to its finding. */
export function tabFix(note: DraftNote, typed: string): DraftFix | null {
  if (note.fixed === typed) return null;
  const shown = notedFindings(note, typed).slice(0, MOST_SHOWN);
  const clear = shown.find((finding) => clearFix(finding) !== null && draftFixes(finding).length === 1);
  return (clear && draftFixes(clear)[0]) ?? null;
}

export function withFixTaken(note: DraftNote, fix: DraftFix): DraftNote {
  return { ...note, fixed: fix.text };
}

/** Escape with a fix in sight: what is shown is waved away, the edit goes on. */
export function withFixesLeft(note: DraftNote, typed: string): DraftNote {
  const left = notedFindings(note, typed).map(({ id }) => id);
  return { ...note, ignored: new Set([...note.ignored, ...left]) };
}
