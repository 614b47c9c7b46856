import { expect, it } from "vitest";
import { SlicedChecker } from "../../../../renderer/features/findings/sliced-checker.ts";
import { applyChanges, cellChange } from "../../../../shared/changes/apply.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { checkPlan } from "../../../../shared/rules/check-plan.ts";
import { PlanChecker } from "../../../../shared/rules/incremental.ts";
import { rowNamed, zhoushanPlan } from "../../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const task = rowNamed(plan, "task", "深入实施数字经济创新提质“一号发展工程”");
const edited = applyChanges(plan, [
  assertDefined(cellChange(plan, task.id, "goals", "1.甲。\n3.乙。"), "another text"),
]);
const ids = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id);

it("a check in slices finds what one at once does, and says when it is done", () => {
  const checker = new SlicedChecker();
  let slices = 1;
  let result = checker.advance(plan, () => true);
  for (; result === null; slices++) {
    expect(checker.isDone(plan)).toBe(false);
    result = checker.advance(plan, () => true);
  }

  expect(slices).toBeGreaterThan(3);
  expect(ids(result.findings)).toEqual(ids(checkPlan(plan).findings));
  expect(checker.isDone(plan)).toBe(true);
  expect(checker.isDone(edited)).toBe(false);
});

it("an edit between two slices is found by the check that follows", () => {
  const checker = new SlicedChecker();
  expect(checker.advance(plan, () => true)).toBeNull();
  const first = assertDefined(
    checker.advance(edited, () => false),
    "it is brought to its end",
  );
  expect(ids(first.findings)).toEqual(ids(checkPlan(plan).findings));
  expect(checker.isDone(edited)).toBe(false);

  const second = assertDefined(
    checker.advance(edited, () => false),
    "it is brought to its end",
  );

  expect(ids(second.findings)).toEqual(ids(checkPlan(edited).findings));
  expect(checker.isDone(edited)).toBe(true);
});

it("a draft that is checked between two slices is judged on the whole plan, and no outcome is lost", () => {
  const draft = { rowId: task.id, column: "goals", value: "1.甲。\n3.乙。" };
  const whole = new PlanChecker();
  whole.check(plan);
  const checker = new SlicedChecker();
  checker.advance(plan, () => true);

  expect(ids(checker.checkDraft(draft, () => false))).toEqual(ids(whole.checkDraft(draft)));
  expect(checker.isDone(plan)).toBe(false);
  expect(checker.advance(plan, () => true)?.findings.length).toBe(checkPlan(plan).findings.length);
});

it("a draft is not waited for: of one nothing is said before the plan has been checked", () => {
  const draft = { rowId: task.id, column: "goals", value: "1.甲。\n3.乙。" };
  const checker = new SlicedChecker();
  checker.advance(plan, () => true);

  expect(checker.checkDraft(draft, () => true)).toEqual([]);

  checker.advance(plan, () => false);
  expect(checker.checkDraft(draft, () => true)).not.toEqual([]);
});
