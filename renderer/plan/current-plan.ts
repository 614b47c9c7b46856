/** The one plan store of this page, and the open edit that belongs to it. */
import { client } from "../contract/connection.ts";
import { createEditSession } from "../grid/edit-session.ts";
import { clearMessage } from "../messages/message-store.ts";
import { reportError } from "../messages/report-error.tsx";
import { createPlanStore } from "./plan-store.ts";

export const planStore = createPlanStore({
  client,
  retryMs: 1_000,
  onRefused: (error) => reportError(error, "没有写入"),
});

// What was said before is not to be read beside the news that the last edit is not saved.
planStore.subscribe(({ save }, before) => {
  if (save.status === "failed" && before.save.status !== "failed") clearMessage();
});

export const editSession = createEditSession();

/** Ends the edit that is open, as Enter would, so that what is typed is part of what comes next. */
export async function commitOpenEdit(): Promise<void> {
  if (editSession.getState().cell === null) return;
  editSession.getState().commit("stay");
  // The grid hears of the outcome in an effect of its own.
  await new Promise((resolve) => setTimeout(resolve, 0));
}
