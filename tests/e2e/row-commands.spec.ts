import { expect, test } from "../helpers/e2e-fixture.ts";
import {
  band,
  choose,
  expectNumber,
  FIFTH,
  FIRST,
  FOURTH,
  footer,
  GROUP,
  head,
  menuItem,
  NEXT_GROUP,
  openMenu,
  selectRows,
  THIRD,
} from "../helpers/task-sheet.ts";

test("as many rows as are selected are inserted, as one step that the menu names", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 6);
  await editor.press("Control+=");

  await expect(footer(editor)).toContainText("78 项任务");
  await expect(band(editor, "(一)筑牢高质量发展基石(6项)")).toBeVisible();
  await expectNumber(editor, THIRD, 5);

  await selectRows(editor, 5, 6);
  await choose(editor, head(editor, 5), "在上方插入行");
  await expect(footer(editor)).toContainText("80 项任务");
  await expectNumber(editor, FIRST, 3);

  await choose(editor, editor.cell(FIRST), "撤销 插入 2 项任务");
  await choose(editor, editor.cell(FIRST), "撤销 插入 2 项任务");
  await expect(footer(editor)).toContainText("76 项任务");
  await expectNumber(editor, THIRD, 3);
});

test("several rows are deleted as one step; a group that is emptied can keep its line to type into", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 6);
  await editor.press("Control+-");
  await expect(footer(editor)).toContainText("74 项任务");
  await expectNumber(editor, THIRD, 1);

  await selectRows(editor, 5, 6);
  await editor.press("Control+-");
  const question = editor.page.getByRole("alertdialog");
  await expect(question).toContainText(`重点任务“${GROUP}”`);
  await question.getByRole("button", { name: "保留名称" }).click();

  await expect(footer(editor)).toContainText("72 项任务");
  await expect(band(editor, "(一)筑牢高质量发展基石(0项)")).toBeVisible();
  await expectNumber(editor, FIFTH, 1);
  await expect(editor.cell(GROUP)).toBeVisible();

  await editor.cell(GROUP).click();
  await editor.press("ArrowRight", "ArrowRight");
  await editor.type("新的举措");
  await editor.press("Enter");
  await expect(footer(editor)).toContainText("73 项任务");
  await expectNumber(editor, "新的举措", 1);
  await expectNumber(editor, FIFTH, 2);
});

test("the last task of a group goes alone; the group goes with its own cell, after a question", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 7);
  await editor.press("Control+-");
  await expect(footer(editor)).toContainText("73 项任务");
  await editor.cell(FOURTH).click();
  await editor.press("Control+-");

  await expect(footer(editor)).toContainText("72 项任务 · 7 节 · 15 组");
  await expect(editor.cell(GROUP)).toBeVisible();
  await editor.undo();

  await editor.cell(GROUP).click();
  await editor.press("Control+-");
  const question = editor.page.getByRole("alertdialog");
  await expect(question).toContainText("其中的 1 行任务");
  await question.getByRole("button", { name: "删除" }).click();
  await expect(footer(editor)).toContainText("72 项任务 · 7 节 · 14 组");
});

test("neighbours move together by keys, stay selected, and cross into the next section", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 6, 7);
  await editor.press("Alt+Shift+ArrowUp");
  await expect(footer(editor)).toContainText("选中 2 行");
  await editor.press("Alt+Shift+ArrowDown", "Alt+Shift+ArrowDown");
  // Up to 1, down to 2 and to 3: a click before that would take the rest of the moves for itself.
  await expect(editor.place).toContainText("任务3 · 主要举措");
  await editor.expectSaved();
  await expectNumber(editor, FOURTH, 2);
  await expectNumber(editor, THIRD, 4);

  await selectRows(editor, 7, 8);
  await editor.press("Alt+Shift+ArrowDown");

  await expect(band(editor, "(一)筑牢高质量发展基石(2项)")).toBeVisible();
  await expect(band(editor, "(二)实施缩小地区差距行动(10项)")).toBeVisible();
  await openMenu(editor, editor.cell(FIRST));
  await expect(menuItem(editor, "撤销 移动 2 项任务")).toBeVisible();
});

test("a band moves its section, a merged cell its group or category, with all that is in it", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await band(editor, "(二)实施缩小地区差距行动").click();
  await editor.press("Alt+Shift+ArrowUp");
  await expect(band(editor, "(一)实施缩小地区差距行动(8项)")).toBeVisible();
  await editor.press("Control+Home");
  await expectNumber(editor, FIFTH, 1);
  await editor.cell(NEXT_GROUP).click();
  await editor.press("Alt+Shift+ArrowDown");
  await expectNumber(editor, FIFTH, 6);

  await editor.openSheet("指标目标");
  const name = editor.cell("人均地区生产总值");
  await name.click();
  await expect(editor.place).toContainText("指标1");
  await editor.press("ArrowLeft", "ArrowLeft", "Alt+Shift+ArrowDown");
  await expect(async () => {
    await name.click();
    await expect(editor.place).not.toContainText("指标1 ·", { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await editor.undo();
  await expect(async () => {
    await name.click();
    await expect(editor.place).toContainText("指标1 ·", { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
});

test("a section is added with a line to type into, and a category too", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await choose(editor, editor.cell(FIRST), "在下方新增小节");
  await expect(editor.place).toContainText("小节(二)");
  await editor.type("新的小节");
  await editor.press("Enter");
  await expect(band(editor, "(二)新的小节(1项)")).toBeVisible();
  await expect(footer(editor)).toContainText("77 项任务 · 8 节 · 16 组");
  await expectNumber(editor, FIFTH, 6);

  await editor.openSheet("指标目标");
  await choose(editor, editor.cell("人均地区生产总值"), "在下方新增类别");
  await editor.type("新的类别");
  await editor.press("Enter");
  await expect(editor.cell("新的类别")).toBeVisible();
  await expect(footer(editor)).toContainText("40 项指标");
});

test("copies stand below their originals, cells and all", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 6);
  await editor.press("Control+Shift+D");

  await expect(footer(editor)).toContainText("78 项任务");
  await expect(editor.grid.getByRole("gridcell").filter({ hasText: FIRST })).toHaveCount(2);
  await expect(editor.place).toContainText("任务3 · 主要举措");
  await editor.press("ArrowRight", "ArrowRight", "ArrowRight");
  await expect(editor.formula).toHaveValue(/市经信局/);
  await editor.undo();
  await expect(footer(editor)).toContainText("76 项任务");
});

test("tasks are made a group, joined to a neighbour, and the group is dissolved again", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 7, 8);
  await choose(editor, head(editor, 7), "设为新的重点任务…");
  await editor.dialog.getByRole("textbox", { name: "名称" }).fill("新的一组");
  await editor.press("Enter");
  await expect(editor.place).toContainText("重点任务“新的一组”");
  await expect(footer(editor)).toContainText("16 组");

  // One name for all rows of the group: the merged cell is written once.
  await editor.type("改名的一组");
  await editor.press("Enter");
  await editor.cell(FOURTH).click();
  await editor.press("ArrowLeft", "ArrowLeft");
  await expect(editor.formula).toHaveValue("改名的一组");

  await choose(editor, editor.cell(THIRD), "并入上一个重点任务");
  await editor.cell(THIRD).click();
  await editor.press("ArrowLeft", "ArrowLeft");
  await expect(editor.formula).toHaveValue(GROUP);

  await choose(editor, editor.cell(FOURTH), "解散重点任务");
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "解散" }).click();
  await expect(footer(editor)).toContainText("15 组");
  await expectNumber(editor, FOURTH, 4);
  await openMenu(editor, editor.cell(FOURTH));
  await expect(menuItem(editor, "撤销 解散 重点任务“改名的一组”")).toBeVisible();
});

test("joining the last task of a group asks, because the group's name goes", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 8);
  await choose(editor, head(editor, 5), "并入下一个重点任务");
  const question = editor.page.getByRole("alertdialog");
  await expect(question).toContainText(`重点任务“${GROUP}”`);
  await question.getByRole("button", { name: "取消" }).click();
  await expect(footer(editor)).toContainText("15 组");

  await choose(editor, head(editor, 5), "并入下一个重点任务");
  await question.getByRole("button", { name: "移动" }).click();

  await expect(footer(editor)).toContainText("76 项任务 · 7 节 · 14 组");
  await expect(band(editor, "(二)实施缩小地区差距行动(12项)")).toBeVisible();
});

test("an indicator is divided into parts and made one again", async ({ editor }) => {
  await editor.openSheet("指标目标");
  const name = editor.cell("人均地区生产总值");
  await choose(editor, name, "拆成分项");
  await expect(editor.place).toContainText("D4");
  await editor.type("城镇");
  await editor.press("Tab");
  await expect(editor.formula).toHaveValue("19");
  await editor.press("ArrowDown");
  await editor.type("20");
  await editor.press("Enter");
  await editor.expectSaved();

  await choose(editor, name, "取消分项");
  const question = editor.page.getByRole("alertdialog");
  await expect(question).toContainText("“城镇”、“20”将删除");
  await question.getByRole("button", { name: "合成一行" }).click();

  await name.click();
  await editor.press("Tab");
  await expect(editor.formula).toHaveValue("19");
});

test("numbers in long texts are put in order, and runs of items taken apart, cell by cell as one step", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  const goals = editor.cell("聚焦“提质、扩面、增效”要求");
  await goals.click();
  await editor.type("1.甲。2.乙达到3.5万。");
  await editor.press("Enter");
  await editor.type("1.丙。 4.丁。");
  await editor.press("ArrowUp", "Shift+ArrowDown");
  await editor.press("Control+Shift+M");
  await expect(footer(editor)).toContainText("已拆分 2 格的编号");
  await expect(editor.formula).toHaveValue("1.甲。\n2.乙达到3.5万。");

  await editor.press("ArrowDown", "ArrowUp");
  await editor.press("ArrowDown");
  await editor.press("Control+m");
  await expect(editor.formula).toHaveValue("1.丙。\n2.丁。");
  await editor.expectSaved();
  await openMenu(editor, editor.cell(FIRST));
  await expect(menuItem(editor, "撤销 整理编号 任务3 工作目标")).toBeVisible();
});

test("Alt+Enter behind an item begins the next one", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.type("1.甲");
  await editor.press("Alt+Enter");
  await editor.type("乙");
  await editor.press("Alt+Enter", "Alt+Enter");
  await editor.type("尾");
  await editor.press("Enter", "ArrowUp");

  await expect(editor.formula).toHaveValue("1.甲\n2.乙\n尾");
});

test("F1 shows all keys, and so does the button", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.press("F1");
  for (const text of [
    "插入行",
    "Ctrl+加号",
    "创建副本",
    "Ctrl+Shift+D",
    "移动一格",
    "Alt+Enter",
    "拖动已选中的行号",
  ]) {
    await expect(editor.dialog.getByText(text, { exact: true })).toBeVisible();
  }
  await editor.page.setViewportSize({ width: 1440, height: 500 });
  const last = editor.dialog.getByText("Ctrl+滚轮");
  await expect(last).not.toBeInViewport();
  await editor.press("End");
  await expect(last).toBeInViewport();
  await editor.press("Escape");
  await expect(editor.dialog).toBeHidden();

  await editor.command("快捷键").click();
  await expect(editor.dialog).toContainText("快捷键");
});
