/** What Excel, WPS, LibreOffice, Word and web pages put on the clipboard, pasted with Ctrl+V and read from the disk. */
import { copyElsewhere } from "../helpers/clipboard.ts";
import { fixture } from "../helpers/clipboard-fixtures.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { type DumpedPlan, dumpPlanFile } from "../helpers/host-process.ts";

type Task = DumpedPlan["tasks"][number];

/** Task 35, the first of its section and of its group. */
const TASK_35 = "健全高质量就业创业体系";

/** Puts a fixture on the clipboard and pastes it where the keys lead from the measure of task 35. */
async function pasteAtTask35(editor: EditorPage, name: string, keys: readonly string[] = []): Promise<void> {
  await copyElsewhere(editor.page, fixture(name));
  await editor.openSheet("重点任务清单");
  await editor.find(TASK_35);
  await editor.press(...keys, "Control+v");
}

/** The tasks of before with these cells, by number; all others must be as they were. */
function tasksWith({ tasks }: DumpedPlan, changes: Readonly<Record<number, Partial<Task>>>): Task[] {
  return tasks.map((task) => ({ ...task, ...changes[task.number] }));
}

test("from Excel: a merged group, cells of several lines, formulas and leading zeros as text; one step back", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await pasteAtTask35(editor, "excel-merged", ["ArrowLeft", "ArrowLeft"]);
  await expect(editor.place).toContainText("重点任务“促进城乡融合发展”");
  await editor.expectSaved();

  const after = await session.stopAndRead();

  const renamed = [38, 39].map((number) => [number, { group: "促进城乡融合发展" }] as const);
  expect(after.tasks).toEqual(
    tasksWith(before, {
      35: {
        group: "促进城乡融合发展",
        measure: "1.建成“千万工程”精品村20个。\n2.农村公路提升100公里。",
        goals: "007",
      },
      36: {
        group: "促进城乡融合发展",
        measure: " 前有空格   中有三个 and a long sentence that Excel wraps",
        goals: '=A1+"甲&乙"\n',
      },
      37: { group: "促进城乡融合发展", measure: "", goals: "富文本" },
      ...Object.fromEntries(renamed),
    }),
  );
  const again = await session.restart();
  await again.openSheet("重点任务清单");
  await again.press("Control+z");
  await expect(again.place).toContainText("重点任务“稳步促进收入提升”");
  await expect(again.command("撤销")).toBeDisabled();
  expect((await session.stopAndRead()).tasks).toEqual(before.tasks);
});

test("from Excel: cells that begin with a quotation mark, and a cell of several lines alone", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await copyElsewhere(editor.page, fixture("excel-quotes"));
  await editor.cell("市委组织部").click();
  await editor.press("Control+v");
  await expect(editor.cell('"小岛你好')).toBeVisible();
  await editor.press("Tab");
  await expect(editor.formula).toHaveValue('"专班"');

  await editor.openSheet("重点任务清单");
  await copyElsewhere(editor.page, fixture("excel-one-cell"));
  await editor.find(TASK_35);
  await editor.press("ArrowRight", "Control+v");
  await expect(editor.formula).toHaveValue("市农业农村局\n市交通局");
  await editor.expectSaved();

  const after = await session.stopAndRead();
  expect(after.units.slice(0, 3)).toEqual(["市纪委市监委", '"小岛你好', "市人才办"]);
  expect(after.tasks.slice(34, 36).map((task) => task.goals)).toEqual([
    "市农业农村局\n市交通局",
    expect.not.stringContaining("市交通局"),
  ]);
});

test("from WPS: a merged cell over two rows, percent, units of several lines; and quotation marks not doubled", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await pasteAtTask35(editor, "wps-merged", ["ArrowRight"]);
  await expect(editor.cell("市卫健委")).toBeVisible();
  await copyElsewhere(editor.page, fixture("wps-loose-quotes"));
  await editor.press("ArrowDown", "ArrowDown", "Control+v");
  await expect(editor.cell("第一行")).toBeVisible();
  await editor.expectSaved();

  const goals = "推进公共服务均衡可及";
  expect((await session.stopAndRead()).tasks).toEqual(
    tasksWith(before, {
      35: {
        goals,
        arrangements: "1.住院报销比例提升至70%。\n2.“小岛你好”全覆盖。",
        units: ["市医保局", "“小岛你好”专班"],
      },
      36: { goals, arrangements: "69%", units: ["市卫健委"] },
      37: { goals: '第一行"有引号"的字\n第二行', arrangements: "乙" },
      38: { goals: "丙", arrangements: "丁" },
    }),
  );
});

test("from LibreOffice, with titles: by column; what finds no place is listed, and nothing is written unasked", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await pasteAtTask35(editor, "calc-merged");

  await expect(editor.question.getByRole("row")).toHaveText([
    "位置内容原因",
    "任务37测试小节这里没有标题行。",
    /重点任务“稳步促进收入提升” · 重点任务\s*单组\s*这里是合并的一格/,
  ]);
  await editor.answer("取消，不粘贴");
  await expect(editor.command("撤销")).toBeDisabled();
  await editor.press("Control+v");
  await editor.answer("粘贴其余 10 格");
  await editor.expectSaved();

  const group = "促进城乡融合发展";
  expect((await session.stopAndRead()).tasks).toEqual(
    tasksWith(before, {
      35: {
        group,
        measure: "推进“千万工程”",
        goals: "1.建成精品村20个。\n2.  农村公路提升 100 公里。",
        units: ["市农业农村局", "市交通局"],
      },
      36: { group, measure: " 前有空格 & <尖括号>", goals: "=不是公式", units: ["市发改委"] },
      37: { group, measure: "  两  空格  ", goals: "0.5", units: [] },
      38: { group },
      39: { group },
    }),
  );
});

test("from Word: columns in another order under other names fill the annex's own, with the section's title", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await pasteAtTask35(editor, "word-table", ["ArrowUp"]);

  await expect(editor.question.getByRole("row")).toHaveText([
    "位置内容原因",
    "任务36 · 序号99序号由行的先后产生，不能填写。",
    "任务36请核表中没有这一列。",
  ]);
  await editor.answer("粘贴其余 7 格");
  await editor.expectSaved();

  const units = ["市农业农村局", "市交通局"];
  const renamed = before.tasks
    .filter(({ section }) => section.startsWith("(四)"))
    .map(({ number }) => [number, { section: "(四)实施缩小城乡差距行动(11项)" }] as const);
  const sections = { ...before, tasks: tasksWith(before, Object.fromEntries(renamed)) };
  expect((await session.stopAndRead()).tasks).toEqual(
    tasksWith(sections, {
      35: { measure: "新举措  甲", goals: "1.建成精品村20个。\n2.农村公路提升100公里。", units },
      36: { measure: "新举措乙", goals: "一行\n又一行\n\n第三段", units },
    }),
  );
});

test("from a web page: the annex's columns by their other names, wherever the paste begins", async ({
  session,
  editor,
}) => {
  const before = dumpPlanFile(session.planPath);
  await copyElsewhere(editor.page, fixture("web-table"));
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.press("End", "Control+v");
  await expect(editor.question).toContainText("表1 指标");
  await editor.answer("粘贴其余 8 格");
  await editor.expectSaved();

  const [first, second, third, ...others] = before.indicators;
  expect((await session.stopAndRead()).indicators).toEqual([
    { ...first, name: "城镇 居民 收入", target: "≥95", units: ["甲局", "乙局"] },
    { ...second, name: "上 下\n\n末", target: "75", units: ["3.丙局", "4.丁局"] },
    { ...third, name: "合计", units: ["一", "二"] },
    ...others,
  ]);
});
