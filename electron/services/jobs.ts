/** Long work with progress and cancelling. One job per id; a job ends in exactly one answer or one error. */
import { AppError } from "../../shared/errors.ts";
import type { JobControl } from "../excel/jobs.ts";

type ReportProgress = (progress: { jobId: string; fraction: number | null; label: string }) => void;

export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #report: ReportProgress;

  constructor(report: ReportProgress) {
    this.#report = report;
  }

  /** @throws AppError cancelled where the job was cancelled, even if its work came to an end. */
  async run<T>(jobId: string, work: (control: JobControl) => Promise<T>): Promise<T> {
    if (this.#running.has(jobId)) {
      throw new AppError("validation", "job-running", "这项工作正在进行，没有重复开始。");
    }
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(jobId, controller);
    const onProgress: JobControl["onProgress"] = (fraction, label) => {
      if (!signal.aborted) this.#report({ jobId, fraction, label });
    };
    try {
      const outcome = await work({ signal, onProgress });
      if (signal.aborted) throw cancelled();
      return outcome;
    } catch (error) {
      throw signal.aborted ? cancelled() : error;
    } finally {
      this.#running.delete(jobId);
    }
  }

  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}

function cancelled(): AppError {
  return new AppError("cancelled", "job-cancelled", "已取消，没有写入任何内容。");
}
