/** Confirms or rejects links between targets and statements, or leaves them to the wording again, as one batch. */
import { nameRows } from "../../shared/changes/describe.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { decideLinksChanges } from "../../shared/rules/numbers/link-decisions.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

const VERBS = { confirmed: "确认", rejected: "否定" } as const;

export function decideLinks(ctx: ServiceContext, input: Request<"links:decide">): BatchResult {
  const session = requireSession(ctx);
  return commitBatch(ctx, session, {
    kind: "edit",
    changes: decideLinksChanges(session.state, input.links, input.decision, ctx.newId),
    label: (before) => labelOf(before, input),
  });
}

/** 确认 任务15 与 指标12 的对应 */
function labelOf(state: PlanState, { links, decision }: Request<"links:decide">): string {
  const verb = decision === null ? "重新判断" : VERBS[decision];
  const [only] = links;
  if (!only || links.length > 1) return `${verb} ${links.length} 处指标与任务的对应`;
  const [stating = "", target = ""] = nameRows(state, [only.rowId, only.target]);
  return `${verb} ${stating} 与 ${target} 的对应`;
}
