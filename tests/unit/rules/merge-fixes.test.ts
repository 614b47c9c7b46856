import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { clearFix, type Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { rowNamed, zhoushanPlan } from "../../helpers/plan-builders.ts";

/** With all findings fixed that have one answer only. */
function fixedOnce(plan: PlanState, isMeant: (finding: Finding) => boolean = () => true): PlanState {
  const fixes = checkPlan(plan).findings.flatMap((finding) =>
    isMeant(finding) ? (clearFix(finding) ?? []) : [],
  );
  return applyChanges(plan, editCellsChanges(plan, mergeFixes(plan, fixes)));
}

it("makes several fixes of one cell together", () => {
  const fixed = fixedOnce(zhoushanPlan(), ({ rule }) => rule === "stray-space");

  expect(rowNamed(fixed, "task", "深化美丽舟山建设").cells.goals).toContain(
    "达到95%。\n2.PM2.5平均浓度19微克",
  );
  expect(checkPlan(fixed).findings.filter(({ rule }) => rule === "stray-space")).toEqual([]);
});

it("leaves nothing to fix on the real plan after one round of all, and brings up nothing new", () => {
  const plan = zhoushanPlan();
  const before = new Set(checkPlan(plan).findings.map(({ id }) => id));

  const after = checkPlan(fixedOnce(plan)).findings;

  expect(after.filter((finding) => clearFix(finding) !== null)).toEqual([]);
  expect(after.filter(({ id }) => !before.has(id))).toEqual([]);
});

it("makes the first of two fixes that would change the same words", () => {
  const plan = zhoushanPlan();
  const { id } = rowNamed(plan, "task", "推进土地综合整治");
  const fix = (text: string) => ({
    label: text,
    edits: [{ rowId: id, column: "units", value: text }],
    patch: { rowId: id, column: "units", start: 0, end: 4, text },
  });

  expect(mergeFixes(plan, [fix("甲局"), fix("乙局")])).toEqual([
    { rowId: id, column: "units", value: "甲局" },
  ]);
});
