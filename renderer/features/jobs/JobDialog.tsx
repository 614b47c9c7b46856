/** The progress of a job of the host. */
import { useEffect, useState } from "react";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { type Progress, ProgressDialog } from "./ProgressDialog.tsx";
import { cancelJob } from "./run-job.tsx";

export function JobDialog({ title, jobId }: { readonly title: string; readonly jobId: string }) {
  const progress = useProgress(jobId);
  const cancel = () => void reporting("没有取消", () => cancelJob(jobId));
  return <ProgressDialog title={title} progress={progress} onCancel={cancel} />;
}

function useProgress(jobId: string): Progress {
  const [progress, setProgress] = useState<Progress>({ fraction: null, label: "正在开始…" });
  useEffect(
    () =>
      client.on("job:progress", ({ jobId: id, fraction, label }) => {
        if (id === jobId) setProgress({ fraction, label });
      }),
    [jobId],
  );
  return progress;
}
