import { describe, expect, it } from "vitest";
import { carriedRows, selectedRows } from "../../../../renderer/features/rows/selected-rows.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { type Line, outlineOf } from "../../../../shared/numbering/outline.ts";
import type { TableDefinition } from "../../../../shared/tables/definition.ts";
import { indicatorsTable } from "../../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";
import { planOf, rowNamed, smallTemplate } from "../../../helpers/plan-builders.ts";

const plan = planOf(smallTemplate());

/** Lines by their index in the table; tasks: 0 小节甲, 1 任务一, 2 任务二, 3 任务三, 4 小节乙, 5 任务四. */
function lines(table: TableDefinition, ...indexes: number[]): Line[] {
  const all = outlineOf(plan, table).lines;
  return indexes.map((index) => assertDefined(all[index], `line ${index}`));
}

function names(table: TableDefinition, indexes: readonly number[], active: string | null = null) {
  const { rows } = selectedRows(outlineOf(plan, table), lines(table, ...indexes), active);
  return rows.map((row) => row.cells[assertDefined(nameColumn(table, row.kind), row.kind)]);
}

function nameColumn(table: TableDefinition, kind: string): string | undefined {
  return table.kinds.find((candidate) => candidate.key === kind)?.nameColumn;
}

const id = (kind: string, name: string): string => rowNamed(plan, kind, name).id;

describe("the rows of a selection", () => {
  it("are those of its lines", () => {
    expect(names(tasksTable, [2, 3], id("task", "任务二"))).toEqual(["任务二", "任务三"]);
  });

  it("are the merged one where its cell is active and nothing beside it is selected", () => {
    expect(names(tasksTable, [1, 2], id("group", "组一"))).toEqual(["组一"]);
    expect(names(tasksTable, [1, 2, 3], id("group", "组一"))).toEqual(["任务一", "任务二", "任务三"]);
    expect(names(tasksTable, [1], id("group", "组一"))).toEqual(["任务一"]);
    expect(names(indicatorsTable, [1, 2], id("indicator", "指标二"))).toEqual(["指标二"]);
    expect(names(indicatorsTable, [1], id("part", "城镇"))).toEqual(["城镇"]);
  });

  it("are the section where its band alone is selected, or all that is under it", () => {
    expect(names(tasksTable, [4], id("section", "小节乙"))).toEqual(["小节乙"]);
    expect(names(tasksTable, [4, 5])).toEqual(["小节乙"]);
    expect(names(tasksTable, [0, 1, 2, 3, 4, 5])).toEqual(["小节甲", "小节乙"]);
  });

  it("leave out a band that is selected with a part of what is under it", () => {
    expect(names(tasksTable, [3, 4])).toEqual(["任务三"]);
    expect(names(tasksTable, [0, 1])).toEqual(["任务一"]);
  });

  it("have an indicator stand for its parts where whole indicators are selected with it", () => {
    expect(names(indicatorsTable, [0, 1, 2])).toEqual(["指标一", "指标二"]);
    expect(names(indicatorsTable, [1, 2])).toEqual(["城镇", "农村"]);
  });

  it("have a kind where it is one", () => {
    const kindOf = (...indexes: number[]) =>
      selectedRows(outlineOf(plan, tasksTable), lines(tasksTable, ...indexes), null).kind?.key;

    expect(kindOf(1, 3)).toBe("task");
    expect(kindOf(3, 4, 5)).toBeUndefined();
    expect(kindOf()).toBeUndefined();
  });
});

describe("the rows that are dragged", () => {
  const carried = (...indexes: number[]) =>
    carriedRows(outlineOf(plan, tasksTable), lines(tasksTable, ...indexes)).rows.map(
      (row) => row.cells[nameColumn(tasksTable, row.kind) ?? ""],
    );

  it("are whole groups where several lines are all of them", () => {
    expect(carried(1, 2)).toEqual(["组一"]);
    expect(carried(1, 2, 3)).toEqual(["组一", "组二"]);
  });

  it("are the tasks otherwise, the only one of its group among them", () => {
    expect(carried(2, 3)).toEqual(["任务二", "任务三"]);
    expect(carried(3)).toEqual(["任务三"]);
  });
});
