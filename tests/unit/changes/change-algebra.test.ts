import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyChanges,
  cellChange,
  conflictsOf,
  currentValue,
  invertChanges,
} from "../../../shared/changes/apply.ts";
import { type Change, encodePlace, PLACE_COLUMN } from "../../../shared/changes/change.ts";
import { getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import {
  type CommandRecipe,
  commandChanges,
  commandFor,
  commandRecipe,
} from "../../helpers/command-arbitrary.ts";
import { countingIds, planOf, rowNamed, smallTemplate } from "../../helpers/plan-builders.ts";

const plan = planOf(smallTemplate());
const task = rowNamed(plan, "task", "任务一");

function edit(old: string | null, next: string | null, column = "goals"): Change {
  return { table: "tasks", rowId: task.id, column, old, new: next };
}

function changesOf(state: PlanState, recipe: CommandRecipe, prefix: string): Change[] {
  const command = commandFor(state, recipe);
  return command ? commandChanges(state, command, countingIds(prefix)) : [];
}

describe("any batch", () => {
  it("is undone by its inverse", () => {
    fc.assert(
      fc.property(commandRecipe, (recipe) => {
        const batch = changesOf(plan, recipe, "x");

        expect(applyChanges(applyChanges(plan, batch), invertChanges(batch))).toEqual(plan);
      }),
      { numRuns: 500 },
    );
  });

  it("meets the values it says it replaces, and so does its inverse", () => {
    fc.assert(
      fc.property(commandRecipe, (recipe) => {
        const batch = changesOf(plan, recipe, "x");

        expect(conflictsOf(plan, batch)).toEqual([]);
        expect(conflictsOf(applyChanges(plan, batch), invertChanges(batch))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves the plan it is applied to as it was", () => {
    const before = structuredClone(plan);

    fc.assert(fc.property(commandRecipe, (recipe) => void applyChanges(plan, changesOf(plan, recipe, "x"))));

    expect(plan).toEqual(before);
  });
});

describe("applying", () => {
  it("nothing gives the very same plan", () => {
    expect(applyChanges(plan, [])).toBe(plan);
  });

  it("an emptied cell takes away its key", () => {
    const after = applyChanges(plan, [edit("1.目标。", null)]);

    expect(Object.keys(getRow(after, task.id).cells)).not.toContain("goals");
  });

  it("a change of a row that is not there is a bug and throws", () => {
    expect(() => applyChanges(plan, [{ ...edit("a", "b"), rowId: "nobody" }])).toThrow("nobody");
  });

  it("cells only keeps the lists of children", () => {
    expect(applyChanges(plan, [edit("1.目标。", "新")]).children).toBe(plan.children);
  });
});

describe("the current value", () => {
  it("is a cell's text, a row's place, or null", () => {
    const value = (rowId: string, column: string): string | null => currentValue(plan, { rowId, column });

    expect(value(task.id, "goals")).toBe("1.目标。");
    expect(value(task.id, PLACE_COLUMN)).toBe(encodePlace(task));
    expect(value(task.id, "nothing")).toBeNull();
    expect(value("nobody", "goals")).toBeNull();
  });
});

describe("conflicts", () => {
  it("are the changes that would overwrite something else", () => {
    expect(conflictsOf(plan, [edit("别人的", "新")])).toEqual([edit("别人的", "新")]);
    expect(conflictsOf(plan, [edit("1.目标。", "新")])).toEqual([]);
  });

  it("are looked for after the changes before them", () => {
    const run = [edit("1.目标。", "新"), edit("新", "更新")];

    expect(conflictsOf(plan, run)).toEqual([]);
    expect(conflictsOf(plan, run.toReversed())).toHaveLength(2);
  });

  it("are no matter for a cell that has gone with its row", () => {
    expect(conflictsOf(plan, [{ ...edit("甲", "乙"), rowId: "nobody" }])).toHaveLength(1);
    expect(conflictsOf(plan, [{ ...edit(null, "乙"), rowId: "nobody" }])).toEqual([]);
  });
});

describe("the change of one cell", () => {
  it("is none where the cell holds the value already, empty text being nothing", () => {
    expect(cellChange(plan, task.id, "goals", "1.目标。")).toBeNull();
    expect(cellChange(plan, task.id, "stage", "")).toBeNull();
    expect(cellChange(plan, task.id, "goals", "")).toEqual(edit("1.目标。", null));
  });
});
