/** Chinese input methods: composing begins the edit, loses no letter, and keeps its keys to itself. */
import { expect, test } from "../helpers/e2e-fixture.ts";
import { InputMethod } from "../helpers/sheet-gestures.ts";

test.skip(({ browserName }) => browserName !== "chromium", "the protocol that composes text is Chromium's");

test("the first key begins the edit, cell after cell, and loses no letter", async ({ session, editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  const input = await InputMethod.of(editor);

  await input.type("lao dong", "劳动");
  await input.type("sheng", "生产");
  await editor.press("Enter");
  await input.type("yan fa", "研发");
  await editor.press("Tab");
  await input.type("yi", "一半");
  await editor.press("Enter");
  await expect(editor.place).toContainText("指标4 · 指标");
  await editor.expectSaved();

  const { indicators } = await session.stopAndRead();
  expect(indicators.slice(1, 4).map(({ name, target }) => [name, target])).toEqual([
    ["劳动生产", "30"],
    ["研发", "一半"],
    ["一般公共预算收入增速(%)", "与经济增长基本同步"],
  ]);
});

test("it replaces what is selected, goes into a text at the caret, and can be taken back", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  const input = await InputMethod.of(editor);
  await editor.cell("市委组织部").click();
  await editor.press("Shift+ArrowDown", "Shift+ArrowDown");
  await input.type("tong yi", "同一家");
  await editor.press("Control+Enter");
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "同一家" })).toHaveCount(3);

  await editor.cell("市委统战部").click();
  await editor.press("F2", "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await input.type("gong zuo", "工作");
  await expect(editor.formula).toHaveValue("市委工作统战部");
  await editor.press("Escape");
  await expect(editor.cell("市委统战部")).toBeVisible();

  await input.compose("qi");
  await input.compose("");
  await editor.press("Escape");
  await expect(editor.cell("市委统战部")).toBeVisible();

  await editor.formula.click();
  await editor.press("End");
  await input.type("gai", "（改）");
  await editor.press("Enter");
  await expect(editor.cell("市委统战部（改）")).toBeVisible();
  await editor.undo();
  await editor.undo();
  await expect(editor.cell("市委组织部")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("a click on another cell ends what it is at work on, and the next letters begin there", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  const input = await InputMethod.of(editor);
  await input.compose("xin");
  await expect(editor.formula).toHaveValue("xin");
  await editor.cell("市委统战部").click();
  await expect(editor.cell("xin")).toHaveText("xin");
  await expect(editor.place).toContainText("单位5");

  await input.type("tong zhan", "统战");
  await expect(editor.formula).toHaveValue("统战");
  await editor.press("Enter");
  await expect(editor.cell("统战")).toHaveText("统战");
  await expect(editor.cell("xin")).toHaveText("xin");
});

test("keys that belong to the input method move nothing, and units are found by what it makes", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("深入实施数字经济创新提质").click();
  await editor.press("End");
  await expect(editor.place).toContainText("任务1 · 牵头单位");
  const input = await InputMethod.of(editor);

  await input.compose("hai yang");
  for (const code of ["Enter", "ArrowDown", "Tab", "Escape"]) await input.press(code);
  await expect(editor.place).toContainText("任务1 · 牵头单位");
  await input.take("海洋");
  await expect(editor.page.getByRole("option", { name: "市海洋经济局" })).toBeVisible();
  await editor.press("Enter", "Enter");

  await editor.press("ArrowUp");
  await expect(editor.formula).toHaveValue("市经信局、市市场监管局、市数据局、市海洋经济局");
});
