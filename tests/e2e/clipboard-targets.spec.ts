/** Where a paste goes, and what a copy takes: several ranges, blocks that repeat, filtered views, open editors. */
import { copyElsewhere, pasteElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { dumpPlanFile } from "../helpers/host-process.ts";
import { clearFilters, drag, filterBy } from "../helpers/sheet-gestures.ts";
import { FIRST, FOURTH, footer, THIRD } from "../helpers/task-sheet.ts";

test("several ranges on the same lines are copied as one block; scattered ones are refused with the reason", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await drag(editor, editor.cell(FIRST), editor.cell(THIRD));
  await editor.page.keyboard.down("Control");
  await drag(editor, editor.cell("市市场监管局"), editor.cell("市港航局"));
  await editor.page.keyboard.up("Control");
  await expect(footer(editor)).toContainText("计数 6");
  await editor.press("Control+c");

  const copied = (await pasteElsewhere(editor.page)).text;
  expect(copied.split("\r\n").map((line) => line.split("\t"))).toEqual([
    [expect.stringContaining(FIRST), "市经信局、市市场监管局、市数据局"],
    [expect.stringContaining("营商环境优化提升"), "市发改委、市委改革办、市数据局"],
    [expect.stringContaining(THIRD), "市商务局、市发改委、市港航局、自贸区管委会综合协调局"],
    [""],
  ]);

  await editor.cell(FIRST).click();
  await editor.cell("市委改革办").click({ modifiers: ["Control"] });
  await editor.press("Control+c");
  await expect(footer(editor)).toContainText("不能一起复制");
  expect((await pasteElsewhere(editor.page)).text).toBe(copied);
});

test("a block repeats into a multiple of its size, one value into every range, and one line end at the end is dropped", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await copyElsewhere(editor.page, { text: "甲\r\n乙\r\n" });
  await editor.cell("市纪委市监委").click();
  await editor.press(...Array(3).fill("Shift+ArrowDown"), "Control+v");
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: /^[甲乙]$/ })).toHaveCount(4);
  await expect(footer(editor)).toContainText("选中 4 行×1 列");

  await copyElsewhere(editor.page, { text: "丙" });
  await editor.cell("市委统战部").click();
  await editor.cell("市委政法委").click({ modifiers: ["Control"] });
  await editor.press("Control+v");
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: /^丙$/ })).toHaveCount(2);

  await copyElsewhere(editor.page, { text: "丁\r\n\r\n" });
  await editor.cell("市信访局").click();
  await editor.press("Control+v");
  await editor.expectSaved();

  const { units } = await session.stopAndRead();
  expect(units.slice(0, 10)).toEqual([
    "甲",
    "乙",
    "甲",
    "乙",
    "丙",
    "市委社工部",
    "丙",
    "丁",
    "",
    "市府办(金融)",
  ]);
});

test("in a filtered view paste, Ctrl+D and Delete touch the lines that are shown, and no other", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await editor.openSheet("重点任务清单");
  await filterBy(editor, "牵头单位", "市妇联");
  await expect(editor.page.getByText("筛选中：显示 6 / 76 行")).toBeVisible();
  await copyElsewhere(editor.page, { text: "甲\r\n乙\r\n丙\r\n" });
  await editor.cell("健全乡村人才培养机制").click();
  await editor.press("ArrowRight", "Control+v");
  await expect(editor.cell("丙")).toBeVisible();

  // From task 23, the third line, over 44, 49 and 57, each below the band of its section.
  await editor.cell("丙").click();
  await editor.press(...Array(6).fill("Shift+ArrowDown"), "Control+d");
  await editor.press("Control+Home", ...Array(4).fill("ArrowRight"));
  await editor.press(...Array(8).fill("Shift+ArrowDown"), "Delete");
  await editor.expectSaved();
  await clearFilters(editor);

  const goals = new Map([
    [18, "甲"],
    [22, "乙"],
    [23, "丙"],
    [44, "丙"],
    [49, "丙"],
    [57, "丙"],
  ]);
  expect((await session.stopAndRead()).tasks).toEqual(
    before.tasks.map((task) => {
      const text = goals.get(task.number);
      return text === undefined ? task : { ...task, goals: text, arrangements: "" };
    }),
  );
});

test("more rows than there are: 取消 writes nothing; a cut that is given up, or copied over, moves nothing", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.press("Control+End", "Home", "ArrowRight");
  await copyElsewhere(editor.page, { text: "新甲\r\n新乙\r\n" });
  await editor.press("Control+v");
  await expect(editor.question).toContainText("多 1 行");
  await editor.answer("取消");
  await expect(footer(editor)).toContainText("51 家单位");
  await expect(editor.command("撤销")).toBeDisabled();

  await editor.press("Control+Home");
  await editor.cell("市纪委市监委").click();
  await editor.press("Control+x", "Escape");
  await editor.cell("市委组织部").click();
  await editor.press("Control+v");
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: "市纪委市监委" })).toHaveCount(2);

  await editor.cell("市委宣传部").click();
  await editor.press("Control+x");
  await copyElsewhere(editor.page, { text: "别处复制的" });
  await editor.cell("市委统战部").click();
  await editor.press("Control+v");
  await expect(editor.cell("别处复制的")).toBeVisible();
  await expect(editor.cell("市委宣传部")).toBeVisible();
});

test("a cut of several cells moves them as one step, and pasted into an open editor text stays in one cell", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  await editor.press("Shift+ArrowRight", "Control+x");
  await editor.cell(FOURTH).click();
  await editor.press("Control+v");
  await expect(editor.cell("规上工业增加值增长9%左右")).toBeVisible();
  await editor.press("Control+Home", "ArrowRight", "ArrowRight");
  await expect(editor.place).toContainText("任务1 · 主要举措");
  await expect(editor.formula).toHaveValue("");
  await editor.undo();
  await expect(editor.cell(FOURTH)).toBeVisible();
  await expect(editor.cell(FIRST)).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();

  await copyElsewhere(editor.page, { text: "1.甲。\r\n2.乙。\r\n" });
  await editor.cell("聚焦“提质、扩面、增效”要求").dblclick();
  await editor.press("Control+a", "Control+v", "Control+Home");
  await editor.type("前：");
  await editor.press("Enter", "ArrowUp");
  await expect(editor.formula).toHaveValue("前：1.甲。\n2.乙。\n");
});
