/** Adds a column to a table as one batch. */
import { describeAddedColumn } from "../../shared/changes/describe.ts";
import { addColumnChanges } from "../../shared/changes/edit-columns.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function addColumn(ctx: ServiceContext, input: Request<"plan:add-column">): BatchResult {
  const session = requireSession(ctx);
  const rowId = ctx.newId();
  return commitBatch(ctx, session, {
    kind: "insert",
    changes: addColumnChanges(session.state, input, () => rowId),
    label: (_before, after) => describeAddedColumn(after, rowId),
  });
}
