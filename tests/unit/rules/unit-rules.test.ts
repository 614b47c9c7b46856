import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { clearFix } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { findSimilar } from "../../../shared/rules/units/similar-names.ts";
import { aGroup, aPlan, aSection, aTask, aUnit, planOf, rowNamed } from "../../helpers/plan-builders.ts";

const LIST = [
  aUnit("市教育局"),
  aUnit("市府办(金融)"),
  aUnit("市文广旅体局"),
  aUnit("舟山市消防救援支队"),
  aUnit("市资源规划局", "市资规局"),
];

function messagesOf(rule: string, units: string, list: readonly NewRow[] = LIST): string[] {
  return findingsOf(rule, units, list).map(({ message }) => message);
}

function findingsOf(rule: string, units: string, list: readonly NewRow[] = LIST) {
  const tasks = [aSection("小节", [aGroup("组", [aTask("任务", { units })])])];
  return checkPlan(planOf(aPlan({ tasks, units: [...list] }))).findings.filter(
    (found) => found.rule === rule,
  );
}

describe("names of units", () => {
  it("exactly as in the list are right", () => {
    for (const rule of ["unit-unknown", "unit-nearly-listed", "unit-alias", "unit-form", "unit-separators"]) {
      expect(messagesOf(rule, "市教育局、市府办(金融)、市文广旅体局")).toEqual([]);
    }
  });

  it("that the list does not hold are errors, with the unit that was probably meant", () => {
    const [found] = findingsOf("unit-unknown", "市教育局、市文广局");

    expect(found?.message).toBe("单位“市文广局”不在单位名单里，是否应为“市文广旅体局”？");
    expect(found?.range).toEqual({ start: 5, end: 9 });
    expect(found?.fixes[0]?.edits).toEqual([
      { rowId: found?.rowId, column: "units", value: "市教育局、市文广旅体局" },
    ]);
  });

  it("with one other character may be another unit: named, but not put right", () => {
    const [found] = findingsOf("unit-unknown", "市体育局");

    expect(found?.message).toBe("单位“市体育局”不在单位名单里，是否应为“市教育局”？");
    expect(found?.fixes).toEqual([]);
  });

  it.each([
    ["市教育局市府办(金融)、市文广旅体局", "市教育局、市府办(金融)、市文广旅体局"],
    ["市文广旅体局和市资规局", "市文广旅体局、市资规局"],
    ["市教育局市文广旅体局，市府办(金融)", "市教育局，市文广旅体局，市府办(金融)"],
  ])("that are run together are taken apart, and none is lost: %s", (units, apart) => {
    const [found] = findingsOf("unit-unknown", units);

    expect(found?.message).toContain("连写，中间缺分隔号");
    expect(found?.fixes.map(({ edits }) => edits[0]?.value)).toEqual([apart]);
    expect(messagesOf("unit-nearly-listed", units)).toEqual([]);
  });

  it.each(["市文广 旅体局、市教育局", "市文广\u200b旅体局、市教育局", "市文广\u3000旅体局、市教育局"])(
    "with a space in the middle are one name: %j",
    (units) => {
      const [found, ...others] = findingsOf("unit-form", units);

      expect(found?.message).toMatch(/中间多了空格。$/);
      expect(found?.fixes.map(({ edits }) => edits[0]?.value)).toEqual(["市文广旅体局、市教育局"]);
      expect(others).toEqual([]);
      for (const rule of ["unit-unknown", "unit-nearly-listed", "unit-separators"])
        expect(messagesOf(rule, units)).toEqual([]);
    },
  );

  it("without or with a part in brackets are nearly listed, and never put right unasked", () => {
    expect(messagesOf("unit-nearly-listed", "市府办、市教育局(高教处)")).toEqual([
      "单位“市府办”在单位名单里写作“市府办(金融)”，请确认是不是同一个单位。",
      "单位“市教育局(高教处)”在单位名单里写作“市教育局”，请确认是不是同一个单位。",
    ]);
  });

  it.each([
    ["unit-nearly-listed", "市府办", "市府办(金融)", false],
    ["unit-nearly-listed", "市消防救援支队", "舟山市消防救援支队", true],
    ["unit-unknown", "市文广局", "市文广旅体局", true],
  ])("that people may use on purpose can become an alias: %s %s", (rule, typed, listed, isClear) => {
    const [found] = findingsOf(rule, typed);

    expect(found?.fixes.map(({ label }) => label)).toEqual([`改为“${listed}”`, `记为“${listed}”的别名`]);
    expect(found && clearFix(found)).toBe(isClear ? found?.fixes[0] : null);
  });

  it("accepted as an alias are hints from then on, wherever they stand", () => {
    const tasks = [
      aSection("小节", [
        aGroup(
          "组",
          ["一", "二"].map((name) => aTask(name, { units: "市文广局" })),
        ),
      ]),
    ];
    const plan = planOf(aPlan({ tasks, units: LIST }));
    const rulesIn = (state: PlanState) =>
      checkPlan(state).findings.flatMap(({ rule, table }) =>
        table === "tasks" && /^unit-/.test(rule) ? [rule] : [],
      );
    const edits = checkPlan(plan).findings.find(({ rule }) => rule === "unit-unknown")?.fixes[1]?.edits ?? [];

    const after = applyChanges(plan, editCellsChanges(plan, edits));

    expect(rulesIn(plan)).toEqual(["unit-unknown", "unit-unknown"]);
    expect(rulesIn(after)).toEqual(["unit-alias", "unit-alias"]);
    expect(rowNamed(after, "unit", "市文广旅体局").cells.aliases).toBe("市文广局");
  });

  it("are accepted beside the aliases that the list has got meanwhile", () => {
    const tasks = [aSection("小节", [aGroup("组", [aTask("任务", { units: "市文广局" })])])];
    const plan = planOf(aPlan({ tasks, units: LIST }));
    const { id, table } = rowNamed(plan, "unit", "市文广旅体局");
    const checker = new PlanChecker();
    checker.check(plan);
    const next = applyChanges(plan, [{ table, rowId: id, column: "aliases", old: null, new: "市旅游委" }]);

    const found = checker.check(next).findings.find(({ rule }) => rule === "unit-unknown");

    expect(found?.fixes[1]?.edits).toEqual([{ rowId: id, column: "aliases", value: "市旅游委、市文广局" }]);
  });

  it("that are slips of the pen are put right and no alias", () => {
    expect(findingsOf("unit-unknown", "市育教局")[0]?.fixes.map(({ label }) => label)).toEqual([
      "改为“市教育局”",
    ]);
  });

  it("that are the unit's full name are hints", () => {
    const list = [{ kind: "unit", cells: { name: "市教育局", fullName: "舟山市教育局" } }];

    expect(messagesOf("unit-alias", "舟山市教育局", list)).toEqual(["“舟山市教育局”是“市教育局”的全称。"]);
  });

  it("in brackets of another kind, and aliases, are hints with the listed name as the fix", () => {
    expect(findingsOf("unit-form", "市府办〔金融〕")[0]?.fixes[0]?.label).toBe("改为“市府办(金融)”");
    expect(findingsOf("unit-form", "市府办（金融）")).toHaveLength(1);
    expect(findingsOf("unit-alias", "市资规局")[0]?.fixes[0]?.label).toBe("改为“市资源规划局”");
  });

  it("are not measured by a list that is empty", () => {
    expect(messagesOf("unit-unknown", "某局、另一局", [])).toEqual([]);
  });

  it("twice in a cell, also under another name, lose the second", () => {
    const [found] = findingsOf("unit-repeated", "市资源规划局、市教育局、市资规局");

    expect(found?.message).toBe("单位“市资规局”重复（与“市资源规划局”是同一个单位）。");
    expect(found?.fixes[0]?.edits[0]?.value).toBe("市资源规划局、市教育局");
  });
});

describe("separators between units", () => {
  it.each([
    ["市教育局、市文广旅体局,市府办(金融)", "市教育局、市文广旅体局、市府办(金融)"],
    ["市教育局、 市文广旅体局", "市教育局、市文广旅体局"],
    ["市教育局、、市文广旅体局", "市教育局、市文广旅体局"],
    ["、市教育局", "市教育局"],
    ["市教育局；", "市教育局"],
    ["市教育局、\n市文广旅体局、市财政局", "市教育局、市文广旅体局、市财政局"],
  ])("%s is put right", (units, right) => {
    const fixes = findingsOf("unit-separators", units).flatMap((found) => found.fixes);

    expect(fixes.map(({ edits }) => edits[0]?.value)).toEqual([right]);
  });

  it.each(["市教育局 市文广旅体局", "市教育局\n市文广旅体局\n市府办(金融)", "市教育局，市文广旅体局"])(
    "%j is one kind throughout",
    (units) => {
      expect(findingsOf("unit-separators", units)).toEqual([]);
    },
  );
});

describe("the unit list", () => {
  const plan = (units: readonly NewRow[]) =>
    checkPlan(
      planOf(
        aPlan({
          tasks: [aSection("小节", [aGroup("组", [aTask("任务", { units: "甲局、市府办" })])])],
          units: [...units],
        }),
      ),
    ).findings;

  it("names units that lead nothing, but not one that a name may mean", () => {
    const found = plan([aUnit("甲局"), aUnit("乙局"), aUnit("市府办(金融)")]);

    expect(found.filter(({ rule }) => rule === "unit-idle").map(({ message }) => message)).toEqual([
      "“乙局”在单位名单里，但没有牵头任何一项。",
    ]);
  });

  it("does not say of a unit that stands in the list twice that it leads nothing as well", () => {
    const rules = plan([aUnit("甲局"), aUnit("甲局")]).map(({ rule }) => rule);

    expect(rules).toContain("repeated-row");
    expect(rules).not.toContain("unit-idle");
  });

  it("names an alias that means another unit too, and a unit that stands in it twice", () => {
    const full = { kind: "unit", cells: { name: "戊局", fullName: "乙局" } };
    const found = plan([
      aUnit("甲局"),
      aUnit("乙局", "甲局、丙办"),
      aUnit("丁局", "丙办"),
      aUnit("甲局"),
      full,
    ]);

    expect(found.filter(({ rule }) => rule === "unit-clash").map(({ message }) => message)).toEqual([
      "别名“甲局”也是单位1“甲局”的名称或别名。",
      "别名“丙办”也是单位2“乙局”的名称或别名。",
      "全称“乙局”也是单位2“乙局”的名称或别名。",
    ]);
    expect(found.filter(({ rule }) => rule === "repeated-row").map(({ message }) => message)).toEqual([
      "“甲局”与单位1重复。",
    ]);
  });
});

describe("what an unknown name may have meant", () => {
  const units = ["市生态环境局", "市市场监管局", "市交通局", "市水利局"].map((name) => ({
    name,
    aliases: [],
  }));
  const namesOf = (key: string): string[] => findSimilar(key, units).units.map(({ name }) => name);

  it.each([
    ["市生态环保局", ["市生态环境局"]],
    ["市市场监督管理局", ["市市场监管局"]],
    ["市交局", ["市交通局"]],
    ["市交铜局", ["市交通局"]],
    ["某中心", []],
  ])("%s: %j", (key, expected) => {
    expect(namesOf(key)).toEqual(expected);
  });

  it("is nothing sure where two come into question", () => {
    const two = [
      { name: "市交通局", aliases: [] },
      { name: "市交警局", aliases: [] },
    ];

    expect(findSimilar("市交X局", two)).toMatchObject({ kind: "slip", isSure: false, units: two });
  });
});
