/** Selecting by keys and heads, and what is selected staying so: scrolled out of sight, sorted, filtered, edited. */
import { pasteElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { clearFilters, columnHead, columnMenu, drag, filterBy } from "../helpers/sheet-gestures.ts";
import { FIRST, footer, head, THIRD } from "../helpers/task-sheet.ts";

test("Shift and Ctrl+Shift with arrows, Home, End and the page keys; Shift+Space and Ctrl+Space", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  const steps = [
    ["Shift+ArrowDown", "选中 2 行×1 列"],
    ["Shift+ArrowRight", "选中 2 行×2 列"],
    ["Shift+ArrowLeft", null],
    ["Shift+ArrowUp", null],
    ["Control+Shift+ArrowDown", "选中 50 行×1 列"],
    ["Control+Shift+ArrowUp", "选中 2 行×1 列"],
    ["Control+Shift+End", "选中 50 行×5 列"],
    ["Control+Shift+Home", "选中 2 行×2 列"],
    ["Shift+Space", "选中 2 行×6 列"],
    ["Control+Space", "选中 51 行"],
  ] as const;
  for (const [keys, says] of steps) {
    await editor.press(keys);
    if (says !== null) await expect(footer(editor)).toContainText(says);
    await expect(editor.place).toContainText("单位2");
  }
  await editor.press("ArrowDown");
  await expect(footer(editor)).not.toContainText("选中");
  await editor.press("Shift+PageDown");
  await expect(footer(editor)).toContainText(/选中 \d\d 行×1 列/);
});

test("heads that are drawn over select rows and columns, with Ctrl more of them", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await drag(editor, head(editor, 4), head(editor, 6));
  await expect(footer(editor)).toContainText("选中 3 行×6 列");
  await head(editor, 9).click({ modifiers: ["Control"] });
  await expect(footer(editor)).toContainText("选中 4 行×6 列");
  await expect(footer(editor)).toContainText("求和 65.26");

  await drag(editor, columnHead(editor, "2024年目标值"), columnHead(editor, "牵头单位"));
  await expect(footer(editor)).toContainText("选中 42 行×2 列");
  await columnHead(editor, "类别").click({ modifiers: ["Shift"] });
  await expect(footer(editor)).toContainText("选中 42 行×5 列");
});

test("a selection that is scrolled out of sight is still there, and the next key goes to its active cell", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await drag(editor, editor.cell(FIRST), editor.cell(THIRD));
  await editor.grid.hover();
  await editor.page.mouse.wheel(0, 6_000);
  await expect(editor.cell(FIRST)).not.toBeInViewport();
  await expect(footer(editor)).toContainText("选中 3 行×1 列");
  await editor.press("Control+c");
  expect((await pasteElsewhere(editor.page)).text.split("\r\n")).toHaveLength(4);

  await editor.page.mouse.wheel(0, -6_000);
  await expect(editor.grid.locator(".sheet-cell.is-selected")).toHaveCount(2);
  await expect(editor.grid.locator(".sheet-cell.is-active")).toHaveText(new RegExp(FIRST));
  await editor.page.mouse.wheel(0, 6_000);
  await expect(editor.cell(FIRST)).not.toBeInViewport();
  await editor.press("Shift+ArrowDown");
  await expect(footer(editor)).toContainText("选中 4 行×1 列");
  await expect(editor.cell(THIRD)).toBeInViewport();
});

test("sorting, filtering and edits leave it where it was", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委政法委").click();
  await columnMenu(editor, "单位名称").click();
  await editor.page.getByRole("button", { name: "降序查看" }).click();
  await expect(editor.place).toContainText("单位7 · 单位名称");
  await expect(editor.formula).toHaveValue("市委政法委");
  await filterBy(editor, "单位名称", "市委");
  await expect(editor.place).toContainText("单位7 · 单位名称");
  await editor.page.getByRole("button", { name: "恢复方案顺序" }).click();

  await editor.cell("市委组织部").click();
  await editor.press("Shift+ArrowDown");
  await expect(footer(editor)).toContainText("选中 2 行×1 列");
  await clearFilters(editor);
  await expect(footer(editor)).toContainText("选中 3 行×1 列");
  await editor.press("Delete");
  await expect(footer(editor)).toContainText("计数 0");
  await expect(footer(editor)).toContainText("选中 3 行×1 列");

  await filterBy(editor, "单位名称", "市公安局");
  await expect(editor.formula).toHaveValue("市公安局");
});
