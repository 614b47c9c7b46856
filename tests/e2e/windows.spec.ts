/** Two windows of the loopback shell on one host, and a window whose host has gone. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { EditorPage } from "../helpers/editor-page.ts";

test.skip(({ shell }) => shell !== "loopback", "Electron has one window and no connection that could break");

async function openSecondWindow(context: BrowserContext, first: Page): Promise<EditorPage> {
  const page = await context.newPage();
  await page.goto(new URL("/", first.url()).href);
  const editor = new EditorPage(page);
  await expect(editor.grid.getByRole("gridcell").first()).toBeVisible();
  return editor;
}

const overlay = (page: Page) => page.getByRole("alertdialog", { name: "这个窗口已停用" });

test("a second window takes over; the first one stops, keeps what was being typed, and can take over again", async ({
  editor,
  context,
}) => {
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  await editor.type("正在输入的长文字");

  const second = await openSecondWindow(context, editor.page);

  await expect(overlay(editor.page)).toContainText("附表通已在另一个窗口打开");
  await expect(overlay(editor.page)).toContainText("正在输入的长文字");
  await editor.press("Enter", "Space", "x");
  await expect(overlay(editor.page)).toBeVisible();
  await second.cell("全员劳动生产率").click();
  await second.type("第二个窗口");
  await second.press("Enter");
  await second.expectSaved();

  await overlay(editor.page).getByRole("button", { name: "在此继续" }).click();

  await expect(editor.cell("第二个窗口")).toBeVisible();
  await expect(editor.page.getByRole("alert", { name: "没有写入" })).toContainText("正在输入的长文字");
  await expect(overlay(second.page)).toBeVisible();
});

test("what is typed in a window never reaches the plan that another window has opened", async ({
  editor,
  context,
}) => {
  const second = await openSecondWindow(context, editor.page);
  await second.command("更多文件命令").click();
  await second.page.getByRole("menuitem", { name: "另存副本" }).click();
  await second.nameFile("别的方案");
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveAttribute("title", /别的方案\.fbt$/);

  await editor.press("Enter");
  await editor.type("写进了别的方案");
  await editor.press("Enter");

  await expect(overlay(editor.page)).toBeVisible();
  await second.command("更多文件命令").click();
  await second.page.getByRole("menuitem", { name: "关闭方案" }).click();
  await second.page.getByRole("button", { name: /舟山/ }).first().click();
  await expect(second.cell("全员劳动生产率")).toBeVisible();
  await expect(second.page.getByText("写进了别的方案")).toHaveCount(0);
});

test("a host that is gone is said across the page, editing stops, and the texts can be copied", async ({
  session,
  editor,
}) => {
  await editor.cell("全员劳动生产率").click();
  await session.kill();
  await editor.type("没有写进文件");
  await editor.press("Enter");
  await editor.type("还在输入");

  const banner = editor.page.getByRole("alert").filter({ hasText: "连接已断开" });
  await expect(banner).toContainText("已停止编辑");
  await expect(banner).toContainText("没有写进文件");
  await expect(banner).toContainText("还在输入");
  await editor.type("不再收下");
  await expect(editor.page.getByText("与附表通主程序失去联系，已停止编辑。")).toBeVisible();
  await expect(editor.page.getByText("不再收下")).toHaveCount(0);
  await banner.getByRole("button", { name: "复制全部 2 格文字" }).click();
  const copied = await editor.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^指标2 · 指标：\n没有写进文件\n\n指标3 · 指标：\n还在输入\n$/);
});

test("a host that was held up for a while gets all edits once it answers again", async ({
  session,
  editor,
}) => {
  await editor.cell("全员劳动生产率").click();
  session.pause();
  await editor.type("稍后写入");
  await editor.press("Enter");
  const banner = editor.page.getByRole("alert").filter({ hasText: "没有回答" });
  await expect(banner).toContainText("稍后写入");

  session.resume();

  await expect(banner).toBeHidden();
  await editor.expectSaved();
  await editor.type("继续编辑");
  await editor.press("Enter");
  await editor.expectSaved();
  await session.kill();
  const again = await session.restart();
  await expect(again.cell("稍后写入")).toBeVisible();
  await expect(again.cell("继续编辑")).toBeVisible();
});
