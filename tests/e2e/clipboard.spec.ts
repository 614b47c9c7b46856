import { copyElsewhere, pasteElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";

test("a copied range is text with tabs and quoted lines, and a table", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.press("Shift+ArrowRight");
  await editor.press("Control+c");

  const { html, text } = await pasteElsewhere(editor.page);

  expect(
    text.startsWith('聚焦“提质、扩面、增效”要求,抓好政务服务增值化改革迭代升级。\t"1.提升企业综合服务中心'),
  ).toBe(true);
  expect(html).toContain("<table");
});

test("what is copied here is pasted here, merged cells and several lines too, as one step", async ({
  editor,
}) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Shift+ArrowDown", "Control+c");
  await editor.cell("R&D经费支出").click();
  await editor.press("Control+v");

  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "人均地区生产总值" })).toHaveCount(2);
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "全员劳动生产率" })).toHaveCount(2);
  await editor.undo();
  await expect(editor.cell("R&D经费支出")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("one value fills the whole selection", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await copyElsewhere(editor.page, { text: "同一家\r\n" });
  await editor.cell("市纪委市监委").click();
  await editor.press("Shift+ArrowDown", "Shift+ArrowDown");
  await editor.press("Control+v");

  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "同一家" })).toHaveCount(3);
});

test("cut moves: the cells come empty when they are pasted elsewhere", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.press("Control+x");
  await editor.cell("市委组织部").click();
  await editor.press("Control+v");

  await editor.cell("市纪委市监委").click();
  await expect(editor.place).toContainText("单位2");
  await editor.press("ArrowUp");
  await expect(editor.formula).toHaveValue("");
});

test("texts without a place are listed before anything is written", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await copyElsewhere(editor.page, { text: "99\t新单位\t全称\t别名\t\t\t多一列\r\n" });
  await editor.cell("市纪委市监委").click();
  await editor.press("ArrowLeft", "Control+v");

  await expect(editor.page.getByRole("alertdialog")).toContainText("不能粘贴");
  await expect(editor.page.getByRole("alertdialog")).toContainText("多一列");
  await editor.page.getByRole("button", { name: "取消，不粘贴" }).click();
  await expect(editor.cell("市纪委市监委")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("a block larger than the table asks before it adds rows, and is one step", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.press("Control+End");
  await copyElsewhere(editor.page, { text: "新甲\r\n新乙\r\n新丙\r\n" });
  await editor.press("Home", "ArrowRight", "Control+v");
  await editor.page.getByRole("button", { name: "新增 2 行并粘贴" }).click();

  await expect(editor.page.getByText("53 家单位")).toBeVisible();
  await expect(editor.cell("新丙")).toBeVisible();
  await editor.undo();
  await expect(editor.page.getByText("51 家单位")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("a very large table is read with its progress, and Esc leaves the plan as it was", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  const row = `<tr><td>新单位${"，一个很长的名字".repeat(20)}</td></tr>`;
  await copyElsewhere(editor.page, { html: `<table>${row.repeat(40_000)}</table>`, text: "" });
  await editor.cell("市纪委市监委").click();
  await editor.press("Control+v");

  await expect(editor.page.getByRole("progressbar", { name: "粘贴" })).toBeVisible();
  await editor.press("Escape");

  await expect(editor.dialog).toHaveCount(0);
  await expect(editor.page.getByText("已取消粘贴，方案未改动。")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
  await editor.press("ArrowDown");
  await expect(editor.formula).toHaveValue("市委组织部");
});
