/** The one plan store of this page, and the open edit that belongs to it. */
import { AppError } from "../../shared/errors.ts";
import { client, connectionStore } from "../contract/connection.ts";
import { createEditSession } from "../grid/edit-session.ts";
import { InputHold } from "../grid/input-hold.ts";
import { clearMessage, say } from "../messages/message-store.ts";
import { refuse } from "../messages/refusals.ts";
import { pause } from "../slices.ts";
import type { PlanPlace } from "./first-place.ts";
import { createPlanStore } from "./plan-store.ts";

export const editSession = createEditSession();

/** What the hand does while a command is on its way waits for what the command brings. */
export const inputHold = new InputHold({
  onGivenBack: (texts) =>
    refuse(
      NOT_PLACED,
      texts.map((text) => ({ place: "随后键入的文字", text })),
    ),
  onLong: () => say("正在等主程序完成上一步，键入的文字随后填入"),
  onOver: clearMessage,
});

const NOT_PLACED = new AppError(
  "precondition",
  "not-placed",
  "上一步没有完成，或改动了要填的位置，随后键入的文字没有填入任何单元格。需要时请复制后填写。",
);

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
  if (isStopped) {
    inputHold.abandon();
    editSession.getState().commit("stay");
  }
  planStore.setState({ stopReason: isStopped ? "与附表通主程序失去联系，已停止编辑。" : null });
});

// What is kept back was meant for the plan that was open.
planStore.subscribe(({ session }, before) => {
  if (session !== before.session) inputHold.abandon();
});

/** Says later whether all acts that came to their end since now were accepted. */
export function watchActs(): () => boolean {
  const before = planStore.getState().refusedAct;
  return () => {
    const { refusedAct } = planStore.getState();
    return refusedAct === null || refusedAct === before;
  };
}

/** Runs an act that brings rows; what the hand does meanwhile waits for them. */
export async function holdingInput(act: () => Promise<void>): Promise<void> {
  const part = inputHold.begin();
  const isDone = watchActs();
  try {
    await act();
    // What is selected follows the rows in effects of the page.
    await pause();
  } finally {
    inputHold.end(part, isDone());
  }
}

/** Ends the edit that is open, as Enter would, so that what is typed is part of what comes next. */
export async function commitOpenEdit(): Promise<void> {
  if (editSession.getState().cell === null) return;
  editSession.getState().commit("stay");
  // The grid hears of the outcome in an effect of its own.
  await pause();
}

/** Takes the user to a place, as soon as what was typed before stands where it belongs. */
export async function goToPlace(place: PlanPlace): Promise<void> {
  await inputHold.settled();
  planStore.getState().goTo(place);
}

/** Is something typed that no edit holds yet: a changed text, a search for a unit, what is kept back? */
export function isTyping(): boolean {
  if (inputHold.hasInput) return true;
  const { cell, draft, original, search } = editSession.getState();
  return cell !== null && (draft !== original || search !== "");
}
