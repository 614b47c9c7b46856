import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { makePlanFile } from "../helpers/host-process.ts";
import { makeReadOnly } from "../helpers/plan-file.ts";

const linksOf = (editor: EditorPage): Locator => editor.page.getByRole("dialog", { name: "指标与任务对应" });
const lineIn = (editor: EditorPage, text: string | RegExp): Locator =>
  linksOf(editor)
    .getByRole("list", { name: "对应清单" })
    .getByRole("listitem")
    .filter({ hasText: text })
    .first();
const chip = (editor: EditorPage, name: string): Locator =>
  linksOf(editor).getByRole("button", { name, exact: true });
const focused = (editor: EditorPage): Locator => editor.page.locator(":focus");
const errors = (editor: EditorPage, count: number): Locator =>
  editor.page.getByRole("button", { name: new RegExp(`错误 ${count} `) });

async function openLinks(editor: EditorPage): Promise<void> {
  await expect(editor.grid.getByRole("gridcell").first()).toBeVisible();
  await editor.press("Shift+F7");
  await expect(chip(editor, "全部 21")).toBeVisible();
}

async function narrowTo(editor: EditorPage, text: string): Promise<void> {
  await linksOf(editor).getByRole("searchbox", { name: "查找对应" }).fill(text);
}

test("links are confirmed, rejected and left to the wording again by keys; the figures are compared", async ({
  editor,
  session,
}) => {
  await openLinks(editor);
  await narrowTo(editor, "多田套合");
  await expect(lineIn(editor, "任务15 · 工作目标")).toContainText("一致6000亩 ＝ 0.6万亩");
  await expect(lineIn(editor, "任务15 · 工作目标").locator("mark")).toHaveText("6000亩");
  await editor.press("ArrowDown", "ArrowDown", "y");
  await expect(lineIn(editor, "任务15 · 工作目标")).toContainText("已确认");
  await expect(chip(editor, "已确认 1")).toBeVisible();
  await editor.press("Delete");
  await expect(chip(editor, "已确认 0")).toBeVisible();

  await narrowTo(editor, "");
  await chip(editor, "数不一致 1").click();
  await expect(lineIn(editor, "任务48 · 重点工作安排")).toContainText("不一致70% ≠ 69%");
  await lineIn(editor, "任务48 · 重点工作安排").getByRole("button", { name: "否定" }).click();
  await expect(linksOf(editor)).toContainText("没有符合筛选的内容");
  await expect(errors(editor, 5)).toBeVisible();
  await chip(editor, "已否定 1").click();
  await expect(lineIn(editor, "任务48 · 重点工作安排")).toContainText("住院报销比例提升至70%");
  await editor.press("Escape");
  await expect(editor.command("撤销")).toHaveAttribute("title", /否定 任务48 与 指标25 城乡居民 的对应/);

  await editor.expectSaved();
  await session.stop();
  const next = await session.restart();
  await expect(errors(next, 5)).toBeVisible();
  await next.press("Shift+F7");
  await expect(chip(next, "已否定 1")).toBeVisible();
  await next.press("Escape");
  await next.undo();
  await expect(errors(next, 6)).toBeVisible();
});

test("all that agrees is confirmed in one step", async ({ editor }) => {
  await openLinks(editor);
  await linksOf(editor).getByRole("button", { name: "确认数值一致的 20 处建议" }).click();
  await expect(chip(editor, "已确认 20")).toBeVisible();
  await expect(chip(editor, "建议 1")).toBeVisible();
  await expect(errors(editor, 6)).toBeVisible();
  await editor.press("Escape");
  await editor.undo();
  await openLinks(editor);
  await expect(chip(editor, "建议 21")).toBeVisible();
});

test("both ends of a link are gone to, and the list is found as it was left", async ({ editor }) => {
  await openLinks(editor);
  await narrowTo(editor, "任务48");
  await editor.press("ArrowDown", "ArrowDown", "Enter");
  await expect(linksOf(editor)).toBeHidden();
  await expect(editor.place).toContainText("任务48 · 重点工作安排");
  await expect(editor.tab("重点任务清单")).toHaveAttribute("aria-selected", "true");

  await editor.press("Shift+F7");
  await expect(focused(editor)).toContainText("任务48 · 重点工作安排");
  await editor.press("ArrowUp", "Enter");
  await expect(editor.place).toContainText("指标25 城乡居民 · 目标值");
});

test("a figure that the wording does not propose is found and linked, and the link taken back", async ({
  editor,
}) => {
  await openLinks(editor);
  await narrowTo(editor, "建成共富工坊");
  await editor.press("ArrowDown", "Insert");
  const add = editor.page.getByRole("dialog", { name: "添加对应" });
  await expect(add).toContainText("指标11　建成共富工坊(个)　400个");
  await add.getByRole("searchbox").fill("6000亩");
  await expect(add).toContainText("单位不同，不能与目标值比对");
  await expect(add.getByRole("button", { name: "添加" })).toBeDisabled();
  await add.getByRole("searchbox").fill("电商直播式");
  await expect(add.getByRole("listitem").first()).toContainText("不一致36家 ≠ 400个");
  await editor.press("Enter");

  await expect(add).toBeHidden();
  await expect(lineIn(editor, "电商直播式")).toContainText("已确认");
  await expect(errors(editor, 7)).toBeVisible();
  await lineIn(editor, "电商直播式").getByRole("button", { name: "取消对应" }).click();
  await expect(errors(editor, 6)).toBeVisible();
  await expect(lineIn(editor, "电商直播式")).toBeHidden();
});

test("a list in which nothing is left to show is opened and left like any other", async ({ editor }) => {
  await openLinks(editor);
  await chip(editor, "已确认 0").click();
  await editor.press("Escape");
  await editor.press("Shift+F7");
  await expect(linksOf(editor)).toContainText("没有符合筛选的内容");
  await editor.press("Escape");

  await expect(linksOf(editor)).toBeHidden();
  await expect(editor.grid.getByRole("gridcell").first()).toBeVisible();
});

test("that a confirmed link has lost its words is a finding, from which it is found and taken back", async ({
  editor,
}) => {
  await openLinks(editor);
  await expect(chip(editor, "原文已改动 0")).toHaveCount(0);
  await narrowTo(editor, "常住人口城镇化率");
  await editor.press("ArrowDown", "ArrowDown", "y", "Enter");
  await expect(editor.place).toContainText("任务29 · 工作目标");
  await editor.type("城镇化水平进一步提高。");
  await editor.press("Control+Enter", "F7");

  const dock = editor.page.getByRole("complementary", { name: "问题" });
  const finding = dock.getByRole("listitem").filter({ hasText: "“常住人口城镇化率”的数已不在原文里" });
  await finding.first().click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: "查看数值对应…" }).click();
  await narrowTo(editor, "");
  await chip(editor, "原文已改动 1").click();
  await lineIn(editor, "任务29").getByRole("button", { name: "取消对应" }).click();
  await expect(chip(editor, "原文已改动 0")).toBeVisible();
  await editor.press("Escape");

  await expect(finding).toHaveCount(0);
});

test("what one plan was searched for is not searched for in the next", async ({ editor, session }) => {
  makePlanFile(join(session.folder, "另一个.fbt"));
  await openLinks(editor);
  await chip(editor, "数不一致 1").click();
  await narrowTo(editor, "任务48");
  await editor.press("Escape");
  await editor.command("打开").click();
  await editor.takeFile("另一个.fbt");
  await expect(editor.page.getByRole("heading", { level: 1 })).toHaveAttribute("title", /另一个\.fbt$/);

  await openLinks(editor);
  await expect(chip(editor, "全部 21")).toHaveAttribute("aria-pressed", "true");
  await expect(linksOf(editor).getByRole("searchbox", { name: "查找对应" })).toHaveValue("");
});

test("the links of a row are reached from its menu, and from a finding in the dock", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长9%左右").click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: "查看数值对应…" }).click();
  await expect(focused(editor)).toContainText("任务1 · 工作目标");
  await editor.press("Escape");

  await editor.press("F7");
  const dock = editor.page.getByRole("complementary", { name: "问题" });
  await dock
    .getByRole("listitem")
    .filter({ hasText: "任务48 · 重点工作安排" })
    .filter({ hasText: "70%" })
    .first()
    .click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: "查看数值对应…" }).click();
  await expect(focused(editor)).toContainText("不一致70% ≠ 69%");
});

test("a plan that cannot be written shows its links and lets none be decided", async ({
  editor,
  session,
}) => {
  await session.stop();
  makeReadOnly(session.planPath);

  const next = await session.restart();
  await openLinks(next);
  await expect(linksOf(next).getByRole("button", { name: "确认", exact: true })).toHaveCount(0);
  await expect(linksOf(next).getByRole("button", { name: "添加对应…" })).toHaveCount(0);
  await next.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "y");
  await expect(focused(next)).toContainText("任务1 · 工作目标");
  await expect(chip(next, "已确认 0")).toBeVisible();
  await expect(editor.dialog).toHaveCount(1);
});
