/** All commands, by where they are offered. */
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { showKeyMap } from "../features/keymap/KeyMapDialog.tsx";
import type { MenuItem } from "../ui/menu-items.ts";
import { cellCommands } from "./clipboard-commands.ts";
import { activeColumnCommands } from "./column-commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { runCommand } from "./context.ts";
import {
  closeCommand,
  exportCommand,
  factsCommand,
  importCommand,
  openCommand,
  saveCommand,
  saveCopyCommand,
} from "./file-commands.ts";
import { findCommand, findNextCommand, findPreviousCommand, replaceCommand } from "./find-commands.ts";
import { checkCommand, nextFindingCommand, previousFindingCommand } from "./finding-commands.ts";
import { groupCommands } from "./group-commands.ts";
import { redoCommand, undoCommand } from "./history-commands.ts";
import { shownKeys } from "./keys.ts";
import { moveDownCommand, moveToCommand, moveUpCommand } from "./move-commands.ts";
import { numberCommands, renumberCommand, splitItemsCommand } from "./number-commands.ts";
import { nextPaneCommand, previousPaneCommand } from "./pane-commands.ts";
import {
  addCommands,
  deleteRowCommand,
  duplicateCommand,
  insertAboveCommand,
  insertRowCommand,
} from "./row-commands.ts";
import { linkCommands, linksCommand, rulesCommand } from "./rules-commands.ts";
import { nextSheetCommand, previousSheetCommand } from "./sheet-commands.ts";
import { subRowCommands } from "./sub-row-commands.ts";
import { unitCommands } from "./unit-commands.ts";

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
      more: {
        label: "更多文件命令",
        commands: () => [openCommand, saveCopyCommand, factsCommand, keyMapCommand, closeCommand],
      },
    },
    { command: importCommand },
    { command: exportCommand },
  ],
  [
    { command: undoCommand, hidesLabel: true },
    { command: redoCommand, hidesLabel: true },
    { command: findCommand },
    {
      command: checkCommand,
      more: {
        label: "更多校验命令",
        commands: () => [
          checkCommand,
          nextFindingCommand,
          previousFindingCommand,
          rulesCommand,
          linksCommand,
        ],
      },
    },
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
    {
      command: moveToCommand,
      more: {
        label: "更多行命令",
        commands: (table) => [
          moveToCommand,
          duplicateCommand,
          ...groupCommands(table),
          ...subRowCommands(table),
          ...numberCommands(table),
          ...unitCommands(table),
        ],
      },
    },
  ],
];

/** The menu of a cell. */
export function rowMenuGroups(table: TableDefinition): readonly (readonly Command[])[] {
  return [
    cellCommands,
    [insertRowCommand, insertAboveCommand, ...addCommands(table)],
    [moveUpCommand, moveDownCommand, moveToCommand, duplicateCommand],
    [...groupCommands(table), ...subRowCommands(table)],
    numberCommands(table),
    linkCommands(table),
    unitCommands(table),
    [deleteRowCommand],
    activeColumnCommands,
    [undoCommand, redoCommand],
  ];
}

/** F1: all keys of the program. */
export const keyMapCommand: Command = {
  id: "key-map",
  label: "快捷键",
  keys: ["F1"],
  isForTextBoxes: true,
  enabled: () => true,
  run: () => showKeyMap(keyedGroups),
};

/** The commands that have keys, as the key map lists them. */
const keyedGroups: readonly { readonly title: string; readonly commands: readonly Command[] }[] = [
  { title: "文件", commands: [openCommand, saveCommand, keyMapCommand] },
  {
    title: "撤销和查找",
    commands: [undoCommand, redoCommand, findCommand, replaceCommand, findNextCommand, findPreviousCommand],
  },
  {
    title: "行",
    commands: [
      insertRowCommand,
      insertAboveCommand,
      deleteRowCommand,
      moveUpCommand,
      moveDownCommand,
      duplicateCommand,
    ],
  },
  {
    title: "校验",
    commands: [checkCommand, nextFindingCommand, previousFindingCommand, rulesCommand, linksCommand],
  },
  { title: "编号", commands: [renumberCommand, splitItemsCommand] },
  {
    title: "表和窗口",
    commands: [previousSheetCommand, nextSheetCommand, nextPaneCommand, previousPaneCommand],
  },
];

export const keyedCommands: readonly Command[] = keyedGroups.flatMap(({ commands }) => commands);

export function menuItems(
  groups: readonly (readonly Command[])[],
  context: CommandContext,
): readonly MenuItem[] {
  return groups.flatMap((commands, group) =>
    commands
      .filter((command) => !command.hidesWhenOff || command.enabled(context))
      .map((command, index) => ({
        id: command.id,
        label: command.menuLabel?.(context) ?? command.label,
        title: command.refusal?.(context) ?? undefined,
        keys: command.keys?.[0] && shownKeys(command.keys[0]),
        disabled: !command.enabled(context),
        startsGroup: group > 0 && index === 0,
        run: () => void runCommand(command),
      })),
  );
}
