/** Makes a rule of the user's own, or changes one, as one batch. */
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { putOwnRuleChanges } from "../../shared/rules/own/decision-changes.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function putRule(ctx: ServiceContext, input: Request<"rules:put">): BatchResult {
  const session = requireSession(ctx);
  const verb = input.rowId === null ? "新增" : "修改";
  return commitBatch(ctx, session, {
    kind: input.rowId === null ? "insert" : "edit",
    changes: putOwnRuleChanges(session.state, input.rowId, input.rule, ctx.newId),
    label: () => `${verb}规则“${input.rule.title}”`,
  });
}
