import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { makeReadOnly } from "../helpers/plan-file.ts";

test("before an export the errors are listed, and Enter goes back to mend them", async ({
  session,
  editor,
}) => {
  await editor.command("导出 Excel").click();

  const unknown = editor.gate.getByRole("region", { name: "单位不在名单" });
  await expect(unknown.getByText("单位“市委改革办”不在单位名单里，名单里也没有相近的名称。")).toHaveCount(1);
  await expect(unknown.getByRole("button", { name: "任务2 · 牵头单位" })).toBeVisible();
  await expect(unknown.getByRole("button", { name: "正文任务1 第2条 · 责任单位" })).toBeVisible();
  await expect(editor.gate.getByRole("button", { name: "返回修改" })).toBeFocused();
  await editor.press("Enter");

  await expect(editor.gate).toHaveCount(0);
  await expect(editor.dialog).toHaveCount(0);
  expect(existsSync(join(session.folder, "附表.xlsx"))).toBe(false);
});

test("of what is wrong in many places all are counted, some named, and the rest on request", async ({
  editor,
}) => {
  await expect(editor.grid.getByRole("gridcell").first()).toBeVisible();
  await editor.press("Control+F7");
  await editor.dialog.getByRole("navigation").getByRole("button", { name: "自定规则" }).click();
  await editor.command("新增规则…").click();
  const form = editor.page.getByRole("dialog", { name: "新增规则" });
  await form.getByLabel("表").selectOption("重点任务清单");
  await form.getByLabel("列").selectOption("工作目标");
  await form.getByLabel("要求").selectOption("必须留空");
  await form.getByLabel("级别").selectOption("错误");
  await form.getByRole("button", { name: "确定" }).click();
  await editor.press("Escape");

  await editor.command("导出 Excel").click();
  const empty = editor.gate.getByRole("region", { name: "工作目标必须留空" });
  await expect(empty.getByRole("heading")).toHaveText("工作目标必须留空 76");
  await expect(editor.gate.getByRole("region", { name: "数值与指标不一致" })).toBeVisible();
  await empty.getByRole("button", { name: "还有 46 处…" }).click();
  await expect(empty.getByRole("button", { name: "任务76 · 工作目标" })).toBeVisible();
});

test("an error leads to its place, by mouse and by keyboard", async ({ editor }) => {
  await editor.command("导出 Excel").click();
  await editor.gate.getByRole("button", { name: "任务48 · 重点工作安排" }).click();

  await expect(editor.gate).toHaveCount(0);
  await expect(editor.tab("重点任务清单")).toHaveAttribute("aria-selected", "true");
  await expect(editor.place).toContainText("任务48 · 重点工作安排");

  await editor.command("导出 Excel").click();
  await editor.gate.getByRole("button", { name: "正文任务1 第4条 · 责任单位" }).focus();
  await editor.press("Enter");

  await expect(editor.tab("正文任务")).toHaveAttribute("aria-selected", "true");
  await expect(editor.place).toContainText("责任单位");
  await editor.type("市文广旅体局");
  await expect(editor.page.getByRole("option", { name: "市文广旅体局" })).toBeVisible();
});

test("an export all the same is written, is no step to undo, and the step before still is one", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.type("市委组织部（新）");
  await editor.press("Enter");
  await editor.expectSaved();

  await editor.exportTo("附表.xlsx");

  expect(existsSync(join(session.folder, "附表.xlsx"))).toBe(true);
  await editor.undo();
  await expect(editor.grid.getByRole("gridcell", { name: "市委组织部", exact: true })).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
  await session.stop();
  const again = await session.restart();
  await expect(again.command("重做")).toBeEnabled();
});

test("what is typed and not yet entered counts in the check", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Control+ArrowRight");
  await editor.type("没有的单位");
  await editor.command("导出 Excel").click();

  await expect(editor.gate).toContainText("没有的单位");
});

test("of a plan that cannot be written it is not said that the export is noted", async ({ session }) => {
  await session.stop();
  makeReadOnly(session.planPath);

  const next = await session.restart();
  await next.command("导出 Excel").click();
  await expect(next.gate).toContainText("方案现在不能修改，不会记入修改记录");
});

test("an error in the plan's own facts leads to them", async ({ editor }) => {
  await editor.command("更多文件命令").click();
  await editor.page.getByRole("menuitem", { name: "方案信息…" }).click();
  await editor.dialog.getByRole("textbox", { name: "年度" }).fill("");
  await editor.dialog.getByRole("button", { name: "确定" }).click();
  await expect(editor.dialog).toHaveCount(0);

  await editor.command("导出 Excel").click();
  await editor.gate.getByRole("button", { name: /年度/ }).click();

  await expect(editor.dialog.getByRole("textbox", { name: "年度" })).toBeFocused();
  await editor.press("Escape", "F7");
  const dock = editor.page.getByRole("complementary", { name: "问题" });
  await dock.getByRole("button", { name: "方案信息 · 年度" }).first().click();
  await expect(editor.dialog.getByRole("textbox", { name: "年度" })).toBeFocused();
});
