/** The context of a command, from the plan as it is now; and the one way in which commands are run. */
import type { RowId } from "../../shared/model/row.ts";
import type { Line, Outline } from "../../shared/numbering/outline.ts";
import { connectionStore } from "../contract/connection.ts";
import { sheetModelOf } from "../grid/sheet-model.ts";
import { clearMessage, say } from "../messages/message-store.ts";
import { reportError } from "../messages/report-error.tsx";
import { commitOpenEdit, editSession, inputHold, planStore, watchActs } from "../plan/current-plan.ts";
import { outlineIn } from "../plan/outlines.ts";
import { lockOf } from "../plan/plan-data.ts";
import type { PlanActions, PlanData } from "../plan/plan-store.ts";
import { selectionStore } from "../plan/selection-store.ts";
import { dialogStack } from "../ui/dialog-stack.ts";
import { appliedViewOf, viewStore } from "../view/view-store.ts";
import type { Command, CommandContext } from "./command.ts";
import { SerialQueue } from "./serial-queue.ts";

export function commandContext(store: PlanData & PlanActions): CommandContext {
  const state = store.plan.shown;
  const outline = outlineIn(state, store.sheet);
  const isOpen = store.file !== null;
  const { hidden, order } = appliedViewOf(viewStore.getState(), store.sheet);
  const { readLines, readCells } = selectionStore.getState();
  return {
    data: store,
    act: store,
    isOpen,
    canWrite: isOpen && lockOf(store) === null,
    state,
    table: outline.table,
    outline,
    line: findLine(outline, store.activeCells[store.sheet]?.lineId),
    lines: readLines().flatMap((lineId) => findLine(outline, lineId) ?? []),
    activeRowId: store.activeCells[store.sheet]?.rowId ?? null,
    isSorted: order !== null,
    hidden,
    readCells,
  };
}

const serial = new SerialQueue();

// A question comes between: what was pressed before it is not for what comes after.
dialogStack.subscribe(({ dialogs }, before) => {
  if (dialogs.length > before.dialogs.length) serial.dropWaiting();
});
connectionStore.subscribe(({ isLost }) => {
  if (isLost) serial.dropWaiting();
});

/**
 * Ends an open edit first, so that a command never acts on a plan that lacks what is on the screen. What the hand
 * does from the press on, until rows are where the command leaves them, is done then.
 */
export async function runCommand(command: Command): Promise<void> {
  command.prepare?.();
  if (!command.isSerial && !inputHold.hasInput) {
    await run(command);
    return;
  }
  if (serial.isBusy) editSession.getState().commit("stay");
  const part = inputHold.begin();
  let isDone = false;
  const runNow = async (): Promise<void> => {
    isDone = await run(command);
  };
  await serial.push(runNow, () => inputHold.end(part, isDone));
}

/** Is a command at work for which the next must wait? */
export function isSerialRunning(): boolean {
  return serial.isBusy;
}

/** False where it failed, or an act of it was refused; the user has been told. */
async function run(command: Command): Promise<boolean> {
  const isDone = watchActs();
  try {
    await commitOpenEdit();
    clearMessage();
    const context = commandContext(planStore.getState());
    const refusal = command.refusal?.(context) ?? null;
    if (refusal !== null) say(refusal, "warning");
    else if (command.enabled(context)) await command.run(context);
    return isDone();
  } catch (error) {
    reportError(error, `${command.label}没有完成`);
    return false;
  }
}

function findLine(outline: Outline, lineId: RowId | undefined): Line | null {
  if (lineId === undefined) return null;
  const model = sheetModelOf(outline);
  const index = model.findLine(lineId);
  return index === undefined ? null : model.lineAt(index);
}
