import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import {
  dissolveRowChanges,
  duplicateRowsChanges,
  groupRowsChanges,
} from "../../../shared/changes/arrange-rows.ts";
import type { Change } from "../../../shared/changes/change.ts";
import { deleteRowsChanges, emptiedContainers, moveRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { AppError } from "../../../shared/errors.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { indicatorsTable } from "../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../shared/tables/tasks-table.ts";
import { unitsTable } from "../../../shared/tables/units-table.ts";
import {
  columnTitled,
  countingIds,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
} from "../../helpers/plan-builders.ts";
import { planFaults } from "../../helpers/plan-faults.ts";
import { drawn } from "../../helpers/table-drawing.ts";

/** 小节甲: 组一 (任务一, 任务二), 组二 (任务三); 小节乙: 组三 (任务四). */
const plan = planOf(smallTemplate());

function ids(kind: string, ...names: string[]): string[] {
  return names.map((name) => rowNamed(plan, kind, name).id);
}

function drawnAfter(changes: readonly Change[], table: TableDefinition = tasksTable): string[] {
  return drawn(applyChanges(plan, changes), table);
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("deleting", () => {
  it("the last task of a group leaves the group as an empty line, and the numbers have no gap", () => {
    const state = applyChanges(plan, deleteRowsChanges(plan, ids("task", "任务三")));

    expect(drawn(state, tasksTable).slice(2, 5)).toEqual(["小节甲>组一>任务二", "小节甲>组二", "小节乙"]);
    expect(planFaults(state)).toEqual([]);
  });

  it("tells beforehand which merged cells it would empty, of parts never the indicator", () => {
    const names = (kind: string, ...which: string[]) =>
      emptiedContainers(plan, ids(kind, ...which)).map((row) => row.cells.group ?? row.cells.category);

    expect(names("task", "任务一", "任务二", "任务四")).toEqual(["组一", "组三"]);
    expect(names("task", "任务一")).toEqual([]);
    expect(names("part", "城镇", "农村")).toEqual([]);
    expect(names("indicator", "指标三")).toEqual(["类乙"]);
  });
});

describe("moving", () => {
  it("rows to where they are changes nothing", () => {
    const [one = "", two = ""] = ids("task", "任务一", "任务二");
    const parentId = rowNamed(plan, "group", "组一").id;
    const spot = (afterId: string | null) => ({ table: "tasks", parentId, afterId });

    expect(moveRowsChanges(plan, [one], spot(null))).toEqual([]);
    expect(moveRowsChanges(plan, [two], spot(one))).toEqual([]);
    expect(moveRowsChanges(plan, [one, two], spot(two))).toEqual([]);
    expect(moveRowsChanges(plan, [two, one], spot(null))).not.toEqual([]);
  });

  it("takes a group that it empties away, and leaves an indicator that loses its parts", () => {
    const [target = ""] = ids("group", "组一");
    const [part = "", indicator = ""] = [...ids("part", "城镇"), ...ids("indicator", "指标一")];
    const partsGone = applyChanges(plan, deleteRowsChanges(plan, ids("part", "农村")));

    const tasks = drawnAfter(
      moveRowsChanges(plan, ids("task", "任务三"), { table: "tasks", parentId: target, afterId: null }),
    );
    const indicators = drawn(
      applyChanges(
        partsGone,
        moveRowsChanges(partsGone, [part], { table: "indicators", parentId: indicator, afterId: null }),
      ),
      indicatorsTable,
    );

    expect(tasks.slice(1, 5)).toEqual([
      "小节甲>组一>任务三",
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
      "小节乙",
    ]);
    expect(indicators).toEqual(["类甲>指标一>城镇", "类甲>指标二", "类乙>指标三"]);
  });
});

describe("duplicating", () => {
  it("puts copies of neighbours together below them, others each below its own", () => {
    const both = duplicateRowsChanges(plan, ids("task", "任务一", "任务二"), countingIds("new"));
    const apart = duplicateRowsChanges(plan, ids("task", "任务一", "任务三"), countingIds("new"));

    expect(drawnAfter(both).slice(1, 5)).toEqual([
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
    ]);
    expect(drawnAfter(apart).slice(1, 6)).toEqual([
      "小节甲>组一>任务一",
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
      "小节甲>组二>任务三",
      "小节甲>组二>任务三",
    ]);
  });

  it("copies all cells and all below, under ids of their own", () => {
    const changes = duplicateRowsChanges(plan, ids("section", "小节甲"), countingIds("new"));
    const state = applyChanges(plan, changes);

    expect(drawn(state, tasksTable).slice(4, 8)).toEqual(drawn(plan, tasksTable).slice(0, 4));
    expect(state.rows.get("new3")?.cells).toEqual(rowNamed(plan, "task", "任务一").cells);
    expect(planFaults(state)).toEqual([]);
  });

  it("copies what stands in added columns, and not what stood in one that was deleted", () => {
    const wide = withEveryColumn(plan);
    const [task = ""] = ids("task", "任务一");
    const [shown, deleted] = ["联系人", "投资额"].map((title) => columnTitled(wide, "tasks", title));
    const write = (column: string | undefined): Change => ({
      table: "tasks",
      rowId: task,
      column: column ?? "",
      old: null,
      new: "7",
    });
    const filled = applyChanges(wide, [write(shown), write(deleted)]);
    const fewer = applyChanges(filled, deleteRowsChanges(filled, [(deleted ?? "").replace("column-", "")]));

    const copy = applyChanges(
      fewer,
      duplicateRowsChanges(fewer, [task], () => "new"),
    ).rows.get("new");

    expect(copy?.cells[shown ?? ""]).toBe("7");
    expect(copy?.cells[deleted ?? ""]).toBeUndefined();
  });

  it("is refused for rows of several kinds or rows that have gone", () => {
    const run = (rowIds: string[]) => codeOf(() => duplicateRowsChanges(plan, rowIds, countingIds()));

    expect(run([...ids("task", "任务一"), ...ids("group", "组一")])).toBe("several-kinds");
    expect(run(["nobody"])).toBe("row-not-found");
    expect(run([])).toBe("several-kinds");
  });
});

describe("making a group", () => {
  const group = (state: PlanState, rowIds: readonly string[], name = "新组"): Change[] =>
    groupRowsChanges(state, rowIds, name, countingIds("new"));

  it("of the first tasks of a group puts it before, of the last after, so that all keep their order", () => {
    expect(drawnAfter(group(plan, ids("task", "任务一"))).slice(1, 3)).toEqual([
      "小节甲>新组>任务一",
      "小节甲>组一>任务二",
    ]);
    expect(drawnAfter(group(plan, ids("task", "任务二"))).slice(1, 3)).toEqual([
      "小节甲>组一>任务一",
      "小节甲>新组>任务二",
    ]);
    expect(drawnAfter(group(plan, ids("task", "任务二", "任务三"))).slice(1, 5)).toEqual([
      "小节甲>组一>任务一",
      "小节甲>新组>任务二",
      "小节甲>新组>任务三",
      "小节乙",
    ]);
  });

  it("of all tasks of a group takes its place", () => {
    expect(drawnAfter(group(plan, ids("task", "任务一", "任务二"))).slice(1, 4)).toEqual([
      "小节甲>新组>任务一",
      "小节甲>新组>任务二",
      "小节甲>组二>任务三",
    ]);
  });

  it("makes a section of groups and a category of indicators just as well", () => {
    expect(drawnAfter(group(plan, ids("group", "组二"), "新节"))).toEqual([
      "小节甲",
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
      "新节",
      "新节>组二>任务三",
      "小节乙",
      "小节乙>组三>任务四",
    ]);
    expect(drawnAfter(group(plan, ids("indicator", "指标二"), "新类"), indicatorsTable)).toEqual([
      "类甲>指标一",
      "新类>指标二>城镇",
      "新类>指标二>农村",
      "类乙>指标三",
    ]);
  });

  it("is refused without a name, and where the rows stand in nothing that could be made", () => {
    const run = (rowIds: readonly string[], name: string) => codeOf(() => group(plan, rowIds, name));

    expect(run(ids("task", "任务一"), " \n")).toBe("name-missing");
    expect(run(ids("section", "小节甲"), "新")).toBe("no-container");
    expect(run(ids("part", "城镇"), "新")).toBe("no-container");
    expect(run(ids("unit", "甲局"), "新")).toBe("no-container");
  });
});

describe("dissolving", () => {
  const dissolve = (kind: string, name: string, into: string): Change[] => {
    const [row = "", target = ""] = ids(kind, name, into);
    return dissolveRowChanges(plan, row, target);
  };

  it("a group moves its tasks to the end of one before, or the beginning of one after", () => {
    expect(drawnAfter(dissolve("group", "组二", "组一")).slice(1, 5)).toEqual([
      "小节甲>组一>任务一",
      "小节甲>组一>任务二",
      "小节甲>组一>任务三",
      "小节乙",
    ]);
    expect(drawnAfter(dissolve("group", "组一", "组二")).slice(1, 4)).toEqual([
      "小节甲>组二>任务一",
      "小节甲>组二>任务二",
      "小节甲>组二>任务三",
    ]);
  });

  it("a section moves its groups, and its band goes", () => {
    const state = applyChanges(plan, dissolve("section", "小节乙", "小节甲"));

    expect(drawn(state, tasksTable).slice(3)).toEqual(["小节甲>组二>任务三", "小节甲>组三>任务四"]);
    expect(planFaults(state)).toEqual([]);
  });

  it("takes an empty group away", () => {
    const empty = applyChanges(plan, deleteRowsChanges(plan, ids("task", "任务三")));
    const [row = "", into = ""] = ids("group", "组二", "组一");

    expect(drawn(applyChanges(empty, dissolveRowChanges(empty, row, into)), tasksTable)).not.toContain(
      "小节甲>组二",
    );
  });

  it("is refused for two kinds, for one and the same, and for what is no container", () => {
    const run = (rowId = "", intoId = "") => codeOf(() => dissolveRowChanges(plan, rowId, intoId));
    const [groupId, sectionId] = [...ids("group", "组一"), ...ids("section", "小节甲")];

    expect(run(groupId, sectionId)).toBe("cannot-dissolve");
    expect(run(groupId, groupId)).toBe("cannot-dissolve");
    expect(run(...ids("task", "任务一", "任务二"))).toBe("cannot-dissolve");
    expect(drawn(plan, unitsTable)).toHaveLength(2);
  });
});
