/** Moving rows: by one place, to a chosen container, and to where they are dragged. */
import { ArrowDown, ArrowUp, FolderInput } from "lucide-react";
import { containerKindOf } from "../../shared/changes/arrange-rows.ts";
import { rowsInWords } from "../../shared/changes/describe.ts";
import { moveToDialog } from "../features/move/MoveDialog.tsx";
import { mayEmpty } from "../features/rows/ask-emptied.ts";
import type { Command, CommandContext } from "./command.ts";
import { type Move, moveDown, moveUp, NO_ROW } from "./move-spots.ts";
import { placeIn, planned, rowsIn } from "./planned-command.ts";

export const moveUpCommand: Command = planned({
  id: "move-up",
  label: "上移",
  icon: ArrowUp,
  keys: ["Alt+Shift+↑"],
  plan: (context) => {
    const place = placeIn(context);
    return typeof place === "string" ? place : moveUp(place, rowsIn(context));
  },
  run: moveRows,
});

export const moveDownCommand: Command = planned({
  id: "move-down",
  label: "下移",
  icon: ArrowDown,
  keys: ["Alt+Shift+↓"],
  plan: (context) => {
    const place = placeIn(context);
    return typeof place === "string" ? place : moveDown(place, rowsIn(context));
  },
  run: moveRows,
});

export const moveToCommand: Command = planned({
  id: "move-to",
  label: "移至…",
  icon: FolderInput,
  plan: (context) => {
    const { rows, kind } = rowsIn(context);
    if (rows.length === 0) return NO_ROW;
    if (!kind) return "所选的行不是同一种，请分开选择。";
    return containerKindOf(context.table, kind) ? { rows } : `${kind.title}没有别的位置可以移至。`;
  },
  run: async (context, { rows }) => {
    const { state, outline } = context;
    const rowIds = rows.map((row) => row.id);
    const spot = await moveToDialog({
      state,
      outline,
      rows,
      title: `移动 ${rowsInWords(state, rowIds)}`,
    });
    if (spot) await moveRows(context, { rowIds, spot });
  },
});

/** Asks first where the name of a container would go. */
export async function moveRows(
  { act, state }: Pick<CommandContext, "act" | "state">,
  { rowIds, spot }: Move,
): Promise<void> {
  if (await mayEmpty(state, rowIds, spot.parentId)) await act.moveRows(rowIds, spot);
}
