/** F6 and Shift+F6: from one part of the window to the next, so that all of it is in reach of the keyboard. */
import { currentPane, focusPaneAfter } from "../frame/pane-cycle.ts";
import { focusSheet } from "../plan/sheet-focus.ts";
import type { Command } from "./command.ts";

export const nextPaneCommand = paneCommand("next-pane", "下一个区域", "F6", 1);
export const previousPaneCommand = paneCommand("previous-pane", "上一个区域", "Shift+F6", -1);

function paneCommand(id: string, label: string, keys: string, step: 1 | -1): Command {
  let from = 0;
  return {
    id,
    label,
    keys: [keys],
    isForTextBoxes: true,
    enabled: ({ isOpen }) => isOpen,
    // Ending an open edit gives the keys to the sheet, so it is asked before.
    prepare: () => {
      from = currentPane();
    },
    run: () => focusPaneAfter(from, step, focusSheet),
  };
}
