import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, isSingleFile, test } from "../helpers/e2e-fixture.ts";

test("the exported workbook comes back without a difference", async ({ session, editor }) => {
  await editor.openSheet("指标目标");
  await editor.exportTo("附表.xlsx");
  expect(existsSync(join(session.folder, "附表.xlsx"))).toBe(true);

  await editor.command("导入 Excel").click();
  await editor.takeFile("附表.xlsx");

  await expect(editor.dialog.getByText("没有差异：来文与方案一致。")).toBeVisible();
});

test("an import shows what differs, writes what was accepted, and is one step to undo", async ({
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.exportTo("附表.xlsx");
  await editor.cell("人均地区生产总值").click();
  await editor.type("人均产值");
  await editor.press("Tab");
  await editor.type("20");
  await editor.press("Enter");
  await editor.expectSaved();

  await editor.command("导入 Excel").click();
  await editor.takeFile("附表.xlsx");
  await expect(editor.dialog.getByText("人均地区生产总值(万元)").first()).toBeVisible();
  await editor.dialog.getByRole("button", { name: /^写入/ }).click();

  await expect(editor.cell("人均地区生产总值(万元)")).toBeVisible();
  await editor.undo();
  await expect(editor.cell("人均产值")).toBeVisible();
});

test("a power cut after 已保存 loses nothing", async ({ session, editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.type("市委组织部（改）");
  await editor.press("Enter");
  await expect(editor.cell("市委组织部（改）")).toBeVisible();
  await editor.expectSaved();
  await session.kill();

  const again = await session.restart();

  await again.openSheet("单位名单");
  await expect(again.cell("市委组织部（改）")).toBeVisible();
});

test("closing the plan leads to the start page, which opens it again", async ({ session, editor }) => {
  await editor.openSheet("指标目标");
  await editor.command("更多文件命令").click();
  await editor.page.getByRole("menuitem", { name: /关闭/ }).click();

  await expect(editor.page.getByRole("heading", { name: "最近的方案" })).toBeVisible();
  expect(isSingleFile(session.planPath)).toBe(true);
  await editor.page.getByRole("row", { name: /方案.fbt/ }).click();
  await expect(editor.tab("指标目标")).toBeVisible();
});
