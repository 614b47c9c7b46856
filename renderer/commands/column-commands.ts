/** Adding, changing, moving and deleting the columns of a table that users have added. */
import { Columns3Cog } from "lucide-react";
import type { ColumnSettings } from "../../shared/changes/column-rules.ts";
import { MAX_USER_COLUMNS } from "../../shared/changes/column-rules.ts";
import { columnAsIs, columnPlaces, countFilled, placeBeside } from "../../shared/changes/edit-columns.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Column } from "../../shared/tables/definition.ts";
import { anchorIn, columnRowsOf } from "../../shared/tables/table-in.ts";
import { askColumn } from "../features/columns/ColumnDialog.tsx";
import { planFacts } from "../plan/facts.ts";
import { confirm } from "../ui/ConfirmDialog.tsx";
import type { Command, CommandContext } from "./command.ts";

/** The column that a command is about; of the active cell, or one that was pointed at. */
type ColumnOf = (context: CommandContext) => string | null;

const NEW_COLUMN: ColumnSettings = { title: "", type: "text", choices: [], widthChars: null };

/** For the menu of a column's head. */
export function columnCommandsFor(column: string): readonly Command[] {
  return columnCommands(() => column);
}

/** For the menu of a cell: about the column of the active cell. */
export const activeColumnCommands: readonly Command[] = columnCommands(
  ({ data, table }) => data.activeCells[table.key]?.column ?? null,
);

function columnCommands(columnOf: ColumnOf): readonly Command[] {
  return [
    addColumnCommand(columnOf),
    changeColumnCommand(columnOf),
    moveColumnCommand(columnOf, -1),
    moveColumnCommand(columnOf, 1),
    deleteColumnCommand(columnOf),
  ];
}

function addColumnCommand(columnOf: ColumnOf): Command {
  return {
    id: "add-column",
    label: "新增列…",
    icon: Columns3Cog,
    hint: () => "在右侧新增一列",
    enabled: ({ canWrite, state, table }) =>
      canWrite && columnRowsOf(state, table.key).length < MAX_USER_COLUMNS,
    run: async (context) => {
      const { act, state, table } = context;
      const before = { settings: NEW_COLUMN, after: placeFor(context, columnOf(context)) };
      const year = planFacts(state).year;
      const answer = await askColumn({ table, rowId: null, before, year });
      if (answer) await act.addColumn({ table: table.key, ...answer });
    },
  };
}

function changeColumnCommand(columnOf: ColumnOf): Command {
  return {
    id: "change-column",
    label: "列设置…",
    hint: () => "列名、类型、选项、位置和宽度",
    hidesWhenOff: true,
    enabled: (context) => context.canWrite && added(context, columnOf) !== null,
    run: async (context) => {
      const { act, state, table } = context;
      const rowId = added(context, columnOf)?.rowId;
      if (rowId === undefined) return;
      const before = columnAsIs(state, rowId);
      const answer = await askColumn({ table, rowId, before, year: planFacts(state).year });
      if (answer) await act.changeColumn(rowId, answer.settings, answer.after);
    },
  };
}

function moveColumnCommand(columnOf: ColumnOf, step: -1 | 1): Command {
  const target = (context: CommandContext): { rowId: RowId; after: string } | null => {
    const rowId = added(context, columnOf)?.rowId;
    const after = rowId === undefined ? null : placeBeside(context.state, rowId, step);
    return rowId === undefined || after === null ? null : { rowId, after };
  };
  return {
    id: step < 0 ? "move-column-left" : "move-column-right",
    label: step < 0 ? "列左移" : "列右移",
    hidesWhenOff: true,
    enabled: (context) => context.canWrite && target(context) !== null,
    run: async (context) => {
      const move = target(context);
      if (!move) return;
      const { settings } = columnAsIs(context.state, move.rowId);
      await context.act.changeColumn(move.rowId, settings, move.after);
    },
  };
}

function deleteColumnCommand(columnOf: ColumnOf): Command {
  return {
    id: "delete-column",
    label: "删除列",
    hidesWhenOff: true,
    enabled: (context) => context.canWrite && added(context, columnOf) !== null,
    run: async (context) => {
      const column = added(context, columnOf);
      if (column?.rowId !== undefined && (await mayDelete(context, column))) {
        await context.act.deleteRows([column.rowId]);
      }
    },
  };
}

/** What is filled in goes out of sight with the column, so the user is asked first. */
function mayDelete({ state, table }: CommandContext, { key, title }: Column): boolean | Promise<boolean> {
  const count = countFilled(state, table.key, key);
  if (count === 0) return true;
  const text = `“${title}”列有 ${count} 格填了内容，将随列一起删除，可以撤销。`;
  return confirm({ title: "删除列", text, action: "删除" });
}

function added(context: CommandContext, columnOf: ColumnOf): Column | null {
  const key = columnOf(context);
  return context.table.columns.find((column) => column.key === key && column.rowId !== undefined) ?? null;
}

/** Where a new column goes: after the given one, or, where none may stand there, after the next that allows it. */
function placeFor({ table }: CommandContext, key: string | null): string {
  const places = columnPlaces(table, null);
  const place = places.find((column) => column.key === key);
  return place?.key ?? anchorIn(table, key ?? undefined);
}
