/** Making and opening plans. A plan that is open is closed by the host; its edits are written first. */
import type { Request } from "../../../shared/contract/channels.ts";
import type { ChosenFile } from "../../../shared/contract/file-schemas.ts";
import type { PlanSnapshot } from "../../../shared/contract/plan-schemas.ts";
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
  await showPlan("没有打开方案", () => client.invoke("plan:open", { file: token }));
}

export async function createPlan(template: TemplateName, suggestedName: string): Promise<void> {
  const file = await chooseFile("save-plan", `${suggestedName}.fbt`);
  if (file) await createPlanIn(file, template);
}

/** True where the new plan is open. */
export function createPlanIn(file: ChosenFile, template: TemplateName): Promise<boolean> {
  return showPlan("没有新建方案", () => client.invoke("plan:create", { file: file.token, template }));
}

/** Leaves the plan that is open, safely written, for the one that `open` brings. */
async function showPlan(failureTitle: string, open: () => Promise<PlanSnapshot>): Promise<boolean> {
  const isShown = await reporting(failureTitle, async () => {
    await commitOpenEdit();
    await planStore.getState().flush();
    try {
      planStore.getState().show(await open());
      return true;
    } catch (error) {
      await showWhatIsOpen();
      throw error;
    }
  });
  return isShown ?? false;
}

/** After a failure the host may still have the plan open that was open before, or none. */
async function showWhatIsOpen(): Promise<void> {
  const snapshot = await client.invoke("plan:get", {});
  if (snapshot) planStore.getState().replace(snapshot);
  else planStore.getState().show(null);
}
