/** 检查规则 and 指标与任务对应: what the checker goes by. */
import type { RowId } from "../../shared/model/row.ts";
import { isStatementColumn } from "../../shared/rules/row-shape.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { showLinks } from "../features/links/LinksDialog.tsx";
import { showRules } from "../features/rules/RulesDialog.tsx";
import type { Command } from "./command.ts";

export const rulesCommand: Command = {
  id: "rules",
  label: "检查规则…",
  keys: ["Ctrl+F7"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: () => showRules(),
};

export const linksCommand: Command = {
  id: "links",
  label: "指标与任务对应…",
  keys: ["Shift+F7"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: () => showLinks(null),
};

const LINKS_OF = { id: "links:show", label: "查看数值对应…" };

/** Of the selected line, in tables that have targets or state figures. */
export function linkCommands(table: TableDefinition): readonly Command[] {
  const hasFigures = table.columns.some(
    (column) => column.type === "target" || isStatementColumn(column, table),
  );
  return hasFigures ? [linksOfLineCommand] : [];
}

const linksOfLineCommand: Command = {
  ...LINKS_OF,
  enabled: ({ line }) => line !== null,
  run: ({ line }) => showLinks(line?.id ?? null),
};

/** `rowId`: an indicator, or a task or clause that states a figure of one. */
export function linksOfCommand(rowId: RowId): Command {
  return { ...LINKS_OF, enabled: ({ isOpen }) => isOpen, run: () => showLinks(rowId) };
}
