/** How a sheet is looked at: filters of each kind, widths, heights, what is frozen; each plan remembers its own. */
import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { clearFilters, columnHead, columnMenu } from "../helpers/sheet-gestures.ts";
import { FIRST, THIRD } from "../helpers/task-sheet.ts";

async function widthOf(editor: EditorPage, title: string): Promise<number> {
  return (await columnHead(editor, title).boundingBox())?.width ?? 0;
}

async function chooseInColumn(editor: EditorPage, title: string, button: string): Promise<void> {
  await columnMenu(editor, title).click();
  await editor.page.getByRole("button", { name: button, exact: true }).click();
}

/** Draws the right edge of the column's head by so many pixels. */
async function drawWidth(editor: EditorPage, title: string, pixels: number): Promise<void> {
  const box = await columnHead(editor, title).boundingBox();
  if (!box) throw new Error(`no column ${title}`);
  const [x, y] = [box.x + box.width - 1, box.y + box.height / 2];
  await editor.page.mouse.move(x, y);
  await editor.page.mouse.down();
  await editor.page.mouse.move(x + pixels, y, { steps: 4 });
  await editor.page.mouse.up();
}

test("filters by chosen values, by empty, filled and what is not in it, over two columns at once", async ({
  editor,
}) => {
  const shows = (count: number) =>
    expect(editor.page.getByText(`筛选中：显示 ${count} / 76 行`)).toBeVisible();
  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长9%左右").click();
  await editor.press("Delete");

  await chooseInColumn(editor, "工作目标", "空格");
  await shows(1);
  await chooseInColumn(editor, "工作目标", "非空");
  await shows(75);
  await columnMenu(editor, "牵头单位").click();
  await editor.page.getByRole("checkbox", { name: "（全选）" }).uncheck();
  await editor.page.getByRole("checkbox", { name: "市检察院" }).check();
  await editor.page.getByRole("checkbox", { name: "市法院" }).check();
  await editor.page.getByRole("button", { name: "筛选", exact: true }).click();
  await shows(6);
  await columnMenu(editor, "主要举措").click();
  await editor.page.getByRole("searchbox", { name: "筛选包含的文字" }).fill("改革");
  await editor.page.getByRole("button", { name: "不含" }).click();
  await shows(3);
  await clearFilters(editor);
  await expect(editor.page.getByText("筛选中")).toHaveCount(0);
});

test("a row is as high as its longest cell needs, while it is typed into, narrowed and zoomed", async ({
  editor,
}) => {
  const heightOf = async (text: string): Promise<number> =>
    (await editor.cell(text).boundingBox())?.height ?? 0;
  await editor.openSheet("单位名单");
  const one = await heightOf("市委组织部");
  await editor.cell("市委组织部").click();
  await editor.press("F2", "Alt+Enter");
  await editor.type("第二行");
  await editor.press("Alt+Enter");
  await editor.type("第三行");
  await editor.press("Enter");
  await expect.poll(() => heightOf("第三行")).toBeGreaterThan(one + 25);

  await editor.openSheet("重点任务清单");
  const goals = "聚焦“提质、扩面、增效”要求";
  await drawWidth(editor, "重点工作安排", 500);
  const low = await heightOf(goals);
  await drawWidth(editor, "工作目标", -150);
  await expect.poll(() => heightOf(goals)).toBeGreaterThan(low + 15);
});

test("widths, what is frozen, sorted and filtered are there again after a restart, and another plan has its own", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  const usual = await widthOf(editor, "主要举措");
  await drawWidth(editor, "主要举措", 60);
  await expect.poll(() => widthOf(editor, "主要举措")).toBeCloseTo(usual + 60, 0);
  await chooseInColumn(editor, "主要举措", "冻结到这一列");
  await editor.openSheet("单位名单");
  await columnMenu(editor, "单位名称").click();
  await editor.page.getByRole("searchbox", { name: "筛选包含的文字" }).fill("市委");
  await editor.press("Enter");
  const remembered = editor.page.waitForResponse((response) => response.url().includes("view"));
  await chooseInColumn(editor, "单位名称", "降序查看");
  await remembered;
  await session.stop();

  const again = await session.restart();
  await expect(again.tab("单位名单")).toHaveAttribute("aria-selected", "true");
  await expect(again.page.getByText("筛选中：显示 6 / 51 行")).toBeVisible();
  await expect(again.page.getByText("按“单位名称”降序查看，方案的顺序没有改变")).toBeVisible();
  await again.openSheet("重点任务清单");
  expect(await widthOf(again, "主要举措")).toBeCloseTo(usual + 60, 0);
  await drawWidth(again, "工作目标", 900);
  const left = async (locator: Locator) => (await locator.boundingBox())?.x;
  const before = {
    frozen: await left(again.cell(FIRST)),
    other: await left(columnHead(again, "重点工作安排")),
  };
  await again.cell(THIRD).hover();
  await again.page.mouse.wheel(400, 0);
  await expect.poll(() => left(columnHead(again, "重点工作安排"))).toBeLessThan(before.other ?? 0);
  expect(await left(again.cell(FIRST))).toBe(before.frozen);

  await again.command("更多文件命令").click();
  await again.page.getByRole("menuitem", { name: "另存副本" }).click();
  await again.nameFile("别的方案");
  await expect(again.page.getByRole("heading", { level: 1 })).toHaveAttribute("title", /别的方案\.fbt$/);
  await again.openSheet("单位名单");
  await expect(again.page.getByText("筛选中")).toHaveCount(0);
  await again.openSheet("重点任务清单");
  await expect.poll(() => widthOf(again, "主要举措")).toBeCloseTo(usual, 0);
});
