/** 导入 Excel: read in a worker, compare, let the user decide, write as one batch. Nothing is written before. */
import type { ChosenFile } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { chooseFile } from "../files/choose-file.tsx";
import { runJob } from "../jobs/run-job.tsx";
import { createPlanIn } from "../start/plan-files.ts";
import { ImportDialog } from "./ImportDialog.tsx";

export async function importIntoPlan(): Promise<void> {
  const file = await chooseFile("import-workbook");
  if (file) await importFile(file);
}

/** From the start page: the workbook first, then where the plan made from it is to be kept. */
export async function importAsNewPlan(): Promise<void> {
  const workbook = await chooseFile("import-workbook");
  if (!workbook) return;
  const target = await chooseFile("save-plan", `${workbook.name.replace(/\.[^.]*$/, "")}.fbt`);
  if (target && (await createPlanIn(target, "empty"))) await importFile(workbook);
}

async function importFile(file: ChosenFile): Promise<void> {
  await reporting("没有导入", async () => {
    await planStore.getState().flush();
    const preview = await runJob("读取表格", (jobId) =>
      client.invoke("import:preview", { file: file.token, jobId }),
    );
    if (!preview) {
      say("已取消导入，没有改动");
      return;
    }
    const accepted = await openDialog<readonly string[] | null>((close) => (
      <ImportDialog preview={preview} onDone={close} />
    ));
    if (accepted === null) say("没有导入，方案未改动");
    else await apply(preview.previewId, accepted);
  });
}

async function apply(previewId: string, accepted: readonly string[]): Promise<void> {
  const result = await planStore
    .getState()
    .write(() => client.invoke("import:apply", { previewId, accepted: [...accepted] }));
  say(`${result.label}，可按 Ctrl+Z 撤销`);
}
