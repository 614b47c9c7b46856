/**
 * Writes the official workbook in a worker. A file that stands there is replaced only where the user agreed, and is
 * kept as a backup beside the new one.
 */
import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Answer, Request } from "../../shared/contract/channels.ts";
import { AppError } from "../../shared/errors.ts";
import {
  assertFolderTakesFiles,
  canWrite,
  fileExists,
  keepBackup,
  removeIfThere,
  renameOverKept,
  renameWithoutOverwriting,
  temporaryPath,
} from "../db/file-access.ts";
import { writeFailure } from "../excel/file-errors.ts";
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
  assertReplaceable(path, overwrite);
  return ctx.jobs.run(input.jobId, async (control) => {
    const temporary = temporaryPath(path);
    try {
      const { warnings } = await exportWorkbook(temporary, state, control);
      assertReplaceable(path, overwrite);
      const backup = putInPlace(temporary, path, ctx.clock());
      return { path, warnings, backup: backup === null ? null : basename(backup) };
    } finally {
      removeIfThere(temporary);
    }
  });
}

export function assertReplaceable(path: string, overwrite: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    throw new AppError(
      "validation",
      "is-a-folder",
      `“${basename(path)}”是一个文件夹，没有导出。请换一个文件名。`,
    );
  }
  if (!overwrite) throw fileExists(path);
  if (canWrite(path)) return;
  throw new AppError(
    "storage",
    "file-read-only",
    `文件“${basename(path)}”是只读的，没有导出。请取消它的只读属性，或换一个文件名。`,
  );
}

/** Answers the path of the backup of the file that stood there, or null. */
export function putInPlace(temporary: string, path: string, now: Date): string | null {
  const backup = existsSync(path) ? keepBackup(path, now) : null;
  try {
    if (backup === null) renameWithoutOverwriting(temporary, path);
    else renameOverKept(temporary, path);
    return backup;
  } catch (error) {
    // The file is still there itself.
    if (backup !== null) removeIfThere(backup);
    throw error instanceof AppError ? error : writeFailure(error);
  }
}
