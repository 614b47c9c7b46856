/** Writes cells (typed, pasted, filled, cleared) as one batch. */
import { describeEdit } from "../../shared/changes/describe.ts";
import { editCellsChanges } from "../../shared/changes/edit-cells.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function editCells(ctx: ServiceContext, input: Request<"plan:edit-cells">): BatchResult {
  const session = requireSession(ctx);
  const changes = editCellsChanges(session.state, input.edits);
  return commitBatch(ctx, session, {
    kind: input.kind ?? "edit",
    changes,
    label: (before) => describeEdit(before, changes, input.kind),
  });
}
