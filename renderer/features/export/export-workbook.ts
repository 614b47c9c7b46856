/**
 * 导出 Excel: what is on its way is written first, so that the workbook holds all that the screen shows; then the plan
 * is checked, and where errors stand the user decides.
 */
import type { ExportCheck, ExportError, ExportOutcome } from "../../../shared/contract/export-schemas.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { planTable } from "../../../shared/tables/plan-table.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { planFacts } from "../../plan/facts.ts";
import { lockOf } from "../../plan/plan-data.ts";
import { askFacts } from "../facts/FactsDialog.tsx";
import { chooseFile } from "../files/choose-file.tsx";
import { runJob } from "../jobs/run-job.tsx";
import { askAtGate } from "./ExportGate.tsx";
import { showExportWarnings } from "./ExportWarnings.tsx";

/** A check that takes no longer shows no dialog of its own. */
const SHOW_CHECK_AFTER_MS = 400;

export async function exportWorkbook(state: PlanState): Promise<void> {
  const { flush, openSession } = planStore.getState();
  const session = openSession();
  await flush();
  const start = (jobId: string): Promise<ExportCheck> => client.invoke("export:check", { session, jobId });
  const check = await runJob("导出前校验", start, SHOW_CHECK_AFTER_MS);
  if (!check) return say("已取消导出，没有写出文件");
  if (!(await passGate(check))) return;
  const { title } = planFacts(state);
  const file = await chooseFile("export-workbook", `${fileNameOf(title) || "附表"}.xlsx`);
  if (!file) return;
  await flush();
  await writeTo(session, file.token, check);
}

/** What another program has written meanwhile may be wrong in other places: then the user is asked again. */
async function writeTo(session: string, file: string, { errors }: ExportCheck): Promise<void> {
  const accepted = errors.map(({ id }) => id);
  const outcome = await runJob("导出 Excel", (jobId) =>
    client.invoke("export:workbook", { session, file, jobId, accepted }),
  );
  if (!outcome) say("已取消导出，没有写出文件");
  else if (outcome.outcome === "written") await tellWritten(session, outcome);
  else if (await passGate(outcome.check)) await writeTo(session, file, outcome.check);
}

type Written = Extract<ExportOutcome, { outcome: "written" }>;

async function tellWritten(session: string, { path, backup, warnings, note }: Written): Promise<void> {
  if (note) planStore.getState().takeNote(session, note);
  const kept = backup === null ? "" : `，原来的文件留作备份“${backup}”`;
  say(`已导出到 ${path}${kept}`);
  if (warnings.length > 0) await showExportWarnings(path, warnings);
}

async function passGate(check: ExportCheck): Promise<boolean> {
  if (check.errors.length === 0) return true;
  const answer = await askAtGate(check);
  if (answer === "export") return true;
  if (answer !== "return") await goToError(answer);
  return false;
}

/** What is wrong with the plan's own facts has no place in a sheet. */
async function goToError({ table, rowId, column }: ExportError): Promise<void> {
  const data = planStore.getState();
  if (table !== planTable.key) return data.goTo({ table, rowId, column });
  const edits = await askFacts(data.plan.shown, lockOf(data) !== null, column);
  if (edits.length > 0) planStore.getState().editCells(edits);
}

/** The title as a file name: without what no system allows in one. */
function fileNameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\n\t]/g, "")
    .trim()
    .slice(0, 80);
}
