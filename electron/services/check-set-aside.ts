/** Sets findings aside with a reason, as one batch; deleting the rows that it makes brings them back. */
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { setAsideChanges } from "../../shared/rules/own/decision-changes.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function setAside(ctx: ServiceContext, input: Request<"rules:set-aside">): BatchResult {
  const session = requireSession(ctx);
  const reason = input.reason.trim();
  return commitBatch(ctx, session, {
    kind: "insert",
    changes: setAsideChanges(session.state, input.findings, reason, ctx.newId),
    label: () => `搁置 ${input.findings.length} 个问题：${reason}`,
  });
}
