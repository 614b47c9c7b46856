/** The progress of a job and its one button. */
import { useEffect, useState } from "react";
import type { EventData } from "../../../shared/contract/events.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { cancelJob } from "./run-job.tsx";

type Progress = Pick<EventData<"job:progress">, "fraction" | "label">;

export function JobDialog({ title, jobId }: { readonly title: string; readonly jobId: string }) {
  const { fraction, label } = useProgress(jobId);
  const [isCancelling, setCancelling] = useState(false);
  const cancel = (): void => {
    setCancelling(true);
    void reporting("没有取消", () => cancelJob(jobId));
  };
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" disabled={isCancelling} onClick={cancel} autoFocus>
        {isCancelling ? "正在取消…" : "取消"}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" footer={footer} onClose={cancel}>
      <div className="dialog-body">
        <p aria-live="polite">{label}</p>
        <progress
          className="progress"
          max={1}
          {...(fraction === null ? {} : { value: fraction })}
          aria-label={title}
        />
      </div>
    </Dialog>
  );
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
