/** The one plan store of this page, and the open edit that belongs to it. */
import { client, connectionStore } from "../contract/connection.ts";
import { createEditSession } from "../grid/edit-session.ts";
import { clearMessage, say } from "../messages/message-store.ts";
import { refuse } from "../messages/refusals.ts";
import { createPlanStore } from "./plan-store.ts";

export const editSession = createEditSession();

export const planStore = createPlanStore({
  client,
  retryMs: 1_000,
  onRefused: refuse,
  isTyping: () => editSession.getState().cell !== null,
  onDropped: (count) => say(`${count} 个不能保存的控制字符已略去，其余文字照常保存`, "warning"),
});

// What was said of the act before is not to be read beside the next one; a request that is tried again is no act.
planStore.subscribe(({ save }, before) => {
  if (save !== before.save && save.status === "saving") clearMessage();
});

connectionStore.subscribe(({ isStopped }, before) => {
  if (isStopped === before.isStopped) return;
  // What is being typed joins what is waiting to be written, so that all of it can be read in one place.
  if (isStopped) editSession.getState().commit("stay");
  planStore.setState({ stopReason: isStopped ? "与附表通主程序失去联系，已停止编辑。" : null });
});

/** Ends the edit that is open, as Enter would, so that what is typed is part of what comes next. */
export async function commitOpenEdit(): Promise<void> {
  if (editSession.getState().cell === null) return;
  editSession.getState().commit("stay");
  // The grid hears of the outcome in an effect of its own.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Is something typed that no edit holds yet: a changed text, or a search for a unit? */
export function isTyping(): boolean {
  const { cell, draft, original, search } = editSession.getState();
  return cell !== null && (draft !== original || search !== "");
}
