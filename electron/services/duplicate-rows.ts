/** Copies rows with all below them as one batch. */

import { duplicateRowsChanges } from "../../shared/changes/arrange-rows.ts";
import { describeDuplicate } from "../../shared/changes/describe.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function duplicateRows(ctx: ServiceContext, input: Request<"plan:duplicate-rows">): BatchResult {
  const session = requireSession(ctx);
  const rowIds = [...new Set(input.rowIds)];
  return commitBatch(ctx, session, {
    kind: "insert",
    changes: duplicateRowsChanges(session.state, rowIds, ctx.newId),
    label: (before) => describeDuplicate(before, rowIds),
  });
}
