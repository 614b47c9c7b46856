import { describe, expect, it } from "vitest";
import { createEditSession, type EditOutcome, withUnit } from "../../../../renderer/grid/edit-session.ts";
import { getColumn } from "../../../../shared/tables/definition.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";

const goals = getColumn(tasksTable, "goals");
const units = getColumn(tasksTable, "units");
const cell = { rowId: "r1", column: "goals", lineId: "r1" };
const unitsCell = { ...cell, column: "units" };

describe("an edit", () => {
  it("is told once, with what the cell held and what was typed, and is closed then", () => {
    const session = createEditSession();
    const told: (EditOutcome | null)[] = [];
    session.subscribe((now, before) => now.outcome !== before.outcome && told.push(now.outcome));

    session.getState().begin(cell, goals, "旧", "旧", "cell");
    session.getState().setDraft("新");
    session.getState().commit("down");
    session.getState().commit("down");

    expect(told).toEqual([{ cell, column: goals, original: "旧", text: "新", move: "down" }]);
    expect(session.getState()).toMatchObject({ cell: null, column: null, draft: "" });
  });

  it("that is given up is not told", () => {
    const session = createEditSession();

    session.getState().begin(cell, goals, "旧", "", "cell");
    session.getState().cancel();
    session.getState().commit("stay");

    expect(session.getState()).toMatchObject({ cell: null, outcome: null });
  });

  it("that ends as the one before is told again", () => {
    const session = createEditSession();
    const outcomes = [1, 2].map(() => {
      session.getState().begin(cell, goals, "旧", "新", "bar");
      session.getState().commit("down");
      return session.getState().outcome;
    });

    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]).not.toBe(outcomes[1]);
  });

  it("of units takes in a unit that was named in full, and none that is merely marked", () => {
    const session = createEditSession();

    session.getState().begin(unitsCell, units, "甲局", "甲局", "cell");
    session.getState().setSearch("乙局", "乙局", "乙局");
    session.getState().commit("right");
    expect(session.getState().outcome?.text).toBe("甲局、乙局");

    session.getState().begin(unitsCell, units, "甲局", "甲局", "cell");
    session.getState().setSearch("乙", "乙局", "");
    session.getState().commit("stay");
    expect(session.getState().outcome?.text).toBe("甲局");
  });

  it("that moves to the editing line leaves the search behind", () => {
    const session = createEditSession();

    session.getState().begin(unitsCell, units, "甲局", "甲局", "cell");
    session.getState().setSearch("乙局", "乙局", "乙局");
    session.getState().setPlace("bar");
    session.getState().commit("stay");

    expect(session.getState().outcome?.text).toBe("甲局");
  });

  it("begins without what was searched for in the one before", () => {
    const session = createEditSession();

    session.getState().begin(unitsCell, units, "", "", "cell");
    session.getState().setSearch("乙", "乙局", "");
    session.getState().begin(unitsCell, units, "甲局", "甲局", "bar");

    expect(session.getState()).toMatchObject({ search: "", pending: "", place: "bar" });
  });
});

it.each([
  ["", "甲局", "甲局"],
  ["甲局", "乙局", "甲局、乙局"],
  ["甲局\n乙局", "丙局", "甲局、乙局、丙局"],
  ["甲局\n乙局", "乙局", "甲局\n乙局"],
  ["市财政局(市国资委)", "市国资委", "市财政局(市国资委)、市国资委"],
])("%j with the unit %s is %j", (text, unit, result) => {
  expect(withUnit(text, unit)).toBe(result);
});
