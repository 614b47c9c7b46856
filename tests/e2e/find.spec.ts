import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { columnMenu, filterBy } from "../helpers/sheet-gestures.ts";

const panelOf = (editor: EditorPage): Locator => editor.page.getByRole("search");
const statusOf = (editor: EditorPage): Locator => panelOf(editor).getByRole("status");
const button = (editor: EditorPage, name: string): Locator =>
  panelOf(editor).getByRole("button", { name, exact: true });

/** Ctrl+F (or Ctrl+H) and what to look for. */
async function lookFor(editor: EditorPage, text: string, keys = "Control+f"): Promise<void> {
  await editor.press(keys);
  await expect(panelOf(editor).getByRole("textbox", { name: "查找" })).toBeFocused();
  await editor.type(text);
}

test("finding over all sheets walks from cell to cell, counts, and leaves the keys with the panel", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.command("查找替换").click();
  await editor.type("市总工会");
  await expect(statusOf(editor)).toHaveText("共 2 处");
  await button(editor, "全部表").click();
  await expect(statusOf(editor)).toHaveText("共 5 处");

  const walk = [/任务\d+ · 牵头单位/, /任务\d+ · 牵头单位/, /责任单位/, /责任单位/, /单位\d+ · 单位名称/];
  await panelOf(editor).getByRole("textbox", { name: "查找" }).focus();
  for (const [index, place] of walk.entries()) {
    await editor.press("Enter");
    await expect(statusOf(editor)).toHaveText(`第 ${index + 1} 处，共 5 处`);
    await expect(editor.place).toContainText(place);
    await expect(editor.formula).toHaveValue(/市总工会/);
  }
  await expect(editor.tab("单位名单")).toHaveAttribute("aria-selected", "true");

  await editor.press("Shift+Enter");
  await expect(editor.tab("正文任务")).toHaveAttribute("aria-selected", "true");
  await editor.press("F3", "F3");
  await expect(statusOf(editor)).toHaveText("第 1 处，共 5 处");
  await expect(editor.page.getByText("已查到末尾，从头继续")).toBeVisible();
  await expect(editor.tab("重点任务清单")).toHaveAttribute("aria-selected", "true");
});

test("Escape closes the panel and the next key is the grid's; F3 goes on without it", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await lookFor(editor, "岱山");
  await editor.press("Enter");
  await expect(editor.place).toContainText("任务26 · 重点工作安排");
  await expect(editor.grid.locator("mark.find-mark.is-current")).toHaveText("岱山");
  await editor.press("Escape");
  await expect(panelOf(editor)).toBeHidden();

  await editor.press("ArrowLeft");
  await expect(editor.place).toContainText("任务26 · 工作目标");
  await editor.press("F3", "F3");
  await expect(editor.place).toContainText("任务50 · 重点工作安排");
  await expect(editor.page.getByText("第 2 处，共 2 处")).toBeVisible();
});

test("a click into the panel ends the edit that is open and takes the keys", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await lookFor(editor, "新名");
  await expect(statusOf(editor)).toHaveText("没有找到");
  await editor.cell("市委组织部").click();
  await editor.type("新名称");

  await panelOf(editor).getByRole("textbox", { name: "查找" }).click();
  await editor.press("End");
  await editor.type("称");

  await expect(panelOf(editor).getByRole("textbox", { name: "查找" })).toHaveValue("新名称");
  await expect(statusOf(editor)).toHaveText("共 1 处");
  await expect(editor.cell("新名称")).toBeVisible();
});

test("what is found in a hidden column or a filtered line is shown, and undo shows its place too", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  const hide = async (): Promise<void> => {
    await columnMenu(editor, "工作目标").click();
    await editor.page.getByRole("button", { name: "隐藏这一列" }).click();
    await expect(editor.page.getByText("隐藏了 1 列")).toBeVisible();
  };
  await filterBy(editor, "牵头单位", "市妇联");
  await hide();
  await lookFor(editor, "规上工业增加值增长9%", "Control+h");
  await expect(statusOf(editor)).toHaveText("共 1 处");
  await editor.press("Enter");
  await expect(editor.place).toContainText("任务1 · 工作目标");
  await expect(editor.grid.locator("mark.find-mark.is-current")).toHaveText("规上工业增加值增长9%");
  await expect(editor.page.getByText("隐藏了 1 列")).toHaveCount(0);
  await expect(statusOf(editor)).toContainText("第 1 处");

  await panelOf(editor).getByRole("textbox", { name: "替换为" }).fill("规上工业增加值增长10%");
  await panelOf(editor).getByRole("textbox", { name: "替换为" }).press("Enter");
  await expect(editor.formula).toHaveValue(/规上工业增加值增长10%/);
  await editor.press("Escape");
  await hide();
  // The keys are the sheet's again.
  await editor.cell("健全乡村人才培养机制").click();
  await expect(editor.place).toContainText("任务18 · 主要举措");
  await editor.press("Control+z");
  await expect(editor.place).toContainText("任务1 · 工作目标");
  await expect(editor.formula).toHaveValue(/增长9%/);
});

test("what is selected in an editor is looked for, and a section's title is found once", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.grid
    .getByRole("gridcell", { name: /筑牢高质量发展基石/ })
    .first()
    .dblclick();
  await editor.press("Control+a", "Control+f");
  await expect(panelOf(editor).getByRole("textbox", { name: "查找" })).toHaveValue("筑牢高质量发展基石");
  await expect(statusOf(editor)).toHaveText("共 1 处");

  await editor.press("Enter");
  await expect(editor.place).toContainText("小节(一)");
});

test("the panel names the cell and shows what stands around the occurrence", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await lookFor(editor, "≥95");
  await editor.press("Enter");

  await expect(panelOf(editor).getByText(/^指标\d+ · 目标值$/)).toBeVisible();
  await expect(panelOf(editor).locator("mark")).toHaveText("≥95");
});

test("case, whole cell and regular expression; a faulty one is explained", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await lookFor(editor, "市财政局");
  await button(editor, "整格匹配").click();
  await expect(statusOf(editor)).toHaveText("共 1 处");
  await button(editor, "整格匹配").click();

  await button(editor, "正则").click();
  await panelOf(editor).getByRole("textbox", { name: "查找" }).fill("^市.{2}局$");
  await expect(statusOf(editor)).toHaveText(/^共 \d+ 处$/);
  await panelOf(editor).getByRole("textbox", { name: "查找" }).fill("(市");
  await expect(panelOf(editor).getByText("正则表达式有误：有左圆括号“(”没有配对的“)”。")).toBeVisible();

  await editor.openSheet("重点任务清单");
  await button(editor, "正则").click();
  await panelOf(editor).getByRole("textbox", { name: "查找" }).fill("pm2.5");
  await expect(statusOf(editor)).toHaveText(/^共 \d+ 处$/);
  await button(editor, "区分大小写").click();
  await expect(statusOf(editor)).toHaveText("没有找到");
});

test("a regular expression without end is given up, and the page works on", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await lookFor(editor, "(.|.)+#");
  await button(editor, "正则").click();
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await expect(editor.place).toContainText("任务2 · 工作目标");
  await expect(panelOf(editor).getByText(/查找超过 2 秒没有完成，已停止/)).toBeVisible();

  await panelOf(editor).getByRole("textbox", { name: "查找" }).fill("岱山");
  await expect(statusOf(editor)).toHaveText("共 2 处");
});

test("replacing one writes it, goes to the next, and is one step to undo", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await lookFor(editor, "岱山", "Control+h");
  await editor.press("Tab");
  await editor.type("岱山县");
  await button(editor, "下一处").click();
  await expect(editor.place).toContainText("任务26 · 重点工作安排");

  await panelOf(editor).getByRole("textbox", { name: "替换为" }).press("Enter");
  await expect(editor.place).toContainText("任务50 · 重点工作安排");
  await expect(statusOf(editor)).toHaveText("第 2 处，共 2 处");
  await editor.expectSaved();

  await editor.undo();
  await expect(editor.place).toContainText("任务26 · 重点工作安排");
  await expect(editor.formula).not.toHaveValue(/岱山县/);
  await expect(editor.command("撤销")).toBeDisabled();
});

test("replacing all shows every cell first, writes one batch, and undo takes it all back", async ({
  editor,
}) => {
  await editor.openSheet("指标目标");
  await lookFor(editor, "(低)(收入)", "Control+h");
  await editor.press("Tab");
  await editor.type("较$1$2");
  await button(editor, "正则").click();
  await button(editor, "全部表").click();
  await expect(statusOf(editor)).toHaveText("共 9 处");

  await button(editor, "全部替换").click();
  const list = editor.dialog.getByRole("region", { name: "将替换的单元格" });
  await expect(list.getByText("指标17 · 指标")).toBeVisible();
  await expect(list.getByRole("heading", { name: "正文任务 2 格" })).toBeVisible();
  await expect(list.locator("ins").first()).toHaveText("较");
  await editor.dialog.getByRole("button", { name: "取消" }).click();
  await expect(editor.command("撤销")).toBeDisabled();

  await button(editor, "全部替换").click();
  await editor.dialog.getByRole("button", { name: "替换 9 处（7 格）" }).click();
  await expect(editor.page.getByText("已替换 9 处（7 格），可以撤销")).toBeVisible();
  await expect(editor.cell("较低收入农户人均可支配收入")).toBeVisible();
  await editor.expectSaved();
  await panelOf(editor).getByRole("textbox", { name: "查找" }).fill("较低收入");
  await expect(statusOf(editor)).toHaveText("共 9 处");

  await editor.undo();
  await expect(statusOf(editor)).toHaveText("没有找到");
  await expect(editor.command("撤销")).toBeDisabled();
  await editor.openSheet("指标目标");
  await expect(editor.cell("低收入农户人均可支配收入")).toBeVisible();
});
