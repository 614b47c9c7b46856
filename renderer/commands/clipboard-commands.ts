/** 剪切, 复制, 粘贴, 清除内容 in the menu of a cell; their keys are the grid's own. */
import type { CellsAct } from "../grid/sheet-grid-props.ts";
import { selectionStore } from "../plan/selection-store.ts";
import type { Command, CommandContext } from "./command.ts";

export const cellCommands: readonly Command[] = [
  cellCommand("cut", "剪切", "Ctrl+X", ({ canWrite }) => canWrite),
  cellCommand("copy", "复制", "Ctrl+C", ({ isOpen }) => isOpen),
  cellCommand("paste", "粘贴", "Ctrl+V", ({ canWrite }) => canWrite),
  cellCommand("clear", "清除内容", "Delete", ({ canWrite }) => canWrite),
];

function cellCommand(
  act: CellsAct,
  label: string,
  keys: string,
  enabled: (context: CommandContext) => boolean,
): Command {
  return {
    id: `cells-${act}`,
    label,
    keys: [keys],
    enabled: (context) => enabled(context) && context.activeRowId !== null,
    run: () => selectionStore.getState().doCells(act),
  };
}
