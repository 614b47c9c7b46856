import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";

const GOALS = "规上工业增加值增长9%左右";

async function choose(editor: EditorPage, cellText: string, command: string): Promise<void> {
  await editor.cell(cellText).click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: command }).click();
}

async function addColumn(editor: EditorPage, title: string, type: string): Promise<void> {
  await choose(editor, GOALS, "新增列…");
  await editor.dialog.getByLabel("列名").fill(title);
  await editor.dialog.getByLabel("类型").selectOption(type);
}

test("a column that is added takes what is typed, moves, is deleted and comes back with its cells", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await addColumn(editor, "完成时限", "date");
  await editor.press("Enter");

  await expect(editor.page.getByRole("columnheader", { name: "完成时限" })).toBeVisible();
  await expect(editor.place).toContainText("任务1 · 完成时限");
  await editor.type("2024年3月5日");
  await editor.press("Enter");
  await expect(editor.cell("2024-03-05")).toBeVisible();
  await editor.expectSaved();

  await choose(editor, "2024-03-05", "列左移");
  await expect(editor.place).toContainText("D5");
  await choose(editor, "2024-03-05", "删除列");
  await expect(editor.page.getByRole("alertdialog")).toContainText("有 1 格填了内容");
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(editor.page.getByRole("columnheader", { name: "完成时限" })).toHaveCount(0);
  await expect(editor.place).toContainText("任务1 · 主要举措");

  await editor.undo();
  await expect(editor.cell("2024-03-05")).toBeVisible();
  await editor.undo();
  await editor.undo();
  await editor.undo();
  await expect(editor.page.getByRole("columnheader", { name: "完成时限" })).toHaveCount(0);
  await expect(editor.command("撤销")).toBeDisabled();
});

test("a column's name must be its own, and its settings can be changed after", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await addColumn(editor, "责任单位", "choice");

  await expect(editor.dialog.getByRole("status")).toContainText("另一种叫法");
  await expect(editor.dialog.getByRole("button", { name: "新增", exact: true })).toBeDisabled();
  await editor.dialog.getByLabel("列名").fill("进度");
  await expect(editor.dialog.getByRole("status")).toContainText("请填写至少一个选项");
  await editor.dialog.getByLabel("选项").fill("未启动\n进行中");
  await editor.dialog.getByRole("button", { name: "新增", exact: true }).click();

  await expect(editor.place).toContainText("任务1 · 进度");
  await editor.type("进行中");
  await editor.press("Enter");
  await choose(editor, "进行中", "列设置…");
  await editor.dialog.getByLabel("列名").fill("完成情况");
  await editor.press("Enter");
  await expect(editor.page.getByRole("columnheader", { name: "完成情况" })).toBeVisible();
  await expect(editor.command("撤销")).toHaveAttribute("title", /列“进度”改名为“完成情况”/);
});
