/** Long work of the host with its progress on the screen; it can be cancelled and never blocks an edit. */
import { AppError } from "../../../shared/errors.ts";
import { client } from "../../contract/connection.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { JobDialog } from "./JobDialog.tsx";

/** Null where the user cancelled. `afterMs`: work that takes no longer shows nothing. */
export async function runJob<T>(
  title: string,
  start: (jobId: string) => Promise<T>,
  afterMs = 0,
): Promise<T | null> {
  const jobId = crypto.randomUUID();
  const work = start(jobId);
  let closeDialog: (() => void) | undefined;
  const show = (): void => {
    void openDialog<void>((close) => {
      closeDialog = () => close();
      return <JobDialog title={title} jobId={jobId} />;
    });
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  if (afterMs === 0) show();
  else waiting = setTimeout(show, afterMs);
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.kind === "cancelled") return null;
    throw error;
  } finally {
    clearTimeout(waiting);
    closeDialog?.();
  }
}

export function cancelJob(jobId: string): Promise<unknown> {
  return client.invoke("jobs:cancel", { jobId });
}
