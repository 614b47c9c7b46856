/** Long work of the host with its progress on the screen; it can be cancelled and never blocks an edit. */
import { AppError } from "../../../shared/errors.ts";
import { client } from "../../contract/connection.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { JobDialog } from "./JobDialog.tsx";

/** Null where the user cancelled. */
export async function runJob<T>(title: string, start: (jobId: string) => Promise<T>): Promise<T | null> {
  const jobId = crypto.randomUUID();
  const work = start(jobId);
  let closeDialog: (() => void) | undefined;
  void openDialog<void>((close) => {
    closeDialog = () => close();
    return <JobDialog title={title} jobId={jobId} />;
  });
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.kind === "cancelled") return null;
    throw error;
  } finally {
    closeDialog?.();
  }
}

export function cancelJob(jobId: string): Promise<unknown> {
  return client.invoke("jobs:cancel", { jobId });
}
