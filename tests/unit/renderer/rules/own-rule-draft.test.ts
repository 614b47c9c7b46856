import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DraftProblem,
  draftOf,
  emptyDraft,
  isProblem,
  type OwnRuleDraft,
  ruleColumns,
  ruleOf,
  suggestionOf,
} from "../../../../renderer/features/rules/own-rule-draft.ts";
import { type OwnCondition, type OwnRule, ownRuleProblem } from "../../../../shared/rules/own/own-rule.ts";
import { columnTitled, planOf, smallTemplate, withEveryColumn } from "../../../helpers/plan-builders.ts";

const plan = withEveryColumn(planOf(smallTemplate()));

function draft(over: Partial<OwnRuleDraft>): OwnRuleDraft {
  return { ...emptyDraft(plan, "tasks"), column: "goals", ...over };
}

function problemOf(over: Partial<OwnRuleDraft>): DraftProblem | null {
  const found = ruleOf(plan, draft(over));
  return isProblem(found) ? found : null;
}

describe("the form of an own rule", () => {
  it("begins with the column that is asked for, or with the first", () => {
    expect(emptyDraft(plan, "tasks", "units").column).toBe("units");
    expect(emptyDraft(plan, "tasks", "number").column).toBe(emptyDraft(plan, "tasks").column);
  });

  it.each<[Partial<OwnRuleDraft>, OwnCondition]>([
    [{ kind: "filled" }, { kind: "filled" }],
    [
      { kind: "matches", pattern: "^\\d" },
      { kind: "matches", pattern: "^\\d" },
    ],
    [
      { kind: "between", from: "１，０００．５", to: "" },
      { kind: "between", from: 1000.5, to: null },
    ],
    [
      { kind: "between", from: "", to: "-3" },
      { kind: "between", from: null, to: -3 },
    ],
    [
      { kind: "oneOf", values: " 甲 \n\n乙" },
      { kind: "oneOf", values: ["甲", "乙"] },
    ],
    [
      { kind: "longest", chars: "３０" },
      { kind: "longest", chars: 30 },
    ],
    [
      { kind: "lacks", text: " " },
      { kind: "lacks", text: " " },
    ],
  ])("%j is the rule %j", (over, condition) => {
    expect(ruleOf(plan, draft(over))).toMatchObject({ table: "tasks", column: "goals", condition });
  });

  it.each<[Partial<OwnRuleDraft>, DraftProblem["field"], string]>([
    [{ kind: "matches", pattern: "(" }, "pattern", "有左圆括号“(”没有配对的“)”"],
    [{ kind: "matches", pattern: "(甲+)\\1" }, "pattern", "检查会很慢"],
    [{ kind: "between", from: "九成" }, "from", "“九成”不是数字"],
    [{ kind: "between", from: "1", to: "0x10" }, "to", "“0x10”不是数字"],
    [{ kind: "between", from: "2", to: "1" }, "to", "前大后小"],
    [{ kind: "longest", chars: "0" }, "chars", "1 至 32767 的整数"],
    [{ kind: "shortest", chars: "1.5" }, "chars", "1 至 32767 的整数"],
    [{ kind: "contains", text: "甲".repeat(401) }, "text", "最多 400 个字，现在有 401 个"],
    [{ kind: "oneOf", values: "甲".repeat(401) }, "values", "太长"],
    [{ title: "甲".repeat(61) }, "title", "最多 60 个字"],
    [{ column: "column-gone" }, "column", "已不在方案里"],
  ])("%j: what is wrong is said at once", (over, field, text) => {
    expect(problemOf(over)).toMatchObject({ field, text: expect.stringContaining(text), isMissing: false });
  });

  it.each<Partial<OwnRuleDraft>>([
    { kind: "matches" },
    { kind: "between" },
    { kind: "oneOf", values: "\n" },
    { kind: "longest" },
    { kind: "contains" },
  ])("%j: what is not filled in yet is no fault", (over) => {
    expect(problemOf(over)).toMatchObject({ isMissing: true });
  });

  it("suggests a name and a message, also for a column that a user has added", () => {
    const column = columnTitled(plan, "tasks", "投资额");

    const rule = ruleOf(plan, draft({ column, kind: "between", from: "1", to: "10" }));

    expect(rule).toMatchObject({ title: "投资额是 1 至 10 的数", message: "投资额应当是 1 至 10 的数。" });
    expect(suggestionOf(plan, draft({ kind: "matches", pattern: "[" }))).toEqual({ title: "", message: "" });
    expect(ruleOf(plan, draft({ title: " 甲 ", message: "乙" }))).toMatchObject({
      title: "甲",
      message: "乙",
    });
  });

  it("offers every column of a table but its numbers", () => {
    const titles = ruleColumns(plan, "tasks").map(({ title }) => title);

    expect(titles).toContain("主要举措");
    expect(titles).toContain("投资额");
    expect(titles).not.toContain("序号");
    expect(ruleColumns(plan, "ownRules")).toEqual([]);
  });

  it("makes of a rule the same rule again, and never one that the plan refuses", () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    const number = fc.option(fc.integer({ min: -999, max: 999 }));
    const line = fc.stringMatching(/^[甲乙丙a-z]{1,9}$/u);
    const condition = fc.oneof(
      fc.constantFrom<OwnCondition>({ kind: "filled" }, { kind: "empty" }, { kind: "unique" }),
      fc.record({ kind: fc.constant("matches" as const), pattern: text }),
      fc.record({ kind: fc.constant("between" as const), from: number, to: number }),
      fc.record({
        kind: fc.constant("oneOf" as const),
        values: fc.array(line, { minLength: 1, maxLength: 6 }),
      }),
      fc.record({
        kind: fc.constantFrom("longest" as const, "shortest" as const),
        chars: fc.integer({ min: 1, max: 99 }),
      }),
      fc.record({ kind: fc.constantFrom("contains" as const, "lacks" as const), text }),
    );
    fc.assert(
      fc.property(condition, (given) => {
        const rule: OwnRule = {
          title: "甲",
          table: "tasks",
          column: "goals",
          condition: given,
          severity: "hint",
          message: "乙",
        };
        const made = ruleOf(plan, draftOf(rule));
        const isGood = ownRuleProblem(plan, rule) === null;

        expect(isProblem(made) ? null : made).toEqual(isGood ? rule : null);
        if (!isProblem(made)) expect(ownRuleProblem(plan, made)).toBeNull();
      }),
    );
  });
});
