/** 导出 Excel: what is on its way is written first, so that the workbook holds all that the screen shows. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { planFacts } from "../../plan/facts.ts";
import { chooseFile } from "../files/choose-file.tsx";
import { runJob } from "../jobs/run-job.tsx";
import { showExportWarnings } from "./ExportWarnings.tsx";

export async function exportWorkbook(state: PlanState): Promise<void> {
  const { title } = planFacts(state);
  const file = await chooseFile("export-workbook", `${fileNameOf(title) || "附表"}.xlsx`);
  if (!file) return;
  const { flush, openSession } = planStore.getState();
  const session = openSession();
  await flush();
  const result = await runJob("导出 Excel", (jobId) =>
    client.invoke("export:workbook", { session, file: file.token, jobId }),
  );
  if (!result) {
    say("已取消导出，没有写出文件");
    return;
  }
  const kept = result.backup === null ? "" : `，原来的文件留作备份“${result.backup}”`;
  say(`已导出到 ${result.path}${kept}`);
  if (result.warnings.length > 0) await showExportWarnings(result.path, result.warnings);
}

/** The title as a file name: without what no system allows in one. */
function fileNameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\n\t]/g, "")
    .trim()
    .slice(0, 80);
}
