/** Inserting, deleting and moving the row of the active line. */
import { ArrowDown, ArrowUp, BetweenHorizontalStart, FolderInput, ListX } from "lucide-react";
import { countBelow, rowReference } from "../../shared/numbering/outline.ts";
import {
  getKind,
  isContainer,
  lineKind,
  type RowKind,
  type TableDefinition,
} from "../../shared/tables/definition.ts";
import { moveToDialog } from "../features/move/MoveDialog.tsx";
import { confirm } from "../ui/ConfirmDialog.tsx";
import type { Command, CommandContext } from "./command.ts";
import {
  addableKinds,
  addOfKind,
  deepestRow,
  type Insertion,
  insertAbove,
  insertBelow,
  type Move,
  moveDown,
  moveUp,
} from "./row-spots.ts";

export const insertRowCommand: Command = {
  id: "insert-row",
  label: "插入行",
  icon: BetweenHorizontalStart,
  keys: ["Ctrl++"],
  hint: () => "在下方插入一行",
  enabled: ({ canWrite }) => canWrite,
  run: ({ act, state, table, line }) => insert(act, insertBelow(state, table, line)),
};

export const insertAboveCommand: Command = {
  id: "insert-row-above",
  label: "在上方插入行",
  enabled: ({ canWrite, state, table, line }) =>
    canWrite && line !== null && insertAbove(state, table, line) !== null,
  run: ({ act, state, table, line }) => insert(act, line && insertAbove(state, table, line)),
};

export const deleteRowCommand: Command = {
  id: "delete-row",
  label: "删除行",
  icon: ListX,
  keys: ["Ctrl+-"],
  enabled: ({ canWrite, line }) => canWrite && line !== null,
  run: async (context) => {
    const { act, table, line } = context;
    if (line && (await mayDelete(context))) await act.deleteRows([deepestRow(table, line).id]);
  },
};

export const moveUpCommand: Command = {
  id: "move-up",
  label: "上移",
  icon: ArrowUp,
  keys: ["Alt+Shift+↑"],
  enabled: (context) => upOf(context) !== null,
  run: (context) => moveRow(context, upOf(context)),
};

export const moveDownCommand: Command = {
  id: "move-down",
  label: "下移",
  icon: ArrowDown,
  keys: ["Alt+Shift+↓"],
  enabled: (context) => downOf(context) !== null,
  run: (context) => moveRow(context, downOf(context)),
};

export const moveToCommand: Command = {
  id: "move-to",
  label: "移至…",
  icon: FolderInput,
  enabled: ({ canWrite, table, line }) => {
    if (!canWrite || !line) return false;
    const parent = getKind(table, deepestRow(table, line).kind).parent;
    return parent !== null && isContainer(table, getKind(table, parent));
  },
  run: async ({ act, state, outline, table, line }) => {
    if (!line) return;
    const row = deepestRow(table, line);
    const title = `移动 ${rowReference(outline, line, getKind(table, row.kind))}`;
    const spot = await moveToDialog({ state, outline, row, title });
    if (spot) await act.moveRows([row.id], spot);
  },
};

/** 新增小节, 新增重点任务 …: one for each kind that is not the table's plain line. */
export function addCommands(table: TableDefinition): readonly Command[] {
  return addableKinds(table).map((kind) => addCommand(kind));
}

function addCommand(kind: RowKind): Command {
  const insertion = ({ state, table, line }: CommandContext): Insertion | null =>
    addOfKind(state, table, line, kind);
  return {
    id: `add-${kind.key}`,
    label: `在下方新增${kind.title}`,
    enabled: (context) => context.canWrite && insertion(context) !== null,
    run: (context) => insert(context.act, insertion(context)),
  };
}

async function insert(act: CommandContext["act"], insertion: Insertion | null): Promise<void> {
  if (insertion) await act.insertRows(insertion.spot, insertion.rows);
}

async function moveRow({ act }: CommandContext, move: Move | null): Promise<void> {
  if (move) await act.moveRows([move.rowId], move.spot);
}

function upOf({ canWrite, state, table, line }: CommandContext): Move | null {
  return canWrite && line ? moveUp(state, table, line) : null;
}

function downOf({ canWrite, state, table, line }: CommandContext): Move | null {
  return canWrite && line ? moveDown(state, table, line) : null;
}

/** A row that holds others is deleted with them all, so the user is asked first. */
function mayDelete({ state, outline, table, line }: CommandContext): boolean | Promise<boolean> {
  if (!line) return false;
  const row = deepestRow(table, line);
  const kind = getKind(table, row.kind);
  const inner = lineKind(table);
  const count = countBelow(state, row, inner.key);
  if (count === 0) return true;
  const reference = rowReference(outline, line, kind);
  const text = `${reference}和其中的 ${count} 行${inner.title}将一起删除，可以撤销。`;
  return confirm({ title: `删除${kind.title}`, text, action: "删除" });
}
