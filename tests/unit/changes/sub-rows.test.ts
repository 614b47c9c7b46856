import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { splitRowChanges, textsLostByUniting, uniteRowChanges } from "../../../shared/changes/sub-rows.ts";
import { AppError } from "../../../shared/errors.ts";
import { childrenOf, getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import { countingIds, planOf, rowNamed, smallTemplate } from "../../helpers/plan-builders.ts";
import { planFaults } from "../../helpers/plan-faults.ts";

const plan = planOf(smallTemplate());
const whole = rowNamed(plan, "indicator", "指标一").id;
const divided = rowNamed(plan, "indicator", "指标二").id;

function split(state: PlanState, id: string): PlanState {
  return applyChanges(state, splitRowChanges(state, id, countingIds("new")));
}

function unite(state: PlanState, id: string): PlanState {
  return applyChanges(state, uniteRowChanges(state, id));
}

function write(state: PlanState, rowId: string, column: string, value: string): PlanState {
  return applyChanges(state, editCellsChanges(state, [{ rowId, column, value }]));
}

function partsOf(state: PlanState, id: string) {
  return childrenOf(state, "indicators", id).map(({ kind, cells }) => ({ kind, cells }));
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("dividing an indicator", () => {
  it("makes two parts, the first with its target, and leaves it its name and units", () => {
    const state = split(plan, whole);

    expect(partsOf(state, whole)).toEqual([
      { kind: "part", cells: { target: "19" } },
      { kind: "part", cells: {} },
    ]);
    expect(getRow(state, whole).cells).toEqual({ name: "指标一", units: "甲局" });
    expect(planFaults(state)).toEqual([]);
  });

  it("and making it one again gives it back as it was, with nothing lost", () => {
    const state = split(plan, whole);

    expect(textsLostByUniting(state, whole)).toEqual([]);
    expect(unite(state, whole)).toEqual(plan);
  });

  it("is refused where it is divided already, and for rows that have no parts", () => {
    const run = (id: string) => codeOf(() => splitRowChanges(plan, id, countingIds()));

    expect(run(divided)).toBe("is-split");
    expect(run(rowNamed(plan, "task", "任务一").id)).toBe("no-sub-rows");
    expect(run(rowNamed(plan, "group", "组一").id)).toBe("no-sub-rows");
    expect(run("nobody")).toBe("row-not-found");
  });
});

describe("making an indicator one", () => {
  it("keeps the first target and tells which texts are lost", () => {
    expect(textsLostByUniting(plan, divided)).toEqual(["城镇", "农村", "75"]);
    expect(getRow(unite(plan, divided), divided).cells).toEqual({
      name: "指标二",
      units: "甲局",
      target: "≥95",
    });
    expect(partsOf(unite(plan, divided), divided)).toEqual([]);
  });

  it("takes the first target there is, and loses none that says the same", () => {
    const state = split(plan, whole);
    const second = childrenOf(state, "indicators", whole)[1]?.id ?? "";
    const same = write(state, second, "target", "19");
    const first = childrenOf(same, "indicators", whole)[0]?.id ?? "";
    const onlySecond = applyChanges(
      same,
      editCellsChanges(same, [{ rowId: first, column: "target", value: null }]),
    );

    expect(textsLostByUniting(same, whole)).toEqual([]);
    expect(unite(onlySecond, whole)).toEqual(plan);
  });

  it("is refused where it has no parts", () => {
    expect(codeOf(() => uniteRowChanges(plan, whole))).toBe("is-not-split");
  });
});
