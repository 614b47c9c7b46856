/** Reads a workbook in a worker and holds what it says that the plan does not; changes nothing. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import { templates } from "../../seeds/index.ts";
import { applyChanges } from "../../shared/changes/apply.ts";
import { factsChanges } from "../../shared/changes/facts-in-document.ts";
import { templateChanges } from "../../shared/changes/template.ts";
import type { Answer, Request } from "../../shared/contract/channels.ts";
import type { ImportPreview } from "../../shared/contract/import-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { EMPTY_PLAN } from "../../shared/model/plan-state.ts";
import { readFailure } from "../excel/file-errors.ts";
import { previewImport as compareInWorker } from "../excel/jobs.ts";
import { requireSession, type ServiceContext } from "./context.ts";

/** @throws AppError bad-file, storage, cancelled */
export async function previewImport(
  ctx: ServiceContext,
  input: Request<"import:preview">,
): Promise<ImportPreview> {
  const session = requireSession(ctx);
  const { path } = ctx.files.resolve(input.file, "import-workbook");
  const { state } = session;
  const { size, mtime } = statOrExplain(path);
  const { sheets, differences } = await ctx.jobs.run(input.jobId, (control) =>
    compareInWorker(path, state, control),
  );
  if (ctx.openPlan.session !== session) throw planClosedMeanwhile();
  const previewId = ctx.newId();
  const fileName = basename(path);
  ctx.previews.hold(previewId, { session, state, start: [], fileName, differences });
  return { previewId, fileName, sizeBytes: size, modifiedAt: mtime.toISOString(), sheets, differences };
}

/** For a plan that is to be made from the workbook: all that it holds, and the plan's facts. */
export async function previewNewPlan(
  ctx: ServiceContext,
  input: Request<"import:preview-new">,
): Promise<Answer<"import:preview-new">> {
  const { path } = ctx.files.resolve(input.file, "import-workbook");
  const { size, mtime } = statOrExplain(path);
  const empty = templateChanges(templates.empty, ctx.newId);
  const emptyPlan = applyChanges(EMPTY_PLAN, empty);
  const { sheets, differences, facts } = await ctx.jobs.run(input.jobId, (control) =>
    compareInWorker(path, emptyPlan, control, { adoptsFacts: true }),
  );
  const adopted = factsChanges(emptyPlan, facts);
  const previewId = ctx.newId();
  const fileName = basename(path);
  ctx.previews.hold(previewId, {
    session: null,
    state: applyChanges(emptyPlan, adopted),
    start: [...empty, ...adopted],
    fileName,
    differences,
  });
  const preview = {
    previewId,
    fileName,
    sizeBytes: size,
    modifiedAt: mtime.toISOString(),
    sheets,
    differences,
  };
  return { preview, facts: { ...facts } };
}

function statOrExplain(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw readFailure(error);
  }
}

function planClosedMeanwhile(): AppError {
  return new AppError("cancelled", "plan-closed", "方案已关闭，没有读入。");
}
