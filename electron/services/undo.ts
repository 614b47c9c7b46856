/**
 * Undo and redo: the inverse of a batch of the log, written as a batch of its own. Which batch is read off the
 * log, so both survive a restart. Where a cell no longer holds what the batch wrote, nothing is written.
 */
import { invertChanges } from "../../shared/changes/apply.ts";
import { describeTakeBack } from "../../shared/changes/describe.ts";
import { type BatchHead, nextRedo, nextUndo } from "../../shared/changes/undo-order.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function undo(ctx: ServiceContext): BatchResult {
  const batch = nextUndo(requireSession(ctx).repos.batches.latestFirst());
  if (!batch) throw new AppError("precondition", "nothing-to-undo", "没有可以撤销的修改。");
  return takeBack(ctx, "undo", batch);
}

export function redo(ctx: ServiceContext): BatchResult {
  const batch = nextRedo(requireSession(ctx).repos.batches.latestFirst());
  if (!batch) throw new AppError("precondition", "nothing-to-redo", "没有可以重做的修改。");
  return takeBack(ctx, "redo", batch);
}

function takeBack(ctx: ServiceContext, role: "undo" | "redo", batch: BatchHead): BatchResult {
  const session = requireSession(ctx);
  return commitBatch(ctx, session, {
    kind: batch.kind,
    changes: invertChanges(session.changesOf(batch.seq)),
    label: () => describeTakeBack(role, batch.label),
    takesBack: { role, seq: batch.seq },
  });
}
