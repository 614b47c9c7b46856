/**
 * The long jobs: reading a workbook, writing one, and the check before, each in a worker of its own with limited
 * memory and time. Invariant: an export replaces its target in one step or leaves it alone, and no temporary file
 * outlives it.
 */
import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { writeFailure } from "./file-errors.ts";
import type { ExportResult, ImportPreviewResult, WorkerMessage, WorkerTask } from "./worker-messages.ts";

export interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number | null, label: string) => void;
}

export interface JobLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

export interface PreviewOptions {
  /** Title and year of the plan are taken from the workbook. */
  readonly adoptsFacts?: boolean;
  readonly limits?: JobLimits;
}

const LIMITS: JobLimits = { timeMs: 60_000, memoryMb: 1024 };

/** @throws AppError bad-file, storage, cancelled */
export function previewImport(
  path: string,
  state: PlanState,
  control: JobControl,
  { adoptsFacts = false, limits = LIMITS }: PreviewOptions = {},
): Promise<ImportPreviewResult> {
  return runWorker<ImportPreviewResult>({ kind: "preview", path, state, adoptsFacts }, control, limits, {
    // Whatever brought the reader down came out of the file.
    onCrash: (error) => unreadable(error.message),
    onExceeded: () => unreadable(),
  });
}

export interface ExportOptions {
  /** The ids of the errors with which it may be written all the same; null: with any. */
  readonly accepted?: readonly string[] | null;
  readonly limits?: JobLimits;
}

/** The errors of the plan as it is given. @throws AppError cancelled */
export function checkPlanForExport(
  state: PlanState,
  control: JobControl,
  limits: JobLimits = LIMITS,
): Promise<ExportCheck> {
  return runWorker<ExportCheck>({ kind: "check", state }, control, limits, {
    onCrash: (error) => (isOutOfMemory(error) ? unwritable() : error),
    onExceeded: unwritable,
  });
}

/** Warnings null: nothing was written, errors stand that are not accepted. @throws AppError storage, cancelled */
export async function exportWorkbook(
  path: string,
  state: PlanState,
  control: JobControl,
  { accepted = null, limits = LIMITS }: ExportOptions = {},
): Promise<ExportResult> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const task = { kind: "export", path: temporary, state, accepted } as const;
    const result = await runWorker<ExportResult>(task, control, limits, {
      onCrash: (error) => (isOutOfMemory(error) ? unwritable() : error),
      onExceeded: unwritable,
    });
    if (control.signal.aborted) throw cancelled();
    if (result.warnings === null) return result;
    await rename(temporary, path).catch((error: unknown) => {
      throw writeFailure(error);
    });
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function cancelled(): AppError {
  return new AppError("cancelled", "job-cancelled", "已取消，没有写入任何内容。");
}

function unreadable(...details: string[]): AppError {
  return new AppError(
    "bad-file",
    "workbook-too-complex",
    "读取这个工作簿用的时间或内存超过上限，没有读入。请删去多余的工作表、空行和图片后再导入。",
    details,
  );
}

function unwritable(): AppError {
  return new AppError(
    "internal",
    "export-too-complex",
    "导出用的时间或内存超过上限，没有导出。请关闭其他程序后再试。",
  );
}

/** In the sources the worker is a TypeScript file beside this one, in the build a bundle beside the bundle. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
}

/**
 * From source Node strips the types of every file in every worker, with WebAssembly; its cache spares most of the time
 * that a worker takes to begin, and V8 the freeing of that code, in which it can crash (nodejs/node#64500).
 */
function workerEnv(): NodeJS.ProcessEnv {
  if (!workerFile().pathname.endsWith(".ts")) return process.env;
  return { NODE_COMPILE_CACHE: join(tmpdir(), "annex-editor-compile-cache"), ...process.env };
}

interface Failures {
  readonly onCrash: (error: Error) => Error;
  /** Out of time, or ended without a word. */
  readonly onExceeded: () => AppError;
}

function runWorker<Result>(
  task: WorkerTask,
  control: JobControl,
  limits: JobLimits,
  { onCrash, onExceeded }: Failures,
): Promise<Result> {
  if (control.signal.aborted) return Promise.reject(cancelled());
  const worker = new Worker(workerFile(), {
    workerData: task,
    env: workerEnv(),
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  const ended = new Promise<Result>((resolve, reject) => {
    worker.on("message", (message: WorkerMessage<Result>) => {
      if (message.kind === "progress") control.onProgress(message.fraction, message.label);
      else if (message.kind === "done") resolve(message.result);
      else reject(AppError.fromData(message.error));
    });
    worker.on("error", (error: Error) => reject(onCrash(error)));
    worker.on("exit", () => reject(onExceeded()));
    control.signal.addEventListener("abort", () => reject(cancelled()), { once: true });
  });
  const timer = setTimeout(() => worker.terminate(), limits.timeMs);
  return ended.finally(async () => {
    clearTimeout(timer);
    // The worker has really ended before anything of its making is used or taken away.
    await worker.terminate();
  });
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
