/** Columns that users add, of each type: typed into, undone, exported and imported like any other. */
import { copyElsewhere } from "../helpers/clipboard.ts";
import { expect, type Session, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { dumpPlanFile } from "../helpers/host-process.ts";
import { choose, FIRST, footer } from "../helpers/task-sheet.ts";

interface NewColumn {
  readonly title: string;
  readonly type: string;
  readonly choices?: string;
}

/** Adds the columns one after another, each beside the one before. */
async function addColumns(editor: EditorPage, columns: readonly NewColumn[]): Promise<void> {
  await editor.cell("市市场监管局").click();
  for (const { title, type, choices } of columns) {
    await editor.press("Shift+F10");
    await editor.page.getByRole("menuitem", { name: "新增列…" }).click();
    await editor.dialog.getByLabel("列名").fill(title);
    await editor.dialog.getByLabel("类型").selectOption(type);
    if (choices !== undefined) await editor.dialog.getByLabel("选项").fill(choices);
    await editor.command("新增").click();
    await expect(editor.place).toContainText(`任务1 · ${title}`);
  }
}

async function importFrom(editor: EditorPage, name: string): Promise<void> {
  await editor.command("导入 Excel").click();
  await editor.takeFile(name);
  await editor.dialog.getByRole("button", { name: /^写入/ }).click();
  await expect(editor.dialog).toHaveCount(0);
  await editor.expectSaved();
}

function columnsOnDisk({ planPath }: Session) {
  return dumpPlanFile(planPath).tasks.map(({ columns }) => columns);
}

test("text, long text and numbers", async ({ session, editor }) => {
  const before = dumpPlanFile(session.planPath);
  await editor.openSheet("重点任务清单");
  await addColumns(editor, [
    { title: "备注", type: "text" },
    { title: "进展", type: "longText" },
    { title: "得分", type: "number" },
  ]);
  await editor.press("Home", "End", "ArrowLeft", "ArrowLeft");
  await expect(editor.place).toContainText("任务1 · 备注");
  await editor.type("已报");
  await editor.press("Tab");
  await editor.type("1.第一条");
  await editor.press("Alt+Enter");
  await editor.type("第二条");
  await editor.press("Tab");
  await editor.type("12.50");
  await editor.press("Enter");
  await copyElsewhere(editor.page, { text: "粘来的\t\t3\r\n" });
  await editor.press("Control+v");
  await expect(editor.cell("粘来的")).toBeVisible();
  await editor.exportTo("附表.xlsx");

  await editor.press("ArrowUp", "Shift+ArrowRight", "Shift+ArrowRight", "Delete");
  await expect(editor.cell("第二条")).toHaveCount(0);
  await importFrom(editor, "附表.xlsx");
  await expect(editor.cell("第二条")).toBeVisible();

  expect(columnsOnDisk(session).slice(0, 3)).toEqual([
    { 备注: "已报", 进展: "1.第一条\n2.第二条", 得分: "12.50" },
    { 备注: "粘来的", 进展: "", 得分: "3" },
    { 备注: "", 进展: "", 得分: "" },
  ]);
  // Three columns, three cells typed, a paste, a deletion, an import.
  await editor.press(...Array(9).fill("Control+z"));
  await expect(editor.command("撤销")).toBeDisabled();
  await expect(editor.page.getByRole("columnheader", { name: "备注" })).toHaveCount(0);
  await editor.expectSaved();
  expect(dumpPlanFile(session.planPath)).toEqual(before);
});

test("dates, choices and units", async ({ session, editor }) => {
  await editor.openSheet("重点任务清单");
  await addColumns(editor, [
    { title: "时限", type: "date" },
    { title: "状态", type: "choice", choices: "未启动\n进行中\n已完成" },
    { title: "配合单位", type: "units" },
  ]);
  await editor.press("End", "ArrowLeft", "ArrowLeft");
  await expect(editor.place).toContainText("任务1 · 时限");
  await editor.type("2024.6.30");
  await editor.press("Tab", "F2", "ArrowDown", "ArrowDown", "Enter");
  await expect(editor.cell("2024-06-30")).toBeVisible();
  await expect(editor.cell("进行中")).toBeVisible();
  await editor.cell(FIRST).click();
  await editor.press("End");
  await expect(editor.place).toContainText("任务1 · 配合单位");
  await editor.type("海洋经济");
  await expect(editor.page.getByRole("option", { name: "市海洋经济局" })).toBeVisible();
  await editor.press("Enter", "Enter");
  await expect(editor.cell("市海洋经济局")).toBeVisible();

  await choose(editor, editor.cell("进行中"), "列右移");
  await editor.exportTo("附表.xlsx");
  await editor.cell("2024-06-30").click();
  await editor.press("Shift+End", "Delete");
  await expect(footer(editor)).toContainText("计数 0");
  await importFrom(editor, "附表.xlsx");

  expect(columnsOnDisk(session)[0]).toEqual({
    时限: "2024-06-30",
    配合单位: "市海洋经济局",
    状态: "进行中",
  });
});
