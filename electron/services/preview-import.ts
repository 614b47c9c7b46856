/** Reads a workbook in a worker and holds what it says that the plan does not; changes nothing. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import type { ImportPreview } from "../../shared/contract/import-schemas.ts";
import { AppError } from "../../shared/errors.ts";
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
  ctx.previews.hold(previewId, { session, state, fileName, differences });
  return { previewId, fileName, sizeBytes: size, modifiedAt: mtime.toISOString(), sheets, differences };
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
