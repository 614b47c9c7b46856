/** The menu of a column: what the checker found as a filter, and widths that fit what the column holds. */
import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";

const banner = (page: Page) => page.getByText(/筛选中：/);
const menu = (page: Page, title: string) => page.getByRole("dialog", { name: `“${title}”列` });

async function openMenu(editor: EditorPage, title: string): Promise<void> {
  await editor.page.getByRole("button", { name: `“${title}”列菜单` }).click();
  await expect(menu(editor.page, title)).toBeVisible();
}

function widthOf(editor: EditorPage, title: string): Promise<number> {
  const head = editor.page.getByRole("columnheader", { name: title, exact: true });
  return head.evaluate((element) => Math.round(element.getBoundingClientRect().width));
}

test("a column is filtered by what was found; what is put right goes when the hand has gone on", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await openMenu(editor, "牵头单位");
  await menu(editor.page, "牵头单位")
    .getByRole("button", { name: /^错误 3$/ })
    .click();
  await expect(banner(editor.page)).toContainText("显示 3 / 76 行，“牵头单位”列有错误的行，随校验更新");

  await editor.cell("市文广局").click();
  await editor.press("Backspace");
  await editor.type("市文广旅体局");
  await editor.press("Tab");
  await editor.expectSaved();
  await expect(editor.page.getByText("错误 5")).toBeVisible();
  await editor.press("Control+Home");
  await expect(banner(editor.page)).toContainText("显示 2 / 76 行");

  await editor.undo();
  await expect(banner(editor.page)).toContainText("显示 3 / 76 行");
  await expect(editor.cell("市文广局")).toBeVisible();

  const remembered = editor.page.waitForResponse((response) => response.url().includes("view"));
  await editor.press("Control+Home");
  await editor.command("放大").click();
  await remembered;
  await session.stop();
  const again = await session.restart();
  await expect(banner(again.page)).toContainText("“牵头单位”列有错误的行");
  await expect(banner(again.page)).toContainText("显示 3 / 76 行");
});

test("a line in the hand stays in view although nothing is found in it any longer", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await openMenu(editor, "牵头单位");
  await menu(editor.page, "牵头单位").getByRole("button", { name: /^错误/ }).click();
  await editor.cell("市文广局").click();
  await editor.press("Backspace");
  await editor.type("市文广旅体局");
  await editor.press("Control+Enter");
  await expect(editor.page.getByText("错误 5")).toBeVisible();

  await expect(banner(editor.page)).toContainText("显示 3 / 76 行");
  await editor.press("F2");
  await editor.type("市城管局");
  await editor.press("Control+Enter");
  await editor.expectSaved();
  await expect(banner(editor.page)).toContainText("显示 3 / 76 行");
  await editor.press("ArrowDown");

  await expect(banner(editor.page)).toContainText("显示 2 / 76 行");
});

test("a double click on the edge of a head fits the column, and the rows follow", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  const heightOf = async () => (await editor.cell("扎实推进数字产业化").boundingBox())?.height ?? 0;
  const [width, height] = [await widthOf(editor, "重点工作安排"), await heightOf()];
  const head = editor.page.getByRole("columnheader", { name: "重点工作安排", exact: true });
  const { x, y } = (await head.boundingBox()) ?? { x: 0, y: 0 };

  await editor.page.mouse.dblclick(x + width - 1, y + 10);

  await expect.poll(() => widthOf(editor, "重点工作安排")).toBeLessThan(width - 100);
  await expect.poll(heightOf).toBeGreaterThan(height);
});

test("all columns fit what they hold, a long text within a readable line, and the window again", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  const [goals, work] = [await widthOf(editor, "工作目标"), await widthOf(editor, "重点工作安排")];
  await openMenu(editor, "工作目标");
  await editor.command("所有列宽适合内容").click();
  await expect.poll(() => widthOf(editor, "工作目标")).toBeGreaterThan(goals);
  expect(await widthOf(editor, "重点工作安排")).toBeLessThan(work);
  expect(await widthOf(editor, "重点工作安排")).toBeLessThanOrEqual(42 * 13);

  await openMenu(editor, "工作目标");
  await editor.command("所有列宽适合窗口").click();
  await expect.poll(() => widthOf(editor, "工作目标")).toBe(goals);
  expect(await widthOf(editor, "重点工作安排")).toBe(work);
});

test("of several selected columns all are made as wide as the one that is drawn", async ({ editor }) => {
  await editor.openSheet("指标目标");
  const head = (title: string) => editor.page.getByRole("columnheader", { name: title, exact: true });
  await head("2024年目标值").click();
  await head("牵头单位").click({ modifiers: ["Shift"] });
  const { x, y, width } = (await head("2024年目标值").boundingBox()) ?? { x: 0, y: 0, width: 0 };

  await editor.page.mouse.move(x + width - 1, y + 10);
  await editor.page.mouse.down();
  await editor.page.mouse.move(x + width + 60, y + 10, { steps: 4 });
  await editor.page.mouse.up();

  await expect.poll(() => widthOf(editor, "2024年目标值")).toBeGreaterThan(width + 40);
  await expect.poll(() => widthOf(editor, "牵头单位")).toBe(await widthOf(editor, "2024年目标值"));
});

test("Alt+↓ opens the menu of the column, the arrows go through it, and Esc gives the keys back", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.press("Alt+ArrowDown");
  await expect(menu(editor.page, "工作目标")).toBeVisible();
  await expect(editor.page.getByRole("button", { name: "升序查看" })).toBeFocused();
  await editor.press("ArrowDown", "ArrowDown");
  await expect(editor.page.getByRole("searchbox", { name: "筛选包含的文字" })).toBeFocused();
  await editor.type("提质");
  await editor.press("ArrowDown", "ArrowDown");
  await expect(editor.page.getByRole("checkbox").nth(1)).toBeFocused();
  await editor.press("Escape");

  await expect(menu(editor.page, "工作目标")).toHaveCount(0);
  await editor.type("回到格里");
  await expect(editor.formula).toHaveValue("回到格里");
});

test("the second button on a head opens the menu of the column", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.page.getByRole("columnheader", { name: "工作目标", exact: true }).click({ button: "right" });

  await expect(menu(editor.page, "工作目标")).toBeVisible();
});
