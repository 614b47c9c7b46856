/** 整理编号 and 拆分编号: the numbered items of all selected long texts, as one step. */
import { ListOrdered } from "lucide-react";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import { canHold, type TableDefinition } from "../../shared/tables/definition.ts";
import { renumberItems, splitItems } from "../../shared/text/arrange-items.ts";
import { say } from "../messages/message-store.ts";
import type { Command, CommandContext } from "./command.ts";

export const renumberCommand: Command = {
  id: "renumber-items",
  label: "整理编号",
  icon: ListOrdered,
  keys: ["Ctrl+M"],
  isForTextBoxes: true,
  hint: () => "所选单元格里的 1. 2. 3. 连续编号",
  enabled: canArrange,
  run: (context) => arrange(context, "renumber", renumberItems, "所选单元格的编号已经连续，没有改动"),
};

export const splitItemsCommand: Command = {
  id: "split-items",
  label: "拆分编号",
  keys: ["Ctrl+Shift+M"],
  isForTextBoxes: true,
  hint: () => "连在一起的 1.…2.… 各占一行",
  enabled: canArrange,
  run: (context) => arrange(context, "split", splitItems, "所选单元格里没有连在一起的编号，没有改动"),
};

/** None for a table without long texts. */
export function numberCommands(table: TableDefinition): readonly Command[] {
  const hasLongText = table.columns.some((column) => column.type === "longText");
  return hasLongText ? [renumberCommand, splitItemsCommand] : [];
}

function canArrange({ canWrite, table, line }: CommandContext): boolean {
  return canWrite && line !== null && numberCommands(table).length > 0;
}

function arrange(
  context: CommandContext,
  kind: EditKind,
  change: (text: string) => string,
  nothing: string,
): void {
  const edits = longTexts(context).flatMap(({ value, ...cell }): CellEdit[] => {
    const arranged = change(value ?? "");
    return arranged === value ? [] : [{ ...cell, value: arranged }];
  });
  if (edits.length === 0) {
    say(nothing);
    return;
  }
  context.act.editCells(edits, kind);
  say(kind === "split" ? `已拆分 ${edits.length} 格的编号` : `已整理 ${edits.length} 格的编号`);
}

function longTexts({ state, table, readCells }: CommandContext): CellEdit[] {
  const long = new Map(table.columns.map((column) => [column.key, column]));
  return readCells().flatMap(({ rowId, column }) => {
    const row = state.rows.get(rowId);
    const definition = long.get(column);
    const value = row?.cells[column];
    const isLong = definition?.type === "longText" && row !== undefined && canHold(definition, row.kind);
    return isLong && value !== undefined ? [{ rowId, column, value }] : [];
  });
}
