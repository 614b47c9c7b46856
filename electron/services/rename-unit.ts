/** Renames a unit wherever it stands under its old name, as one batch. */
import { describeUnitRenaming } from "../../shared/changes/describe.ts";
import { renameUnitChanges } from "../../shared/changes/rename-unit.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { occurrencesIn } from "../../shared/search/replace.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function renameUnit(ctx: ServiceContext, input: Request<"units:rename">): BatchResult {
  const session = requireSession(ctx);
  const { changes, mentions } = renameUnitChanges(session.state, input);
  return commitBatch(ctx, session, {
    kind: "rename-unit",
    changes,
    label: () => describeUnitRenaming(input, occurrencesIn(mentions)),
  });
}
