/** The fill handle in its four directions, series, and the keys that fill. */
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { drag, fillHandle } from "../helpers/sheet-gestures.ts";
import { FIRST, FOURTH, footer, menuItem, openMenu, THIRD } from "../helpers/task-sheet.ts";

/** Types into the cell and the ones below it. */
async function typeDown(editor: EditorPage, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await editor.type(text);
    await editor.press("Enter");
  }
}

test("up and down a series of numbers runs on, a text counts its last number, anything else repeats", async ({
  session,
  editor,
}) => {
  await editor.openSheet("指标目标");
  const targets = ["人均地区生产总值", "全员劳动生产率", "R&D经费支出", "一般公共预算收入", "规上工业增加值"];
  const targetOf = async (index: number): Promise<void> => {
    await editor.cell(targets[index] ?? "").click();
    await editor.press("ArrowRight");
  };
  await targetOf(2);
  await typeDown(editor, ["10.5", "8"]);
  await targetOf(2);
  await editor.press("Shift+ArrowDown");
  await drag(editor, fillHandle(editor), editor.cell("人均地区生产总值"));
  await expect(footer(editor)).toContainText("选中 4 行×1 列");
  await editor.expectSaved();

  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await typeDown(editor, ["第1"]);
  await editor.cell("第1").click();
  await drag(editor, fillHandle(editor), editor.cell("市委宣传部"));
  await editor.cell("市委政法委").click();
  await drag(editor, fillHandle(editor), editor.cell("市文明办"));
  await editor.expectSaved();

  const { indicators, units } = await session.stopAndRead();
  expect(indicators.slice(0, 5).map(({ target }) => target)).toEqual(["15.5", "13", "10.5", "8", "9"]);
  expect(units.slice(1, 10)).toEqual([
    "第1",
    "第2",
    "第3",
    "市委统战部",
    "市委社工部",
    "市委政法委",
    "市委政法委",
    "市委政法委",
    "市府办(金融)",
  ]);
});

test("Esc gives the handle up: nothing is filled, and the next drawing fills again", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await fillHandle(editor).hover();
  await editor.page.mouse.down();
  await editor.cell("市委统战部").hover();
  await expect(editor.grid.locator(".fill-frame").first()).toBeVisible();
  await editor.press("Escape");
  await editor.cell("市信访局").hover();
  await editor.page.mouse.up();
  await expect(editor.cell("市委统战部")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();

  await drag(editor, fillHandle(editor), editor.cell("市委宣传部"));
  await expect(editor.cell("市委宣传部")).toHaveCount(0);
  await expect(editor.command("撤销")).toBeEnabled();
});

test("a row that is selected by its head can be typed into at once", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.grid.locator(".row-head").getByText("5", { exact: true }).click();
  await editor.type("新名");
  await expect(editor.place).toContainText("单位2 · 单位名称");
  await expect(editor.formula).toHaveValue("新名");
});

test("right and left, and Ctrl+R and Ctrl+D, which take from the neighbour where one cell is selected", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  await editor.type("甲");
  await editor.press("Enter");
  await editor.cell("甲").click();
  await drag(editor, fillHandle(editor), editor.cell("扎实推进数字产业化"));
  await expect(footer(editor)).toContainText("选中 1 行×3 列");
  await openMenu(editor, editor.cell(THIRD));
  await expect(menuItem(editor, "撤销 填充")).toBeVisible();
  await editor.press("Escape");

  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.type("乙");
  await editor.press("Enter");
  await editor.cell("乙").click();
  await drag(editor, fillHandle(editor), editor.cell("营商环境优化提升"));

  await editor.cell(THIRD).click();
  await editor.press("Shift+ArrowRight", "Shift+ArrowRight", "Control+r");
  await editor.cell(FOURTH).click();
  await editor.press("Control+d", "ArrowRight", "Control+r");
  await editor.expectSaved();

  const third = expect.stringContaining(THIRD);
  const { tasks } = await session.stopAndRead();
  expect(tasks.slice(0, 4).map(({ measure, goals, arrangements }) => [measure, goals, arrangements])).toEqual(
    [
      ["甲", "甲", "甲"],
      ["乙", "乙", expect.stringContaining("提升企业综合服务中心")],
      [third, third, third],
      [third, third, expect.stringContaining("一岛一功能")],
    ],
  );
});
