/** Switches a rule off or on, or sets its severity, as one batch. */
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { findRuleInfo } from "../../shared/rules/find-rule.ts";
import { SEVERITY_TITLES } from "../../shared/rules/finding.ts";
import { setRuleChanges } from "../../shared/rules/own/decision-changes.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function setRule(ctx: ServiceContext, input: Request<"rules:set">): BatchResult {
  const session = requireSession(ctx);
  const changes = setRuleChanges(session.state, input.rule, input, ctx.newId);
  const info = findRuleInfo(session.state, input.rule);
  const name = `规则“${info?.title ?? input.rule}”`;
  const severity = input.severity ?? info?.severity;
  const label = input.isOff
    ? `停用${name}`
    : `启用${name}${severity ? `，级别为${SEVERITY_TITLES[severity]}` : ""}`;
  return commitBatch(ctx, session, { kind: "edit", changes, label: () => label });
}
