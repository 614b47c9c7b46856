import { describe, expect, it } from "vitest";
import {
  addableKinds,
  addOfKind,
  type Insertion,
  insertAbove,
  insertBelow,
} from "../../../../renderer/commands/insert-spots.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { insertRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { getKind, lineKind } from "../../../../shared/tables/definition.ts";
import { indicatorsTable } from "../../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";
import { textTable } from "../../../../shared/tables/text-table.ts";
import { unitsTable } from "../../../../shared/tables/units-table.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  countingIds,
  planOf,
  rowNamed,
} from "../../../helpers/plan-builders.ts";
import { drawn, lineOf } from "../../../helpers/table-drawing.ts";

const twoSections = planOf(
  aPlan({
    tasks: [
      aSection("甲", [aGroup("一组", [aTask("任务一"), aTask("任务二")]), aGroup("二组", [aTask("任务三")])]),
      aSection("乙", [aGroup("三组", [aTask("任务四")])]),
    ],
  }),
);
const row = (kind: string, name: string) => rowNamed(twoSections, kind, name);

function inserted(state: PlanState, insertion: Insertion | null): PlanState {
  const { spot, rows } = assertDefined(insertion, "an insertion");
  return applyChanges(state, insertRowsChanges(state, spot, rows, countingIds("new")));
}

describe("插入行", () => {
  it("puts a task below the selected one, in its group", () => {
    const after = inserted(twoSections, insertBelow(twoSections, tasksTable, [row("task", "任务一")]));

    expect(drawn(after, tasksTable).slice(0, 4)).toEqual([
      "甲",
      "甲>一组>任务一",
      "甲>一组>·",
      "甲>一组>任务二",
    ]);
  });

  it("puts as many rows below the last selected one, or above the first, as are asked for", () => {
    const selected = [row("task", "任务一"), row("task", "任务二")];
    const below = inserted(twoSections, insertBelow(twoSections, tasksTable, selected, 2));
    const above = inserted(twoSections, insertAbove(twoSections, tasksTable, selected, 2));

    expect(drawn(below, tasksTable).slice(2, 5)).toEqual(["甲>一组>任务二", "甲>一组>·", "甲>一组>·"]);
    expect(drawn(above, tasksTable).slice(1, 4)).toEqual(["甲>一组>·", "甲>一组>·", "甲>一组>任务一"]);
  });

  it("above the first task of a group stays in the group", () => {
    const after = inserted(twoSections, insertAbove(twoSections, tasksTable, [row("task", "任务三")]));

    expect(drawn(after, tasksTable).slice(3, 5)).toEqual(["甲>二组>·", "甲>二组>任务三"]);
  });

  it("on a section's band puts a task before the first of the section, and none above it", () => {
    const band = [row("section", "乙")];
    const after = inserted(twoSections, insertBelow(twoSections, tasksTable, band));

    expect(drawn(after, tasksTable).slice(4)).toEqual(["乙", "乙>三组>·", "乙>三组>任务四"]);
    expect(insertAbove(twoSections, tasksTable, band)).toBeNull();
  });

  it("on a merged group puts a task at its end, or above at its beginning", () => {
    const group = [row("group", "一组")];
    const below = inserted(twoSections, insertBelow(twoSections, tasksTable, group));
    const above = inserted(twoSections, insertAbove(twoSections, tasksTable, group));

    expect(drawn(below, tasksTable)[3]).toBe("甲>一组>·");
    expect(drawn(above, tasksTable)[1]).toBe("甲>一组>·");
  });

  it("in an empty table makes everything that a first line needs", () => {
    const empty = planOf(aPlan());

    expect(drawn(inserted(empty, insertBelow(empty, tasksTable, [])), tasksTable)).toEqual(["·", "·>·>·"]);
    expect(drawn(inserted(empty, insertBelow(empty, unitsTable, [])), unitsTable)).toEqual(["·"]);
  });

  it("without a selection goes to the end of the table", () => {
    const after = inserted(twoSections, insertBelow(twoSections, tasksTable, []));

    expect(drawn(after, tasksTable).slice(4)).toEqual(["乙", "乙>三组>任务四", "乙>三组>·"]);
  });

  it("on a part of an indicator adds a part, on the indicator another indicator", () => {
    const plan = planOf(
      aPlan({ indicators: [aCategory("类", [anIndicator("覆盖率", { 城镇: "1", 农村: "2" })])] }),
    );
    const part = inserted(plan, insertBelow(plan, indicatorsTable, [rowNamed(plan, "part", "城镇")]));
    const indicator = inserted(
      plan,
      insertBelow(plan, indicatorsTable, [rowNamed(plan, "indicator", "覆盖率")]),
    );

    expect(drawn(part, indicatorsTable)).toEqual(["类>覆盖率>城镇", "类>覆盖率>·", "类>覆盖率>农村"]);
    expect(drawn(indicator, indicatorsTable)).toEqual(["类>覆盖率>城镇", "类>覆盖率>农村", "类>·"]);
  });
});

describe("新增", () => {
  it("offers the containers of each table", () => {
    const offered = [tasksTable, indicatorsTable, textTable, unitsTable].map((table) => [
      lineKind(table).key,
      ...addableKinds(table).map((kind) => kind.key),
    ]);

    expect(offered).toEqual([
      ["task", "section", "group"],
      ["indicator", "category"],
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
});
