/** Sets rules back to what they are by themselves, as one batch. */
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { findRuleInfo } from "../../shared/rules/find-rule.ts";
import { resetRulesChanges } from "../../shared/rules/own/decision-changes.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function resetRules(ctx: ServiceContext, input: Request<"rules:reset">): BatchResult {
  const session = requireSession(ctx);
  const [only = ""] = input.rules;
  const words =
    input.rules.length === 1
      ? `规则“${findRuleInfo(session.state, only)?.title ?? only}”的默认设置`
      : ` ${input.rules.length} 条规则的默认设置`;
  return commitBatch(ctx, session, {
    kind: "edit",
    changes: resetRulesChanges(session.state, input.rules),
    label: () => `恢复${words}`,
  });
}
