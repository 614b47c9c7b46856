import { describe, expect, it } from "vitest";
import { resolveUnits, unitIndexOf } from "../../../shared/units/resolve-units.ts";
import { aPlan, aUnit, planOf, rowNamed, zhoushanPlan } from "../../helpers/plan-builders.ts";

describe("resolving units", () => {
  const plan = zhoushanPlan();
  const index = unitIndexOf(plan);

  it("finds a unit by its name and by its alias, in the order typed", () => {
    expect(resolveUnits("市资规局、市发改委", index)).toEqual([
      { typed: "市资规局", unitId: rowNamed(plan, "unit", "市资源规划局").id },
      { typed: "市发改委", unitId: rowNamed(plan, "unit", "市发改委").id },
    ]);
  });

  it.each(["市府办(金融)", "市府办（金融）", "市府办〔金融〕", "市府办[金融]", "市府办【金融】"])(
    "takes %s for the unit in the list",
    (typed) => {
      const unitId = rowNamed(plan, "unit", "市府办(金融)").id;

      expect(resolveUnits(typed, index)).toEqual([{ typed, unitId }]);
    },
  );

  it("leaves open what the list does not know", () => {
    expect(resolveUnits("市府办、市文广局", index)).toEqual([
      { typed: "市府办", unitId: null },
      { typed: "市文广局", unitId: null },
    ]);
  });

  it("finds exactly the unknown names of the real plan", () => {
    const unknown = [...plan.rows.values()]
      .flatMap((row) => resolveUnits(row.cells.units ?? "", index))
      .filter((reference) => reference.unitId === null);

    expect([...new Set(unknown.map((reference) => reference.typed))].toSorted()).toEqual(
      [
        "市委改革办",
        "市府办",
        "市文广局",
        "市消防救援支队",
        "市财政局(市国资委)",
        "“小岛你好”专班",
      ].toSorted(),
    );
  });

  it("lets a name win over an alias and the first of two units over the second", () => {
    const units = [aUnit("甲局", "乙局、丙局"), aUnit("乙局"), aUnit("丁局", "丙局")];
    const small = planOf(aPlan({ units }));
    const resolved = resolveUnits("乙局、丙局", unitIndexOf(small));

    expect(resolved.map((reference) => reference.unitId)).toEqual([
      rowNamed(small, "unit", "乙局").id,
      rowNamed(small, "unit", "甲局").id,
    ]);
  });
});
