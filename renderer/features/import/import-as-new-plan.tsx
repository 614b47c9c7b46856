/**
 * From the start page: a workbook becomes a plan of its own. The file is made when the user has accepted what is
 * to stand in it, not before.
 */
import type { ChosenFile } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { chooseFile } from "../files/choose-file.tsx";
import { runJob } from "../jobs/run-job.tsx";
import { showPlan } from "../start/plan-files.ts";
import type { Decisions } from "./decisions.ts";
import { askImport } from "./ImportDialog.tsx";

export async function importAsNewPlan(): Promise<void> {
  const workbook = await chooseFile("import-workbook");
  const read = workbook && (await readWorkbook(workbook));
  if (!read) return;
  const { preview, facts } = read;
  let decisions: Decisions | null = null;
  for (;;) {
    const answer = await askImport({ preview, decisions, facts });
    if (!answer) return say("没有导入，没有新建方案");
    const file = await chooseFile("save-plan", `${preview.fileName.replace(/\.[^.]*$/, "")}.fbt`);
    const { previewId } = preview;
    const { accepted } = answer;
    const isMade =
      file &&
      (await showPlan("没有新建方案", () =>
        client.invoke("plan:create-imported", { file: file.token, previewId, accepted: [...accepted] }),
      ));
    if (isMade) return say(`已由 ${preview.fileName} 新建方案`);
    // Back to the decisions, which would be tedious to make again.
    decisions = answer.decisions;
  }
}

function readWorkbook(file: ChosenFile) {
  return runJob("读取表格", (jobId) => client.invoke("import:preview-new", { file: file.token, jobId }));
}
