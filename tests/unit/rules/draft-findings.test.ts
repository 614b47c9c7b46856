import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { AppError } from "../../../shared/errors.ts";
import { allRules } from "../../../shared/rules/all-rules.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import {
  addOwnRulesChanges,
  setAsideChanges,
  setRuleChanges,
} from "../../../shared/rules/own/decision-changes.ts";
import { countingIds, rowNamed, zhoushanPlan } from "../../helpers/plan-builders.ts";

const comparing = new Set(allRules.filter(({ scope }) => scope === "plan").map(({ id }) => id));

it("of a text that is in the plan it says what the check says, but for the rules that compare rows", () => {
  const plan = zhoushanPlan();
  const checker = new PlanChecker();
  const { findings } = checker.check(plan);
  const inCells = findings.filter(({ rule, column }) => column !== null && !comparing.has(rule));
  const places = new Map(inCells.map(({ rowId, column }) => [`${rowId} ${column}`, { rowId, column }]));

  const said = [...places.values()].flatMap(({ rowId, column }): readonly Finding[] => {
    const value = plan.rows.get(rowId)?.cells[column ?? ""] ?? "";
    return checker.checkDraft({ rowId, column: column ?? "", value });
  });

  expect(inCells.length).toBeGreaterThan(20);
  expect(said.map(({ id, message, fixes }) => ({ id, message, fixes }))).toEqual(
    inCells.map(({ id, message, fixes }) => ({ id, message, fixes })),
  );
});

it("a draft is judged by what the rest of the plan says, and the plan is left as it is", () => {
  const plan = zhoushanPlan();
  const checker = new PlanChecker();
  const before = checker.check(plan).findings;
  const { id: rowId } = rowNamed(plan, "task", "推进市域公共服务一体化试点");
  const rulesOf = (column: string, value: string) =>
    checker.checkDraft({ rowId, column, value }).map(({ rule }) => rule);

  expect(rulesOf("units", "市发改委")).toEqual([]);
  expect(rulesOf("units", "市资规局")).toEqual(["unit-alias"]);
  expect(rulesOf("units", "")).toEqual(["required-cell"]);
  expect(rulesOf("arrangements", "城乡居民政策范围内住院报销比例提升至71%。")).toEqual(["numbers-agree"]);
  expect(rulesOf("arrangements", "城乡居民政策范围内住院报销比例提升至69%。")).toEqual([]);
  expect(checker.check(plan).findings).toEqual(before);
});

it("a fix of a draft changes the draft's own text", () => {
  const plan = zhoushanPlan();
  const checker = new PlanChecker();
  checker.check(plan);
  const { id: rowId } = rowNamed(plan, "task", "推进市域公共服务一体化试点");

  const [finding] = checker.checkDraft({ rowId, column: "units", value: "市发改委、市资规局" });

  expect(finding?.fixes.map(({ edits }) => edits)).toEqual([
    [{ rowId, column: "units", value: "市发改委、市资源规划局" }],
  ]);
});

it("the user's rules and decisions count", () => {
  const newId = countingIds("d");
  const checker = new PlanChecker();
  let plan = zhoushanPlan();
  const { id: rowId } = rowNamed(plan, "task", "推进市域公共服务一体化试点");
  const said = (column: string, value: string) => {
    checker.check(plan);
    return checker
      .checkDraft({ rowId, column, value })
      .map(({ severity, message }) => ({ severity, message }));
  };

  plan = applyChanges(
    plan,
    addOwnRulesChanges(
      plan,
      [
        {
          title: "短",
          table: "tasks",
          column: "goals",
          condition: { kind: "longest", chars: 5 },
          severity: "warning",
          message: "太长了。",
        },
      ],
      newId,
    ),
  );
  expect(said("goals", "一二三四五六。")).toContainEqual({ severity: "warning", message: "太长了。" });

  plan = applyChanges(plan, setRuleChanges(plan, "unit-alias", { isOff: false, severity: "error" }, newId));
  expect(said("units", "市资规局")).toMatchObject([{ severity: "error" }]);
  const key = { rule: "unit-alias", rowId, column: "units", about: "市资规局" };
  plan = applyChanges(plan, setAsideChanges(plan, [key], "沿用旧称", newId));
  expect(said("units", "市资规局")).toEqual([]);
  plan = applyChanges(plan, setRuleChanges(plan, "required-cell", { isOff: true, severity: null }, newId));
  expect(said("units", "")).toEqual([]);
});

it("a row that is gone has nothing to say, and a cell that cannot be says why", () => {
  const plan = zhoushanPlan();
  const checker = new PlanChecker();
  expect(checker.checkDraft({ rowId: "r1", column: "units", value: "甲" })).toEqual([]);
  checker.check(plan);
  expect(checker.checkDraft({ rowId: "gone", column: "units", value: "甲" })).toEqual([]);
  const { id: rowId } = rowNamed(plan, "task", "推进市域公共服务一体化试点");
  expect(() => checker.checkDraft({ rowId, column: "section", value: "甲" })).toThrow(AppError);
});
