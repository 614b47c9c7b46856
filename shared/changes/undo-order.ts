/**
 * Which batch Ctrl+Z and Ctrl+Y take next, read off the log alone, so that it survives a restart. An undo
 * cancels the latest standing act or redo before it; a redo cancels the latest standing undo, and any new act
 * ends the redoing. What the program notes beside the acts counts for neither.
 */
import { z } from "zod";

export const BatchRoleSchema = z.enum(["act", "undo", "redo"]);
export type BatchRole = z.infer<typeof BatchRoleSchema>;

export interface BatchHead {
  readonly seq: number;
  readonly role: BatchRole;
  readonly kind: string;
  readonly label: string;
}

/** The kind of a plan's first batch; there is nothing before it to go back to. */
export const CREATE_KIND = "create";

/** Notes of what was done with the plan, not to it: nobody takes them back, and they end no redoing. */
export const NOTE_KINDS = ["export"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

function isNote({ kind }: BatchHead): boolean {
  return NOTE_KINDS.some((note) => note === kind);
}

/** The batch to undo, or null. */
export function nextUndo(latestFirst: Iterable<BatchHead>): BatchHead | null {
  let skip = 0;
  for (const batch of latestFirst) {
    if (batch.kind === CREATE_KIND) return null;
    if (isNote(batch)) continue;
    if (batch.role === "undo") skip++;
    else if (skip > 0) skip--;
    else return batch;
  }
  return null;
}

/** The undo batch to take back, or null. */
export function nextRedo(latestFirst: Iterable<BatchHead>): BatchHead | null {
  let skip = 0;
  for (const batch of latestFirst) {
    if (isNote(batch)) continue;
    if (batch.role === "act") return null;
    if (batch.role === "redo") skip++;
    else if (skip > 0) skip--;
    else return batch;
  }
  return null;
}
