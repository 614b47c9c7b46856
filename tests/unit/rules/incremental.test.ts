import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import type { Change } from "../../../shared/changes/change.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { AppError } from "../../../shared/errors.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import type { CheckResult } from "../../../shared/rules/check-result.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import {
  addOwnRulesChanges,
  setAsideChanges,
  setRuleChanges,
} from "../../../shared/rules/own/decision-changes.ts";
import type { OwnRule } from "../../../shared/rules/own/own-rule.ts";
import { type Command, commandChanges, commandFor, commandRecipes } from "../../helpers/command-arbitrary.ts";
import {
  countingIds,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
  zhoushanPlan,
} from "../../helpers/plan-builders.ts";

const RULES: readonly OwnRule[] = [
  {
    title: "举措写明年份",
    table: "tasks",
    column: "measure",
    condition: { kind: "contains", text: "任务" },
    severity: "hint",
    message: "举措要写“任务”。",
  },
  {
    title: "目标不重复",
    table: "tasks",
    column: "goals",
    condition: { kind: "unique" },
    severity: "warning",
    message: "工作目标不能相同。",
  },
];

/** A plan with rules of its own, a rule that is off, one that is more severe, and a finding that is set aside. */
function decidedPlan(plan: PlanState): PlanState {
  const newId = countingIds("d");
  let state = applyChanges(plan, addOwnRulesChanges(plan, RULES, newId));
  state = applyChanges(state, setRuleChanges(state, "cell-edge", { isOff: true, severity: null }, newId));
  state = applyChanges(state, setRuleChanges(state, "unit-idle", { isOff: false, severity: "error" }, newId));
  const [first] = checkPlan(state).findings;
  return first ? applyChanges(state, setAsideChanges(state, [first], "已核对", newId)) : state;
}

/** All that a result says, as plain data. */
function said({ findings, setAside, counts, rules }: CheckResult): unknown {
  return { findings, setAside, counts, rules };
}

/** None where the plan refuses what was typed. */
function changesOf(state: PlanState, command: Command, newId: () => RowId): Change[] {
  try {
    return commandChanges(state, command, newId);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** A text that is typed somewhere and given up. */
function giveUpDraft(checker: PlanChecker, state: PlanState, place: number): void {
  const cells = [...state.rows.values()].flatMap(({ id, table, cells: held }) =>
    table === "tasks" || table === "text" ? Object.keys(held).map((column) => ({ rowId: id, column })) : [],
  );
  const cell = cells[(place * 31) % Math.max(1, cells.length)];
  if (cell) checker.checkDraft({ ...cell, value: "完成9件事，，其余不变" });
}

function expectSameAsFull(start: PlanState, runs: number): void {
  fc.assert(
    fc.property(commandRecipes, (recipes) => {
      const checker = new PlanChecker();
      const newId = countingIds("n");
      let state = start;
      checker.check(state);
      for (const recipe of recipes) {
        const command = commandFor(state, recipe);
        if (!command) continue;
        const changes = changesOf(state, command, newId);
        state = applyChanges(state, changes);
        expect(said(checker.check(state))).toEqual(said(checkPlan(state)));
        giveUpDraft(checker, state, changes.length);
        if (changes.length > 0 && changes.length % 2 === 0) {
          state = applyChanges(state, invertChanges(changes));
          expect(said(checker.check(state))).toEqual(said(checkPlan(state)));
        }
      }
    }),
    { numRuns: runs, seed: 20240507 },
  );
}

describe("a checker that follows a plan from edit to edit", () => {
  it("finds what a full check finds, after any commands", () => {
    expectSameAsFull(decidedPlan(planOf(smallTemplate())), 50);
  });

  it("also with columns that users have added", () => {
    expectSameAsFull(decidedPlan(withEveryColumn(planOf(smallTemplate()))), 20);
  });

  it("also on the real plan", () => {
    expectSameAsFull(decidedPlan(zhoushanPlan()), 5);
  });

  it("can be given another plan at any time", () => {
    const checker = new PlanChecker();
    const plans = [zhoushanPlan(), planOf(smallTemplate()), decidedPlan(zhoushanPlan())];

    for (const plan of [...plans, ...plans]) {
      expect(said(checker.check(plan))).toEqual(said(checkPlan(plan)));
    }
  });

  it("is not misled by a draft that was given up", () => {
    const checker = new PlanChecker();
    const plan = zhoushanPlan();
    checker.check(plan);
    const task = rowNamed(plan, "task", "健全高质量就业创业体系");
    const target = rowNamed(plan, "indicator", "城镇新增就业人数(人)");

    checker.checkDraft({ rowId: task.id, column: "goals", value: "1.完善服务。" });
    const edited = applyChanges(
      plan,
      editCellsChanges(plan, [{ rowId: target.id, column: "target", value: "46000" }]),
    );

    expect(said(checker.check(edited))).toEqual(said(checkPlan(edited)));
    expect(checkPlan(edited).findings.length).toBeGreaterThan(checkPlan(plan).findings.length);
  });

  it("keeps the findings of what nobody touched as the same objects", () => {
    const checker = new PlanChecker();
    const plan = zhoushanPlan();
    const before = checker.check(plan).findings;
    const task = rowNamed(plan, "task", "全力培育优质企业");
    const edits = [{ rowId: task.id, column: "goals", value: "新增培育“专精特新”中小企业21家。" }];

    const after = checker.check(applyChanges(plan, editCellsChanges(plan, edits))).findings;

    expect(after).toHaveLength(before.length);
    expect(after.filter((finding) => !before.includes(finding)).map(({ rowId }) => rowId)).toEqual([task.id]);
  });
});
