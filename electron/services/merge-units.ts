/** Makes one unit of two, as one batch. */
import { describeUnitMerging } from "../../shared/changes/describe.ts";
import { mergeUnitsChanges } from "../../shared/changes/merge-units.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { getRow } from "../../shared/model/plan-state.ts";
import { occurrencesIn } from "../../shared/search/replace.ts";
import { unitName } from "../../shared/units/unit-names.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function mergeUnits(ctx: ServiceContext, input: Request<"units:merge">): BatchResult {
  const session = requireSession(ctx);
  const { state } = session;
  const { changes, mentions } = mergeUnitsChanges(state, input);
  const [gone, kept] = [input.goneId, input.keptId].map((id) => unitName(getRow(state, id)));
  return commitBatch(ctx, session, {
    kind: "merge-units",
    changes,
    label: () => describeUnitMerging(gone ?? "", kept ?? "", occurrencesIn(mentions)),
  });
}
