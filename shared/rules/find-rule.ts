/** What a rule is, by its id: a built-in one, or one of the plan's own. */
import type { PlanState } from "../model/plan-state.ts";
import { allRules } from "./all-rules.ts";
import { ownRuleInfo, ownRuleRows } from "./own/own-rule-rows.ts";
import type { RuleInfo } from "./rule.ts";

export interface ListedRule {
  readonly info: RuleInfo;
  /** Why a rule of the user is not checked at the moment; null: it is. */
  readonly problem: string | null;
}

export function findRuleInfo(state: PlanState, id: string): RuleInfo | undefined {
  return rulesIn(state).find(({ info }) => info.id === id)?.info;
}

/** The rules of this plan, the built-in ones first. */
export function rulesIn(state: PlanState): readonly ListedRule[] {
  const builtIn = allRules.map((info) => ({ info, problem: null }));
  const own = ownRuleRows(state).map(({ row, rule, problem }) => ({ info: ownRuleInfo(row, rule), problem }));
  return [...builtIn, ...own];
}
