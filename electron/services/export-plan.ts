/**
 * Writes the official workbook in a worker, after a check of the very state that is written. A plan with errors that
 * the user has not seen is not exported; an export with errors is noted in the plan's log. A file that stands there is
 * replaced only where the user agreed, and is kept as a backup beside the new one.
 */
import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import type { ExportCheck, ExportOutcome } from "../../shared/contract/export-schemas.ts";
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
import { noteExport } from "./note-export.ts";
import { isOpenPlan } from "./open-plan.ts";

/** @throws AppError precondition, storage, cancelled; the target is as it was then. */
export async function exportPlan(
  ctx: ServiceContext,
  input: Request<"export:workbook">,
): Promise<ExportOutcome> {
  const session = requireSession(ctx);
  const { state } = session;
  const { check, written } = await writeOfficial(ctx, input);
  if (written === null) return { outcome: "held", check };
  if (check.errors.length === 0) return { outcome: "written", ...written, note: null };
  const { note, warnings } = noteExport(ctx, { session, state, file: basename(written.path), check });
  return { outcome: "written", ...written, warnings: [...written.warnings, ...warnings], note };
}

export interface OfficialExport {
  readonly check: ExportCheck;
  /** Null: it was not written, errors stand that are not accepted. */
  readonly written: {
    readonly path: string;
    readonly warnings: string[];
    readonly backup: string | null;
  } | null;
}

/** Notes nothing. `accepted`: ids of errors; null: any. @throws AppError as exportPlan */
export async function writeOfficial(
  ctx: ServiceContext,
  input: Pick<Request<"export:workbook">, "file" | "jobId"> & { readonly accepted: readonly string[] | null },
): Promise<OfficialExport> {
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
      const { warnings, check } = await exportWorkbook(temporary, state, control, {
        accepted: input.accepted,
      });
      if (warnings === null) return { check, written: null };
      assertReplaceable(path, overwrite);
      const backup = putInPlace(temporary, path, ctx.clock());
      return { check, written: { path, warnings, backup: backup === null ? null : basename(backup) } };
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
