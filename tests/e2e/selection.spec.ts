import { expect, test } from "../helpers/e2e-fixture.ts";
import { drag, fillHandle } from "../helpers/sheet-gestures.ts";
import { footer } from "../helpers/task-sheet.ts";

test("a range drawn with the mouse says its size, count, sum and average", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab");
  await editor.press("Shift+ArrowDown");
  await expect(footer(editor)).toContainText("选中 2 行×1 列");
  await expect(footer(editor)).toContainText("求和 49");
  await expect(footer(editor)).toContainText("平均 24.5");

  await drag(editor, editor.cell("人均地区生产总值"), editor.cell("R&D经费支出"));
  await expect(footer(editor)).toContainText("选中 3 行×2 列");
  await expect(footer(editor)).toContainText("计数 3");
});

test("Shift and a click extend, Ctrl and a click add, a click alone ends it", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.cell("市委宣传部").click({ modifiers: ["Shift"] });
  await expect(footer(editor)).toContainText("选中 4 行×1 列");

  await editor.cell("市发改委").click({ modifiers: ["Control"] });
  await expect(footer(editor)).toContainText("选中 5 行×1 列");
  await expect(footer(editor)).toContainText("计数 5");

  await editor.cell("市经信局").click();
  await expect(footer(editor)).not.toContainText("选中");
});

test("a row head selects the row, a column head the column, Ctrl+A all", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.grid.locator(".row-head").getByText("5", { exact: true }).click();
  await expect(footer(editor)).toContainText("选中 1 行×6 列");

  await editor.grid.getByRole("columnheader", { name: "单位名称" }).click();
  await expect(footer(editor)).toContainText("选中 51 行×1 列");

  await editor.press("Control+a");
  await expect(footer(editor)).toContainText("选中 51 行×6 列");
});

test("a merged cell is one cell; a range beside it takes its lines one by one", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("夯实共同富裕物质基础").click();
  await expect(editor.place).toContainText("重点任务“夯实共同富裕物质基础”");
  await expect(footer(editor)).not.toContainText("选中");

  await editor.press("ArrowRight", "ArrowRight");
  await editor.press("Shift+ArrowDown");
  await expect(footer(editor)).toContainText("选中 2 行×1 列");
});

test("Delete empties the range as one step", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await drag(editor, editor.cell("人均地区生产总值"), editor.cell("R&D经费支出"));
  await editor.press("Delete");
  await expect(editor.cell("人均地区生产总值")).toBeHidden();
  await expect(editor.cell("R&D经费支出")).toBeHidden();

  await editor.undo();

  await expect(editor.cell("人均地区生产总值")).toBeVisible();
  await expect(editor.cell("R&D经费支出")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("Ctrl+D copies the first line of the range down", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab", "Shift+ArrowDown", "Shift+ArrowDown");
  await editor.press("Control+d");

  await editor.press("ArrowDown");
  await expect(editor.formula).toHaveValue("19");
  await editor.press("ArrowDown");
  await expect(editor.formula).toHaveValue("19");
});

test("the handle runs an even series on", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab");
  await editor.type("1");
  await editor.press("Enter", "ArrowRight", "ArrowRight");
  await editor.cell("全员劳动生产率").click();
  await editor.press("Tab");
  await editor.type("3");
  await editor.press("Enter");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab", "Shift+ArrowDown");

  await drag(editor, fillHandle(editor), editor.cell("规上工业增加值增速"));

  await editor.press("ArrowDown", "ArrowDown");
  await expect(editor.formula).toHaveValue("5");
  await editor.press("ArrowDown", "ArrowDown");
  await expect(editor.formula).toHaveValue("9");
});

test("Enter and Tab stay inside the range; Ctrl+Enter writes into all of it", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.press("Shift+ArrowDown");
  await editor.press("Enter");
  await expect(editor.place).toContainText("单位2");
  await editor.press("Enter");
  await expect(editor.place).toContainText("单位1");

  await editor.type("同一个");
  await editor.press("Control+Enter");

  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "同一个" })).toHaveCount(2);
});

test("drawing below the edge scrolls on", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委宣传部").hover();
  await editor.page.mouse.down();
  await editor.page.mouse.move(300, 895, { steps: 4 });
  await expect(footer(editor)).toContainText("选中 48 行×1 列");
  await editor.page.mouse.up();
});
