/** Nothing that is typed is lost: refusals, dialogs that come while one types, keys pressed fast, a file that goes. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { dumpPlanFile, editByAnotherProgram } from "../helpers/host-process.ts";

const refusals = (page: Page) => page.getByRole("alert", { name: "没有写入" });

test("a refusal that comes while one types on takes no key, lists the text, and the next edits are written", async ({
  session,
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.cell("R&D").click();
  editByAnotherProgram(session.planPath);

  await editor.page.keyboard.type("第一格\n第二格\n第三格\n", { delay: 35 });

  await expect(refusals(editor.page)).toContainText("第一格");
  await expect(editor.page.getByRole("alertdialog")).toHaveCount(0);
  await expect(editor.cell("第二格")).toBeVisible();
  await expect(editor.cell("第三格")).toBeVisible();
  await editor.expectSaved();
  await editor.type("继续");
  await expect(editor.formula).toHaveValue("继续");
  await editor.press("Enter");
  await refusals(editor.page).getByRole("button", { name: "复制文字" }).click();
  expect(await editor.page.evaluate(() => navigator.clipboard.readText())).toBe("第一格");
  await refusals(editor.page).getByRole("button", { name: "知道了" }).click();
  await expect(refusals(editor.page)).toHaveCount(0);
});

test("an error that comes while one types is not closed by what is typed, and Esc closes it", async ({
  session,
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.command("更多文件命令").click();
  await editor.page.getByRole("menuitem", { name: "关闭方案" }).click();
  const row = editor.page.getByRole("row", { name: /方案.fbt/ });
  await expect(row).toBeVisible();
  writeFileSync(session.planPath, "damaged");
  await row.getByRole("button").first().click();

  const error = editor.page.getByRole("alertdialog");
  await expect(error).toBeVisible();
  await editor.page.keyboard.type("ab cd\nef gh\n", { delay: 30 });
  await expect(error).toBeVisible();
  await editor.press("Escape");
  await expect(error).toHaveCount(0);
});

test("a name that Windows cannot hold is refused with its reason", async ({ editor }) => {
  await editor.beginExport();
  for (const [name, reason] of [
    ["con", "Windows 保留的设备名"],
    ["尾点.", "以点或空格结尾"],
    ["甲:乙", "请去掉这些字符"],
  ] as const) {
    await editor.nameFile(name);
    await expect(editor.dialog.getByRole("alert")).toContainText(reason);
  }
});

test("while a dialog is open the sheet gets no key, and Esc leaves the dialog wherever the focus is", async ({
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.exportTo("附表.xlsx");
  await editor.cell("R&D").click();
  await editor.command("导入 Excel").click();
  await editor.takeFile("附表.xlsx");
  await expect(editor.dialog.getByText("没有差异")).toBeVisible();

  await editor.page.locator(".dialog-scrim").click({ position: { x: 4, y: 4 } });
  await editor.type("打在后面");
  await editor.press("Enter");
  await expect(editor.dialog).toBeVisible();
  await editor.press("Escape");

  await expect(editor.dialog).toHaveCount(0);
  await expect(editor.page.getByText("打在后面")).toHaveCount(0);
  await editor.type("回到表里");
  await expect(editor.formula).toHaveValue("回到表里");
});

test("a row is moved as often as the keys are pressed, however fast", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  const before = await unitNames(editor.page);

  await editor.press(...Array(4).fill("Alt+Shift+ArrowDown"));

  const [first = "", ...others] = before.slice(before.indexOf("市委组织部"));
  const after = [...before.slice(0, before.indexOf(first)), ...others.slice(0, 4), first, ...others.slice(4)];
  await expect.poll(() => unitNames(editor.page)).toEqual(after);
});

test("rows are deleted one after another, and no question comes twice", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  const before = await unitNames(editor.page);
  const at = before.indexOf("市委组织部");

  await editor.press(...Array(5).fill("Control+-"));

  const rest = [...before.slice(0, at), ...before.slice(at + 5)];
  await expect.poll(async () => (await unitNames(editor.page)).slice(0, rest.length)).toEqual(rest);
  await expect(editor.page.getByRole("alertdialog")).toHaveCount(0);
});

test("a plan whose file was deleted is never called saved, and a copy saves it", async ({
  session,
  editor,
}) => {
  test.skip(process.platform === "win32", "Windows does not let an open plan be deleted");
  await editor.openSheet("指标目标");
  rmSync(session.planPath);
  await editor.cell("R&D").click();
  await editor.type("没有地方可写");
  await editor.press("Enter");

  await expect(refusals(editor.page)).toContainText("已被删除、移走或改名");
  await expect(refusals(editor.page)).toContainText("没有地方可写");
  await refusals(editor.page).getByRole("button", { name: "另存副本…" }).click();
  await editor.nameFile("救回来的方案");
  await expect(editor.page.getByText("已另存为“救回来的方案.fbt”")).toBeVisible();
  await editor.cell("R&D").click();
  await editor.type("写进副本");
  await editor.press("Enter");
  await editor.expectSaved();
});

test("the plan's year is four digits, and leaving changed facts is asked about", async ({ editor }) => {
  await editor.page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await editor.dialog.getByLabel("年度").fill("二〇二五年度");
  await editor.command("确定").click();
  await expect(editor.dialog).toContainText("不是四位数字");

  await editor.press("Escape");
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  await editor.dialog.getByLabel("年度").fill("2025");
  await editor.command("确定").click();
  await expect(editor.page.getByText("2025年度")).toBeVisible();
});

test("a workbook from the start page becomes a plan when it is accepted, and nothing before", async ({
  session,
  editor,
}) => {
  await editor.exportTo("来文.xlsx");
  await editor.command("更多文件命令").click();
  await editor.page.getByRole("menuitem", { name: "关闭方案" }).click();
  const take = async () => {
    await editor.command("选择文件…").click();
    await editor.takeFile("来文.xlsx");
    await expect(editor.dialog).toContainText("从表格新建方案");
  };
  await take();
  await editor.press("Escape");
  await expect(editor.page.getByRole("heading", { name: "最近的方案" })).toBeVisible();

  await take();
  await editor.dialog.getByRole("button", { name: /^写入/ }).click();
  await editor.nameFile("新的方案");

  await expect(editor.page.getByRole("heading", { level: 1 })).toHaveText(
    "2024年舟山高质量发展建设共同富裕示范区先行市",
  );
  await expect(editor.page.getByText("2024年度")).toBeVisible();
  expect(dumpPlanFile(join(session.folder, "新的方案.fbt")).tasks).toHaveLength(76);
});

test("a plan that changes while a workbook is looked at is compared again, and the decisions stay", async ({
  session,
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.exportTo("来文.xlsx");
  for (const [old, next] of [
    ["人均地区生产总值", "甲"],
    ["全员劳动生产率", "乙"],
  ] as const) {
    await editor.cell(old).click();
    await editor.type(next);
    await editor.press("Enter");
  }
  await editor.expectSaved();
  await editor.command("导入 Excel").click();
  await editor.takeFile("来文.xlsx");
  const second = editor.dialog.getByRole("group", { name: /^指标2/ });
  await second.getByRole("button", { name: "保留原值" }).click();
  editByAnotherProgram(session.planPath);

  await editor.dialog.getByRole("button", { name: /^写入/ }).click();

  await expect(editor.dialog).toContainText("已与最新内容重新比对");
  await expect(second.getByRole("button", { name: "保留原值" })).toHaveAttribute("aria-pressed", "true");
  await editor.dialog.getByRole("button", { name: /^写入/ }).click();
  await expect(editor.cell("人均地区生产总值")).toBeVisible();
  await expect(editor.cell("乙")).toBeVisible();
});

test("a press on the bars leaves the keys in the sheet, and F6 reaches every part of the window", async ({
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.cell("R&D").click();
  await editor.type("前半");
  await editor.command("放大").click();
  await editor.page.locator(".status-bar").click({ position: { x: 500, y: 10 } });
  await editor.page.locator(".title-bar").click({ position: { x: 900, y: 15 } });
  await editor.command("展开编辑栏").click();
  await editor.type("后半");
  await expect(editor.formula).toHaveValue("前半后半");
  await editor.press("Escape");

  const passed: string[] = [];
  for (let count = 0; count < 6; count++) {
    await editor.press("F6");
    await expect.poll(() => paneOf(editor.page)).not.toBe(passed.at(-1) ?? "sheet-area");
    passed.push(await paneOf(editor.page));
  }
  expect(passed).toEqual([
    "sheet-tab-list",
    "status-bar",
    "title-bar",
    "command-bar",
    "formula-bar",
    "sheet-area",
  ]);
  await editor.press("Shift+F6");
  await expect.poll(() => paneOf(editor.page)).toBe("formula-bar");
});

function paneOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const panes = ["title-bar", "command-bar", "formula-bar", "sheet-area", "sheet-tab-list", "status-bar"];
    return panes.find((pane) => document.activeElement?.closest(`.${pane}`)) ?? "";
  });
}

function unitNames(page: Page): Promise<string[]> {
  return page.locator('[data-sheet-grid] [role=gridcell][col-id="name"]').allInnerTexts();
}
