import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import type { Template } from "../../../shared/changes/template.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  columnTitled,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
} from "../../helpers/plan-builders.ts";

function findingsOf(rule: string, template: Template): Finding[] {
  return checkPlan(planOf(aPlan(template))).findings.filter((found) => found.rule === rule);
}

function messagesOf(rule: string, template: Template): string[] {
  return findingsOf(rule, template).map(({ message }) => message);
}

describe("structure", () => {
  it("required cells must be filled, by the rows that hold them", () => {
    const indicator: NewRow = { kind: "indicator", cells: { name: "指标甲(个)", units: " " } };
    const parts = anIndicator("指标乙(个)", { 城镇: "1", 农村: "2" });

    const found = findingsOf("required-cell", { indicators: [aCategory("类", [indicator, parts])] }).filter(
      ({ table }) => table === "indicators",
    );

    expect(found.map(({ message, column }) => [message, column])).toEqual([
      ["“目标值”没有填写。", "target"],
      ["“牵头单位”没有填写。", "units"],
    ]);
  });

  it("a section or group without rows is named", () => {
    const tasks = [aSection("甲", [aGroup("组", [])]), aSection("乙", [])];

    expect(messagesOf("empty-container", { tasks })).toEqual([
      "这个重点任务下面没有任务。",
      "这个小节下面没有重点任务。",
    ]);
  });

  it.each([
    ["实施缩小城乡差距行动(22项)", "实施缩小城乡差距行动"],
    ["（三）实施缩小城乡差距行动", "实施缩小城乡差距行动"],
    ["(三)实施缩小城乡差距行动（22项）", "实施缩小城乡差距行动"],
    ["实施缩小城乡差距行动（二十二项）", "实施缩小城乡差距行动"],
    ["三、实施缩小城乡差距行动", "实施缩小城乡差距行动"],
    ["3.实施缩小城乡差距行动", "实施缩小城乡差距行动"],
    ["3. 实施缩小城乡差距行动", "实施缩小城乡差距行动"],
    ["十二、实施缩小城乡差距行动（22项）", "实施缩小城乡差距行动"],
    ["一号工程：招大引强（3项）", "一号工程：招大引强"],
  ])("a typed count or ordinal in %s is taken away", (section, title) => {
    const [found] = findingsOf("typed-count", {
      tasks: [aSection(section, [aGroup("组", [aTask("任务")])])],
    });

    expect(found?.fixes[0]?.edits[0]?.value).toBe(title);
    expect(findingsOf("typed-count", { tasks: [aSection(`${title}(试行)`, [])] })).toEqual([]);
  });

  it.each(["一、二、三产业融合发展", "一、二三产业融合发展", "3.0版改革", "三大行动", "十、"])(
    "%s has no typed ordinal",
    (section) => {
      expect(findingsOf("typed-count", { tasks: [aSection(section, [])] })).toEqual([]);
    },
  );

  it.each([
    ["13.发展新型农村集体经济", "发展新型农村集体经济"],
    ["13、发展新型农村集体经济", "发展新型农村集体经济"],
  ])("a typed number in the name %s is taken away", (name, right) => {
    const [found] = findingsOf("typed-count", {
      tasks: [aSection("小节", [aGroup("组", [aTask(name), aTask("3.5公里道路"), aTask("5G网络")])])],
    });

    expect(found?.message).toBe(`名称“${name}”里写了序号，打印时会重复；只写“${right}”即可。`);
    expect(found?.fixes[0]?.edits[0]?.value).toBe(right);
  });

  it("rows of one name are named once, the later one; parts only within their indicator", () => {
    const tasks = [aSection("甲", [aGroup("组", [aTask("举措“一”"), aTask("举措一"), aTask("举措二")])])];
    const indicators = [
      aCategory("类", [
        anIndicator("指标甲(个)", { 城镇: "1", 农村: "2" }),
        anIndicator("指标乙(个)", { 城镇: "1", 城镇居民: "2" }),
      ]),
    ];

    expect(messagesOf("repeated-row", { tasks, indicators })).toEqual(["“举措一”与任务1重复。"]);
  });

  it("words around a name make no other one of it", () => {
    const tasks = [
      aSection("甲", [aGroup("组", [aTask("推进移风易俗"), aTask("推进移风易俗工作"), aTask("工作")])]),
    ];
    const indicators = [
      aCategory("类", [anIndicator("森林覆盖率(%)", "68"), anIndicator("全县森林覆盖率(%)", "68")]),
    ];

    expect(messagesOf("repeated-row", { tasks, indicators })).toEqual([
      "“全县森林覆盖率(%)”与指标1重复。",
      "“推进移风易俗工作”与任务1重复。",
    ]);
  });

  it("a long text that stands in two rows is named, whatever else they say", () => {
    const arrangements = `1.整治高价彩礼、大操大办、厚葬薄养等陋习。\n2.建设新时代文明实践示范所、示范站${"，推广典型做法".repeat(2)}。`;
    const tasks = (second: string) => [
      aSection("甲", [
        aGroup("组", [
          aTask("举措甲", { goals: "报备率达到95%。", arrangements }),
          aTask("举措乙", { goals: "报备率达到90%。", arrangements: second }),
        ]),
      ]),
    ];

    expect(messagesOf("repeated-row", { tasks: tasks(arrangements) })).toEqual([
      "“举措乙”的重点工作安排与任务1一字不差，请核对是不是重复。",
    ]);
    expect(messagesOf("repeated-row", { tasks: tasks(`${arrangements}另行安排。`) })).toEqual([]);
  });

  it("a row that says word for word what another one says is named, under whatever name", () => {
    const cells = { goals: "1.全社会研发经费投入强度达3.05%。", arrangements: "1.兑现“揭榜挂帅”项目资金。" };
    const tasks = (...names: string[]) => [
      aSection("小节", [
        aGroup(
          "组",
          names.map((name) => aTask(name, cells)),
        ),
      ]),
    ];

    expect(messagesOf("repeated-row", { tasks: tasks("加大研发投入", "加大科研投入") })).toEqual([
      "“加大科研投入”的工作目标和重点工作安排与任务1一字不差，请核对是不是重复。",
    ]);
    expect(messagesOf("repeated-row", { tasks: tasks("甲", "甲") })).toEqual(["“甲”与任务1重复。"]);
    expect(messagesOf("repeated-row", { tasks: tasks("甲", "乙", "丙", "丁") })).toEqual([]);
  });

  it("a group in two pieces is named at the second", () => {
    const tasks = [
      aSection("甲", [
        aGroup("组", [aTask("一")]),
        aGroup("别组", [aTask("二")]),
        aGroup("组", [aTask("三")]),
      ]),
    ];

    expect(messagesOf("split-group", { tasks })).toEqual([
      "重点任务“组”分成了两处，前一处从任务1开始；请移到一起或改名。",
    ]);
  });

  it("a title with last year in it is put right", () => {
    const plan = [
      { kind: "plan", cells: { title: "2023年方案", year: "2024", tasksTitle: "2024年重点任务清单" } },
    ];

    const [found, ...others] = findingsOf("wrong-year", { plan });

    expect(others).toEqual([]);
    expect(found?.fixes[0]?.edits).toEqual([{ rowId: "plan", column: "title", value: "2024年方案" }]);
  });

  it("cells of number, date and choice columns must be such", () => {
    const empty = withEveryColumn(planOf(smallTemplate()));
    const row = rowNamed(empty, "task", "任务一");
    const edits = [
      ["投资额", "若干"],
      ["完成时限", "年底前"],
      ["进度", "停滞"],
    ].map(([title = "", value = ""]) => ({
      rowId: row.id,
      column: columnTitled(empty, "tasks", title),
      value,
    }));
    const plan = applyChanges(empty, editCellsChanges(empty, edits));

    const found = checkPlan(plan).findings.filter(({ rule }) => rule === "typed-value");

    expect(found.map(({ message }) => message).sort()).toEqual([
      "“停滞”不在选项（未启动、进行中、已完成）之内。",
      "“年底前”不是日期，请写成 2024-03-05 的形式。",
      "“若干”不是数字。",
    ]);
  });
});

describe("targets", () => {
  const target = (rule: string, name: string, value: string) =>
    findingsOf(rule, { indicators: [aCategory("类", [anIndicator(name, value)])] });

  it.each([
    ["覆盖率(%)", "850"],
    ["覆盖率(%)", "-1"],
    ["覆盖率(%)", "≥101"],
    ["数量(家)", "20.5"],
    ["人数(人)", "-3"],
    ["群体比例(%)", "50—10"],
    ["高等教育毛入学率(%)", "6920"],
  ])("%s %s cannot be", (name, value) => {
    expect(target("target-value", name, value)).toHaveLength(1);
  });

  it.each([
    ["覆盖率(%)", "100"],
    ["收入增速(%)", "-1.5"],
    ["产值增长(%)", "120"],
    ["人数(万人)", "4.5"],
    ["比例(%)", "三分之二以上"],
    ["比例(%)", "10—50"],
    ["每千人口医师数(人)", "3.6"],
    ["户均培训(次)", "1.5"],
    ["小学毛入学率(%)", "102"],
  ])("%s %s can be", (name, value) => {
    expect(target("target-value", name, value)).toEqual([]);
  });

  it("of a part are measured by the indicator's unit", () => {
    const indicators = [aCategory("类", [anIndicator("报销比例(%)", { 城镇职工: "850", 城乡居民: "69" })])];

    expect(messagesOf("target-value", { indicators })).toEqual(["目标值“850”超出了百分比 0 到 100 的范围。"]);
  });

  it.each([
    ["覆盖率(%)", "95%", "95"],
    ["覆盖率(%)", "95%以上", "≥95"],
    ["覆盖率(%)", "95及以上", "≥95"],
    ["增速(%)", "6.0%左右", "6.0左右"],
    ["数量(套、间)", "3004套", "3004"],
    ["死亡率(人/亿元)", "不高于0.019", "≤0.019"],
    ["面积(万亩)", "6000亩", null],
    ["收入(亿元)", "9.8亿", "9.8"],
    ["收入(亿元)", "1，234.5", "1,234.5"],
    ["收入(亿元)", "98000万", null],
    ["收入(亿元)", "待定", null],
  ])("%s written %s is to be %s", (name, value, better) => {
    const [found] = target("target-form", name, value);

    expect(found?.fixes.map(({ edits }) => edits[0]?.value)).toEqual(better === null ? [] : [better]);
    expect(found?.message).toContain(value);
  });

  it.each(["与经济增长基本同步", "三分之二以上", "≥95", "10—50", "省定要求", "6.0左右", "12以上水平"])(
    "%s is written well",
    (value) => {
      expect(target("target-form", "比例(%)", value)).toEqual([]);
    },
  );

  it.each(["≥", "不低于", "7.5.5", "68—", "78,60", "86O", "1O0%"])("%s is no number at all", (value) => {
    const [found] = target("target-form", "规模(万人)", value);

    expect(found?.message).toMatch(/没有数|不是一个完整的数/);
    expect(found?.fixes).toEqual([]);
  });

  it.each(["1:400", "2024-03-05", "—", "/", "A级", "I类"])("%s may be meant", (value) => {
    expect(target("target-form", "水平(人)", value)).toEqual([]);
  });

  it("that are figures need a unit of measure, unless there is none by nature", () => {
    expect(target("target-measure", "建成项目", "3")).toHaveLength(1);
    expect(target("target-measure", "城乡居民收入倍差", "1.54")).toEqual([]);
    expect(target("target-measure", "建成项目", "稳步增加")).toEqual([]);
  });
});
