/** Ctrl+PgUp and Ctrl+PgDn. */
import { sheetTables } from "../../shared/tables/index.ts";
import type { Command } from "./command.ts";

export const previousSheetCommand: Command = {
  id: "previous-sheet",
  label: "上一张表",
  keys: ["Ctrl+PgUp"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: ({ act, data }) => act.setSheet(neighbourSheet(data.sheet, -1)),
};

export const nextSheetCommand: Command = {
  id: "next-sheet",
  label: "下一张表",
  keys: ["Ctrl+PgDn"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: ({ act, data }) => act.setSheet(neighbourSheet(data.sheet, 1)),
};

/** The sheet `step` places further; the first and the last stay where they are. */
export function neighbourSheet(sheet: string, step: number): string {
  const index = sheetTables.findIndex((table) => table.key === sheet);
  return sheetTables[index + step]?.key ?? sheet;
}
