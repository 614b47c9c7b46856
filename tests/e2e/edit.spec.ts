import { expect, test } from "../helpers/e2e-fixture.ts";

test("a cell edited in each sheet is there again the next morning", async ({ session, editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab");
  await expect(editor.place).toContainText("指标1 · 目标值");
  await editor.type(">=95");
  await editor.press("Enter");
  await expect(editor.cell("≥95").first()).toBeVisible();

  await editor.openSheet("重点任务清单");
  await editor.cell("规上工业增加值增长9%左右").dblclick();
  await editor.press("Alt+Enter");
  await editor.type("4.新的一项。");
  await editor.press("Enter");

  await editor.openSheet("正文任务");
  await editor.cell("扎实推进数字产业化和产业数字化").click();
  await editor.press("F2");
  await editor.type("（改）");
  await editor.press("Enter");

  await editor.openSheet("单位名单");
  await editor.cell("市发改委").click();
  await editor.type("市发展改革委");
  await editor.press("Enter");
  await expect(editor.cell("市发展改革委")).toBeVisible();
  await editor.expectSaved();

  await session.stop();
  const again = await session.restart();

  await again.openSheet("指标目标");
  await expect(again.cell("≥95")).toBeVisible();
  await again.openSheet("重点任务清单");
  await expect(again.cell("新的一项。")).toContainText("4.新的一项。");
  await again.openSheet("正文任务");
  await expect(again.cell("扎实推进数字产业化和产业数字化")).toContainText("（改）");
  await again.openSheet("单位名单");
  await expect(again.cell("市发展改革委")).toBeVisible();
});

test("typing replaces, Escape gives the cell back, F2 edits at its end", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  await editor.type("另一个指标");
  await expect(editor.formula).toHaveValue("另一个指标");
  await editor.press("Escape");
  await expect(editor.cell("全员劳动生产率(万元/人)")).toBeVisible();

  await editor.press("F2");
  await editor.type("*");
  await editor.press("Enter");

  await expect(editor.cell("全员劳动生产率(万元/人)*")).toBeVisible();
  await expect(editor.place).toContainText("指标3 · 指标");
});

test("Tab fills in along the row and Enter returns to where the row began", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  await editor.type("甲");
  await editor.press("Tab");
  await editor.type("31");
  await editor.press("Enter");

  await expect(editor.place).toContainText("指标3 · 指标");
  await expect(editor.cell("甲")).toBeVisible();
});

test("the unit picker finds a unit by a part of its name and keeps the order", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("深入实施数字经济创新提质").click();
  await editor.press("ArrowRight", "ArrowRight", "ArrowRight");
  await expect(editor.place).toContainText("任务1 · 牵头单位");

  await editor.type("海洋经济");
  await expect(editor.page.getByRole("option", { name: "市海洋经济局" })).toBeVisible();
  await editor.press("Enter");
  await editor.page.getByRole("button", { name: "上移市海洋经济局" }).click();
  await editor.press("Enter");

  await editor.press("ArrowUp");
  await expect(editor.formula).toHaveValue("市经信局、市市场监管局、市海洋经济局、市数据局");
});

test("a unit that is not in the list can be named all the same", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("Tab", "Tab");
  await editor.press("Backspace");
  await editor.type("各县(区)");
  await editor.press("Tab");

  await expect(editor.cell("各县(区)")).toBeVisible();
});

test("the editing line and the cell are one editor", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.formula.click();
  await editor.press("Control+End");
  await editor.type("补一句。");
  await editor.command("确认").click();

  await expect(editor.cell("聚焦“提质、扩面、增效”要求")).toContainText("补一句。");
});

test("a section's title is edited without its number and count", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.grid
    .getByRole("gridcell", { name: /筑牢高质量发展基石/ })
    .first()
    .dblclick();
  await expect(editor.formula).toHaveValue("筑牢高质量发展基石");
  await editor.type("啊");
  await editor.press("Enter");

  await expect(editor.grid.getByText("(一)筑牢高质量发展基石啊(4项)").first()).toBeVisible();
});

test("a number is not typed: the status line says why", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.press("ArrowLeft");
  await editor.type("9");

  await expect(editor.page.getByText(/“序号”按先后顺序自动编排/)).toBeVisible();
  await expect(editor.formula).toHaveValue("1");
});

test("an input method's first key begins the edit and loses no letter", async ({ editor, browserName }) => {
  test.skip(browserName !== "chromium", "the protocol that composes text is Chromium's");
  await editor.openSheet("指标目标");
  await editor.cell("全员劳动生产率").click();
  const protocol = await editor.page.context().newCDPSession(editor.page);

  await protocol.send("Input.imeSetComposition", { text: "lao", selectionStart: 3, selectionEnd: 3 });
  await expect(editor.formula).toHaveValue("lao");
  await protocol.send("Input.imeSetComposition", { text: "lao dong", selectionStart: 8, selectionEnd: 8 });
  await protocol.send("Input.insertText", { text: "劳动" });
  await editor.press("Enter");

  await expect(editor.cell("劳动")).toHaveText("劳动");
});

test("the editing line shows all of its text, and takes Alt+Enter and Ctrl+Enter as the cell does", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.press("ArrowRight");
  await editor.formula.click();
  await expect.poll(() => editor.formula.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  await editor.press("Escape");

  await editor.openSheet("单位名单");
  await editor.cell("市纪委市监委").click();
  await editor.press("Shift+ArrowDown", "Shift+ArrowDown");
  await editor.formula.click();
  await editor.press("Control+a");
  await editor.type("三个单位");
  await editor.press("Alt+Enter");
  await editor.type("第二行");
  await expect(editor.formula).toHaveValue("三个单位\n第二行");
  await editor.press("Control+Enter");

  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "三个单位" })).toHaveCount(3);
  await expect(editor.place).toContainText("单位1");
  await editor.undo();
  await expect(editor.cell("市纪委市监委")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("what is typed over a label or a title looks as what stood there", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  const box = editor.grid.getByRole("textbox");
  const look = (element: Element) => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    return { fontWeight, fontSize, fontFamily };
  };
  const label = editor.grid.locator(".merged-label .cell-text").first();
  const before = await label.evaluate(look);
  await label.click();
  await editor.press("F2");
  expect(before.fontWeight).toBe("700");
  expect(await box.evaluate(look)).toEqual(before);
  await editor.press("Escape");

  const title = editor.grid.getByText("(一)筑牢高质量发展基石").first();
  await title.dblclick();
  expect(await box.evaluate(look)).toEqual(await title.evaluate(look));
  await editor.press("Escape");

  await editor.cell("深入实施数字经济创新").click();
  await editor.press("F2");
  expect((await box.evaluate(look)).fontWeight).toBe("400");
});
