/**
 * Notes an export that was made with errors in the plan's log. The workbook is written by then: where the note cannot
 * be, the export stands and the user is told.
 */

import type { NoteKind } from "../../shared/changes/undo-order.ts";
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { describeExport, type ExportNote, exportNoteChanges } from "../../shared/rules/export-check.ts";
import { commitBatch } from "./commit-batch.ts";
import type { ServiceContext } from "./context.ts";
import type { PlanSession } from "./plan-session.ts";

export interface MadeExport {
  readonly session: PlanSession;
  /** As it was exported. */
  readonly state: PlanState;
  readonly file: string;
  readonly check: ExportCheck;
}

export interface NotedExport {
  readonly note: BatchResult | null;
  readonly warnings: readonly string[];
}

export function noteExport(ctx: ServiceContext, { session, state, file, check }: MadeExport): NotedExport {
  if (ctx.openPlan.session !== session) return unnoted("导出期间方案已经关闭。");
  const { readOnly } = session.database;
  if (readOnly !== null) return unnoted(readOnly.reason);
  const author = ctx.settings.author() ?? ctx.machineUser;
  const note: ExportNote = { file, at: ctx.clock().toISOString(), author, check };
  try {
    return { note: commitNote(ctx, { session, state, note }), warnings: [] };
  } catch (error) {
    if (error instanceof AppError) return unnoted(error.message);
    throw error;
  }
}

interface Noting {
  readonly session: PlanSession;
  readonly state: PlanState;
  readonly note: ExportNote;
}

/** What another program has written meanwhile is no reason not to note it: the plan is read again by then. */
function commitNote(ctx: ServiceContext, noting: Noting): BatchResult {
  try {
    return commitOnce(ctx, noting);
  } catch (error) {
    if (error instanceof AppError && error.kind === "conflict") return commitOnce(ctx, noting);
    throw error;
  }
}

function commitOnce(ctx: ServiceContext, { session, state, note }: Noting): BatchResult {
  return commitBatch(ctx, session, {
    kind: "export" satisfies NoteKind,
    changes: exportNoteChanges({ state, now: session.state }, note, ctx.newId),
    label: () => describeExport(note),
  });
}

function unnoted(reason: string): NotedExport {
  return { note: null, warnings: [`这次导出没有记入修改记录：${reason}`] };
}
