/** The keys of editing: which way they end an edit, what the arrows mean in it, and items in long texts. */
import { copyElsewhere } from "../helpers/clipboard.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { FIRST, footer, THIRD } from "../helpers/task-sheet.ts";

test("Enter, Shift+Enter, Tab, Shift+Tab and the arrows end an edit their way; a run of Tabs returns with Enter", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  const walk = [
    ["甲", "Tab", "任务1 · 工作目标"],
    ["乙", "Tab", "任务1 · 重点工作安排"],
    ["丙", "Enter", "任务2 · 主要举措"],
    ["丁", "Shift+Enter", "任务1 · 主要举措"],
    ["戊", "ArrowRight", "任务1 · 工作目标"],
    ["己", "ArrowDown", "任务2 · 工作目标"],
    ["庚", "Shift+Tab", "任务2 · 主要举措"],
    ["辛", "ArrowUp", "任务1 · 主要举措"],
  ] as const;
  for (const [text, key, place] of walk) {
    await editor.type(text);
    await editor.press(key);
    await expect(editor.place).toContainText(place);
  }
  await editor.press("Tab", "Tab", "Tab");
  await expect(editor.place).toContainText("任务1 · 牵头单位");
  await editor.press("Tab");
  await expect(editor.place).toContainText("任务2 · 主要举措");
  await editor.press("Shift+Tab");
  await expect(editor.place).toContainText("任务1 · 牵头单位");
  await editor.expectSaved();

  const { tasks } = await session.stopAndRead();
  expect(tasks.slice(0, 2).map(({ measure, goals, arrangements }) => [measure, goals, arrangements])).toEqual(
    [
      ["戊", "己", "丙"],
      ["辛", "庚", expect.stringContaining("提升企业综合服务中心")],
    ],
  );
});

test("F2 and a double click give the arrows to the caret, F2 again to the cells; Esc leaves all as it was", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.press("F2", "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await editor.type("（新）");
  await editor.press("Home", "Delete", "End", "Backspace");
  await expect(editor.formula).toHaveValue("委（新）组织");
  await editor.press("F2", "ArrowDown");
  await expect(editor.place).toContainText("单位3");
  await expect(editor.cell("委（新）组织")).toBeVisible();

  await editor.cell("市委宣传部").dblclick();
  await editor.press("Control+a");
  await editor.type("不要的");
  await editor.press("Escape");
  await expect(editor.cell("市委宣传部")).toBeVisible();
  await editor.press("Backspace");
  await expect(editor.formula).toHaveValue("");
  await editor.press("Escape");
  await expect(editor.formula).toHaveValue("市委宣传部");
  await editor.formula.click();
  await editor.press("End");
  await editor.type("（改）");
  await editor.press("Enter");
  await expect(editor.cell("市委宣传部（改）")).toBeVisible();
  await editor.type("下一格");
  await expect(editor.place).toContainText("单位5");
  await editor.press("Escape");
});

test("items pasted in one run are taken apart on demand, put in order, and that is one step each", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  const pasted = ["1.甲项。2.乙项达3.5万人。3.丙项。", "1.丁。 4.2024年戊。"];
  await copyElsewhere(editor.page, { text: pasted.join("\r\n") });
  const first = editor.cell("聚焦“提质、扩面、增效”要求");
  await first.click();
  await editor.press("Control+v", "Control+Shift+m");
  await expect(footer(editor)).toContainText("已拆分 2 格的编号");
  await expect(editor.formula).toHaveValue("1.甲项。\n2.乙项达3.5万人。\n3.丙项。");
  await editor.press("Control+m");
  await expect(editor.cell("2024年戊")).toContainText("2.");
  await editor.cell(THIRD).click();
  await editor.press("ArrowRight");
  await expect(editor.formula).toHaveValue("1.丁。\n2.2024年戊。");

  await editor.press("Control+z");
  await expect(editor.formula).toHaveValue("1.丁。\n4.2024年戊。");
  await editor.press("Control+z");
  await expect(editor.place).toContainText("任务2 · 工作目标");
  await expect(editor.formula).toHaveValue(pasted[0] ?? "");
  await editor.press("Control+z");
  await expect(first).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});
