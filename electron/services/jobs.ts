/** Long work with progress and cancelling. One job per id; a job ends in exactly one answer or one error. */
import { AppError } from "../../shared/errors.ts";
import type { JobControl } from "../excel/jobs.ts";

type ReportProgress = (progress: { jobId: string; fraction: number | null; label: string }) => void;

interface RunningJob {
  readonly controller: AbortController;
  /** Resolves when the job has ended, however. */
  readonly ended: Promise<void>;
}

export class Jobs {
  readonly #running = new Map<string, RunningJob>();
  readonly #report: ReportProgress;

  constructor(report: ReportProgress) {
    this.#report = report;
  }

  /** @throws AppError cancelled where the job was cancelled before its work was done. */
  async run<T>(jobId: string, work: (control: JobControl) => Promise<T>): Promise<T> {
    if (this.#running.has(jobId)) {
      throw new AppError("validation", "job-running", "这项工作正在进行，没有重复开始。");
    }
    const controller = new AbortController();
    const { signal } = controller;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    this.#running.set(jobId, { controller, ended });
    const onProgress: JobControl["onProgress"] = (fraction, label) => {
      if (!signal.aborted) this.#report({ jobId, fraction, label });
    };
    try {
      return await work({ signal, onProgress });
    } catch (error) {
      throw signal.aborted ? cancelled() : error;
    } finally {
      this.#running.delete(jobId);
      end();
    }
  }

  cancel(jobId: string): Record<string, never> {
    this.#running.get(jobId)?.controller.abort();
    return {};
  }

  cancelAll(): void {
    for (const { controller } of this.#running.values()) controller.abort();
  }

  async allEnded(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }
}

function cancelled(): AppError {
  return new AppError("cancelled", "job-cancelled", "已取消，没有写入任何内容。");
}
