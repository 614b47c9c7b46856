/** Making and opening plans. A plan that is open is closed by the host; its edits are written first. */
import type { Request } from "../../../shared/contract/channels.ts";
import type { ChosenFile } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { commitOpenEdit, planStore } from "../../plan/current-plan.ts";
import { chooseFile } from "../files/choose-file.tsx";

export type TemplateName = Request<"plan:create">["template"];

export async function openPlan(): Promise<void> {
  const file = await chooseFile("open-plan");
  if (file) await openFile(file.token);
}

export async function openFile(token: string): Promise<void> {
  await reporting("没有打开方案", async () => {
    await settleOpenPlan();
    planStore.getState().show(await client.invoke("plan:open", { file: token }));
  });
}

export async function createPlan(template: TemplateName, suggestedName: string): Promise<void> {
  const file = await chooseFile("save-plan", `${suggestedName}.fbt`);
  if (file) await createPlanIn(file, template);
}

/** True where the new plan is open. */
export async function createPlanIn(file: ChosenFile, template: TemplateName): Promise<boolean> {
  const isMade = await reporting("没有新建方案", async () => {
    await settleOpenPlan();
    planStore.getState().show(await client.invoke("plan:create", { file: file.token, template }));
    return true;
  });
  return isMade ?? false;
}

async function settleOpenPlan(): Promise<void> {
  await commitOpenEdit();
  await planStore.getState().flush();
}
