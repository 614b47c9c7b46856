import { describe, expect, it } from "vitest";
import { compareOrder, positionsBetween } from "../../../shared/model/order.ts";
import {
  ancestryOf,
  buildPlanState,
  childrenOf,
  EMPTY_PLAN,
  getRow,
  subtreeOf,
} from "../../../shared/model/plan-state.ts";
import type { PlanRow } from "../../../shared/model/row.ts";
import { planOf, rowNamed, smallTemplate, zhoushanPlan } from "../../helpers/plan-builders.ts";

function namesOf(rows: readonly PlanRow[]): string[] {
  return rows.map((row) => row.cells.measure ?? row.cells.group ?? row.cells.section ?? row.id);
}

describe("the plan in memory", () => {
  const plan = planOf(smallTemplate());

  it("lists children in the order of their positions, whatever the order of the rows it was built from", () => {
    const rebuilt = buildPlanState([...zhoushanPlan().rows.values()].toReversed());

    expect(rebuilt.children).toEqual(zhoushanPlan().children);
  });

  it("lists the top level of each table apart", () => {
    expect(namesOf(childrenOf(plan, "tasks", null))).toEqual(["小节甲", "小节乙"]);
    expect(childrenOf(plan, "units", null)).toHaveLength(2);
    expect(childrenOf(EMPTY_PLAN, "tasks", null)).toEqual([]);
  });

  it("gives a subtree with parents before children", () => {
    expect(namesOf(subtreeOf(plan, rowNamed(plan, "section", "小节甲").id))).toEqual([
      "小节甲",
      "组一",
      "任务一",
      "任务二",
      "组二",
      "任务三",
    ]);
  });

  it("gives the way from a row to the top", () => {
    expect(namesOf(ancestryOf(plan, rowNamed(plan, "task", "任务三").id))).toEqual([
      "任务三",
      "组二",
      "小节甲",
    ]);
  });

  it("throws for an id that is not there", () => {
    expect(() => getRow(plan, "nobody")).toThrow("nobody");
  });
});

describe("order", () => {
  it("puts new positions strictly between their neighbours", () => {
    const [first = "", second = ""] = positionsBetween(null, null, 2);
    const between = positionsBetween(first, second, 3);

    expect([first, ...between, second]).toEqual([first, ...between, second].toSorted());
    expect(new Set([first, ...between, second]).size).toBe(5);
  });

  it("breaks a tie by id", () => {
    const rows = ["c", "a", "b"].map((id) => ({ id, position: "a0" }));

    expect(rows.toSorted(compareOrder).map((row) => row.id)).toEqual(["a", "b", "c"]);
  });
});
