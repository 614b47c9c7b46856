/** Confirms or rejects a link between a target and a statement, or leaves it to the wording again, as one batch. */
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { decideLinkChanges } from "../../shared/rules/numbers/indicator-links.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

const VERBS = { confirmed: "确认", rejected: "否定" } as const;

export function decideLink(ctx: ServiceContext, input: Request<"links:decide">): BatchResult {
  const session = requireSession(ctx);
  const verb = input.decision === null ? "重新判断" : VERBS[input.decision];
  return commitBatch(ctx, session, {
    kind: "edit",
    changes: decideLinkChanges(session.state, input.link, input.decision, ctx.newId),
    label: () => `${verb}指标关联：${input.link.about}`,
  });
}
