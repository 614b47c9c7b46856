/** A paste that needs more rows than there are: what is typed after it, sorted and filtered views, a table without rows. */
import { copyElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { dumpPlanFile, makePlanFile } from "../helpers/host-process.ts";
import { columnMenu, filterBy } from "../helpers/sheet-gestures.ts";
import { footer, selectRows } from "../helpers/task-sheet.ts";

async function lastUnit(editor: EditorPage): Promise<void> {
  await editor.openSheet("单位名单");
  await editor.press("Control+End", "Home", "ArrowRight");
  await expect(editor.place).toContainText("单位51 · 单位名称");
}

const goals = (editor: EditorPage) => editor.grid.locator('[role=gridcell][col-id="goals"]');

test("what is typed right after it goes over what was pasted, on a host that is slow", async ({
  session,
  editor,
}) => {
  await lastUnit(editor);
  await copyElsewhere(editor.page, { text: "新甲\r\n新乙\r\n新丙\r\n" });
  await editor.press("Control+v");
  await expect(editor.question).toContainText("多 2 行");
  session.pause();
  await editor.press("Enter");
  await editor.type("改甲");
  await editor.press("Enter");
  await editor.type("改乙");
  await editor.press("Enter");
  await expect(footer(editor)).toContainText("键入的文字随后填入");
  session.resume();

  await expect(footer(editor)).toContainText("53 家单位");
  await expect(footer(editor)).toContainText("选中 3 行×1 列");
  await expect(editor.place).toContainText("单位53 · 单位名称");
  await expect(editor.formula).toHaveValue("新丙");
  await editor.expectSaved();
  expect((await session.stopAndRead()).units.slice(-3)).toEqual(["改甲", "改乙", "新丙"]);
});

test("in a sorted and filtered view what was pasted is selected, wherever the new rows are shown", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await filterBy(editor, "牵头单位", "市妇联");
  await columnMenu(editor, "主要举措").click();
  await editor.page.getByRole("button", { name: "升序查看" }).click();
  await goals(editor).first().click();
  const texts = Array.from({ length: 8 }, (_, index) => `第${index}段`);
  await copyElsewhere(editor.page, { text: `${texts.join("\r\n")}\r\n` });
  await editor.press("Control+v");
  await expect(editor.question).toContainText("比筛选后显示的多 2 行");
  await editor.answer("新增 2 行并粘贴");

  await expect(footer(editor)).toContainText("选中 8 行×1 列");
  await expect(footer(editor)).toContainText("计数 8");
  await expect(editor.formula).toHaveValue("第0段");
});

test("a table without rows takes a paste, and it is one step", async ({ session, editor }) => {
  makePlanFile(`${session.folder}/空白.fbt`, "empty");
  await editor.press("Control+o");
  await editor.takeFile("空白.fbt");
  await expect(footer(editor)).toContainText("0 项指标");
  await expect(footer(editor)).not.toContainText("选中");
  await editor.tab("单位名单").click();
  await copyElsewhere(editor.page, { text: "别处" });
  await editor.press("Control+c");
  expect(await editor.page.evaluate(() => navigator.clipboard.readText())).toBe("别处");
  await copyElsewhere(editor.page, { text: "甲局\r\n乙局\r\n" });
  await editor.press("Control+v");
  await expect(editor.question).toContainText("这张表还没有行");
  await editor.answer("新增 2 行并粘贴");
  await expect(footer(editor)).toContainText("2 家单位");

  await editor.tab("重点任务清单").click();
  await copyElsewhere(editor.page, { text: "举措甲\t目标甲\r\n举措乙\t目标乙\r\n" });
  await editor.press("Control+v");
  await editor.answer("新增 2 行并粘贴");
  await expect(footer(editor)).toContainText("2 项任务 · 1 节 · 1 组");
  await editor.expectSaved();
  await session.stop();
  const { units, tasks } = dumpPlanFile(`${session.folder}/空白.fbt`);
  expect(units).toEqual(["甲局", "乙局"]);
  expect(tasks.map(({ measure, goals: text }) => [measure, text])).toEqual([
    ["举措甲", "目标甲"],
    ["举措乙", "目标乙"],
  ]);
});

test("whole rows go over other rows without a question about their numbers", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 6, 7);
  await editor.press("Control+c");
  await selectRows(editor, 11, 12);
  await editor.press("Control+v");

  await expect(editor.grid.getByText("深入实施地瓜经济提能升级")).toHaveCount(2);
  await expect(editor.question).toHaveCount(0);
});
