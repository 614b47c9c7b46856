import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { makeReadOnly } from "../helpers/plan-file.ts";

const rulesOf = (editor: EditorPage): Locator => editor.page.getByRole("dialog", { name: "检查规则" });
const ruleIn = (editor: EditorPage, title: string): Locator =>
  rulesOf(editor).getByRole("listitem").filter({ hasText: title }).first();
const switchOf = (editor: EditorPage, title: string): Locator =>
  rulesOf(editor).getByRole("switch", { name: `启用“${title}”` });
const severityOf = (editor: EditorPage, title: string): Locator =>
  rulesOf(editor).getByRole("combobox", { name: `“${title}”的级别` });
const errors = (editor: EditorPage, count: number): Locator =>
  editor.page.getByRole("button", { name: new RegExp(`错误 ${count} `) });

async function openRules(editor: EditorPage): Promise<void> {
  await expect(editor.grid.getByRole("gridcell").first()).toBeVisible();
  await editor.press("Control+F7");
  await expect(rulesOf(editor)).toBeVisible();
}

async function openOwnRules(editor: EditorPage): Promise<void> {
  await openRules(editor);
  await rulesOf(editor).getByRole("navigation").getByRole("button", { name: "自定规则" }).click();
}

/** A rule on the goals of tasks, which 8 of them do not meet. */
async function addRule(editor: EditorPage): Promise<void> {
  await rulesOf(editor).getByRole("button", { name: "新增规则…" }).click();
  const form = editor.page.getByRole("dialog", { name: "新增规则" });
  await form.getByLabel("表").selectOption("重点任务清单");
  await form.getByLabel("列").selectOption("工作目标");
  await form.getByLabel("要求").selectOption("符合正则表达式");
  await form.getByLabel("正则表达式").fill("\\d");
  await form.getByLabel("名称").fill("目标要有数字");
  await form.getByLabel("提示语").fill("工作目标里没有数字。");
  await editor.press("Enter");
  await expect(form).toBeHidden();
}

test("a rule is made more severe, switched off and set back; it stays so until it is undone", async ({
  editor,
  session,
}) => {
  await openRules(editor);
  await rulesOf(editor).getByRole("searchbox", { name: "查找规则" }).fill("别名");
  await expect(ruleIn(editor, "使用别名")).toContainText("12 处");
  await severityOf(editor, "使用别名").selectOption("错误");
  await expect(errors(editor, 18)).toBeVisible();
  await expect(ruleIn(editor, "使用别名")).toContainText("改过级别");
  await switchOf(editor, "使用别名").click();
  await expect(ruleIn(editor, "使用别名")).toContainText("不检查");
  await expect(errors(editor, 6)).toBeVisible();
  await editor.press("Escape");
  await expect(editor.command("撤销")).toHaveAttribute("title", /停用规则“使用别名”/);
  await editor.undo();
  await expect(errors(editor, 18)).toBeVisible();

  await editor.expectSaved();
  await session.stop();
  const next = await session.restart();
  await expect(errors(next, 18)).toBeVisible();
  await openRules(next);
  await rulesOf(next)
    .getByRole("button", { name: /^改过设置的/ })
    .click();
  await expect(rulesOf(next).getByRole("switch")).toHaveCount(1);
  await expect(severityOf(next, "使用别名")).toHaveValue("error");
  await rulesOf(next).getByRole("button", { name: "全部恢复默认（1 条）" }).click();
  await expect(rulesOf(next)).toContainText("没有改过设置的规则");
  await expect(errors(next, 6)).toBeVisible();
});

test("the findings of a rule are shown in the dock", async ({ editor }) => {
  await openRules(editor);
  await rulesOf(editor).getByRole("button", { name: "查看“使用别名”的 12 处问题" }).click();

  await expect(rulesOf(editor)).toBeHidden();
  const dock = editor.page.getByRole("complementary", { name: "问题" });
  await expect(dock.getByLabel("规则")).toHaveValue("unit-alias");
});

test("an own rule is made without code; what is wrong is said and what it finds is shown as one types", async ({
  editor,
}) => {
  await openOwnRules(editor);
  await rulesOf(editor).getByRole("button", { name: "新增规则…" }).click();
  const form = editor.page.getByRole("dialog", { name: "新增规则" });
  await form.getByLabel("表").selectOption("重点任务清单");
  await form.getByLabel("列").selectOption("工作目标");
  const preview = form.getByRole("region", { name: "现在的检查结果" });
  await expect(preview).toContainText("现在没有不符合的地方");

  await form.getByLabel("要求").selectOption("符合正则表达式");
  await form.getByLabel("正则表达式").fill("(");
  await expect(form.getByRole("alert")).toHaveText("正则表达式有误：有左圆括号“(”没有配对的“)”。");
  await expect(form.getByRole("button", { name: "确定" })).toBeDisabled();
  await form.getByLabel("正则表达式").fill("\\d");
  await expect(preview).toContainText("现在有 8 处不符合");
  await expect(preview.getByRole("listitem").first()).toContainText("任务2 · 工作目标");
  await form.getByLabel("要求").selectOption("是某一范围内的数字");
  await form.getByLabel("不小于").fill("九");
  await expect(form.getByRole("alert")).toContainText("“九”不是数字");

  await editor.press("Escape");
  await expect(editor.page.getByRole("alertdialog")).toContainText("还没有写入");
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  await form.getByLabel("要求").selectOption("符合正则表达式");
  await form.getByRole("button", { name: "确定" }).click();

  await expect(ruleIn(editor, "工作目标写法符合 \\d")).toContainText("8 处");
});

test("an own rule is changed, copied, switched off and deleted, each step undone", async ({
  editor,
  session,
}) => {
  await openOwnRules(editor);
  await addRule(editor);
  await expect(ruleIn(editor, "目标要有数字")).toContainText("8 处");

  await rulesOf(editor).getByRole("button", { name: "修改“目标要有数字”" }).click();
  await editor.page.getByRole("dialog", { name: "修改规则" }).getByLabel("级别").selectOption("错误");
  await editor.page.getByRole("dialog", { name: "修改规则" }).getByRole("button", { name: "确定" }).click();
  await expect(errors(editor, 14)).toBeVisible();
  await rulesOf(editor).getByRole("button", { name: "复制“目标要有数字”" }).click();
  await editor.page.getByRole("dialog", { name: "复制规则" }).getByRole("button", { name: "确定" }).click();
  await expect(errors(editor, 22)).toBeVisible();
  await switchOf(editor, "目标要有数字 副本").click();
  await expect(errors(editor, 14)).toBeVisible();
  await rulesOf(editor).getByRole("button", { name: "删除“目标要有数字 副本”" }).click();
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(rulesOf(editor).getByRole("switch")).toHaveCount(1);
  await editor.press("Escape");

  await editor.expectSaved();
  await session.stop();
  const next = await session.restart();
  await expect(errors(next, 14)).toBeVisible();
  await expect(next.command("撤销")).toHaveAttribute("title", /删除.*目标要有数字 副本/);
  for (const title of [
    /停用规则“目标要有数字 副本”/,
    /新增规则“目标要有数字 副本”/,
    /修改规则“目标要有数字”/,
    /新增规则“目标要有数字”/,
  ]) {
    await next.undo();
    await expect(next.command("撤销")).toHaveAttribute("title", title);
  }
  await next.undo();
  await expect(errors(next, 6)).toBeVisible();
  await expect(next.command("撤销")).toBeDisabled();
});

test("own rules go to a file and come back from it; what is there already is listed", async ({ editor }) => {
  await openOwnRules(editor);
  await addRule(editor);
  await rulesOf(editor).getByRole("button", { name: "导出到文件…" }).click();
  await editor.page
    .getByRole("dialog", { name: "规则导出为" })
    .getByRole("textbox", { name: "文件名" })
    .fill("规则.json");
  await editor.press("Enter");
  await expect(rulesOf(editor).getByRole("status")).toContainText("1 条规则已导出到");

  const importFile = async (): Promise<Locator> => {
    await rulesOf(editor).getByRole("button", { name: "从文件导入…" }).click();
    await editor.page.getByRole("option", { name: "规则.json" }).dblclick();
    return editor.page.getByRole("dialog", { name: "导入规则" });
  };
  const refused = await importFile();
  await expect(refused).toContainText("没有导入新的规则");
  await expect(refused.getByRole("listitem")).toHaveText("目标要有数字：方案里已有相同的规则。");
  await editor.press("Escape");
  await rulesOf(editor).getByRole("button", { name: "删除“目标要有数字”" }).click();
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(rulesOf(editor)).toContainText("还没有自定规则");
  await expect(await importFile()).toContainText("已导入 1 条规则");
  await editor.press("Escape");
  await expect(ruleIn(editor, "目标要有数字")).toContainText("8 处");
});

test("the long name of an own rule leaves its findings legible", async ({ editor }) => {
  await openOwnRules(editor);
  await rulesOf(editor).getByRole("button", { name: "新增规则…" }).click();
  const form = editor.page.getByRole("dialog", { name: "新增规则" });
  await form.getByLabel("表").selectOption("重点任务清单");
  await form.getByLabel("列").selectOption("牵头单位");
  await form.getByLabel("要求").selectOption("是下列之一");
  await form.getByLabel("可以填").fill("市发改委\n市经信局\n市财政局\n市教育局");
  await form.getByRole("button", { name: "确定" }).click();
  await rulesOf(editor)
    .getByRole("button", { name: /^查看“牵头单位是.*处问题$/ })
    .click();

  const dock = editor.page.getByRole("complementary", { name: "问题" });
  const place = dock.getByRole("button", { name: "任务1 · 牵头单位" }).first();
  await expect(place).toBeVisible();
  expect((await place.boundingBox())?.height).toBeLessThan(30);
});

test("a rule whose column is deleted is neither passed nor without findings, and says so", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长9%左右").click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: "新增列…" }).click();
  await editor.dialog.getByLabel("列名").fill("进度");
  await editor.press("Enter");
  await expect(editor.place).toContainText("任务1 · 进度");
  await openOwnRules(editor);
  await rulesOf(editor).getByRole("button", { name: "新增规则…" }).click();
  const form = editor.page.getByRole("dialog", { name: "新增规则" });
  await form.getByLabel("列").selectOption("进度");
  await form.getByRole("button", { name: "确定" }).click();
  await expect(ruleIn(editor, "进度必须填写")).toContainText("76 处");
  await editor.press("Escape");

  await editor.press("Shift+F10");
  await editor.page.getByRole("menuitem", { name: "删除列" }).click();
  await expect(editor.page.getByRole("columnheader", { name: "进度" })).toHaveCount(0);
  await openOwnRules(editor);
  await expect(ruleIn(editor, "进度必须填写")).toContainText("不检查");
  await rulesOf(editor).getByRole("button", { name: "修改“进度必须填写”" }).click();
  const preview = editor.page.getByRole("region", { name: "现在的检查结果" });
  await expect(preview).toContainText("填好要求后，这里显示检查结果");
  await editor.press("Escape", "Escape", "F7");

  const dock = editor.page.getByRole("complementary", { name: "问题" });
  await dock.getByRole("button", { name: "筛选", exact: true }).click();
  await dock.getByRole("searchbox").fill("进度必须填写");
  const line = dock.getByRole("listitem").filter({ hasText: "进度必须填写" });
  await expect(line).toHaveText("进度必须填写没有检查");
  await expect(dock.getByRole("listitem").filter({ hasText: /^已通过/ })).toHaveCount(0);
});

test("a plan that cannot be written shows its rules and lets none be changed", async ({
  editor,
  session,
}) => {
  await openOwnRules(editor);
  await addRule(editor);
  await editor.expectSaved();
  await session.stop();
  makeReadOnly(session.planPath);

  const next = await session.restart();
  await openRules(next);
  await expect(switchOf(next, "使用别名")).toBeDisabled();
  await expect(severityOf(next, "使用别名")).toBeDisabled();
  await rulesOf(next).getByRole("navigation").getByRole("button", { name: "自定规则" }).click();
  await expect(ruleIn(next, "目标要有数字")).toContainText("8 处");
  await expect(rulesOf(next).getByRole("button", { name: "新增规则…" })).toBeDisabled();
  await expect(rulesOf(next).getByRole("button", { name: "导出到文件…" })).toBeEnabled();
});
