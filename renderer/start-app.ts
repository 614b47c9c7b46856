/** What happens once when the page starts, and what the host tells it unasked. */
import { appStore } from "./app-store.ts";
import { client } from "./contract/connection.ts";
import { askAuthor } from "./features/author/AuthorDialog.tsx";
import { openFile } from "./features/start/plan-files.ts";
import { say } from "./messages/message-store.ts";
import { reporting } from "./messages/report-error.tsx";
import { toAppError } from "./messages/to-app-error.ts";
import { commitOpenEdit, editSession, planStore } from "./plan/current-plan.ts";
import { rememberViews } from "./view/remember-view.ts";

export async function startApp(): Promise<void> {
  listen();
  guardPage();
  rememberViews(client, planStore, (error) => say(toAppError(error).message, "warning"));
  try {
    const info = await client.invoke("app:get-info", {});
    const open = await client.invoke("plan:get", {});
    if (open) planStore.getState().show(open);
    appStore.setState({ info });
    if (!open && info.initialPlan) await openFile(info.initialPlan.token);
    if (info.author === null) await askAuthor();
  } catch (error) {
    appStore.setState({ failure: toAppError(error).message });
  }
}

/** In a browser of the user's own, leaving the page must not lose what is still on its way or being typed. */
function guardPage(): void {
  const refuse = (event: Event): void => event.preventDefault();
  window.addEventListener("dragover", refuse);
  window.addEventListener("drop", refuse);
  window.addEventListener("beforeunload", (event) => {
    const { draft, original } = editSession.getState();
    const isUnsaved = planStore.getState().save.status !== "saved" || draft !== original;
    if (isUnsaved && appStore.getState().info?.shell === "loopback") event.preventDefault();
  });
}

function listen(): void {
  client.on("plan:replaced", ({ snapshot, reason }) => {
    planStore.getState().replace(snapshot);
    say(reason, "warning");
  });
  client.on("plan:open-requested", ({ token }) => void openFile(token));
  client.on("window:closing", () => {
    void reporting("改动没有全部写入", async () => {
      await commitOpenEdit();
      await planStore.getState().close();
    });
  });
}
