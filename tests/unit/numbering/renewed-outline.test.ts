import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { insertRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { buildPlanState, type PlanState } from "../../../shared/model/plan-state.ts";
import { bandText, type Outline, outlineOf } from "../../../shared/numbering/outline.ts";
import { getTable } from "../../../shared/tables/index.ts";
import { aGroup, aPlan, aSection, aTask, planOf, rowNamed } from "../../helpers/plan-builders.ts";

const tasks = getTable("tasks");

/** The same plan read anew, with nothing known of it. */
function anew(state: PlanState): PlanState {
  return buildPlanState(state.rows.values());
}

function readingOf({ lines, numbers, counts }: Outline): unknown {
  return {
    lines: lines.map(({ id, isBand, rows }) => ({ id, isBand, rows: [...rows] })),
    numbers: [...numbers],
    counts: [...counts],
  };
}

/** Kind and name of every row. */
const NAMES = [
  ["section", "section", "甲"],
  ["group", "group", "一"],
  ["group", "group", "二"],
  ["task", "measure", "子"],
  ["task", "measure", "丑"],
  ["task", "measure", "寅"],
] as const;

const plan = () =>
  planOf(
    aPlan({
      tasks: [aSection("甲", [aGroup("一", [aTask("子"), aTask("丑")]), aGroup("二", [aTask("寅")])])],
    }),
  );

describe("the outline after cells were written", () => {
  it("reads as that of the same plan read anew", () => {
    const texts = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.string()), { minLength: 1 });
    fc.assert(
      fc.property(texts, (edits) => {
        const first = plan();
        outlineOf(first, tasks);
        let state = first;
        for (const [[kind, column, name], value] of edits) {
          const rowId = rowNamed(first, kind, name).id;
          state = applyChanges(state, editCellsChanges(state, [{ rowId, column, value }]));
          expect(readingOf(outlineOf(state, tasks))).toEqual(readingOf(outlineOf(anew(state), tasks)));
        }
        expect(readingOf(outlineOf(first, tasks))).toEqual(readingOf(outlineOf(anew(first), tasks)));
      }),
    );
  });

  it("keeps the lines on which nothing has changed, and its order", () => {
    const before = plan();
    const row = rowNamed(before, "task", "子");
    const outline = outlineOf(before, tasks);

    const after = applyChanges(
      before,
      editCellsChanges(before, [{ rowId: row.id, column: "measure", value: "新" }]),
    );
    const renewed = outlineOf(after, tasks);

    expect(renewed.lines.filter((line, index) => line !== outline.lines[index])).toHaveLength(1);
    expect(renewed.order).toBe(outline.order);
  });

  it("is the very same where another table was written", () => {
    const before = plan();
    const fact = editCellsChanges(before, [
      { rowId: rowNamed(before, "plan", "测试方案").id, column: "title", value: "另一个题目" },
    ]);

    expect(outlineOf(applyChanges(before, fact), tasks)).toBe(outlineOf(before, tasks));
  });

  it("has another order, other numbers and counts once a row came", () => {
    const before = plan();
    const outline = outlineOf(before, tasks);
    const group = rowNamed(before, "group", "一");
    const spot = { table: "tasks", parentId: group.id, afterId: null };
    const changes = insertRowsChanges(
      before,
      spot,
      [{ kind: "task", cells: { measure: "新" } }],
      () => "new",
    );
    const after = applyChanges(before, changes);

    const renewed = outlineOf(after, tasks);

    expect(renewed.order).not.toBe(outline.order);
    expect(renewed.numbers.get(rowNamed(after, "task", "寅").id)).toBe(4);
    expect(bandText(after, renewed, rowNamed(after, "section", "甲"))).toContain("4");
    expect(bandText(before, outlineOf(before, tasks), rowNamed(before, "section", "甲"))).toContain("3");
  });
});
