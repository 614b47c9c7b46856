import { describe, expect, it } from "vitest";
import {
  dissolveInto,
  joinNeighbour,
  type Move,
  moveDown,
  moveUp,
  type Place,
} from "../../../../renderer/commands/move-spots.ts";
import type { SelectedRows } from "../../../../renderer/features/rows/selected-rows.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { moveRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
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

const plan = planOf(
  aPlan({
    tasks: [
      aSection("甲", [
        aGroup("一组", [aTask("任务一"), aTask("任务二"), aTask("任务三")]),
        aGroup("二组", [aTask("任务四")]),
      ]),
      aSection("乙", [aGroup("三组", [aTask("任务五")])]),
    ],
    indicators: [aCategory("类", [anIndicator("甲率", { 城镇: "1" }), anIndicator("乙率", { 农村: "2" })])],
  }),
);

function place(table: TableDefinition = tasksTable, hidden: readonly string[] = []): Place {
  return { state: plan, table, hidden: new Set(hidden) };
}

function rows(table: TableDefinition, kind: string, ...names: string[]): SelectedRows {
  return { rows: names.map((name) => rowNamed(plan, kind, name)), kind: getKind(table, kind) };
}

const tasks = (...names: string[]): SelectedRows => rows(tasksTable, "task", ...names);

function moved(move: Move | string): PlanState {
  if (typeof move === "string") throw new Error(move);
  return applyChanges(plan, moveRowsChanges(plan, move.rowIds, move.spot));
}

/** The tasks in their order, without what they stand in. */
function order(state: PlanState): string {
  return drawn(state, tasksTable)
    .flatMap((line) => line.split(">")[2]?.replace("任务", "") ?? [])
    .join("");
}

describe("上移 and 下移", () => {
  it("swap a task, or several, with the neighbour inside a group", () => {
    expect(order(moved(moveUp(place(), tasks("任务二"))))).toBe("二一三四五");
    expect(order(moved(moveDown(place(), tasks("任务一"))))).toBe("二一三四五");
    expect(order(moved(moveUp(place(), tasks("任务二", "任务三"))))).toBe("二三一四五");
    expect(order(moved(moveDown(place(), tasks("任务一", "任务二"))))).toBe("三一二四五");
  });

  it("go into the neighbouring group at a group's edge, and into the next section at a section's", () => {
    const down = moved(moveDown(place(), tasks("任务二", "任务三")));
    const across = moved(moveUp(place(), tasks("任务五")));

    expect(drawn(down, tasksTable).slice(2, 5)).toEqual([
      "甲>二组>任务二",
      "甲>二组>任务三",
      "甲>二组>任务四",
    ]);
    expect(drawn(across, tasksTable).slice(-2)).toEqual(["甲>二组>任务五", "乙"]);
  });

  it("step over lines that a filter hides", () => {
    const hidden = rowNamed(plan, "task", "任务二").id;

    expect(order(moved(moveUp(place(tasksTable, [hidden]), tasks("任务三"))))).toBe("三一二四五");
    expect(order(moved(moveDown(place(tasksTable, [hidden]), tasks("任务一"))))).toBe("二三一四五");
  });

  it("move a section with all below it, and a group within its section", () => {
    const section = moved(moveUp(place(), rows(tasksTable, "section", "乙")));
    const group = moved(moveDown(place(), rows(tasksTable, "group", "一组")));

    expect(drawn(section, tasksTable).slice(0, 3)).toEqual(["乙", "乙>三组>任务五", "甲"]);
    expect(order(group)).toBe("四一二三五");
  });

  it("say why where nothing can be moved", () => {
    expect(moveUp(place(), tasks("任务一"))).toBe("已经在最前面。");
    expect(moveDown(place(), tasks("任务五"))).toBe("已经在最后面。");
    expect(moveUp(place(), tasks("任务一", "任务三"))).toBe("所选的行不相邻，不能一起移动。");
    expect(moveUp(place(), tasks("任务三", "任务四"))).toBe("所选的行不在同一个重点任务里，不能一起移动。");
    expect(moveUp(place(), { rows: [], kind: null })).toBe("请先选择要处理的行。");
    expect(moveUp(place(), { ...tasks("任务一"), kind: null })).toBe("所选的行不是同一种，请分开选择。");
  });

  it("never take a part out of its indicator", () => {
    expect(moveDown(place(indicatorsTable), rows(indicatorsTable, "part", "城镇"))).toBe("已经在最后面。");
  });
});

describe("并入", () => {
  it("moves tasks to the end of the group before theirs, or the beginning of the one after", () => {
    const up = moved(joinNeighbour(place(), tasks("任务五"), -1));
    const down = moved(joinNeighbour(place(), tasks("任务二", "任务三"), 1));

    expect(drawn(up, tasksTable).slice(4, 6)).toEqual(["甲>二组>任务四", "甲>二组>任务五"]);
    expect(drawn(down, tasksTable).slice(2, 5)).toEqual([
      "甲>二组>任务二",
      "甲>二组>任务三",
      "甲>二组>任务四",
    ]);
  });

  it("says why where there is nothing to join", () => {
    expect(joinNeighbour(place(), tasks("任务一"), -1)).toBe("前面没有别的重点任务。");
    expect(joinNeighbour(place(), tasks("任务五"), 1)).toBe("后面没有别的重点任务。");
    expect(joinNeighbour(place(), rows(tasksTable, "section", "甲"), 1)).toBe("小节上面没有可以并入的一级。");
    expect(joinNeighbour(place(indicatorsTable), rows(indicatorsTable, "part", "城镇"), 1)).toBe(
      "分项上面没有可以并入的一级。",
    );
  });
});

describe("解散", () => {
  const names = (found: ReturnType<typeof dissolveInto>) =>
    typeof found === "string" ? found : [found.row.cells.group, found.into.cells.group];

  it("is about the group of a task, and the one before it takes over, or else the one after", () => {
    expect(names(dissolveInto(place(), tasks("任务四").rows))).toEqual(["二组", "一组"]);
    expect(names(dissolveInto(place(), tasks("任务一").rows))).toEqual(["一组", "二组"]);
  });

  it("is about the section where its band is selected, and not about the only category", () => {
    const found = dissolveInto(place(), rows(tasksTable, "section", "乙").rows);

    expect(typeof found === "string" ? found : found.into.cells.section).toBe("甲");
    expect(dissolveInto(place(indicatorsTable), rows(indicatorsTable, "part", "城镇").rows)).toBe(
      "只有这一个类别，不能解散。",
    );
  });
});
