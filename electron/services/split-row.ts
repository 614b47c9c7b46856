/** Divides a row into sub-rows as one batch. */
import { describeSplit } from "../../shared/changes/describe.ts";
import { splitRowChanges } from "../../shared/changes/sub-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function splitRow(ctx: ServiceContext, { rowId }: Request<"plan:split-row">): BatchResult {
  const session = requireSession(ctx);
  return commitBatch(ctx, session, {
    kind: "insert",
    changes: splitRowChanges(session.state, rowId, ctx.newId),
    label: (before) => describeSplit(before, rowId),
  });
}
