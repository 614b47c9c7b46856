/** Inserts rows with the rows below them as one batch. */

import { decodePlace, PLACE_COLUMN } from "../../shared/changes/change.ts";
import { describeInsert } from "../../shared/changes/describe.ts";
import { insertRowsChanges } from "../../shared/changes/edit-rows.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function insertRows(ctx: ServiceContext, input: Request<"plan:insert-rows">): BatchResult {
  const session = requireSession(ctx);
  const { spot, rows } = input;
  const changes = insertRowsChanges(session.state, spot, rows, ctx.newId);
  const topIds = changes.flatMap((change) =>
    change.column === PLACE_COLUMN &&
    change.new !== null &&
    decodePlace(change.new).parentId === spot.parentId
      ? [change.rowId]
      : [],
  );
  return commitBatch(ctx, session, {
    kind: "insert",
    changes,
    label: (_before, after) => describeInsert(after, topIds),
  });
}
