/** All commands, by where they are offered. */
import type { TableDefinition } from "../../shared/tables/definition.ts";
import type { MenuItem } from "../ui/menu-items.ts";
import type { Command, CommandContext } from "./command.ts";
import { runCommand } from "./context.ts";
import {
  closeCommand,
  exportCommand,
  factsCommand,
  importCommand,
  openCommand,
  saveCommand,
} from "./file-commands.ts";
import { redoCommand, undoCommand } from "./history-commands.ts";
import { shownKeys } from "./keys.ts";
import {
  addCommands,
  deleteRowCommand,
  insertAboveCommand,
  insertRowCommand,
  moveDownCommand,
  moveToCommand,
  moveUpCommand,
} from "./row-commands.ts";
import { nextSheetCommand, previousSheetCommand } from "./sheet-commands.ts";

export interface BarCommand {
  readonly command: Command;
  /** Below 1340 px the icon alone is shown. */
  readonly hidesLabel?: boolean;
  /** The menu at its side. */
  readonly more?: {
    readonly label: string;
    commands(table: TableDefinition): readonly Command[];
  };
}

/** The command bar, group by group. */
export const barGroups: readonly (readonly BarCommand[])[] = [
  [
    {
      command: openCommand,
      more: { label: "更多文件命令", commands: () => [openCommand, factsCommand, closeCommand] },
    },
    { command: importCommand },
    { command: exportCommand },
  ],
  [
    { command: undoCommand, hidesLabel: true },
    { command: redoCommand, hidesLabel: true },
  ],
  [
    {
      command: insertRowCommand,
      more: {
        label: "更多插入命令",
        commands: (table) => [insertRowCommand, insertAboveCommand, ...addCommands(table)],
      },
    },
    { command: deleteRowCommand },
    { command: moveUpCommand, hidesLabel: true },
    { command: moveDownCommand, hidesLabel: true },
    { command: moveToCommand },
  ],
];

/** The menu of a cell, after what the grid itself offers. */
export function rowMenuGroups(table: TableDefinition): readonly (readonly Command[])[] {
  return [
    [insertRowCommand, insertAboveCommand, ...addCommands(table)],
    [moveUpCommand, moveDownCommand, moveToCommand],
    [deleteRowCommand],
    [undoCommand, redoCommand],
  ];
}

export const keyedCommands: readonly Command[] = [
  openCommand,
  saveCommand,
  undoCommand,
  redoCommand,
  insertRowCommand,
  deleteRowCommand,
  moveUpCommand,
  moveDownCommand,
  previousSheetCommand,
  nextSheetCommand,
];

export function menuItems(
  groups: readonly (readonly Command[])[],
  context: CommandContext,
): readonly MenuItem[] {
  return groups.flatMap((commands, group) =>
    commands.map((command, index) => ({
      id: command.id,
      label: command.label,
      keys: command.keys?.[0] && shownKeys(command.keys[0]),
      disabled: !command.enabled(context),
      startsGroup: group > 0 && index === 0,
      run: () => void runCommand(command),
    })),
  );
}
