import type { Locator } from "@playwright/test";
import { AUTHOR, expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";

const dockOf = (editor: EditorPage): Locator => editor.page.getByRole("complementary", { name: "问题" });
const listOf = (editor: EditorPage): Locator => dockOf(editor).getByRole("list", { name: "问题清单" });
const item = (editor: EditorPage, text: string | RegExp): Locator =>
  listOf(editor).getByRole("listitem").filter({ hasText: text }).first();
const chip = (editor: EditorPage, name: string): Locator =>
  dockOf(editor).getByRole("group", { name: "按程度筛选" }).getByRole("button", { name, exact: true });
const focused = (editor: EditorPage): Locator => editor.page.locator(":focus");

async function openDock(editor: EditorPage): Promise<void> {
  await editor.openSheet("重点任务清单");
  await editor.press("F7");
  await expect(chip(editor, "错误 6")).toBeVisible();
}

/** Narrows the list to what holds these words. */
async function filterBy(editor: EditorPage, text: string): Promise<void> {
  const box = dockOf(editor).getByRole("searchbox", { name: "筛选问题" });
  if (!(await box.isVisible()))
    await dockOf(editor).getByRole("button", { name: "筛选", exact: true }).click();
  await box.fill(text);
}

test("the dock is narrowed by severity, words, table and rule, and grouped as one likes", async ({
  editor,
}) => {
  await openDock(editor);
  await chip(editor, "错误 6").click();
  await expect(chip(editor, "错误 6")).toHaveAttribute("aria-pressed", "true");
  await expect(item(editor, "警告 33")).toBeHidden();
  await chip(editor, "错误 6").click();
  await expect(chip(editor, "全部 72")).toHaveAttribute("aria-pressed", "true");

  await filterBy(editor, "任务48 空格");
  await expect(item(editor, "中间有多余的空格")).toBeVisible();
  await expect(item(editor, "错误")).toBeHidden();
  await filterBy(editor, "没有这样的字");
  await expect(listOf(editor)).toContainText("没有符合筛选的问题。");
  await editor.press("Escape");
  await expect(dockOf(editor).getByRole("searchbox")).toHaveValue("");
  await expect(dockOf(editor).getByRole("searchbox")).toBeFocused();

  await dockOf(editor).getByLabel("规则").selectOption({ label: "使用别名 12" });
  await dockOf(editor).getByLabel("分组").selectOption("按表");
  await expect(item(editor, "指标目标 2")).toBeVisible();
  await expect(item(editor, "重点任务清单 5")).toBeVisible();
  await dockOf(editor).getByLabel("表", { exact: true }).selectOption("指标目标");
  await expect(item(editor, "重点任务清单 5")).toBeHidden();
  await dockOf(editor).getByRole("button", { name: "筛选", exact: true }).click();
  await expect(item(editor, "重点任务清单")).toBeVisible();
});

test("F6 comes to the dock, the arrows walk, Enter goes to the cell, Escape back to the sheet", async ({
  editor,
}) => {
  await openDock(editor);

  await editor.press("F6");
  await expect(focused(editor)).toContainText("错误 6");
  await editor.press("ArrowDown", "ArrowDown");
  await expect(focused(editor)).toContainText("市文广局");
  await editor.press("ArrowRight", "ArrowDown", "ArrowDown");
  await expect(focused(editor)).toContainText("正文任务1 第4条 · 责任单位");
  await editor.press("Enter");
  await expect(editor.tab("正文任务")).toHaveAttribute("aria-selected", "true");
  await expect(editor.place).toContainText("正文任务1 第4条 · 责任单位");
  await editor.press("ArrowLeft");
  await expect(editor.place).not.toContainText("责任单位");

  await editor.press("F6");
  await expect(focused(editor)).toContainText("正文任务1 第4条 · 责任单位");
  await editor.press("End");
  await expect(focused(editor)).toHaveAttribute(
    "aria-posinset",
    (await focused(editor).getAttribute("aria-setsize")) ?? "",
  );
  await editor.press("Escape", "ArrowRight");
  await expect(editor.place).toContainText("责任单位");
});

test("of a long list only what is in view is drawn", async ({ editor }) => {
  await openDock(editor);
  await editor.press("F6", "PageDown", "PageDown");
  const size = Number(await focused(editor).getAttribute("aria-setsize"));
  const drawn = await listOf(editor).locator("[data-index]").count();

  expect(size).toBeGreaterThan(70);
  expect(drawn).toBeLessThan(40);
});

test("the findings of what is selected come first, and checks that have passed stand at the end", async ({
  editor,
}) => {
  await openDock(editor);
  await editor.cell("市委改革办").click();
  await expect(item(editor, "当前单元格 2")).toBeVisible();
  await editor.press("Shift+ArrowDown", "Shift+ArrowDown");
  await expect(item(editor, /当前选区 \d/)).toBeVisible();

  await filterBy(editor, "标题里手写了");
  await expect(item(editor, "已通过 1")).toBeVisible();
  await expect(item(editor, "标题里没有手写的序号和项数")).toContainText("197/197");
});

test("what is set aside leaves counts and marks, says why and by whom, and comes back", async ({
  editor,
}) => {
  await openDock(editor);
  await editor.cell("市委改革办").click();
  const cell = editor.cell("市委改革办");
  await expect(cell.locator(".finding-mark.is-error")).toHaveText("市委改革办");
  await filterBy(editor, "市委改革办");
  await expect(item(editor, "等 2 处")).toBeVisible();

  await item(editor, "等 2 处").getByRole("button", { name: "搁置…" }).click();
  const reason = editor.dialog.getByRole("textbox", { name: "理由" });
  await expect(editor.dialog.getByRole("button", { name: "搁置", exact: true })).toBeDisabled();
  await reason.fill("   ");
  await editor.press("Enter");
  await expect(editor.dialog).toBeVisible();
  await reason.fill("今年机构改革后并入");
  await editor.press("Enter");

  await expect(chip(editor, "错误 4")).toBeVisible();
  await expect(cell.locator(".finding-mark.is-error")).toBeHidden();
  await expect(item(editor, "理由：今年机构改革后并入")).toContainText(`${AUTHOR}　今天`);
  await filterBy(editor, "改革后并入");
  await expect(item(editor, "理由：今年机构改革后并入")).toBeVisible();
  await filterBy(editor, "市委改革办");
  await expect(editor.command("撤销")).toHaveAttribute("title", /搁置 2 个问题：今年机构改革后并入/);
  await editor.undo();
  await expect(chip(editor, "错误 6")).toBeVisible();
  await editor.command("重做").click();
  await expect(chip(editor, "错误 4")).toBeVisible();

  await item(editor, "理由：").getByRole("button", { name: "恢复" }).click();
  await expect(chip(editor, "错误 6")).toBeVisible();
  await expect(cell.locator(".finding-mark.is-error")).toHaveText("市委改革办");
});

test("one place of several is set aside, and is back when its words are others", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "市委改革办");
  await item(editor, "等 2 处").getByRole("button", { name: "等 2 处" }).click();
  await item(editor, /^任务2 · 牵头单位搁置…$/)
    .getByRole("button", { name: "搁置…" })
    .click();
  await expect(editor.dialog).toContainText("搁置 1 个问题");
  await editor.type("并入");
  await editor.press("Enter");
  await expect(chip(editor, "错误 5")).toBeVisible();

  await editor.cell("市委改革办").click();
  await editor.press("F2", "Backspace", "Backspace");
  await editor.type("市委改革处、");
  await editor.press("Enter");

  await expect(chip(editor, "错误 6")).toBeVisible();
});

test("a fix that is pressed while its cell is edited is made in the words as they are by then", async ({
  editor,
}) => {
  await openDock(editor);
  await filterBy(editor, "任务48 空格");
  await item(editor, "中间有多余的空格")
    .getByRole("button", { name: /^任务48/ })
    .click();
  await expect(editor.place).toContainText("任务48 · 重点工作安排");
  await editor.press("F2", "Control+Home");
  await editor.type("前言。");
  await item(editor, "中间有多余的空格").getByRole("button", { name: "删去空格" }).click();

  await expect(editor.formula).toHaveValue(/^前言。1\.强化.*与市外优质高中“一对一”结对全覆盖。/s);
  await editor.undo();
  await expect(editor.formula).toHaveValue(/^前言。1\.强化.*与市外优质高中“一对一” 结对全覆盖。/s);
});

test("what is typed is written before all fixes are shown, and both stay", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "任务48 空格");
  await item(editor, "中间有多余的空格")
    .getByRole("button", { name: /^任务48/ })
    .click();
  await editor.press("F2", "Control+Home");
  await editor.type("前言。");
  await editor.command("一键修正 1 处…").click();
  await editor.dialog.getByRole("button", { name: "修正 1 格" }).click();

  await expect(editor.formula).toHaveValue(/^前言。1\.强化.*与市外优质高中“一对一”结对全覆盖。/s);
});

test("the place of a finding is gone to out of an edit, whose text is kept", async ({ editor }) => {
  await openDock(editor);
  await editor.cell("规上工业增加值增长9%左右").click();
  await editor.press("F2", "Control+End");
  await editor.type("新增一句。");
  await item(editor, "“小岛你好”专班").getByRole("button", { name: "任务28 · 牵头单位" }).click();

  await expect(editor.place).toContainText("任务28 · 牵头单位");
  await expect(editor.command("撤销")).toHaveAttribute("title", /修改 任务1 工作目标/);
});

test("a fix whose words are edited away changes nothing, and that is said", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "任务47 空格");
  await item(editor, "1+ 4+N")
    .getByRole("button", { name: /^任务47/ })
    .click();
  await expect(editor.place).toContainText("任务47 · 主要举措");
  await editor.type("健全标准体系");
  await item(editor, "1+ 4+N").getByRole("button", { name: "删去空格" }).click();

  await expect(editor.formula).toHaveValue("健全标准体系");
  await expect(editor.page.getByText("问题随刚才的修改变了，没有修正")).toBeVisible();
});

test("a rule is switched off in the menu of a finding and on again in the dock", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "名单里的单位没有任务");
  await editor.press("ArrowDown");
  await expect(focused(editor)).toContainText("警告 2");
  await editor.press("ArrowDown", "Shift+F10");
  await editor.page.getByRole("menuitem", { name: "停用此规则" }).click();

  await expect(chip(editor, "警告 31")).toBeVisible();
  await expect(item(editor, "已停用 1")).toBeVisible();
  await item(editor, /^名单里的单位没有任务/)
    .getByRole("button", { name: "启用" })
    .click();
  await expect(chip(editor, "警告 33")).toBeVisible();
});

test("all of a rule are fixed after a preview, as one step", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "使用别名");
  await item(editor, "提示 12").getByRole("button", { name: "修正 12 处…" }).click();
  await expect(editor.dialog.getByText(/ · (牵头|责任)单位$/)).toHaveCount(12);
  await editor.dialog.getByRole("button", { name: "修正 12 格" }).click();
  await expect(chip(editor, "提示 21")).toBeVisible();
  await editor.undo();
  await expect(chip(editor, "提示 33")).toBeVisible();
});

test("a plan that is opened is not said to be without errors before it is checked", async ({
  editor,
  session,
}) => {
  await editor.page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.add(document.querySelector(".finding-counts")?.textContent ?? "");
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await session.stop();
  const next = await session.restart();
  await expect(next.page.getByRole("button", { name: /错误 6/ })).toBeVisible();

  const seen = await next.page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.map((text) => text.trim()).filter(Boolean)).toEqual(["正在校验…", "错误 6 警告 33"]);
});

test("the head of a row says how bad it is by shape and in words", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  const dot = editor.grid.locator(".row-head .line-dot").filter({ hasText: "错误 1，提示 1" }).first();
  await expect(dot).toHaveAttribute("title", /错误：单位“市委改革办”不在单位名单里/);
  await expect(dot.locator(".dot")).toHaveClass(/is-error/);
});

test("a cell that is selected or pointed at says what is wrong with it", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  const card = editor.page.locator(".cell-card");
  await editor.cell("市委改革办").click();
  await expect(card).toContainText("单位“市委改革办”不在单位名单里");
  await expect(focused(editor)).toHaveAccessibleDescription(/错误：单位“市委改革办”不在单位名单里/);
  await editor.press("Escape");
  await expect(card).toBeHidden();
  await editor.press("ArrowLeft");

  await editor.cell("市委改革办").hover();
  await expect(card).toContainText("单位“市委改革办”不在单位名单里");
  await editor.press("F7");
  await editor.page.mouse.move(5, 5);
  await editor.press("ArrowRight");
  await expect(item(editor, "当前单元格 2")).toBeVisible();
  await expect(card).toBeHidden();
});

test("opening and closing the dock leaves the active cell in view", async ({ editor }) => {
  await openDock(editor);
  await filterBy(editor, "任务48 数值");
  await expect(item(editor, "错误 1")).toBeVisible();
  await editor.press("ArrowDown", "ArrowDown", "Enter");
  await expect(editor.place).toContainText("任务48 · 重点工作安排");
  await expect(editor.cell("领城")).toBeInViewport();
  await editor.press("F7");
  await expect(dockOf(editor)).toBeHidden();
  await expect(editor.cell("领城")).toBeInViewport();
  await editor.press("F7");
  await expect(editor.cell("领城")).toBeInViewport();
});

test("in a narrow window too the dock stands beside the cell that it leads to", async ({ editor }) => {
  await editor.page.setViewportSize({ width: 900, height: 650 });
  await openDock(editor);
  await item(editor, "市文广局").getByRole("button", { name: "任务4 · 牵头单位" }).click();
  await expect(editor.place).toContainText("任务4 · 牵头单位");

  const edges = async () => {
    const cell = await editor.cell("市文广局").boundingBox();
    const dock = await dockOf(editor).boundingBox();
    return cell && dock ? dock.x - (cell.x + cell.width) : -1;
  };
  await expect.poll(edges).toBeGreaterThanOrEqual(0);
});
