/** Dividing a line of the table into sub-rows (the parts of an indicator), and making it one again. */
import { subKindOf, textsLostByUniting } from "../../shared/changes/sub-rows.ts";
import { childrenOf, getRow } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { getKind, lineKind, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { confirm } from "../ui/ConfirmDialog.tsx";
import type { Command, CommandContext } from "./command.ts";
import { planned, rowsIn } from "./planned-command.ts";

/** None for a table whose lines are never divided. */
export function subRowCommands(table: TableDefinition): readonly Command[] {
  const subKind = subKindOf(table, lineKind(table));
  return subKind ? [splitCommand(subKind), uniteCommand(subKind)] : [];
}

function splitCommand(subKind: RowKind): Command {
  return planned({
    id: "split-row",
    label: `拆成${subKind.title}`,
    plan: (context) => {
      const row = dividedRow(context, subKind);
      if (typeof row === "string") return row;
      const isSplit = childrenOf(context.state, context.table.key, row.id).length > 0;
      return isSplit ? `已有${subKind.title}，直接插入行即可再加。` : row;
    },
    run: ({ act }, row) => act.arrangeRows("plan:split-row", { rowId: row.id }),
  });
}

function uniteCommand(subKind: RowKind): Command {
  return planned({
    id: "unite-row",
    label: `取消${subKind.title}`,
    plan: (context) => {
      const row = dividedRow(context, subKind);
      if (typeof row === "string") return row;
      const isSplit = childrenOf(context.state, context.table.key, row.id).length > 0;
      return isSplit ? row : `这一行没有${subKind.title}。`;
    },
    run: async (context, row) => {
      if (await mayUnite(context, row, subKind)) {
        await context.act.arrangeRows("plan:unite-row", { rowId: row.id });
      }
    },
  });
}

/** The one row that the selection is about, itself or by its sub-rows. */
function dividedRow(context: CommandContext, subKind: RowKind): PlanRow | string {
  const { state, table } = context;
  const meant = rowsIn(context).rows.map((row) =>
    row.kind === subKind.key ? getRow(state, row.parentId ?? "") : row,
  );
  const [row] = new Set(meant);
  const isOne = row !== undefined && meant.every((other) => other.id === row.id);
  if (isOne && subKindOf(table, getKind(table, row.kind)) !== null) return row;
  return `请选择一行${lineKind(table).title}。`;
}

function mayUnite({ state }: CommandContext, row: PlanRow, subKind: RowKind): boolean | Promise<boolean> {
  const lost = textsLostByUniting(state, row.id);
  if (lost.length === 0) return true;
  const text = `合成一行后，${lost.map((each) => `“${each}”`).join("、")}将删除，可以撤销。`;
  return confirm({ title: `取消${subKind.title}`, text, action: "合成一行" });
}
