/** Rules of the user that list units by their names: a unit that gets another name gets it there too. Pure. */
import { cellChange } from "../../changes/apply.ts";
import type { Change } from "../../changes/change.ts";
import type { PlanState } from "../../model/plan-state.ts";
import type { NameChange } from "../../units/unit-mentions.ts";
import { ownRuleColumn } from "./own-rule.ts";
import { ownRuleCells, ownRuleRows } from "./own-rule-rows.ts";

export function renameInRulesChanges(state: PlanState, change: NameChange): Change[] {
  return ownRuleRows(state).flatMap(({ row, rule }): Change[] => {
    const { condition } = rule;
    if (condition.kind !== "oneOf" || ownRuleColumn(state, rule)?.type !== "units") return [];
    const named = condition.values.map((value) => (change.isReplaced(value) ? change.name : value));
    const { value = null } = ownRuleCells({
      ...rule,
      condition: { ...condition, values: [...new Set(named)] },
    });
    const written = cellChange(state, row.id, "value", value);
    return written ? [written] : [];
  });
}
