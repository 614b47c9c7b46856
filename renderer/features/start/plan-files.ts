/** Making and opening plans. A plan that is open is closed by the host; its edits are written first. */
import type { TemplateName } from "../../../shared/changes/template.ts";
import type { PlanSnapshot } from "../../../shared/contract/plan-schemas.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { commitOpenEdit, planStore } from "../../plan/current-plan.ts";
import { chooseFile } from "../files/choose-file.tsx";

export async function openPlan(): Promise<void> {
  const file = await chooseFile("open-plan");
  if (file) await openFile(file.token);
}

export async function openFile(token: string): Promise<void> {
  await showPlan("没有打开方案", () => client.invoke("plan:open", { file: token }));
}

export async function createPlan(template: TemplateName, suggestedName: string): Promise<void> {
  const file = await chooseFile("save-plan", `${suggestedName}.fbt`);
  if (!file) return;
  await showPlan("没有新建方案", () => client.invoke("plan:create", { file: file.token, template }));
}

/** Goes on in a copy of the open plan. What was refused in the plan itself is not in it. */
export async function saveCopy(fileName: string): Promise<void> {
  const file = await chooseFile("save-plan", `${fileName.replace(/\.[^.]*$/, "")} 副本.fbt`);
  if (!file) return;
  const session = planStore.getState().openSession();
  await showPlan("没有另存副本", () => client.invoke("plan:save-copy", { session, file: file.token }));
}

/** Leaves the plan that is open, safely written, for the one that `open` brings. True where that is shown. */
export async function showPlan(failureTitle: string, open: () => Promise<PlanSnapshot>): Promise<boolean> {
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
  planStore.getState().replace(await client.invoke("plan:get", {}));
}
