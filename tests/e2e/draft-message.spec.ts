import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";

const noteOf = (editor: EditorPage): Locator => editor.grid.getByRole("status");
const cellEditor = (editor: EditorPage): Locator => editor.grid.locator(".cell-editor");

/** The goals of task 1, with a text that is typed over them. */
async function typeGoals(editor: EditorPage, text: string): Promise<void> {
  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长").click();
  await editor.type(text);
}

test("while one types, what is wrong stands below the cell; Tab takes the fix, the next Tab moves", async ({
  editor,
}) => {
  await typeGoals(editor, "达到 95%。");
  await expect(noteOf(editor)).toContainText("中间有多余的空格");
  await expect(cellEditor(editor)).toHaveClass(/is-warning/);
  await expect(noteOf(editor).getByRole("button", { name: "删去空格" })).toBeVisible();

  await editor.press("Tab");
  await expect(editor.formula).toHaveValue("达到95%。");
  await expect(noteOf(editor)).toBeHidden();
  await expect(editor.place).toContainText("任务1 · 工作目标");
  await editor.press("Tab");
  await expect(editor.place).toContainText("任务1 · 重点工作安排");
  await expect(editor.cell("达到95%。")).toBeVisible();
});

test("Escape leaves the fix, a second one the edit; Enter writes the text as it is", async ({ editor }) => {
  await typeGoals(editor, "达到 95%。");
  await expect(noteOf(editor)).toContainText("中间有多余的空格");
  await editor.press("Escape");
  await expect(noteOf(editor)).toBeHidden();
  await expect(editor.formula).toHaveValue("达到 95%。");
  await editor.press("Escape");
  await expect(editor.formula).toHaveValue(/规上工业增加值增长/);

  await editor.type("达到 96%。");
  await expect(noteOf(editor)).toContainText("中间有多余的空格");
  await editor.press("Enter");
  await expect(editor.cell("达到 96%。")).toBeVisible();
  await editor.expectSaved();
});

test("keys that come before the message mean what they always do", async ({ editor }) => {
  await typeGoals(editor, "达到 95%。");
  await editor.press("Tab");
  await expect(editor.place).toContainText("任务1 · 重点工作安排");
  await expect(editor.cell("达到 95%。")).toBeVisible();
});

test("at the right edge of the sheet the whole message is in view", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("市经信局").click();
  await editor.press("F2");
  await editor.type("市文广局");
  await expect(noteOf(editor)).toContainText("是否应为“市文广旅体局”？");

  const box = await noteOf(editor).boundingBox();
  const { width } = editor.page.viewportSize() ?? { width: 0 };
  expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
});

test("in the last row the message stands at the box, and both stay in the sheet", async ({ editor }) => {
  await editor.page.setViewportSize({ width: 1280, height: 700 });
  await editor.openSheet("正文任务");
  await editor.cell("深入实施数字经济创新提质").click();
  await editor.press("Control+End", "ArrowLeft", "F2", "Control+End");
  await editor.type("（ 左右)。。");
  await expect(noteOf(editor)).toContainText("中间有多余的空格");

  const places = async () => {
    const box = await cellEditor(editor).getByRole("textbox").boundingBox();
    const note = await noteOf(editor).boundingBox();
    const sheet = await editor.grid.boundingBox();
    if (!box || !note || !sheet) throw new Error("they are on the screen");
    return { gap: note.y - (box.y + box.height), left: sheet.y + sheet.height - (note.y + note.height) };
  };
  await expect.poll(async () => Math.abs((await places()).gap)).toBeLessThan(4);
  expect((await places()).left).toBeGreaterThanOrEqual(-2);
});

test("in the picker of units Tab takes the fix as well, and Enter ends the edit", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("市资规局").first().click();
  await editor.press("F2");
  await expect(noteOf(editor)).toContainText("“市资规局”是“市资源规划局”的别名");
  await editor.press("Tab");
  await expect(editor.formula).toHaveValue("市资源规划局 市农业农村局");
  await expect(noteOf(editor)).toHaveCount(0);
  await editor.press("Enter");
  await expect(editor.cell("市资源规划局")).toBeVisible();
});

test("the editing line has the same message and the same keys", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长").click();
  await editor.formula.fill("达到 95%。");
  await expect(noteOf(editor)).toContainText("中间有多余的空格");
  await editor.press("Tab");
  await expect(editor.formula).toHaveValue("达到95%。");
  await expect(editor.formula).toBeFocused();
  await editor.press("Tab");
  await expect(editor.place).toContainText("任务1 · 重点工作安排");
});

test("what contradicts an indicator is said while it is typed", async ({ editor }) => {
  await typeGoals(editor, "城乡居民政策范围内住院报销比例提升至71%。");
  await expect(noteOf(editor)).toContainText("与指标25 城乡居民的目标值“69”不一致");
  await expect(cellEditor(editor)).toHaveClass(/is-error/);
  await editor.press("Enter");
  await expect(editor.cell("提升至71%。")).toBeVisible();
});
