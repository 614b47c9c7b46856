/** Makes a plan file from a workbook once its preview has been accepted, and opens it. */
import { differencesToChanges } from "../../shared/changes/compare-document.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { knownDifferences } from "./apply-import.ts";
import { commitBatch } from "./commit-batch.ts";
import type { ServiceContext } from "./context.ts";
import { createFrom } from "./create-plan.ts";

/** @throws AppError; there is no new file then. */
export function createImported(ctx: ServiceContext, input: Request<"plan:create-imported">): PlanSnapshot {
  const { state, start, fileName, differences } = ctx.previews.get(input.previewId, null);
  const accepted = knownDifferences(differences, input.accepted);
  const changes = differencesToChanges(state, differences, accepted, ctx.newId);
  return createFrom(ctx, input.file, start, (session) => {
    commitBatch(ctx, session, { kind: "import", changes, label: () => `导入 ${fileName}` });
  });
}
