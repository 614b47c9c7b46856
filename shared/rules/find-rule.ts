/** What a rule is, by its id: a built-in one, or one of the plan's own. */
import type { PlanState } from "../model/plan-state.ts";
import { allRules } from "./all-rules.ts";
import { ownRuleInfo, ownRuleRows } from "./own/own-rule-rows.ts";
import type { RuleInfo } from "./rule.ts";

export function findRuleInfo(state: PlanState, id: string): RuleInfo | undefined {
  return ruleInfosOf(state).find((rule) => rule.id === id);
}

/** The rules of this plan, the built-in ones first. */
export function ruleInfosOf(state: PlanState): readonly RuleInfo[] {
  const own = ownRuleRows(state).map(({ row, rule }) => ownRuleInfo(row, rule));
  return [...allRules, ...own];
}
