/** Takes the sub-rows of a row away as one batch. */
import { describeUnite } from "../../shared/changes/describe.ts";
import { uniteRowChanges } from "../../shared/changes/sub-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function uniteRow(ctx: ServiceContext, { rowId }: Request<"plan:unite-row">): BatchResult {
  const session = requireSession(ctx);
  return commitBatch(ctx, session, {
    kind: "delete",
    changes: uniteRowChanges(session.state, rowId),
    label: (before) => describeUnite(before, rowId),
  });
}
