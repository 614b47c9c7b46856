import { expect, test } from "../helpers/e2e-fixture.ts";
import { columnMenu, filterBy } from "../helpers/sheet-gestures.ts";

test("a filter shows the lines of one unit, says so, and Delete on the column touches no other", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await filterBy(editor, "牵头单位", "市城管局");

  await expect(editor.page.getByText(/筛选中：显示 \d+ \/ 76 行/)).toBeVisible();
  await expect(editor.cell("市城管局")).toBeVisible();
  await expect(editor.cell("深入实施数字经济创新提质")).toBeHidden();
  await editor.grid.getByRole("columnheader", { name: "工作目标" }).click();
  await editor.press("Delete");
  await editor.expectSaved();
  await editor.page.getByRole("button", { name: "清除筛选" }).click();
  await editor.press("Control+Home");

  await expect(editor.cell("规上工业增加值增长9%左右")).toBeVisible();
  await expect(editor.cell("聚焦“提质、扩面、增效”要求")).toBeVisible();
});

test("sorting is a way of looking: numbers by value, and the plan's order stays", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await columnMenu(editor, "2024年目标值").click();
  await editor.page.getByRole("button", { name: "升序查看" }).click();

  await expect(editor.page.getByText("方案的顺序没有改变")).toBeVisible();
  await editor.press("Control+Home", "End", "ArrowLeft");
  await expect(editor.formula).toHaveValue("<0.019");
  await editor.page.getByRole("button", { name: "恢复方案顺序" }).click();
  await editor.cell("人均地区生产总值").click();
  await expect(editor.place).toContainText("指标1");
});

test("in a sorted view, which has no bands, every cell begins at the top of its row", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await columnMenu(editor, "主要举措").click();
  await editor.page.getByRole("button", { name: "升序查看" }).click();
  await expect(editor.page.getByText("方案的顺序没有改变")).toBeVisible();
  await editor.press("Control+Home");

  const textTop = async (column: string): Promise<number | undefined> => {
    const cell = editor.grid.locator(`[role=gridcell][col-id="${column}"]`).first();
    return (await cell.locator(".cell-text").boundingBox())?.y;
  };
  const top = await textTop("arrangements");
  expect(top).toBeDefined();
  for (const column of ["number", "measure", "goals", "units"]) expect(await textTop(column)).toBe(top);
});

test("undo shows a line that the filter hides", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.type("改名");
  await editor.press("Enter");
  await filterBy(editor, "单位名称", "局");
  await expect(editor.cell("改名")).toBeHidden();

  await editor.undo();

  await expect(editor.cell("市纪委市监委")).toBeVisible();
});

test("widths, hidden columns, filters and zoom are there again the next morning", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await columnMenu(editor, "主要举措").click();
  await editor.page.getByRole("button", { name: "隐藏这一列" }).click();
  await expect(editor.page.getByText("隐藏了 1 列")).toBeVisible();
  await editor.page.getByRole("button", { name: "放大" }).click();
  await expect(editor.page.getByText("110%")).toBeVisible();
  const remembered = editor.page.waitForResponse((response) => response.url().includes("view"));
  await columnMenu(editor, "工作目标").click();
  await editor.page.getByRole("button", { name: "冻结到这一列" }).click();
  await remembered;
  await session.stop();

  const again = await session.restart();

  await expect(again.tab("重点任务清单")).toHaveAttribute("aria-selected", "true");
  await expect(again.page.getByText("隐藏了 1 列")).toBeVisible();
  await expect(again.page.getByText("110%")).toBeVisible();
  await again.page.getByRole("button", { name: "全部显示" }).click();
  await expect(again.page.getByRole("columnheader", { name: "主要举措" })).toBeVisible();
});
