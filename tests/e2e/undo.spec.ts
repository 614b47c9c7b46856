/** Undo and redo: across sheets to where the change was, by name, and over a restart. */
import { copyElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { dumpPlanFile } from "../helpers/host-process.ts";
import { drag, fillHandle } from "../helpers/sheet-gestures.ts";
import { FIRST, footer, head, menuItem, THIRD } from "../helpers/task-sheet.ts";

async function expectSteps(editor: EditorPage, undo: string, redo: string): Promise<void> {
  await editor.press("Shift+F10");
  await expect(menuItem(editor, `撤销 ${undo}`.trim())).toBeVisible();
  await expect(menuItem(editor, `重做 ${redo}`.trim())).toBeVisible();
  await editor.press("Escape");
}

async function expectSheet(editor: EditorPage, title: string, place: string): Promise<void> {
  await expect(editor.tab(title)).toHaveAttribute("aria-selected", "true");
  await expect(editor.place).toContainText(place);
}

test("each step is named in the menu, goes to where it was, also over sheets and a restart, and ends at the first plan", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  await editor.type("改过的指标");
  await editor.press("Enter");
  await editor.openSheet("单位名单");
  await copyElsewhere(editor.page, { text: "甲\r\n乙\r\n" });
  await editor.cell("市委宣传部").click();
  await editor.press("Control+v");
  await editor.openSheet("重点任务清单");
  await editor.cell(THIRD).click();
  await drag(editor, fillHandle(editor), editor.cell("外贸出口占全国份额"));
  await head(editor, 5).click();
  await editor.press("Control+-");
  await expect(editor.cell(FIRST)).toHaveCount(0);
  await editor.openSheet("正文任务");

  await editor.press("Control+z");
  await expectSheet(editor, "重点任务清单", "任务1 · 主要举措");
  await expectSteps(editor, "填充", "删除 任务1");
  await editor.press("Control+z");
  await expectSheet(editor, "重点任务清单", "任务3 · 工作目标");
  await editor.press("Control+z");
  await expectSheet(editor, "单位名单", "单位4 · 单位名称");
  await expect(editor.formula).toHaveValue("市委宣传部");
  await expectSteps(editor, "修改 指标2 指标", "粘贴 单位4、单位5 等 2 格");
  await editor.expectSaved();
  await session.stop();

  const again = await session.restart();
  await expect(again.grid.getByRole("gridcell").first()).toBeVisible();
  await again.press("Control+z");
  await expectSheet(again, "指标目标", "指标2 · 指标");
  await expect(again.cell("全员劳动生产率")).toBeVisible();
  await expect(again.command("撤销")).toBeDisabled();
  await again.press("Control+y", "Control+Shift+z");
  await expectSheet(again, "单位名单", "单位4 · 单位名称");
  await expect(again.cell("乙")).toBeVisible();
  await again.press("Control+z", "Control+z");
  await expect(again.command("撤销")).toBeDisabled();
  await again.type("新的一步");
  await again.press("Enter");
  await expect(again.command("重做")).toBeDisabled();
  await again.press("Control+z");
  await expect(again.command("撤销")).toBeDisabled();
  expect(await session.stopAndRead()).toEqual(before);
});

test("what is undone before it is written is named, not the step before it", async ({ session, editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.type("先改的");
  await editor.press("Enter");
  await editor.expectSaved();
  session.pause();
  await editor.type("后改的");
  await editor.press("Enter", "Control+z");
  session.resume();

  await expect(footer(editor)).toContainText("已撤销：修改 单位3 单位名称");
  await expect(editor.cell("先改的")).toBeVisible();
  await editor.press("Control+y");
  await expect(footer(editor)).toContainText("已重做：修改 单位3 单位名称");
});

test("while a cell is edited Ctrl+Z is the text's, after it the plan's", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.type("先改一次");
  await editor.press("Enter");
  await editor.type("正在");
  await editor.page.keyboard.insertText("输入");
  await editor.press("Control+z");
  await expect(editor.formula).not.toHaveValue("正在输入");
  await editor.press("Escape");
  await expect(editor.cell("先改一次")).toBeVisible();
  await editor.press("Control+z");
  await expect(editor.cell("市委组织部")).toBeVisible();
});
