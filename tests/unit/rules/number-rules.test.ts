import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { indicatorLinks } from "../../../shared/rules/numbers/indicator-links.ts";
import { messagesOf, planWith, REIMBURSED } from "../../helpers/figure-plans.ts";
import { anIndicator, rowNamed } from "../../helpers/plan-builders.ts";

describe("figures that speak of an indicator", () => {
  it.each([
    [anIndicator("新增多田套合(万亩)", "0.6"), "全市新增“多田套合”面积6000亩。"],
    [anIndicator("城镇新增就业人数(人)", "45000"), "新增城镇就业4.5万人以上。"],
    [anIndicator("城乡同质化供水覆盖率(%)", "97"), "城乡同质化供水覆盖率达到97%以上。"],
    [anIndicator("完成土地整治项目(个)", "3"), "完成土地综合整治项目3个。"],
    [REIMBURSED, "职工和城乡居民基本医疗保险政策范围住院报销(含大病保险)比例分别达到85%、69%。"],
    [anIndicator("城镇新增就业人数(人)", "45000"), "城镇新增就业4.5万人。"],
    [anIndicator("社会消费品零售总额(亿元)", "1,280"), "社会消费品零售总额达到 1280 亿元。"],
    [anIndicator("社会消费品零售总额(亿元)", "1,280"), "社会消费品零售总额达到1，280亿元。"],
    [anIndicator("经费人均补助标准(元)", "99"), "经费人均补助标准提高5元、达到99元。"],
    [anIndicator("公办就读比例(%)", "88"), "公办就读比例达88%，争取达到90%。"],
    [anIndicator("高标准农田建设面积(万亩)", "3"), "新建高标准农田2万亩、改造提升1万亩。"],
    [anIndicator("高新技术企业(家)", "500"), "净增高新技术企业80家，累计达到500家。"],
    [anIndicator("养老机构护理型床位占比(%)", "60"), "养老机构护理型床位占比达到六成。"],
    [anIndicator("城乡居民基础养老金标准(元/月)", "350"), "城乡居民基础养老金标准提高到每人每月350元。"],
  ])("agree with it in whatever unit they are", (indicator, goals) => {
    const plan = planWith([indicator], goals);

    expect(indicatorLinks(plan).length).toBeGreaterThan(0);
    expect(messagesOf("numbers-agree", plan)).toEqual([]);
    expect(messagesOf("numbers-differ", plan)).toEqual([]);
  });

  it.each([
    ["国家级、省级研发机构分别达到6家、46家。", "省级以上研发机构(家)", { 国家级: "6", 省级: "48" }],
    [
      "化学需氧量、氮氧化物分别减排120吨、280吨。",
      "主要污染物减排量(吨)",
      { 化学需氧量: "120", 氮氧化物: "260" },
    ],
  ])("in a list belong each to its part: %s", (goals, name, parts) => {
    const [, second] = Object.values(parts);
    const plan = planWith([anIndicator(name, parts)], goals);

    expect(indicatorLinks(plan)).toHaveLength(2);
    expect(messagesOf("numbers-agree", plan)).toEqual([expect.stringContaining(`的目标值“${second}”不一致`)]);
  });

  it("must not contradict it; both answers are offered, each in its own unit", () => {
    const plan = planWith([anIndicator("新增多田套合(万亩)", "0.6")], "1.全市新增“多田套合”面积6500亩。");
    const [found] = checkPlan(plan).findings.filter(({ rule }) => rule === "numbers-agree");

    expect(found?.message).toBe("「全市新增“多田套合”面积6500亩」与指标1的目标值“0.6”不一致，请核对。");
    expect(found?.fixes.map(({ label }) => label)).toEqual(["本处改为“6000亩”", "指标改为“0.65”"]);
    for (const fix of found?.fixes ?? []) {
      const fixed = applyChanges(plan, editCellsChanges(plan, fix.edits));
      expect(messagesOf("numbers-agree", fixed)).toEqual([]);
    }
  });

  it("belong to the part that they name, also in a list", () => {
    const goals = "职工和城乡居民基本医疗保险政策范围住院报销(含大病保险)比例分别达到85%、70%。";

    expect(messagesOf("numbers-agree", planWith([REIMBURSED], goals))).toEqual([
      "“…报销(含大病保险)比例分别达到85%、70%”与指标1 城乡居民的目标值“69”不一致，请核对。",
    ]);
  });

  it.each([
    [anIndicator("城镇调查失业率(%)", "≤5"), "城镇调查失业率控制在5%以上。"],
    [anIndicator("城镇新增就业人数(人)", "45000"), "城镇新增就业4.05万人。"],
    [anIndicator("高标准农田建设面积(万亩)", "3"), "新建高标准农田2万亩、改造提升2万亩。"],
    [anIndicator("工业用地亩均税收(万元/亩)", "30"), "工业用地亩均税收达到30元。"],
    [anIndicator("业主委员会组建率(%)", "三分之二以上"), "业主委员会组建率达到六成。"],
    [anIndicator("实际使用外资(亿美元)", "3.2"), "实际使用外资3.2亿元。"],
    [anIndicator("生产安全事故死亡率(人/亿元)", "≤0.02"), "生产安全事故死亡率不高于0.2人/亿元。"],
    [anIndicator("净增高新技术企业(家)", "120"), "高新技术企业净增150家。"],
    [anIndicator("建设口袋公园(个)", "120"), "新增口袋公园12个。"],
    [anIndicator("养老床位(张)", "8600"), "新增养老床位8000张。"],
    [anIndicator("规上工业总产值(亿元)", "2150"), "规上工业总产值较2023年增长5%，达到2200亿元。"],
    [anIndicator("规上工业总产值(亿元)", "2150"), "2024年规上工业总产值达到2200亿元。"],
    [anIndicator("固定资产投资(亿元)", "50"), "上半年完成固定资产投资20亿元，全年完成固定资产投资45亿元。"],
    [anIndicator("基础养老金标准(元/月)", "350"), "基础养老金标准提高到每人每月330元。"],
    [anIndicator("空气质量优良天数比率(%)", "97"), "全市空气质量优良天数比率达到98%。"],
    [anIndicator("规上工业总产值(亿元)", "2150"), "去年新增企业5家，今年规上工业总产值达到2200亿元。"],
    [anIndicator("规上工业总产值(亿元)", "2,150"), "规上工业总产值达到2，250亿元。"],
  ])("that contradict it are found", (indicator, goals) => {
    expect(messagesOf("numbers-agree", planWith([indicator], goals))).toHaveLength(1);
  });

  it.each([
    ["粮食总产量(万吨)", "14.65", "粮食总产量14.65万斤。", ["本处改为“14.65万吨”", "指标改为“0.007325”"]],
    ["粮食播种面积(万亩)", "43.2", "粮食播种面积达到43.2亿亩。", ["本处改为“43.2万亩”", "指标改为“432000”"]],
    ["实际使用外资(亿美元)", "3.2", "实际使用外资3.2亿元。", []],
    ["实际使用外资(万美元)", "32000", "实际使用外资3.2亿元。", []],
  ])("%s beside the same figures in another unit are told by the unit", (name, target, goals, fixes) => {
    const [found] = checkPlan(planWith([anIndicator(name, target)], goals)).findings.filter(
      ({ rule }) => rule === "numbers-agree",
    );

    expect(found?.message).toContain(`与指标1的计量单位“${name.replace(/^.*\(|\)$/g, "")}”不一致，请核对。`);
    expect(found?.fixes.map(({ label }) => label)).toEqual(fixes);
  });

  it.each([
    ["≥99", "义务教育巩固率不高于99%。", "义务教育巩固率不低于99%。"],
    ["≤5.5", "义务教育巩固率控制在5.5%以上。", "义务教育巩固率控制在5.5%以内。"],
    ["≥99", "义务教育巩固率达到99%以下。", "义务教育巩固率达到99%以上。"],
  ])("beyond which %s lies are turned round: %s", (target, goals, right) => {
    const plan = planWith([anIndicator("义务教育巩固率(%)", target)], goals);
    const [found] = checkPlan(plan).findings.filter(({ rule }) => rule === "numbers-agree");

    expect(found?.message).toContain(goals.replace("。", ""));
    const [here, there] = (found?.fixes ?? []).map(({ edits }) =>
      applyChanges(plan, editCellsChanges(plan, edits)),
    );
    expect(here && rowNamed(here, "task", "任务一").cells.goals).toBe(right);
    for (const mended of [here, there]) expect(mended && messagesOf("numbers-agree", mended)).toEqual([]);
  });

  it("are compared anew when the plan's year is changed", () => {
    const plan = planWith(
      [anIndicator("规上工业总产值(亿元)", "2150")],
      "2025年规上工业总产值达到2200亿元。",
    );
    const next = applyChanges(
      plan,
      editCellsChanges(plan, [{ rowId: "plan", column: "year", value: "2025" }]),
    );
    const checker = new PlanChecker();
    const found = [plan, next, plan].map(
      (each) => checker.check(each).findings.filter(({ rule }) => rule === "numbers-agree").length,
    );

    expect(found).toEqual([0, 1, 0]);
  });

  it("of the other sign have the same unit", () => {
    const plan = planWith([anIndicator("人口自然增长率(‰)", "-1.2")], "人口自然增长率为1.2‰。");

    expect(messagesOf("numbers-agree", plan)).toEqual([
      "“人口自然增长率为1.2‰”与指标1的目标值“-1.2”不一致，请核对。",
    ]);
  });

  it("are replaced by fewer or more characters, and the fix says no more than those", () => {
    const plan = planWith([anIndicator("森林覆盖率(%)", "8")], "森林覆盖率达到68.3%。");
    const [found] = checkPlan(plan).findings.filter(({ rule }) => rule === "numbers-agree");

    expect(found?.fixes.map(({ label }) => label)).toEqual(["本处改为“8%”", "指标改为“68.3”"]);
  });

  it("without a unit have no fix, for nobody knows which one was meant", () => {
    const plan = planWith([anIndicator("技术合同成交额(亿元)", "75.5")], "技术合同成交额达到76.5。");
    const [found] = checkPlan(plan).findings.filter(({ rule }) => rule === "numbers-agree");

    expect(found?.fixes).toEqual([]);
  });

  it("that can both be true are only said to differ", () => {
    const plan = planWith([anIndicator("城乡同质化供水覆盖率(%)", "≥95")], "城乡同质化供水覆盖率达到97%。");

    expect(messagesOf("numbers-agree", plan)).toEqual([]);
    expect(messagesOf("numbers-differ", plan)).toEqual([
      "“城乡同质化供水覆盖率达到97%”与指标1的目标值“≥95”不是同一个数。",
    ]);
  });

  it.each([
    [
      "another scope",
      anIndicator("山区海岛县年产值10亿元以上“土特产”全产业链(条)", "2"),
      "培育10条渔农“土特产”全产业链。",
    ],
    [
      "another insurance",
      anIndicator("长期护理保险新增参保人数(万人)", "90"),
      "基本养老保险参保人数达到85.8万人。",
    ],
    [
      "another group",
      anIndicator("居民人均可支配收入增速(%)", "6.8"),
      "低收入农户人均可支配收入增幅10%以上。",
    ],
    [
      "a change beside a level",
      anIndicator("万车交通事故伤亡率(人/万车)", "≤8.55"),
      "道路交通事故万车伤亡率下降10%。",
    ],
    [
      "other things",
      anIndicator("新增公办幼儿园学位(个)", "4500"),
      "26所公办幼儿园、11所中小学全部竣工交付。",
    ],
    ["what is new beside a level", anIndicator("高新技术企业总数(家)", "500"), "新增高新技术企业80家。"],
    ["an increase beside a level", anIndicator("高新技术企业(家)", "500"), "高新技术企业净增80家。"],
    ["what is new beside all that there is", anIndicator("养老床位(张)", "8600"), "新增养老床位500张。"],
    ["a share that rises", anIndicator("基本医疗保险参保率(%)", "95"), "基本医疗保险参保率提高2%。"],
    ["a later year", anIndicator("规上工业总产值(亿元)", "2150"), "到2027年，规上工业总产值突破3000亿元。"],
    [
      "a later year, with spaces",
      anIndicator("规上工业总产值(亿元)", "2150"),
      "到 2027 年，规上工业总产值突破 3000 亿元。",
    ],
    ["last year", anIndicator("规上工业总产值(亿元)", "2150"), "去年规上工业总产值达到1900亿元。"],
    ["a part of the year", anIndicator("固定资产投资(亿元)", "50"), "上半年完成固定资产投资25亿元。"],
    ["one month", anIndicator("城镇新增就业(人)", "2600"), "每月城镇新增就业220人。"],
    [
      "a part of the place",
      anIndicator("空气质量优良天数比率(%)", "97"),
      "其中定海区空气质量优良天数比率达到98%。",
    ],
    ["an earlier year", anIndicator("规上工业总产值(亿元)", "2150"), "2023年规上工业总产值达到1900亿元。"],
    [
      "the next five years",
      anIndicator("规上工业总产值(亿元)", "2150"),
      "到“十五五”末，规上工业总产值达到4000亿元。",
    ],
    ["several years together", anIndicator("新建农村公路(公里)", "80"), "2024—2026年新建农村公路240公里。"],
    ["a part of it", anIndicator("建成共富工坊(个)", "400"), "培育电商直播式“共富工坊”累计达到36家。"],
  ])("of %s are not compared", (_what, indicator, goals) => {
    expect(indicatorLinks(planWith([indicator], goals))).toEqual([]);
  });

  it("are not compared where two indicators come into question alike", () => {
    const indicators = [anIndicator("甲乙丙覆盖率(%)", "90"), anIndicator("甲乙丙覆盖率(%)", "80")];

    expect(indicatorLinks(planWith(indicators, "甲乙丙覆盖率达到70%。"))).toEqual([]);
  });
});

describe("figures in two cells of a row", () => {
  it("must be the same where they are of the same", () => {
    const plan = planWith(
      [],
      "1.实施县城重点项目17个。\n2.完成年度投资27亿元以上。",
      "1.推进实施县城重点项目18个，完成年度投资27亿元以上。",
    );
    const [found, ...others] = checkPlan(plan).findings.filter(({ rule }) => rule === "numbers-in-row");

    expect(others).toEqual([]);
    expect(found?.message).toBe("“推进实施县城重点项目18个”与工作目标里的“17个”不一致，请核对。");
    expect(found?.fixes.map(({ label }) => label)).toEqual(["本处改为“17个”", "工作目标改为“18个”"]);
  });

  it.each([
    ["完成年度投资27亿元以上。", "完成年度投资28亿元以上。", 1],
    ["2024年森林覆盖率达到68%。", "到2027年森林覆盖率达到70%。", 0],
    ["老旧小区改造开工率达到100%。", "6月底前老旧小区改造开工率达到60%。", 0],
    ["举办供需对接会24场。", "每季度举办供需对接会6场。", 0],
    ["新增公共停车泊位1200个。", "城东片区新增公共停车泊位500个。", 0],
    ["新增公共停车泊位1200个。", "6月底前新增公共停车泊位2100个。", 1],
    ["上半年森林覆盖率达到68%。", "上半年森林覆盖率达到66%。", 1],
    ["森林覆盖率达到68%。", "到2027年，森林覆盖率达到70%。", 0],
    ["森林覆盖率达到68%。", "2024年底森林覆盖率达到70%。", 1],
    ["引进外商投资3.2亿美元。", "引进外商投资3.2亿元。", 1],
    ["完成年度投资27亿元以上。", "完成年度投资30亿元。", 0],
    ["完成森林质量提升5000亩。", "完成森林质量提升0.5万亩。", 0],
    ["培育10条全产业链，打造4个示范村。", "培育7个特优精品，打造5个示范点。", 0],
  ])("%s beside %s", (goals, arrangements, count) => {
    expect(messagesOf("numbers-in-row", planWith([], goals, arrangements))).toHaveLength(count);
  });
});
