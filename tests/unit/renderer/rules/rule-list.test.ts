import { expect, it } from "vitest";
import {
  builtInRules,
  changedRules,
  EVERY_RULE,
  filterRules,
} from "../../../../renderer/features/rules/rule-list.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { allRules } from "../../../../shared/rules/all-rules.ts";
import type { Severity } from "../../../../shared/rules/finding.ts";
import { setRuleChanges } from "../../../../shared/rules/own/decision-changes.ts";
import { ruleSettingsOf } from "../../../../shared/rules/own/decisions.ts";
import { countingIds, planOf, smallTemplate } from "../../../helpers/plan-builders.ts";

const newId = countingIds("setting");
const plan = planOf(smallTemplate());

function set(state: PlanState, rule: string, isOff: boolean, severity: Severity | null): PlanState {
  return applyChanges(state, setRuleChanges(state, rule, { isOff, severity }, newId));
}

function listed(state: PlanState, filter: Partial<typeof EVERY_RULE>): string[] {
  const subjects = builtInRules(ruleSettingsOf(state));
  return filterRules(subjects, { ...EVERY_RULE, ...filter }).flatMap(({ rules }) =>
    rules.map(({ info }) => info.id),
  );
}

it("every built-in rule is listed once, under what it looks at", () => {
  expect(listed(plan, {}).sort()).toEqual(allRules.map(({ id }) => id).sort());
  expect(listed(plan, { subject: "数值互核" })).toEqual([
    "numbers-agree",
    "numbers-differ",
    "link-lost",
    "numbers-in-row",
  ]);
});

it("rules are found by their title, by what they are for, and by their severity as it is set", () => {
  expect(listed(plan, { text: "别名" })).toContain("unit-alias");
  expect(listed(plan, { text: "单位 别名" })).toContain("unit-alias");
  expect(listed(plan, { text: "没有这样的字" })).toEqual([]);
  expect(listed(set(plan, "unit-idle", false, "error"), { text: "错误", subject: "单位" })).toContain(
    "unit-idle",
  );
});

it("those that were changed are told apart", () => {
  const changed = set(set(plan, "unit-alias", true, null), "unit-idle", false, "error");

  expect(listed(plan, { onlyChanged: true })).toEqual([]);
  expect(listed(changed, { onlyChanged: true })).toEqual(["unit-alias", "unit-idle"]);
  expect(changedRules(builtInRules(ruleSettingsOf(changed)))).toMatchObject([
    { isOff: true, severity: null },
    { isOff: false, severity: "error" },
  ]);
});
