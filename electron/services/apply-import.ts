/**
 * Writes the accepted differences of a preview as one batch. A plan that is no longer the one that was compared
 * is left alone: a row that the user did not see change must not be moved or removed.
 */
import { differencesToChanges } from "../../shared/changes/compare-document.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import type { BatchResult } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

/** @throws AppError conflict, not-found or validation; nothing has been written then. */
export function applyImport(ctx: ServiceContext, input: Request<"import:apply">): BatchResult {
  const session = requireSession(ctx);
  const { state, fileName, differences } = ctx.previews.get(input.previewId, session);
  if (session.state !== state) {
    throw new AppError("conflict", "import-stale", "预览之后方案又有修改，没有写入。请重新导入这个工作簿。");
  }
  const accepted = knownDifferences(differences, input.accepted);
  const result = commitBatch(ctx, session, {
    kind: "import",
    changes: differencesToChanges(state, differences, accepted, ctx.newId),
    label: () => `导入 ${fileName}`,
  });
  ctx.previews.drop();
  return result;
}

export function differenceIds({ changes, added, removed, moved }: Differences): string[] {
  return [...changes, ...added, ...removed, ...moved].map(({ id }) => id);
}

/** @throws AppError validation where one of them is not in the preview. */
export function knownDifferences(differences: Differences, ids: readonly string[]): ReadonlySet<string> {
  const known = new Set(differenceIds(differences));
  if (ids.every((id) => known.has(id))) return new Set(ids);
  throw new AppError(
    "validation",
    "unknown-difference",
    "选中的差异不在这次预览里，没有写入。请重新导入这个工作簿。",
  );
}
