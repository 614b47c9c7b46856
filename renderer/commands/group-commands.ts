/** Making a container around rows, joining them to the one beside, taking one away. Each by the words of its table. */
import { containerKindOf } from "../../shared/changes/arrange-rows.ts";
import { rowsInWords } from "../../shared/changes/describe.ts";
import { countBelow } from "../../shared/numbering/outline.ts";
import { isContainer, lineKind, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { mayEmpty } from "../features/rows/ask-emptied.ts";
import { askName } from "../features/rows/NameDialog.tsx";
import { confirm } from "../ui/ConfirmDialog.tsx";
import type { Command, CommandContext } from "./command.ts";
import { moveRows } from "./move-commands.ts";
import { dissolveInto, joinNeighbour, NO_ROW } from "./move-spots.ts";
import { placeIn, planned, rowsIn } from "./planned-command.ts";

/** None for a table whose rows stand in nothing. */
export function groupCommands(table: TableDefinition): readonly Command[] {
  const inner = innerContainer(table);
  if (!inner) return [];
  return [groupCommand(inner), joinCommand(inner, -1), joinCommand(inner, 1), dissolveCommand(inner)];
}

/** The container of the table's lines: group, category. */
function innerContainer(table: TableDefinition): RowKind | undefined {
  const { parent } = lineKind(table);
  return table.kinds.find((kind) => kind.key === parent && isContainer(table, kind));
}

function groupCommand(inner: RowKind): Command {
  return planned({
    id: "group-rows",
    label: `设为新的${inner.title}…`,
    hint: () => "把所选的行归到一起，另起名称",
    plan: (context) => {
      const { rows, kind } = rowsIn(context);
      if (rows.length === 0) return NO_ROW;
      const container = kind && containerKindOf(context.table, kind);
      if (!container) return "所选的行不能归到一起，请选择同一种行。";
      return { rowIds: rows.map((row) => row.id), container };
    },
    run: async ({ act, state }, { rowIds, container }) => {
      const title = `新的${container.title}`;
      const name = await askName({
        title,
        hint: `所选的 ${rowsInWords(state, rowIds)} 将归入其中`,
        action: "新设",
      });
      if (name === null || !(await mayEmpty(state, rowIds, null))) return;
      await act.arrangeRows("plan:group-rows", { rowIds, name });
    },
  });
}

function joinCommand(inner: RowKind, step: -1 | 1): Command {
  return planned({
    id: step < 0 ? "join-above" : "join-below",
    label: `并入${step < 0 ? "上" : "下"}一个${inner.title}`,
    plan: (context) => {
      const place = placeIn(context);
      return typeof place === "string" ? place : joinNeighbour(place, rowsIn(context), step);
    },
    run: moveRows,
  });
}

function dissolveCommand(inner: RowKind): Command {
  return planned({
    id: "dissolve-row",
    label: `解散${inner.title}`,
    hint: () => "其中的行并入相邻的一个，名称删除",
    plan: (context) => {
      const place = placeIn(context);
      return typeof place === "string" ? place : dissolveInto(place, rowsIn(context).rows);
    },
    run: async (context, { row, into }) => {
      const { act } = context;
      if (await mayDissolve(context, row.id, into.id)) {
        await act.arrangeRows("plan:dissolve-row", { rowId: row.id, intoId: into.id });
      }
    },
  });
}

function mayDissolve({ state, table }: CommandContext, rowId: string, intoId: string): Promise<boolean> {
  const row = state.rows.get(rowId);
  const inner = lineKind(table);
  const count = row ? countBelow(state, row, inner.key) : 0;
  const [name, into] = [rowsInWords(state, [rowId]), rowsInWords(state, [intoId])];
  const text = `${name}的 ${count} 行${inner.title}将并入${into}，原来的名称删除，可以撤销。`;
  return confirm({ title: `解散${name}`, text, action: "解散" });
}
