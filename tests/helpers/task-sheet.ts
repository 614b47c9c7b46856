/** The task list as the row tests speak of it: its first tasks, its row heads, its bands, its menus. */

import { expect, type Locator } from "@playwright/test";
import { escapePattern } from "../../shared/text/escape-pattern.ts";
import type { EditorPage } from "./editor-page.ts";

/** The tasks of the first section, which is one group, and the first of the second section. */
export const FIRST = "深入实施数字经济创新提质";
export const SECOND = "深入实施营商环境优化提升";
export const THIRD = "深入实施地瓜经济提能升级";
export const FOURTH = "全面推进“十项重大工程”";
export const FIFTH = "全力推进特色生态产业发展";
export const GROUP = "夯实共同富裕物质基础";
export const NEXT_GROUP = "激发区域发展优势";

/** The head of the line that stands in this row of the workbook. */
export function head(editor: EditorPage, row: number): Locator {
  return editor.grid.locator(".row-head").getByText(String(row), { exact: true });
}

export async function selectRows(editor: EditorPage, first: number, last = first): Promise<void> {
  await head(editor, first).click();
  if (last !== first) await head(editor, last).click({ modifiers: ["Shift"] });
}

export function footer(editor: EditorPage): Locator {
  return editor.page.getByRole("contentinfo");
}

export async function openMenu(editor: EditorPage, cell: Locator): Promise<void> {
  await cell.click({ button: "right" });
  await expect(editor.page.getByRole("menu")).toBeVisible();
}

export function menuItem(editor: EditorPage, name: string): Locator {
  return editor.page.getByRole("menuitem", { name });
}

export async function choose(editor: EditorPage, cell: Locator, name: string): Promise<void> {
  await openMenu(editor, cell);
  await menuItem(editor, name).click();
}

/** The number that the task with this measure has, as soon as the lines have come to rest. */
export async function expectNumber(editor: EditorPage, measure: string, number: number): Promise<void> {
  await expect(async () => {
    await editor.cell(measure).click();
    await expect(editor.formula).toHaveValue(new RegExp(escapePattern(measure)), { timeout: 1_000 });
    await expect(editor.place).toContainText(`任务${number} · 主要举措`, { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
}

export function band(editor: EditorPage, title: string): Locator {
  return editor.grid.getByText(title).first();
}
