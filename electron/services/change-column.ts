/** Changes a user's column (name, type, choices, width, place) as one batch. */
import { describeColumnChange } from "../../shared/changes/describe.ts";
import { changeColumnChanges } from "../../shared/changes/edit-columns.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function changeColumn(ctx: ServiceContext, input: Request<"plan:change-column">): BatchResult {
  const session = requireSession(ctx);
  const { rowId, settings, after } = input;
  const changes = changeColumnChanges(session.state, rowId, settings, after);
  return commitBatch(ctx, session, {
    kind: "edit",
    changes,
    label: (before) => describeColumnChange(before, changes, rowId),
  });
}
