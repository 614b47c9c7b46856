import { describe, expect, it } from "vitest";
import {
  addableKinds,
  addOfKind,
  type Insertion,
  insertAbove,
  insertBelow,
  lineKind,
  type Move,
  moveDown,
  moveUp,
} from "../../../renderer/commands/row-spots.ts";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { insertRowsChanges, moveRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../../shared/errors.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { type Line, outlineOf } from "../../../shared/numbering/outline.ts";
import { getKind, type TableDefinition } from "../../../shared/tables/definition.ts";
import { indicatorsTable } from "../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../shared/tables/tasks-table.ts";
import { textTable } from "../../../shared/tables/text-table.ts";
import { unitsTable } from "../../../shared/tables/units-table.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  countingIds,
  planOf,
} from "../../helpers/plan-builders.ts";

const twoSections = planOf(
  aPlan({
    tasks: [
      aSection("甲", [aGroup("一组", [aTask("任务一"), aTask("任务二")]), aGroup("二组", [aTask("任务三")])]),
      aSection("乙", [aGroup("三组", [aTask("任务四")])]),
    ],
  }),
);

/** The table as indented words: section > group > task. */
function drawn(state: PlanState, table: TableDefinition): string[] {
  return outlineOf(state, table).lines.map((line) =>
    table.kinds
      .filter((kind) => line.rows.has(kind.key))
      .map((kind) => line.rows.get(kind.key)?.cells[kind.nameColumn] ?? "·")
      .join(">"),
  );
}

function lineOf(state: PlanState, table: TableDefinition, name: string): Line {
  const { lines } = outlineOf(state, table);
  const named = lines.find((line) =>
    Object.values([...line.rows.values()].at(-1)?.cells ?? {}).includes(name),
  );
  return assertDefined(named, `a line called ${name}`);
}

function inserted(state: PlanState, insertion: Insertion | null): PlanState {
  const { spot, rows } = assertDefined(insertion, "an insertion");
  return applyChanges(state, insertRowsChanges(state, spot, rows, countingIds("new")));
}

function moved(state: PlanState, move: Move | null): PlanState {
  const { rowId, spot } = assertDefined(move, "a move");
  return applyChanges(state, moveRowsChanges(state, [rowId], spot));
}

describe("插入行", () => {
  it("puts a task below the active one, in its group", () => {
    const after = inserted(
      twoSections,
      insertBelow(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务一")),
    );

    expect(drawn(after, tasksTable).slice(0, 4)).toEqual([
      "甲",
      "甲>一组>任务一",
      "甲>一组>·",
      "甲>一组>任务二",
    ]);
  });

  it("puts a task above the active one, also where it is the first of its group", () => {
    const after = inserted(
      twoSections,
      insertAbove(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务三")),
    );

    expect(drawn(after, tasksTable).slice(3, 5)).toEqual(["甲>二组>·", "甲>二组>任务三"]);
  });

  it("on a section's band puts a task before the first of the section", () => {
    const after = inserted(
      twoSections,
      insertBelow(twoSections, tasksTable, lineOf(twoSections, tasksTable, "乙")),
    );

    expect(drawn(after, tasksTable).slice(4)).toEqual(["乙", "乙>三组>·", "乙>三组>任务四"]);
  });

  it("in an empty table makes everything that a first line needs", () => {
    const empty = planOf(aPlan());

    expect(drawn(inserted(empty, insertBelow(empty, tasksTable, null)), tasksTable)).toEqual(["·", "·>·>·"]);
    expect(drawn(inserted(empty, insertBelow(empty, unitsTable, null)), unitsTable)).toEqual(["·"]);
  });

  it("without an active line goes to the end of the last section's first group", () => {
    const after = inserted(twoSections, insertBelow(twoSections, tasksTable, null));

    expect(drawn(after, tasksTable).slice(4)).toEqual(["乙", "乙>三组>·", "乙>三组>任务四"]);
  });

  it("on a part of an indicator adds a part", () => {
    const plan = planOf(
      aPlan({ indicators: [aCategory("类", [anIndicator("覆盖率", { 城镇: "1", 农村: "2" })])] }),
    );
    const after = inserted(plan, insertBelow(plan, indicatorsTable, lineOf(plan, indicatorsTable, "城镇")));

    expect(drawn(after, indicatorsTable)).toEqual(["类>覆盖率>城镇", "类>覆盖率>·", "类>覆盖率>农村"]);
  });
});

describe("新增", () => {
  it("offers the kinds that 插入行 does not make", () => {
    const offered = [tasksTable, indicatorsTable, textTable, unitsTable].map((table) => [
      lineKind(table).key,
      ...addableKinds(table).map((kind) => kind.key),
    ]);

    expect(offered).toEqual([
      ["task", "section", "group"],
      ["indicator", "category", "part"],
      ["clause", "action", "textTask"],
      ["unit"],
    ]);
  });

  it("a group comes with an empty task and stands after the active group", () => {
    const kind = getKind(tasksTable, "group");
    const line = lineOf(twoSections, tasksTable, "任务一");
    const after = inserted(twoSections, addOfKind(twoSections, tasksTable, line, kind));

    expect(drawn(after, tasksTable).slice(2, 5)).toEqual(["甲>一组>任务二", "甲>·>·", "甲>二组>任务三"]);
  });

  it("a section comes with a group and a task and stands after the active section", () => {
    const kind = getKind(tasksTable, "section");
    const line = lineOf(twoSections, tasksTable, "任务一");
    const after = inserted(twoSections, addOfKind(twoSections, tasksTable, line, kind));

    expect(drawn(after, tasksTable).slice(3, 7)).toEqual(["甲>二组>任务三", "·", "·>·>·", "乙"]);
  });

  it("the first part of an indicator takes over its target", () => {
    const plan = planOf(aPlan({ indicators: [aCategory("类", [anIndicator("覆盖率", "95")])] }));
    const line = lineOf(plan, indicatorsTable, "覆盖率");
    const insertion = addOfKind(plan, indicatorsTable, line, getKind(indicatorsTable, "part"));

    expect(insertion?.rows).toEqual([{ kind: "part", cells: { target: "95" } }]);
  });
});

describe("上移 and 下移", () => {
  it("swaps a task with its neighbour inside a group", () => {
    const up = moved(twoSections, moveUp(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务二")));
    const down = moved(
      twoSections,
      moveDown(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务一")),
    );

    expect(drawn(up, tasksTable).slice(1, 3)).toEqual(["甲>一组>任务二", "甲>一组>任务一"]);
    expect(drawn(down, tasksTable)).toEqual(drawn(up, tasksTable));
  });

  it("goes into the neighbouring group at a group's edge, and into the next section at a section's", () => {
    const up = moved(twoSections, moveUp(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务四")));
    const down = moved(
      twoSections,
      moveDown(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务二")),
    );

    expect(drawn(up, tasksTable).slice(3)).toEqual(["甲>二组>任务三", "甲>二组>任务四", "乙"]);
    expect(drawn(down, tasksTable).slice(2, 4)).toEqual(["甲>二组>任务二", "甲>二组>任务三"]);
  });

  it("moves a section with all below it when its band is active", () => {
    const after = moved(twoSections, moveUp(twoSections, tasksTable, lineOf(twoSections, tasksTable, "乙")));

    expect(drawn(after, tasksTable).slice(0, 3)).toEqual(["乙", "乙>三组>任务四", "甲"]);
  });

  it("ends at the ends of the table, and never takes a part out of its indicator", () => {
    const plan = planOf(
      aPlan({
        indicators: [
          aCategory("类", [anIndicator("甲率", { 城镇: "1" }), anIndicator("乙率", { 农村: "2" })]),
        ],
      }),
    );

    expect(moveUp(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务一"))).toBeNull();
    expect(moveDown(twoSections, tasksTable, lineOf(twoSections, tasksTable, "任务四"))).toBeNull();
    expect(moveDown(plan, indicatorsTable, lineOf(plan, indicatorsTable, "城镇"))).toBeNull();
  });
});
