/** Menus, dialogs and names: all of it by the keyboard, and the keys come back to the sheet. */
import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { FIRST, footer, menuItem, openMenu, SECOND } from "../helpers/task-sheet.ts";

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("Shift+F10 and the menu key open the menu of the cell; its keys walk through it and out again", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  for (const key of ["Shift+F10", "ContextMenu"]) {
    await editor.press(key);
    await expect(menuItem(editor, "剪切")).toBeFocused();
    await editor.press("ArrowUp");
    await expect(menuItem(editor, "新增列…")).toBeFocused();
    await editor.press("Home", "ArrowDown");
    await expect(menuItem(editor, "复制")).toBeFocused();
    await editor.press("End");
    await expect(menuItem(editor, "新增列…")).toBeFocused();
    await editor.press("Escape");
    await expect(editor.page.getByRole("menu")).toHaveCount(0);
  }

  await editor.type("回到格里");
  await expect(editor.formula).toHaveValue("回到格里");
});

test("the menu cuts, copies, pastes and clears as the keys do", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await openMenu(editor, editor.cell("市委组织部"));
  await menuItem(editor, "复制").click();
  await expect.poll(() => readClipboard(editor.page)).toBe("市委组织部\r\n");

  await openMenu(editor, editor.cell("市委宣传部"));
  await editor.page.getByRole("menuitem", { name: /^粘贴/ }).click();
  await expect(editor.grid.getByRole("gridcell", { name: "市委组织部", exact: true })).toHaveCount(2);

  await openMenu(editor, editor.cell("市纪委市监委"));
  await menuItem(editor, "剪切").click();
  await editor.press("ArrowDown");
  await openMenu(editor, editor.cell("市发改委"));
  await editor.page.getByRole("menuitem", { name: /^粘贴/ }).click();
  await expect(editor.grid.getByRole("gridcell", { name: "市纪委市监委", exact: true })).toHaveCount(1);
  await expect(editor.cell("市发改委")).toHaveCount(0);

  await openMenu(editor, editor.cell("市纪委市监委"));
  await menuItem(editor, "清除内容").click();
  await expect(editor.cell("市纪委市监委")).toHaveCount(0);
  await editor.type("新");
  await expect(editor.formula).toHaveValue("新");
});

test("a menu is gone where a command takes the keys to what it has brought", async ({ session, editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  session.pause();
  await editor.press("Control+=");
  await openMenu(editor, editor.cell(SECOND));
  session.resume();

  await expect(editor.place).toContainText("任务2 · 主要举措");
  await expect(editor.page.getByRole("menu")).toHaveCount(0);
  await editor.type("新的举措");
  await expect(editor.formula).toHaveValue("新的举措");
});

test("every dialog has its name, takes the keys, and Esc gives them back to the sheet", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  for (const [open, name] of [
    [() => editor.press("F1"), "快捷键"],
    [() => editor.command("移至…").click(), "移动 任务1"],
    [() => editor.press("Control+o"), "打开方案"],
    [() => editor.command("导入 Excel").click(), "选择要导入的表格"],
    [() => editor.beginExport(), "导出为"],
    [() => editor.page.getByRole("heading", { level: 1 }).getByRole("button").click(), "方案信息"],
  ] as const) {
    await editor.cell(FIRST).click();
    await open();
    const dialog = editor.page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    await expect.poll(() => dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    await editor.press("Escape");
    await expect(dialog).toHaveCount(0);
    await editor.type("键");
    await expect(editor.formula).toHaveValue("键");
    await editor.press("Escape");
  }
});

test("a screen reader is told what the sheet, its rows and its columns are", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  const panel = editor.page.getByRole("tabpanel", { name: /重点任务清单/ });
  await expect(panel.getByRole("grid", { name: "重点任务清单" })).toBeVisible();
  await expect(panel.getByRole("rowheader", { name: /^5(?!\d)/ })).toBeVisible();
  await expect(panel.getByRole("rowheader", { name: /^4(?!\d)/ }).first()).toBeVisible();
  await editor.cell(SECOND).click();
  await expect(panel.getByRole("textbox", { name: "任务2 · 主要举措 C6" })).toBeFocused();

  await editor.press("Alt+ArrowDown");
  await editor.page.getByRole("button", { name: "降序查看" }).click();
  await expect(panel.getByRole("columnheader", { name: "主要举措 降序", exact: true })).toBeVisible();
  await editor.command("更多行命令").click();
  await expect(editor.command("更多行命令")).toHaveAttribute("aria-expanded", "true");
  await expect(editor.page.getByRole("menu", { name: "更多行命令" })).toBeVisible();
});

test("F6 comes to the banner of a filter and to the findings, too", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  await editor.press("F7", "F6");
  await expect(editor.page.getByRole("complementary", { name: "问题" }).locator(":focus")).toContainText(
    "错误 6",
  );
  await editor.press("F6", "Shift+F6", "Shift+F6", "Alt+ArrowDown");
  await editor.page.getByRole("button", { name: /^有问题/ }).click();
  await editor.press("Shift+F6", "Shift+F6");
  await expect(editor.command("重新应用")).toBeFocused();
});

test("Ctrl and the wheel zoom the sheet, not the page", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").hover();
  await editor.page.keyboard.down("Control");
  await editor.page.mouse.wheel(0, -100);
  await editor.page.mouse.wheel(0, -100);
  await expect(editor.page.getByText("120%")).toBeVisible();
  await editor.page.mouse.wheel(0, 100);
  await editor.page.keyboard.up("Control");

  await expect(editor.page.getByText("110%")).toBeVisible();
});

test("Shift+Backspace leaves the active cell alone selected, Ctrl+Backspace goes back to it", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.press("Shift+ArrowDown");
  await expect(footer(editor)).toContainText("选中 2 行");
  await editor.press("Shift+Backspace");
  await expect(footer(editor)).not.toContainText("选中");
  await expect(editor.place).toContainText("单位1");

  await editor.cell("市纪委市监委").hover();
  await editor.page.mouse.wheel(0, 3_000);
  await expect(editor.cell("市纪委市监委")).not.toBeInViewport();
  await editor.press("Control+Backspace");
  await expect(editor.cell("市纪委市监委")).toBeInViewport();
});
