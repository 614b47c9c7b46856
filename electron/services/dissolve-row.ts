/** Takes a container away from around its rows as one batch. */

import { dissolveRowChanges } from "../../shared/changes/arrange-rows.ts";
import { describeDissolve } from "../../shared/changes/describe.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function dissolveRow(ctx: ServiceContext, input: Request<"plan:dissolve-row">): BatchResult {
  const session = requireSession(ctx);
  const { rowId, intoId } = input;
  return commitBatch(ctx, session, {
    kind: "group",
    changes: dissolveRowChanges(session.state, rowId, intoId),
    label: (before) => describeDissolve(before, rowId),
  });
}
