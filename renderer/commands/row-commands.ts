/** Inserting, deleting and duplicating rows. */
import { BetweenHorizontalStart, CopyPlus, ListX } from "lucide-react";
import { getKind, isContainer, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { askDelete } from "../features/rows/ask-delete.tsx";
import { confirm } from "../ui/ConfirmDialog.tsx";
import type { Command, CommandContext } from "./command.ts";
import { addableKinds, addOfKind, type Insertion, insertAbove, insertBelow } from "./insert-spots.ts";
import { NO_ROW } from "./move-spots.ts";
import { linesIn, planned, rowsIn } from "./planned-command.ts";

/** So many rows at once are hardly meant. */
const MANY_ROWS = 100;

export const insertRowCommand: Command = planned({
  id: "insert-row",
  label: "插入行",
  icon: BetweenHorizontalStart,
  keys: ["Ctrl++"],
  hint: (context) => {
    const count = countToInsert(context);
    return count === 1 ? "在下方插入一行" : `在下方插入 ${count} 行`;
  },
  plan: (context) => insertBelow(context.state, context.table, rowsIn(context).rows, countToInsert(context)),
  run: insert,
});

export const insertAboveCommand: Command = planned({
  id: "insert-row-above",
  label: "在上方插入行",
  keys: ["Alt+Insert"],
  plan: (context) =>
    insertAbove(context.state, context.table, rowsIn(context).rows, countToInsert(context)) ??
    "请先选择一行，再在它上方插入。",
  run: insert,
});

export const deleteRowCommand: Command = planned({
  id: "delete-row",
  label: "删除行",
  icon: ListX,
  keys: ["Ctrl+-"],
  plan: (context) => (rowsIn(context).rows.length === 0 ? NO_ROW : rowsIn(context)),
  run: async (context, { rows }) => {
    const { act, state } = context;
    const rowIds = await askDelete(state, rows, linesIn(context).length > 1);
    if (rowIds) await act.deleteRows(rowIds);
  },
});

export const duplicateCommand: Command = planned({
  id: "duplicate-rows",
  label: "创建副本",
  icon: CopyPlus,
  keys: ["Ctrl+Shift+D"],
  hint: () => "在下方复制所选的行，连同其中的内容",
  plan: (context) => {
    const { rows, kind } = rowsIn(context);
    if (rows.length === 0) return NO_ROW;
    return kind ? { rowIds: rows.map((row) => row.id) } : "所选的行不是同一种，请分开选择。";
  },
  run: ({ act }, { rowIds }) => act.arrangeRows("plan:duplicate-rows", { rowIds }),
});

/** 新增小节, 新增重点任务 …: one for each kind of container. */
export function addCommands(table: TableDefinition): readonly Command[] {
  return addableKinds(table).map((kind) => addCommand(kind));
}

function addCommand(kind: RowKind): Command {
  return planned({
    id: `add-${kind.key}`,
    label: `在下方新增${kind.title}`,
    plan: ({ state, table, line }) =>
      addOfKind(state, table, line, kind) ?? `请先选择要新增${kind.title}的位置。`,
    run: insert,
  });
}

async function insert({ act }: CommandContext, { spot, rows }: Insertion): Promise<void> {
  if (rows.length > MANY_ROWS) {
    const text = `所选的行有 ${rows.length} 行，将插入同样多的空行，可以撤销。`;
    if (!(await confirm({ title: "插入行", text, action: "插入" }))) return;
  }
  await act.insertRows(spot, rows);
}

/** As many as lines are selected; one where a merged cell stands for them, or a band. */
function countToInsert(context: CommandContext): number {
  const { rows } = rowsIn(context);
  const [first] = rows;
  if (rows.length === 1 && first && isContainer(context.table, getKind(context.table, first.kind))) return 1;
  const lines = linesIn(context).filter((line) => !line.isBand).length;
  return Math.max(1, rows.length === 1 ? 1 : lines);
}
