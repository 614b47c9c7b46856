/** Writes the official workbook in a worker. A file that stands there is replaced only where the user agreed. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Answer, Request } from "../../shared/contract/channels.ts";
import { AppError } from "../../shared/errors.ts";
import { assertFolderTakesFiles, canWrite, fileExists } from "../db/file-access.ts";
import { exportWorkbook } from "../excel/jobs.ts";
import { requireSession, type ServiceContext } from "./context.ts";
import { isOpenPlan } from "./open-plan.ts";

/** @throws AppError precondition, storage, cancelled; the target is as it was then. */
export async function exportPlan(
  ctx: ServiceContext,
  input: Request<"export:workbook">,
): Promise<Answer<"export:workbook">> {
  const { state } = requireSession(ctx);
  const { path, overwrite } = ctx.files.resolve(input.file, "export-workbook");
  assertFolderTakesFiles(path);
  if (isOpenPlan(ctx, path)) {
    throw new AppError(
      "validation",
      "plan-itself",
      `“${basename(path)}”是方案本身，没有导出。请换一个文件名。`,
    );
  }
  if (existsSync(path)) assertReplaceable(path, overwrite);
  const { warnings } = await ctx.jobs.run(input.jobId, (control) => exportWorkbook(path, state, control));
  return { path, warnings };
}

function assertReplaceable(path: string, overwrite: boolean): void {
  if (!overwrite) throw fileExists(path);
  if (canWrite(path)) return;
  throw new AppError(
    "storage",
    "file-read-only",
    `文件“${basename(path)}”是只读的，没有导出。请取消它的只读属性，或换一个文件名。`,
  );
}
