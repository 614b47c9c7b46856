/**
 * 导入 Excel: read in a worker, compare, let the user decide, write as one batch. Nothing is written before. Where
 * the plan has changed meanwhile, the workbook is compared again and what was decided stays decided.
 */
import type { ChosenFile } from "../../../shared/contract/file-schemas.ts";
import { AppError } from "../../../shared/errors.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { chooseFile } from "../files/choose-file.tsx";
import { runJob } from "../jobs/run-job.tsx";
import type { Decisions } from "./decisions.ts";
import { askImport, type ImportAnswer } from "./ImportDialog.tsx";

const NOTHING_DONE = "没有导入，方案未改动";

export async function importIntoPlan(): Promise<void> {
  const file = await chooseFile("import-workbook");
  if (file) await reporting("没有导入", () => importFile(file));
}

async function importFile(file: ChosenFile): Promise<void> {
  let decisions: Decisions | null = null;
  for (;;) {
    const preview = await readWorkbook(file);
    if (!preview) return say(NOTHING_DONE);
    const answer: ImportAnswer | null = await askImport({ preview, decisions });
    if (!answer) return say(NOTHING_DONE);
    const result = await apply(preview.previewId, answer.accepted);
    if (result) return say(`${result.label}，可按 Ctrl+Z 撤销`);
    decisions = answer.decisions;
  }
}

async function readWorkbook(file: ChosenFile) {
  const { flush, openSession } = planStore.getState();
  const session = openSession();
  await flush();
  return runJob("读取表格", (jobId) => client.invoke("import:preview", { session, file: file.token, jobId }));
}

const COMPARED_WITH_ANOTHER = new Set(["import-stale", "plan-changed-elsewhere", "preview-gone"]);

/** Null where the plan is no longer the one that was compared. */
async function apply(previewId: string, accepted: readonly string[]) {
  try {
    return await planStore
      .getState()
      .write((session) => client.invoke("import:apply", { session, previewId, accepted: [...accepted] }));
  } catch (error) {
    if (error instanceof AppError && COMPARED_WITH_ANOTHER.has(error.code)) return null;
    throw error;
  }
}
