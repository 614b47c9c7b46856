/** Writes a paste that needs new rows, cells and rows as one batch. */
import { pasteRowsChanges } from "../../shared/changes/paste-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function pasteRows(ctx: ServiceContext, input: Request<"plan:paste-rows">): BatchResult {
  const session = requireSession(ctx);
  const changes = pasteRowsChanges(session.state, input, ctx.newId);
  const label = `粘贴并新增 ${input.rows.length} 行`;
  return commitBatch(ctx, session, { kind: "paste", changes, label: () => label });
}
