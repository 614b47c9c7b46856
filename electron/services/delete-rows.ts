/** Deletes rows with all below them as one batch. */
import { describeDelete } from "../../shared/changes/describe.ts";
import { deleteRowsChanges } from "../../shared/changes/edit-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function deleteRows(ctx: ServiceContext, input: Request<"plan:delete-rows">): BatchResult {
  const session = requireSession(ctx);
  const rowIds = [...new Set(input.rowIds)];
  return commitBatch(ctx, session, {
    kind: "delete",
    changes: deleteRowsChanges(session.state, rowIds),
    label: (before) => describeDelete(before, rowIds),
  });
}
