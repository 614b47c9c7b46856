import { describe, expect, it } from "vitest";
import { fillArea, fillEdits } from "../../../../renderer/grid/fill.ts";
import { aPlan, planOf } from "../../../helpers/plan-builders.ts";
import { realSheet, sheetOf } from "./sheet-models.ts";

/** V8 gives up between 120,000 and 130,000 arguments. */
const MANY = 130_000;

/** A sheet of units whose names are given; columns: number, name, aliases. */
function unitsSheet(names: readonly string[]) {
  const units = names.map((name) => ({ kind: "unit", cells: name === "" ? {} : { name } }));
  return sheetOf(planOf(aPlan({ units })), "units");
}

/** What filling the names from the first `given` down to the end writes. */
function filledDown(names: readonly string[], given: number, isSeries = true): (string | null)[] {
  const model = unitsSheet(names);
  const at = model.columnIndex("name");
  const source = { top: 0, bottom: given - 1, left: at, right: at };
  const area = { ...source, bottom: names.length - 1 };
  return fillEdits(model, source, area, "down", isSeries).map((edit) => edit.value);
}

describe("filling down", () => {
  it("repeats one value, and several in turn", () => {
    expect(filledDown(["甲", "", "", ""], 1)).toEqual(["甲", "甲", "甲"]);
    expect(filledDown(["甲", "乙", "", "", ""], 2)).toEqual(["甲", "乙", "甲"]);
  });

  it("runs an even series of numbers on, with as many decimals as it has", () => {
    expect(filledDown(["1", "3", "", ""], 2)).toEqual(["5", "7"]);
    expect(filledDown(["0.1", "0.2", "", ""], 2)).toEqual(["0.3", "0.4"]);
    expect(filledDown(["10", "8", "", ""], 2)).toEqual(["6", "4"]);
  });

  it("repeats one number, and numbers that run unevenly", () => {
    expect(filledDown(["7", "", ""], 1)).toEqual(["7", "7"]);
    expect(filledDown(["1", "2", "4", "", ""], 3)).toEqual(["1", "2"]);
  });

  it("counts on where a text ends in a number, but not for Ctrl+D", () => {
    expect(filledDown(["第1", "", ""], 1)).toEqual(["第2", "第3"]);
    expect(filledDown(["第1", "", ""], 1, false)).toEqual(["第1", "第1"]);
    expect(filledDown(["版本1.9", ""], 1)).toEqual(["版本1.9"]);
  });

  it("keeps the zeros before a number", () => {
    expect(filledDown(["编号009", ""], 1)).toEqual(["编号010"]);
    expect(filledDown(["001", "002", ""], 2)).toEqual(["003"]);
    expect(filledDown(["第1", "第2", ""], 2)).toEqual(["第3"]);
    expect(filledDown(["0.5", "1", ""], 2)).toEqual(["1.5"]);
  });

  it("runs days on by the calendar, and a day of the month from month to month", () => {
    expect(filledDown(["2024-02-28", "", "", ""], 1)).toEqual(["2024-02-29", "2024-03-01", "2024-03-02"]);
    expect(filledDown(["2024-12-24", "2024-12-31", ""], 2)).toEqual(["2025-01-07"]);
    expect(filledDown(["2024/9/30", ""], 1)).toEqual(["2024/10/1"]);
    expect(filledDown(["2024.09.30", ""], 1)).toEqual(["2024.10.01"]);
    expect(filledDown(["2024-01-31", "2024-02-29", "", ""], 2)).toEqual(["2024-03-31", "2024-04-30"]);
    expect(filledDown(["2023-06-30", "2024-06-30", ""], 2)).toEqual(["2025-06-30"]);
    expect(filledDown(["2024-01-02", "2024-01-02", ""], 2)).toEqual(["2024-01-02"]);
    expect(filledDown(["2024-01-02", "2024-01-05", "2024-01-03", ""], 3)).toEqual(["2024-01-02"]);
    expect(filledDown(["2024-06-30", "", ""], 1, false)).toEqual(["2024-06-30", "2024-06-30"]);
  });

  it("writes nothing where the cells hold it already", () => {
    expect(filledDown(["甲", "甲"], 1)).toEqual([]);
  });

  it("fills more cells than a call takes arguments, from as many", () => {
    const numbers = Array.from({ length: MANY }, (_, index) => `${index + 1}`);
    const written = filledDown([...numbers, ...numbers.map(() => "")], MANY);

    expect(written).toHaveLength(MANY);
    expect(written.at(-1)).toBe(`${2 * MANY}`);
  });
});

describe("filling up", () => {
  it("counts down from one text or day, and runs a series back", () => {
    const filledUp = (names: readonly string[], given: number): (string | null)[] => {
      const model = unitsSheet(names);
      const at = model.columnIndex("name");
      const source = { top: names.length - given, bottom: names.length - 1, left: at, right: at };
      return fillEdits(model, source, { ...source, top: 0 }, "up", true).map((edit) => edit.value);
    };

    expect(filledUp(["", "", "第3"], 1)).toEqual(["第2", "第1"]);
    expect(filledUp(["", "2024-03-01"], 1)).toEqual(["2024-02-29"]);
    expect(filledUp(["", "", "5", "7"], 2)).toEqual(["3", "1"]);
    expect(filledUp(["", "", "甲", "乙"], 2)).toEqual(["乙", "甲"]);
  });
});

describe("filling by merged cells and bands", () => {
  it("passes over bands and derived numbers", () => {
    const tasks = realSheet("tasks");
    const source = { top: 1, bottom: 1, left: 1, right: 2 };
    const edits = fillEdits(tasks, source, { ...source, bottom: 9 }, "down", true);

    expect(edits.every((edit) => edit.column === "measure")).toBe(true);
    expect(edits).toHaveLength(7);
  });

  it("writes a group's name once, for the group as a whole", () => {
    const tasks = realSheet("tasks");
    const source = { top: 1, bottom: 4, left: 0, right: 0 };
    const edits = fillEdits(tasks, source, { ...source, bottom: 8 }, "down", true);

    expect(edits.map((edit) => edit.value)).toEqual(["夯实共同富裕物质基础"]);
  });
});

describe("the area of a handle that is drawn", () => {
  const model = realSheet("tasks");
  const source = { top: 3, bottom: 4, left: 2, right: 2 };

  it("goes the way that the mouse has left the source", () => {
    expect(fillArea(model, source, 7, 2)).toEqual({ area: { ...source, bottom: 7 }, direction: "down" });
    expect(fillArea(model, source, 1, 2)).toEqual({ area: { ...source, top: 1 }, direction: "up" });
    expect(fillArea(model, source, 4, 5)).toEqual({ area: { ...source, right: 5 }, direction: "right" });
    expect(fillArea(model, source, 4, 0)).toEqual({ area: { ...source, left: 0 }, direction: "left" });
  });

  it("takes in the whole of a merged cell that it reaches, but of none beside other columns", () => {
    const group = { top: 1, bottom: 4, left: 0, right: 0 };

    expect(fillArea(model, group, 7, 0)).toEqual({ area: { ...group, bottom: 8 }, direction: "down" });
    expect(fillArea(model, { ...group, right: 2 }, 7, 2)).toEqual({
      area: { ...group, right: 2, bottom: 7 },
      direction: "down",
    });
    const next = { top: 6, bottom: 8, left: 0, right: 0 };
    expect(fillArea(model, next, 2, 0)).toEqual({ area: { ...next, top: 1 }, direction: "up" });
  });

  it("is none inside the source", () => {
    expect(fillArea(model, source, 4, 2)).toBeNull();
  });
});
