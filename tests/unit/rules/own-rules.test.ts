import { describe, expect, it } from "vitest";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { deleteRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { AppError } from "../../../shared/errors.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import {
  addOwnRulesChanges,
  MAX_OWN_RULES,
  putOwnRuleChanges,
  resetRulesChanges,
  setAsideChanges,
  setRuleChanges,
} from "../../../shared/rules/own/decision-changes.ts";
import type { OwnCondition, OwnRule } from "../../../shared/rules/own/own-rule.ts";
import { ownRuleRows } from "../../../shared/rules/own/own-rule-rows.ts";
import { previewOwnRule } from "../../../shared/rules/own/preview-own-rule.ts";
import { readRulesFile, writeRulesFile } from "../../../shared/rules/own/rules-file.ts";
import {
  aGroup,
  aPlan,
  aSection,
  aTask,
  columnTitled,
  countingIds,
  planOf,
  smallTemplate,
  withEveryColumn,
} from "../../helpers/plan-builders.ts";

function aRule(condition: OwnCondition, over: Partial<OwnRule> = {}): OwnRule {
  const rule = {
    title: "规则甲",
    table: "tasks",
    column: "measure",
    severity: "warning",
    message: "不合要求。",
  } as const;
  return { ...rule, condition, ...over };
}

const newId = countingIds("own");

function withRule(plan: PlanState, rule: OwnRule): PlanState {
  return applyChanges(plan, putOwnRuleChanges(plan, null, rule, newId));
}

function planOfMeasures(measures: readonly string[]): PlanState {
  const group = aGroup(
    "组",
    measures.map((measure) => aTask(measure)),
  );
  return planOf(aPlan({ tasks: [aSection("小节", [group])] }));
}

/** The measures of the tasks that the rule finds fault with. */
function faultyMeasures(condition: OwnCondition, measures: readonly string[]): string[] {
  const plan = withRule(planOfMeasures(measures), aRule(condition));
  return checkPlan(plan)
    .findings.filter(({ rule }) => rule.startsWith("own-"))
    .map(({ rowId }) => plan.rows.get(rowId)?.cells.measure ?? "");
}

function errorOf(act: () => unknown): AppError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe("conditions", () => {
  const CASES: readonly (readonly [OwnCondition, readonly string[], readonly string[]])[] = [
    [{ kind: "filled" }, ["甲", ""], [""]],
    [{ kind: "empty" }, ["甲", ""], ["甲"]],
    [{ kind: "matches", pattern: "^推进" }, ["推进甲", "实施乙", ""], ["实施乙"]],
    [{ kind: "between", from: 1, to: 10 }, ["5", "11", "≥2", "若干", ""], ["11", "若干"]],
    [{ kind: "between", from: null, to: 10 }, ["-5", "10.1"], ["10.1"]],
    [{ kind: "between", from: 10, to: 50 }, ["10—50", "10—60", "5至20"], ["10—60", "5至20"]],
    [{ kind: "between", from: 0, to: 100 }, ["95%", "≥９５％", "10%—120%", "120%"], ["10%—120%", "120%"]],
    [{ kind: "oneOf", values: ["推进甲", "实施乙"] }, ["推进 甲", "实施丙"], ["实施丙"]],
    [{ kind: "longest", chars: 3 }, ["𠮷𠮷𠮷", "一二三四"], ["一二三四"]],
    [{ kind: "shortest", chars: 2 }, ["甲", "甲乙", ""], ["甲"]],
    [{ kind: "contains", text: "海岛" }, ["海岛振兴", "乡村振兴"], ["乡村振兴"]],
    [{ kind: "lacks", text: "海岛" }, ["海岛振兴", "乡村振兴"], ["海岛振兴"]],
    [{ kind: "unique" }, ["推进甲", "实施乙", "推进 甲"], ["推进 甲"]],
  ];

  it.each(CASES)("%j on %j finds %j", (condition, measures, faulty) => {
    expect(faultyMeasures(condition, measures)).toEqual(faulty);
  });

  it.each(CASES)("%j on %j is previewed as it will be found", (condition, measures, faulty) => {
    const plan = planOfMeasures(measures);

    const rows = previewOwnRule(plan, aRule(condition));

    expect(rows.map((id) => plan.rows.get(id)?.cells.measure ?? "")).toEqual(faulty);
  });

  it("one of several is asked of each unit of a cell", () => {
    const tasks = [
      aSection("小节", [
        aGroup("组", [aTask("甲", { units: "甲局、乙局" }), aTask("乙", { units: "乙局、丙局" })]),
      ]),
    ];
    const rule = aRule({ kind: "oneOf", values: ["甲局", "乙局"] }, { column: "units" });
    const plan = withRule(planOf(aPlan({ tasks })), rule);

    const found = checkPlan(plan).findings.filter((each) => each.rule.startsWith("own-"));

    expect(found.map(({ rowId }) => plan.rows.get(rowId)?.cells.measure)).toEqual(["乙"]);
  });

  it("say what the user wrote, and for a value that stands twice where it stood first", () => {
    const tasks = [aSection("小节", [aGroup("组", [aTask("推进甲"), aTask("推进甲")])])];
    const plan = withRule(planOf(aPlan({ tasks })), aRule({ kind: "unique" }));

    const found = checkPlan(plan).findings.find(({ rule }) => rule.startsWith("own-"));

    expect(found?.message).toBe("不合要求。（“推进甲”与任务1相同）");
  });
});

describe("rules of the user", () => {
  const plan = planOf(smallTemplate());

  it("are rows of the plan that are changed, taken back and deleted like any other", () => {
    const changes = putOwnRuleChanges(plan, null, aRule({ kind: "filled" }), newId);
    const added = applyChanges(plan, changes);
    const [made] = ownRuleRows(added);
    const rowId = made?.row.id ?? "";
    const next = aRule({ kind: "oneOf", values: ["甲", "乙"] }, { title: "规则乙", severity: "error" });

    const changed = applyChanges(added, putOwnRuleChanges(added, rowId, next, newId));

    expect(made?.rule).toEqual(aRule({ kind: "filled" }));
    expect(ownRuleRows(changed).map(({ rule }) => rule)).toEqual([next]);
    expect(applyChanges(added, invertChanges(changes))).toEqual(plan);
    expect(ownRuleRows(applyChanges(changed, deleteRowsChanges(changed, [rowId])))).toEqual([]);
  });

  it.each<[string, Partial<OwnRule>]>([
    ["own-rule-column-unknown", { column: "nothing" }],
    ["own-rule-column-unknown", { column: "number" }],
    ["own-rule-column-unknown", { table: "ownRules", column: "title" }],
    ["own-rule-incomplete", { message: " " }],
    ["own-rule-range", { condition: { kind: "between", from: null, to: null } }],
    ["own-rule-range", { condition: { kind: "between", from: 2, to: 1 } }],
    ["bad-regular-expression", { condition: { kind: "matches", pattern: "(" } }],
    ["own-rule-slow-pattern", { condition: { kind: "matches", pattern: "(甲)\\1" } }],
    ["own-rule-slow-pattern", { condition: { kind: "matches", pattern: "(?:甲{1,100}){1,100}" } }],
  ])("%s: a rule that cannot be is refused", (code, over) => {
    const error = errorOf(() => putOwnRuleChanges(plan, null, aRule({ kind: "filled" }, over), newId));

    expect(error).toMatchObject({ kind: "validation", code });
  });

  it("are limited in number", () => {
    const rules = Array.from({ length: MAX_OWN_RULES + 1 }, () => aRule({ kind: "filled" }));

    expect(errorOf(() => addOwnRulesChanges(plan, rules, newId))?.code).toBe("too-many-own-rules");
  });

  it("rest while their column is gone, and say why", () => {
    const columns = withEveryColumn(plan);
    const column = columnTitled(columns, "tasks", "联系人");
    const ruled = withRule(columns, aRule({ kind: "filled" }, { column }));
    const row = [...ruled.rows.values()].find(
      ({ table, cells }) => table === "columns" && cells.table === "tasks" && cells.title === "联系人",
    );

    const without = applyChanges(ruled, deleteRowsChanges(ruled, [row?.id ?? ""]));

    expect(checkPlan(ruled).rules.at(-1)?.count).toBe(4);
    expect(checkPlan(without).rules.at(-1)?.count).toBe(0);
    expect(ownRuleRows(without)[0]?.problem).toContain("列不在方案里");
  });
});

describe("settings of rules", () => {
  const plan = planOf(smallTemplate());
  const set = (state: PlanState, rule: string, isOff: boolean, severity: "error" | null = null): PlanState =>
    applyChanges(state, setRuleChanges(state, rule, { isOff, severity }, newId));

  it("switch a rule off and on again, and change its severity", () => {
    const before = checkPlan(plan).rules.find(({ info }) => info.id === "target-measure");
    const off = checkPlan(set(plan, "target-measure", true));
    const severe = checkPlan(set(set(plan, "target-measure", true), "target-measure", false, "error"));

    expect(before).toMatchObject({ isOff: false, severity: "hint", count: 3 });
    expect(off.rules.find(({ info }) => info.id === "target-measure")).toMatchObject({
      isOff: true,
      count: 0,
    });
    expect(severe.counts.error).toBe(checkPlan(plan).counts.error + 3);
  });

  it("leave nothing behind once a rule is as it is by itself", () => {
    const changed = set(set(plan, "target-measure", true), "unit-idle", false, "error");

    expect(applyChanges(changed, resetRulesChanges(changed, ["target-measure", "unit-idle"]))).toEqual(plan);
    expect(set(set(plan, "target-measure", true), "target-measure", false)).toEqual(plan);
  });

  it("need a rule that is there", () => {
    expect(errorOf(() => set(plan, "nothing", true))).toMatchObject({ kind: "not-found" });
  });
});

describe("findings that are set aside", () => {
  const plan = planOf(smallTemplate());
  const [finding] = checkPlan(plan).findings.filter(({ rule }) => rule === "target-measure");

  it("count no longer, keep their reason, and come back with their row or other words", () => {
    if (!finding) throw new Error("the plan has such a finding");
    const aside = applyChanges(plan, setAsideChanges(plan, [finding], " 已与市局核对 ", newId));
    const { setAside, findings, counts } = checkPlan(aside);

    expect(setAside).toMatchObject([{ finding: { id: finding.id }, reason: "已与市局核对" }]);
    expect(findings.map(({ id }) => id)).not.toContain(finding.id);
    expect(counts.hint).toBe(checkPlan(plan).counts.hint - 1);
    const [decision] = setAside;
    const back = applyChanges(aside, deleteRowsChanges(aside, [decision?.row.id ?? ""]));
    expect(checkPlan(back).setAside).toEqual([]);
    const edits = [{ rowId: finding.rowId, column: "target", value: "20" }];
    expect(checkPlan(applyChanges(aside, editCellsChanges(aside, edits))).setAside).toEqual([]);
  });

  it("need a reason and a row that is there", () => {
    if (!finding) throw new Error("the plan has such a finding");
    expect(errorOf(() => setAsideChanges(plan, [finding], "  ", newId))?.code).toBe("reason-missing");
    expect(errorOf(() => setAsideChanges(plan, [{ ...finding, rowId: "gone" }], "因为", newId))?.code).toBe(
      "row-not-found",
    );
  });
});

describe("a file of rules", () => {
  const source = withEveryColumn(planOf(smallTemplate()));
  const rules = [
    aRule({ kind: "between", from: 1, to: null }, { column: columnTitled(source, "tasks", "投资额") }),
    aRule({ kind: "contains", text: "海岛" }, { title: "规则乙", table: "text", column: "clause" }),
  ];
  const ruled = rules.reduce(withRule, source);

  it("brings the rules into another plan, added columns by their titles", () => {
    const other = withEveryColumn(planOf(smallTemplate()), countingIds("other"));

    const read = readRulesFile(other, writeRulesFile(ruled).text);

    expect(read).toEqual({
      rules: [{ ...rules[0], column: columnTitled(other, "tasks", "投资额") }, rules[1]],
      refused: [],
    });
  });

  it.each(["", "{", "[]", '{"format":"annex-rules","version":1}'])("%j is none", (text) => {
    expect(errorOf(() => readRulesFile(source, text))).toMatchObject({
      kind: "bad-file",
      code: "not-a-rules-file",
    });
  });

  it.each([
    '{"format":"annex-rules","version":2,"rules":[]}',
    '{"format":"annex-rules","version":3,"set":{}}',
  ])("%j is of a newer version, and said to be", (text) => {
    expect(errorOf(() => readRulesFile(source, text))).toMatchObject({
      kind: "bad-file",
      code: "newer-rules-file",
    });
  });

  it("is read with the mark that some text editors put before it", () => {
    expect(readRulesFile(planOf(smallTemplate()), `\uFEFF${writeRulesFile(ruled).text}`).rules).toEqual([
      rules[1],
    ]);
  });

  it("is taken over but for what does not fit, which is listed with its reason", () => {
    const bare = planOf(smallTemplate());
    const { text } = writeRulesFile(ruled);
    const broken = JSON.stringify({ ...JSON.parse(text), rules: [...JSON.parse(text).rules, {}, rules[1]] });

    const { rules: taken, refused } = readRulesFile(bare, broken);

    expect(taken).toEqual([rules[1]]);
    expect(refused).toEqual([
      { title: "规则甲", reason: expect.stringContaining("列不在方案里") },
      { title: "第 3 条", reason: expect.stringContaining("内容不完整") },
      { title: "规则乙", reason: "方案里已有相同的规则。" },
    ]);
    expect(readRulesFile(ruled, text)).toMatchObject({
      rules: [],
      refused: [{ title: "规则甲" }, { title: "规则乙" }],
    });
  });
});
