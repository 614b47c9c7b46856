/** Plans of one task that states figures of a few indicators. */
import type { NewRow } from "../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import { aCategory, aGroup, anIndicator, aPlan, aSection, aTask, planOf } from "./plan-builders.ts";

export function planWith(indicators: readonly NewRow[], goals: string, arrangements = "安排。"): PlanState {
  const tasks = [aSection("小节", [aGroup("组", [aTask("任务一", { goals, arrangements })])])];
  return planOf(aPlan({ indicators: [aCategory("类", indicators)], tasks }));
}

export function messagesOf(rule: string, plan: PlanState): string[] {
  return checkPlan(plan)
    .findings.filter((found) => found.rule === rule)
    .map(({ message }) => message);
}

export const REIMBURSED = anIndicator("基本医疗保险政策范围内住院报销(含大病保险)比例(%)", {
  城镇职工: "85",
  城乡居民: "69",
});
