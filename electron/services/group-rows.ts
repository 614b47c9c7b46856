/** Makes a container around rows as one batch. */

import { groupRowsChanges } from "../../shared/changes/arrange-rows.ts";
import { describeGroup } from "../../shared/changes/describe.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function groupRows(ctx: ServiceContext, input: Request<"plan:group-rows">): BatchResult {
  const session = requireSession(ctx);
  const rowIds = [...new Set(input.rowIds)];
  const containerId = ctx.newId();
  return commitBatch(ctx, session, {
    kind: "group",
    changes: groupRowsChanges(session.state, rowIds, input.name, () => containerId),
    label: (_before, after) => describeGroup(after, containerId),
  });
}
