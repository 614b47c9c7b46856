/** Moves rows of one kind to another place of their table as one batch. */
import { describeMove } from "../../shared/changes/describe.ts";
import { moveRowsChanges } from "../../shared/changes/edit-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function moveRows(ctx: ServiceContext, input: Request<"plan:move-rows">): BatchResult {
  const session = requireSession(ctx);
  const rowIds = [...new Set(input.rowIds)];
  return commitBatch(ctx, session, {
    kind: "move",
    changes: moveRowsChanges(session.state, rowIds, input.spot),
    label: (before) => describeMove(before, rowIds),
  });
}
