/** The one listener of command keys. Dialogs keep their keys, and so does a text box, but for a few commands. */
import { useEffect } from "react";
import { connectionStore } from "../contract/connection.ts";
import { editSession, planStore } from "../plan/current-plan.ts";
import { isDialogOpen } from "../ui/dialog-stack.ts";
import { keyedCommands } from "./all-commands.ts";
import { commandContext, isSerialRunning, runCommand } from "./context.ts";
import { matchesKeys } from "./keys.ts";

export function useKeyBindings(): void {
  useEffect(() => {
    // Capturing: the command has the key before the grid, and the browser's own zoom never sees Ctrl and +.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const command = keyedCommands.find(({ keys }) => keys?.some((keys) => matchesKeys(keys, event)));
  if (!command || (isInTextBox(event.target) && !command.isForTextBoxes)) return;
  // Also where a dialog keeps the command from running: the browser's own meaning of the key is never wanted.
  event.preventDefault();
  if (isDialogOpen() || connectionStore.getState().ended !== null) return;
  event.stopPropagation();
  // A key that is held down does not run ahead of the plan.
  const mustWait = command.isSerial === true && isSerialRunning();
  if (mustWait && event.repeat) return;
  // One that waits is judged when its turn comes, by where the one before has left the rows.
  const context = mustWait ? null : commandContext(planStore.getState());
  if (context === null || command.enabled(context) || command.refusal?.(context)) void runCommand(command);
}

/** The grid's own catcher of typed text is a text box only while an edit is open. */
function isInTextBox(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isText = target.matches("textarea, input:not([type=range]), [contenteditable=true]");
  const isInGrid = target.closest("[data-sheet-grid]") !== null;
  return isText && (!isInGrid || editSession.getState().cell !== null);
}
