import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { aGroup, aPlan, aSection, aTask, aUnit, planOf, rowNamed } from "../../helpers/plan-builders.ts";

/** A plan of one task with this text in its arrangements. */
function planWith(text: string, others: readonly string[] = []) {
  const tasks = [
    aTask("任务一", { arrangements: text }),
    ...others.map((each, index) => aTask(`另一任务${"甲乙丙丁戊己".charAt(index)}`, { arrangements: each })),
  ];
  return planOf(aPlan({ tasks: [aSection("小节甲", [aGroup("组一", tasks)])], units: [aUnit("甲局")] }));
}

function findingsOf(rule: string, text: string, others: readonly string[] = []): Finding[] {
  const plan = planWith(text, others);
  const { id } = rowNamed(plan, "task", "任务一");
  return checkPlan(plan).findings.filter((found) => found.rule === rule && found.rowId === id);
}

/** What the cell becomes with the only fix of each finding made, one after the other. */
function fixed(rule: string, text: string): string {
  let plan = planWith(text);
  for (let round = 0; round < 10; round++) {
    const finding = checkPlan(plan).findings.find((found) => found.rule === rule && found.fixes.length === 1);
    const [fix] = finding?.fixes ?? [];
    if (!fix) break;
    plan = applyChanges(plan, editCellsChanges(plan, fix.edits));
  }
  return rowNamed(plan, "task", "任务一").cells.arrangements ?? "";
}

/** [rule, the cell, what it becomes when it is fixed]. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ["stray-space", "提升示 范区的影响力。", "提升示范区的影响力。"],
  ["stray-space", "比例达到 95%。", "比例达到95%。"],
  ["stray-space", "编制“1+ 4+N”规划。", "编制“1+4+N”规划。"],
  ["stray-space", "1.甲项工作。 \n2.乙项工作。", "1.甲项工作。\n2.乙项工作。"],
  ["stray-space", "推进\u3000建设，完成\u00a0验收。", "推进建设，完成验收。"],
  ["stray-space", "受益群众3. 4万人，培训2 .5万人。", "受益群众3.4万人，培训2.5万人。"],
  ["stray-space", "推送岗位4 000个。", "推送岗位4000个。"],
  ["broken-number", "建成骑行道18。6公里。", "建成骑行道18.6公里。"],
  ["broken-number", "建成骑行道18..6公里。", "建成骑行道18.6公里。"],
  ["broken-number", "建成骑行道18.。6公里。", "建成骑行道18.6公里。"],
  ["broken-number", "建成骑行道18．6公里。", "建成骑行道18.6公里。"],
  ["broken-number", "建成骑行道18.6.公里。", "建成骑行道18.6公里。"],
  ["broken-number", "培训1，234人次。", "培训1,234人次。"],
  ["broken-number", "覆盖率达到95%%。", "覆盖率达到95%。"],
  [
    "share-without-percent",
    "综合利用率达到89 以上，占比不低于45.5。",
    "综合利用率达到89% 以上，占比不低于45.5%。",
  ],
  ["cell-edge", "\n完成建设。\n", "完成建设。"],
  ["cell-edge", " 完成建设。", "完成建设。"],
  ["cell-edge", "1.甲项工作。\n\n2.乙项工作。", "1.甲项工作。\n2.乙项工作。"],
  ["broken-line", "推进公共服务\n均衡可及。", "推进公共服务均衡可及。"],
  ["broken-line", "推进教育、\n医疗一体化。", "推进教育、医疗一体化。"],
  ["item-run-on", "1.培育农创客。2.开展寻访。", "1.培育农创客。\n2.开展寻访。"],
  [
    "item-run-on",
    "1.培育农创客600名。 2.开展寻访。\n3.总结。",
    "1.培育农创客600名。\n2.开展寻访。\n3.总结。",
  ],
  ["item-run-on", "1.培育名师2.开展寻访3.2024年总结。", "1.培育名师\n2.开展寻访\n3.2024年总结。"],
  ["item-numbers", "1.甲项工作。\n3.乙项工作。", "1.甲项工作。\n2.乙项工作。"],
  ["item-numbers", "1.甲项工作。\n1.乙项工作。\n2.丙项工作。", "1.甲项工作。\n2.乙项工作。\n3.丙项工作。"],
  ["item-numbers", "1.甲项工作。\n乙项工作。\n3.丙项工作。", "1.甲项工作。\n2.乙项工作。\n3.丙项工作。"],
  ["item-numbers", "甲项工作。\n2.乙项工作。", "1.甲项工作。\n2.乙项工作。"],
  ["item-numbers", "1.甲项工作。\n2.乙项工作。\n丙项工作。", "1.甲项工作。\n2.乙项工作。\n3.丙项工作。"],
  ["item-markers", "1.甲项工作。\n2.乙项工作。\n3、丙项工作。", "1.甲项工作。\n2.乙项工作。\n3.丙项工作。"],
  ["item-numbers", "（1）甲项工作。\n（3）乙项工作。", "（1）甲项工作。\n（2）乙项工作。"],
  ["item-numbers", "(1)甲项工作。\n(1)乙项工作。", "(1)甲项工作。\n(2)乙项工作。"],
  ["item-numbers", "①甲项工作。\n乙项工作。\n③丙项工作。", "①甲项工作。\n②乙项工作。\n③丙项工作。"],
  ["item-numbers", "①甲项工作。\n乙项工作。", "①甲项工作。\n②乙项工作。"],
  ["item-numbers", "1）甲项工作。\n3）乙项工作。", "1）甲项工作。\n2）乙项工作。"],
  ["item-numbers", "一是甲；三是乙；三是丙。", "一是甲；二是乙；三是丙。"],
  [
    "item-run-on",
    "（1）甲项工作。（2）乙项工作。\n（3）丙项工作。",
    "（1）甲项工作。\n（2）乙项工作。\n（3）丙项工作。",
  ],
  ["item-run-on", "①甲项工作。②乙项工作。\n③丙项工作。", "①甲项工作。\n②乙项工作。\n③丙项工作。"],
  [
    "item-markers",
    "（1）甲项工作。\n(2)乙项工作。\n（3）丙项工作。",
    "（1）甲项工作。\n（2）乙项工作。\n（3）丙项工作。",
  ],
  ["item-ending", "1.甲项工作。\n2.乙项工作。\n3.丙项工作", "1.甲项工作。\n2.乙项工作。\n3.丙项工作。"],
  [
    "item-ending",
    "（1）甲项工作。\n（2）乙项工作\n（3）丙项工作。",
    "（1）甲项工作。\n（2）乙项工作。\n（3）丙项工作。",
  ],
  ["repeated-punctuation", "完成建设。。", "完成建设。"],
  ["repeated-punctuation", "推进教育、、医疗。", "推进教育、医疗。"],
  ["repeated-punctuation", "1.甲项工作。\n，2.乙项工作。", "1.甲项工作。\n2.乙项工作。"],
  ["unmatched-pair", "深化“山海“提升工程。", "深化“山海”提升工程。"],
  ["repeated-words", "推进推进建设。", "推进建设。"],
  ["repeated-words", "海岛的的发展。", "海岛的发展。"],
  ["repeated-words", "公共服务公共服务一体化。", "公共服务一体化。"],
  ["wide-characters", "完成２０个项目。", "完成20个项目。"],
  ["mixed-punctuation", "推进甲，推进乙，推进丙,推进丁。", "推进甲，推进乙，推进丙，推进丁。"],
  ["mixed-punctuation", "推进县（区）建设（试点),完成。", "推进县（区）建设（试点）,完成。"],
];

/** [rule, a cell in which it must find nothing]. */
const RIGHT: readonly (readonly [string, string])[] = [
  ["stray-space", "推进 PM2.5 and O3 治理。".replace("推进 ", "推进").replace(" 治理", "治理")],
  ["stray-space", "1. 甲项工作。\n2. 乙项工作。"],
  ["stray-space", "1. 甲项工作；2. 乙项工作。"],
  ["stray-space", "● 甲项工作。\n• 乙项工作。"],
  ["stray-space", "（1） 甲项工作。\n① 乙项工作。\n（一） 丙项工作。"],
  ["item-numbers", "要求：1.甲项工作开展。\n2.乙项工作开展。"],
  ["stray-space", "联系电话 0580 2280000。".replace("话 ", "话")],
  ["broken-number", "1.甲项工作，达到95。2025年另行安排。"],
  ["broken-number", "1．2024年完成3.5公里。\n2.0版上线，覆盖1,234人，增长2.5%。3.5万人受益。"],
  ["broken-number", "推广1.2、1.3版，完成第5，6号楼。\n3.12㎡。"],
  ["share-without-percent", "容积率不低于1.5，死亡率控制在30以内，出勤率达到95%以上，比例达到12:30。"],
  ["share-without-percent", "覆盖率达到95个百分点，合格率达到三分之二，占比达到80人以上。"],
  ["impossible-date", "2月29日、6月30日前，12月31日，1—12月，2024年2月29日。"],
  ["impossible-date", "满13月龄的幼儿，用时18个月，工期24月，满18月，36月以内，第3.5月，1至2月20日。"],
  ["broken-line", "（1）甲项工作\n（2）乙项工作。"],
  ["broken-line", "一是甲项工作\n二是乙项工作。"],
  ["item-numbers", "甲项工作。一是乙；二是丙。"],
  ["broken-line", "1.甲项工作。\n2.乙项工作。"],
  ["broken-line", "要求：\n1.甲项工作。"],
  ["item-run-on", "1.甲项工作。\n2.2024年完成3.5公里。"],
  ["item-run-on", "1.推出3个项目，增长4.5个百分点。"],
  ["item-numbers", "1.甲项工作。\n2.乙项工作。\n3.2024年完成丙项工作。"],
  ["item-numbers", "一期：\n1.甲项工作。\n2.乙项工作。\n二期：\n1.丙项工作。"],
  ["item-numbers", "3.12㎡。"],
  ["item-numbers", "（一）总体：\n（1）甲项工作。\n（2）乙项工作。\n（二）分项：\n（1）丙项工作。"],
  ["item-numbers", "1.甲项工作：\n（1）乙项工作。\n（2）丙项工作。\n2.丁项工作：\n（1）戊项工作。"],
  ["item-numbers", "（1）甲项工作，包括乙、\n丙。"],
  ["item-numbers", "一是甲；二是乙。\n一是丙；二是丁。"],
  ["item-numbers", "唯一是甲，其二是乙，三是丙。"],
  ["item-run-on", "（1）甲项工作；（2）乙项工作。"],
  ["item-run-on", "①甲项工作。②乙项工作。"],
  ["item-markers", "（1）甲项工作。\n（2）乙项工作。\n1）丙"],
  ["item-ending", "1.甲项工作\n2.乙项工作\n3.丙项工作"],
  ["item-repeated", "1.推进全市公共服务一体化。\n2.推进全市公共服务均等化。"],
  ["repeated-punctuation", "什么！！完成“甲”、“乙”。"],
  ["repeated-punctuation", "《甲》、《乙》……"],
  ["unmatched-pair", "县(区）、“甲‘乙’丙”。\n1)甲"],
  ["repeated-words", "一步一步推进，认认真真落实，天天研究研究，退税缓税缓费。"],
  ["wide-characters", "达到Ⅲ类水质，面积3㎡。"],
  ["mixed-punctuation", "推进甲，计1,000个，时间12:30，浓度(PM2.5)。"],
];

describe("rules on the text of a cell", () => {
  it.each(FAULTS)("%s: %j is put right", (rule, text, right) => {
    expect(findingsOf(rule, text)).not.toEqual([]);
    expect(fixed(rule, text)).toBe(right);
    expect(findingsOf(rule, right)).toEqual([]);
  });

  it.each(RIGHT)("%s: %j is no fault", (rule, text) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });

  it("a space between Chinese and Latin is right where the whole plan has it", () => {
    const spaced = ["完成 3 个项目，新增 5 家。", "推进 5G 网络，达到 95 以上。"];

    expect(findingsOf("stray-space", "完成 20 个项目。", spaced)).toEqual([]);
    expect(findingsOf("stray-space", "完成 20 个项目。", ["完成3个项目，新增5家，培训7人。"])).toHaveLength(
      2,
    );
  });

  it("so is one beside a sign that goes with figures, and one behind half-width punctuation", () => {
    const marks = Array.from({ length: 4 }, () => "完成 3 项, 新增 5 家, 培训 7 人; 达到 95% 以上。");

    expect(findingsOf("stray-space", "控制在 4‰ 以下, 正点率 ≥92%。", marks)).toEqual([]);
    expect(findingsOf("stray-space", "推进甲,  推进 乙。", marks)).toHaveLength(2);
  });

  it("items have lines of their own where those of the whole plan have", () => {
    const lines = Array.from({ length: 4 }, () => "①甲项工作。\n②乙项工作。");

    expect(findingsOf("item-run-on", "①丙项工作。②丁项工作。", lines)).toHaveLength(1);
  });

  it("items may follow one another on one line where the whole plan has them so", () => {
    const inline = Array.from({ length: 12 }, () => "1.甲项工作；2.乙项工作；3.丙项工作。");

    expect(findingsOf("item-run-on", "1.甲项工作；2.乙项工作。", inline)).toEqual([]);
    expect(findingsOf("item-run-on", "1.甲项工作。\n2.乙项工作；3.丙项工作。", inline)).toHaveLength(1);
    expect(findingsOf("item-run-on", "1.甲项工作；2.乙项工作。", inline.slice(0, 3))).toHaveLength(1);
  });

  it("straight quotation marks are odd where the plan has the others, and so is a point for a full stop", () => {
    const full = Array.from({ length: 10 }, () => "实施“甲”“乙”计划，达到100%。完成率（丙）80%。");
    const [straight] = findingsOf("mixed-punctuation", '实施"丁"计划，长5"。', full);

    expect(straight?.message).toBe("直引号有 2 处，全文用“ ”。");
    expect(straight?.fixes.map(({ edits }) => edits[0]?.value)).toEqual(['实施“丁”计划，长5"。']);
    expect(findingsOf("mixed-punctuation", "完成率达到100%.", full)).toHaveLength(1);
    expect(findingsOf("mixed-punctuation", '实施"丁"计划。')).toEqual([]);
  });

  it("brackets and quotation marks of another kind are odd, but not inside those of the plan", () => {
    const full = Array.from({ length: 10 }, () => "实施“甲”“乙”计划，完成率（丙）达到80%（丁）。");
    const found = findingsOf("mixed-punctuation", "开展总值〔GEP〕核算，实行‘红黄绿’管理。", full);

    expect(found.map(({ message }) => message)).toEqual([
      "“〔GEP〕”的括号是〔 〕，全文用（ ）。",
      "“‘红黄绿’”的引号是‘ ’，全文用“ ”。",
    ]);
    expect(found.map(({ fixes }) => fixes[0]?.label)).toEqual(["改为“（GEP）”", "改为「“红黄绿”」"]);
    const right = "印发政发〔2024〕12号（甲〔乙〕丙），实施“甲‘乙’丙”计划。";
    expect(findingsOf("mixed-punctuation", right, full)).toEqual([]);
    expect(findingsOf("mixed-punctuation", "开展总值〔GEP〕核算，实行‘红黄绿’管理。")).toEqual([]);
  });

  it("what nearly the whole plan writes is the measure for a single cell", () => {
    const half = Array.from({ length: 5 }, () => "甲,乙,丙,丁,戊。");

    const [finding] = findingsOf("mixed-punctuation", "推进甲，推进乙。", half);

    expect(finding?.message).toBe("全角的“，”有 1 处，全文用半角的“,”。");
    expect(finding?.fixes.map(({ label }) => label)).toEqual(["改为半角"]);
  });

  it("names the words and their place, in UTF-16 code units", () => {
    const [finding] = findingsOf("stray-space", "𠮷𠮷提升示 范区。");

    expect(finding?.range).toEqual({ start: 6, end: 9 });
    expect(finding?.message).toContain("示 范区");
  });

  it.each([
    ["6月31日前交付。", "“6月31日”里的日子不存在，6月只有30天。"],
    ["2025年2月29日前交付。", "“2025年2月29日”里的日子不存在，2月只有28天。"],
    ["2月28—30日举办。", "“2月28—30日”里的日子不存在，2月只有29天。"],
    ["13月20日前交付。", "“13月20日”里的月份不存在。"],
    ["19月投产。", "“19月”里的月份不存在。"],
  ])("no calendar has the day: %s", (text, message) => {
    expect(findingsOf("impossible-date", text).map((found) => found.message)).toEqual([message]);
  });

  it.each([
    ["2023年底前完成验收。", "2024年底前完成验收。"],
    ["2022年6月30日前建成投用。", "2024年6月30日前建成投用。"],
    ["2023 年 10 月底前全部开工。", "2024 年 10 月底前全部开工。"],
  ])("a deadline in an earlier year is left over: %s", (text, right) => {
    const [found] = findingsOf("past-deadline", text);

    expect(found?.message).toMatch(/^“.*前”早于方案的年度 2024，请核对。$/);
    expect(fixed("past-deadline", text)).toBe(right);
  });

  it.each([
    "2024年底前完成，2027年底前投用。",
    "改造2000年底前建成的小区，2023年底前建成的设施全部移交。",
    "2023年底前已完成前期工作，2023年前期项目全部开工。",
    "2023年完成投资5亿元。",
  ])("no deadline is past: %s", (text) => {
    expect(findingsOf("past-deadline", text)).toEqual([]);
  });

  it("two numbers with a space between them have no fix, for a mark may be missing", () => {
    expect(findingsOf("stray-space", "分别新建30 50个。").map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it("一是 is missed where 二是 is the first", () => {
    expect(
      findingsOf("item-numbers", "办好对接会；二是落实政策；三是推进开发。").map(({ message }) => message),
    ).toEqual(["“二是落实政策；三是推进开”前面缺“一是”，编号不连续。"]);
  });

  it("an unclosed bracket has no fix, for nobody knows where it was to end", () => {
    const [finding, ...others] = findingsOf("unmatched-pair", "推进县(区建设。");

    expect(others).toEqual([]);
    expect(finding?.message).toContain("“(”没有配对的“)”");
    expect(finding?.fixes).toEqual([]);
  });

  it("an item that another one holds is named with it", () => {
    const text = "1.扎实推进甲，持续推动平台经济高质量发展。\n2.推进乙。\n3.持续推动平台经济高质量发展。";

    expect(findingsOf("item-repeated", text).map(({ message }) => message)).toEqual([
      "第3条“持续推动平台经济高质量发展。”与第1条重复。",
    ]);
  });

  it("so is one of items that are numbered otherwise", () => {
    const text = "（1）毛入学率达到94%，稳步提升。\n（2）推进乙。\n（3）毛入学率达到94%，稳步提升";

    expect(findingsOf("item-repeated", text).map(({ message }) => message)).toEqual([
      "第3条“毛入学率达到94%，稳步提升”与第1条重复。",
    ]);
  });

  it("a word is suspect where the plan often writes another one in the same place", () => {
    const right = Array.from({ length: 4 }, () => "深化公共服务领域改革试点。");

    const [finding] = findingsOf("suspect-word", "深化公共服务领城改革试点。", right);

    expect(finding?.fixes[0]?.label).toBe("改为“领域”");
    expect(findingsOf("suspect-word", "深化公共服务领军人才试点。", right)).toEqual([]);
    expect(findingsOf("suspect-word", "深化公共服务领城改革试点。", right.slice(0, 1))).toEqual([]);
  });

  it("a cell that no row can hold in print is named, one that just fits is not", () => {
    const line = "推进公共服务优质共享，完成年度任务。";

    expect(findingsOf("too-long-to-print", line.repeat(20))).toEqual([]);
    expect(findingsOf("too-long-to-print", line.repeat(200))).toHaveLength(1);
  });
});
