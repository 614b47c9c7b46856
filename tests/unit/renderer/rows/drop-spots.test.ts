import { describe, expect, it } from "vitest";
import { dropSpot } from "../../../../renderer/features/rows/drop-spots.ts";
import { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { moveRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import { outlineOf } from "../../../../shared/numbering/outline.ts";
import { getKind, type TableDefinition } from "../../../../shared/tables/definition.ts";
import { indicatorsTable } from "../../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  planOf,
  rowNamed,
} from "../../../helpers/plan-builders.ts";
import { drawn } from "../../../helpers/table-drawing.ts";

/** 0 甲, 1 任务一, 2 任务二, 3 任务三, 4 空组, 5 乙, 6 任务四, 7 丙 (empty). */
const plan = planOf(
  aPlan({
    tasks: [
      aSection("甲", [
        aGroup("一组", [aTask("任务一"), aTask("任务二")]),
        aGroup("二组", [aTask("任务三")]),
        aGroup("空组", []),
      ]),
      aSection("乙", [aGroup("三组", [aTask("任务四")])]),
      aSection("丙", []),
    ],
    indicators: [
      aCategory("类", [anIndicator("甲率", { 城镇: "1", 农村: "3" }), anIndicator("乙率", { 海岛: "2" })]),
    ],
  }),
);

function drop(table: TableDefinition, kind: string, name: string, index: number, half: "upper" | "lower") {
  const rows = [rowNamed(plan, kind, name)];
  const model = new SheetModel(outlineOf(plan, table));
  const selected = { rows, kind: getKind(table, kind) };
  const found = dropSpot(plan, model, selected, { index, isLower: half === "lower" });
  if (!found) return null;
  const after = applyChanges(
    plan,
    moveRowsChanges(
      plan,
      rows.map((row) => row.id),
      found.spot,
    ),
  );
  return { gap: found.gap, lines: drawn(after, table) };
}

describe("a task let go", () => {
  it("on a task's lower half stands after it, on the upper half before it", () => {
    const lower = drop(tasksTable, "task", "任务一", 2, "lower");
    const upper = drop(tasksTable, "task", "任务二", 1, "upper");

    expect(lower?.gap).toBe(3);
    expect(upper?.gap).toBe(1);
    expect(lower?.lines.slice(1, 3)).toEqual(["甲>一组>任务二", "甲>一组>任务一"]);
    expect(upper?.lines).toEqual(lower?.lines);
  });

  it("between two groups goes into the one on whose line the mouse is", () => {
    const above = drop(tasksTable, "task", "任务四", 2, "lower");
    const below = drop(tasksTable, "task", "任务四", 3, "upper");

    expect([above?.gap, below?.gap]).toEqual([3, 3]);
    expect(above?.lines[3]).toBe("甲>一组>任务四");
    expect(below?.lines[3]).toBe("甲>二组>任务四");
  });

  it("on the upper half of a band goes to the end of what is above it, on the lower half below it", () => {
    const upper = drop(tasksTable, "task", "任务一", 5, "upper");
    const lower = drop(tasksTable, "task", "任务一", 5, "lower");

    expect(upper).toMatchObject({ gap: 5 });
    expect(upper?.lines.slice(3, 5)).toEqual(["甲>空组>任务一", "乙"]);
    expect(lower).toMatchObject({ gap: 6 });
    expect(lower?.lines[5]).toBe("乙>三组>任务一");
  });

  it("on an empty group goes into it; in a section without a group it has no place", () => {
    expect(drop(tasksTable, "task", "任务一", 4, "lower")?.lines[3]).toBe("甲>空组>任务一");
    expect(drop(tasksTable, "task", "任务一", 7, "lower")).toBeNull();
    expect(drop(tasksTable, "task", "任务一", 7, "upper")?.lines[5]).toBe("乙>三组>任务四");
  });
});

describe("what holds others, let go", () => {
  it("stands before or after all lines of the one under the mouse", () => {
    const before = drop(tasksTable, "group", "二组", 1, "lower");
    const after = drop(tasksTable, "group", "三组", 2, "upper");

    expect(before).toMatchObject({ gap: 1 });
    expect(before?.lines[1]).toBe("甲>二组>任务三");
    expect(after).toMatchObject({ gap: 3 });
    expect(after?.lines[3]).toBe("甲>三组>任务四");
  });

  it("a section on its band's lower half stands before, where the section has more lines below", () => {
    expect(drop(tasksTable, "section", "乙", 0, "lower")?.lines[0]).toBe("乙");
    expect(drop(tasksTable, "section", "甲", 6, "lower")?.lines.slice(0, 3)).toEqual([
      "乙",
      "乙>三组>任务四",
      "甲",
    ]);
  });
});

it("a part stays with its indicator", () => {
  expect(drop(indicatorsTable, "part", "农村", 0, "upper")?.lines[0]).toBe("类>甲率>农村");
  expect(drop(indicatorsTable, "part", "农村", 2, "lower")).toBeNull();
});
