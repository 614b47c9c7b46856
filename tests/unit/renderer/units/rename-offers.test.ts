import { describe, expect, it } from "vitest";
import {
  nextOffers,
  type RenameOffer,
  standingOffers,
} from "../../../../renderer/features/units/rename-offers.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../../shared/changes/edit-cells.ts";
import { deleteRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { aGroup, aPlan, aSection, aTask, aUnit, planOf, rowNamed } from "../../../helpers/plan-builders.ts";

const tasks = ["甲局、乙局", "乙局、甲局", "丙局"].map((units, index) => aTask(`任务${index}`, { units }));
const plan = planOf(
  aPlan({
    tasks: [aSection("小节", [aGroup("组", tasks)])],
    units: [aUnit("甲局"), aUnit("乙局", "乙办"), aUnit("丙局"), aUnit("闲局")],
  }),
);

const edit = (state: PlanState, name: string, column: string, value: string): PlanState =>
  applyChanges(state, editCellsChanges(state, [{ rowId: rowNamed(plan, "unit", name).id, column, value }]));

/** What is offered in the last of the states, through which the plan has gone. */
function offered(...states: readonly PlanState[]): string[] {
  let offers: readonly RenameOffer[] = [];
  let before = plan;
  for (const state of states) {
    offers = nextOffers(offers, before, state);
    before = state;
  }
  return standingOffers(before, offers).map(({ from, to, count }) => `${from} ${to} ${count}`);
}

describe("after a name was changed in the list", () => {
  it("the places that still use the old one are offered", () => {
    expect(offered(edit(plan, "甲局", "name", "丁局"))).toEqual(["甲局 丁局 2"]);
  });

  it("nothing is where nobody uses it, or where other cells of the unit were changed", () => {
    expect(offered(edit(plan, "闲局", "name", "丁局"))).toEqual([]);
    expect(offered(edit(plan, "甲局", "kind", "企业"))).toEqual([]);
    expect(offered(edit(plan, "甲局", "fullName", "舟山市甲局"))).toEqual([]);
  });

  it("twice, the name that cells use is the first", () => {
    const first = edit(plan, "甲局", "name", "丁");

    expect(offered(first, edit(first, "甲局", "name", "丁局"))).toEqual(["甲局 丁局 2"]);
  });

  it("nothing is left once it is changed back, the old name is an alias, or the unit is gone", () => {
    const changed = edit(plan, "甲局", "name", "丁局");
    const { id } = rowNamed(plan, "unit", "甲局");

    expect(offered(changed, plan)).toEqual([]);
    expect(offered(changed, edit(changed, "甲局", "aliases", "甲局"))).toEqual([]);
    expect(offered(changed, applyChanges(changed, deleteRowsChanges(changed, [id])))).toEqual([]);
    expect(offered(changed, edit(changed, "甲局", "name", ""))).toEqual([]);
  });

  it("nothing is where two units have changed names, since both names mean a unit", () => {
    const swapped = edit(edit(plan, "甲局", "name", "乙局"), "乙局", "name", "甲局");

    expect(offered(swapped)).toEqual([]);
  });

  it("each of several units is offered", () => {
    const both = edit(edit(plan, "甲局", "name", "丁局"), "丙局", "name", "戊局");

    expect(offered(both)).toEqual(["甲局 丁局 2", "丙局 戊局 1"]);
  });
});
