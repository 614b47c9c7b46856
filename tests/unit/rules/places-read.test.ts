import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { childrenOf } from "../../../shared/model/plan-state.ts";
import { allRules } from "../../../shared/rules/all-rules.ts";
import { addOwnRulesChanges } from "../../../shared/rules/own/decision-changes.ts";
import { placesRead } from "../../../shared/rules/places-read.ts";
import { getTable } from "../../../shared/tables/index.ts";
import { countingIds, zhoushanPlan } from "../../helpers/plan-builders.ts";

it("a rule on cells counts the cells that hold text, one on rows the rows, and one that compares is not counted", () => {
  const plan = zhoushanPlan();
  const places = placesRead(plan);

  const numbered = ["section", "action", "indicator", "task", "textTask", "safeguard", "unit"];
  const named = [...plan.rows.values()].filter(({ kind }) => numbered.includes(kind));
  expect(places.get("typed-count")).toBe(named.length);
  for (const rule of allRules) {
    if (rule.scope === "plan") expect(places.has(rule.id)).toBe(false);
    if (rule.scope !== "cell") continue;
    const read = [...plan.rows.values()].flatMap((row) => {
      const table = getTable(row.table);
      return table.columns.filter((each) => row.cells[each.key] !== undefined && rule.appliesTo(each, table));
    });
    expect([rule.id, places.get(rule.id)]).toEqual([rule.id, read.length]);
  }
});

it("a rule of the user counts the rows that hold its column", () => {
  const plan = zhoushanPlan();
  const rule = {
    title: "举措要写",
    table: "tasks",
    column: "measure",
    condition: { kind: "filled" },
    severity: "hint",
    message: "举措要写。",
  } as const;
  const changed = applyChanges(plan, addOwnRulesChanges(plan, [rule], countingIds("o")));
  const [row] = childrenOf(changed, "ownRules", null);

  expect(placesRead(changed).get(`own-${row?.id}`)).toBe(76);
});
