/** Writes cells (typed, pasted, filled, cleared) as one batch. */
import { describeEdit } from "../../shared/changes/describe.ts";
import { type CellEdit, editCellsChanges } from "../../shared/changes/edit-cells.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function editCells(ctx: ServiceContext, input: Request<"plan:edit-cells">): BatchResult {
  const session = requireSession(ctx);
  const changes = editCellsChanges(session.state, lastPerCell(input.edits));
  return commitBatch(ctx, session, {
    kind: "edit",
    changes,
    label: (before) => describeEdit(before, changes),
  });
}

/** A batch writes a cell once; of several edits of one cell the last counts. */
function lastPerCell(edits: readonly CellEdit[]): CellEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.rowId}\n${edit.column}`, edit])).values()];
}
