/** What happens once when the page starts, and what the host tells it unasked. */

import { AppError } from "../shared/errors.ts";
import { appStore } from "./app-store.ts";
import { client, watchConnection } from "./contract/connection.ts";
import { askAuthor } from "./features/author/AuthorDialog.tsx";
import { openFile } from "./features/start/plan-files.ts";
import { say } from "./messages/message-store.ts";
import { refuse } from "./messages/refusals.ts";
import { reporting } from "./messages/report-error.tsx";
import { toAppError } from "./messages/to-app-error.ts";
import { commitOpenEdit, inputHold, isTyping, planStore } from "./plan/current-plan.ts";
import { isUnwrittenHandedOn, takeUnwritten } from "./plan/kept-unwritten.ts";
import { rememberViews } from "./view/remember-view.ts";

export async function startApp(): Promise<void> {
  watchConnection();
  listen();
  guardPage();
  rememberViews(client, planStore, (error) => say(toAppError(error).message, "warning"));
  try {
    const info = await client.invoke("app:get-info", {});
    const open = await client.invoke("plan:get", {});
    if (open) planStore.getState().show(open);
    appStore.setState({ info });
    showKeptTexts();
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
    if (isUnwrittenHandedOn()) return;
    const isUnsaved = planStore.getState().save.status !== "saved" || isTyping();
    if (isUnsaved && appStore.getState().info?.shell === "loopback") event.preventDefault();
  });
}

/** What this window could not write before another one took over from it. */
function showKeptTexts(): void {
  const texts = takeUnwritten();
  const message = "这个窗口停用时，下列文字没有写入文件。需要时请复制后填写。";
  if (texts.length > 0) refuse(new AppError("precondition", "kept-texts", message), texts);
}

function listen(): void {
  client.on("plan:replaced", ({ snapshot, reason }) => {
    if (snapshot.session !== planStore.getState().session) return;
    planStore.getState().replace(snapshot);
    say(reason, "warning");
  });
  client.on("app:warning", ({ message }) => say(message, "warning"));
  client.on("plan:open-requested", ({ token }) => void openFile(token));
  client.on("window:closing", () => {
    void reporting("改动没有全部写入", async () => {
      await inputHold.settled();
      await commitOpenEdit();
      await planStore.getState().close();
    });
  });
}
