/** What an import reports and what accepting it does, case by case. */
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { applyChanges } from "../../shared/changes/apply.ts";
import type { Change } from "../../shared/changes/change.ts";
import { compareDocument, differencesToChanges } from "../../shared/changes/compare-document.ts";
import { editCellsChanges } from "../../shared/changes/edit-cells.ts";
import {
  deleteRowsChanges,
  insertRowsChanges,
  moveRowsChanges,
  type NewRow,
} from "../../shared/changes/edit-rows.ts";
import { type Differences, DifferencesSchema } from "../../shared/contract/import-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { outlineOf } from "../../shared/numbering/outline.ts";
import { getTable } from "../../shared/tables/index.ts";
import {
  aGroup,
  aPlan,
  aSection,
  aTask,
  countingIds,
  planOf,
  rowNamed,
  smallTemplate,
  zhoushanPlan,
} from "../helpers/plan-builders.ts";
import { differencesFrom, handMade, NO_DIFFERENCES } from "./workbook-tools.ts";

const plan = planOf(smallTemplate());

function idOf(kind: string, name: string, state: PlanState = plan): string {
  return rowNamed(state, kind, name).id;
}

function insertAfter(kind: string, name: string, row: NewRow): Change[] {
  const { table, parentId, id } = rowNamed(plan, kind, name);
  return insertRowsChanges(plan, { table, parentId, afterId: id }, [row], countingIds("x"));
}

function moveAfter(moved: readonly string[], after: string, state: PlanState = plan): Change[] {
  const { table, parentId, id } = rowNamed(state, "task", after);
  const ids = moved.map((name) => idOf("task", name, state));
  return moveRowsChanges(state, ids, { table, parentId, afterId: id });
}

function measures(state: PlanState): string[] {
  return outlineOf(state, getTable("tasks"))
    .lines.filter(({ isBand }) => !isBand)
    .map(({ rows }) => `${rows.get("group")?.cells.group}/${rows.get("task")?.cells.measure}`);
}

async function differencesAfter(changes: readonly Change[], from: PlanState = plan): Promise<Differences> {
  return differencesFrom(from, applyChanges(from, changes));
}

function accept(differences: Differences, ids: readonly string[], from: PlanState = plan): PlanState {
  return applyChanges(from, differencesToChanges(from, differences, new Set(ids), countingIds("n")));
}

describe("a changed cell", () => {
  it("is reported with its old and new text and its place in the workbook", async () => {
    const rowId = idOf("task", "任务三");

    const differences = await differencesAfter(
      editCellsChanges(plan, [{ rowId, column: "goals", value: "新" }]),
    );

    const change = { table: "tasks", rowId, row: "3", column: "goals", old: "1.目标。", new: "新" };
    expect(differences).toEqual({
      ...NO_DIFFERENCES,
      changes: [{ id: `change:${rowId}:goals`, ...change, address: "附件1!D7" }],
    });
    expect(DifferencesSchema.parse(differences)).toEqual(differences);
  });

  it("has its own place in the workbook also where it was emptied", async () => {
    const rowId = idOf("task", "任务三");

    const { changes } = await differencesAfter(
      editCellsChanges(plan, [{ rowId, column: "goals", value: null }]),
    );

    expect(changes.map(({ new: next, address }) => ({ new: next, address }))).toEqual([
      { new: null, address: "附件1!D7" },
    ]);
  });

  it("is the only difference where a task, a group and a section are renamed", async () => {
    const names = {
      task: ["任务一", "measure"],
      group: ["组一", "group"],
      section: ["小节甲", "section"],
    } as const;
    const edits = Object.entries(names).map(([kind, [name, column]]) => {
      return { rowId: idOf(kind, name), column, value: `完全不同的${kind}` };
    });

    const differences = await differencesAfter(editCellsChanges(plan, edits));

    expect(differences.changes.map(({ old }) => old).sort()).toEqual(["任务一", "小节甲", "组一"].sort());
    expect({ ...differences, changes: [] }).toEqual(NO_DIFFERENCES);
  });

  it("empties the cell where the workbook's is empty", async () => {
    const rowId = idOf("task", "任务三");
    const differences = await differencesAfter(
      editCellsChanges(plan, [{ rowId, column: "goals", value: null }]),
    );

    expect(differences.changes).toMatchObject([{ old: "1.目标。", new: null }]);
    expect(accept(differences, [`change:${rowId}:goals`]).rows.get(rowId)?.cells.goals).toBeUndefined();
  });

  it("is refused where the plan has changed since the preview", async () => {
    const rowId = idOf("task", "任务三");
    const differences = await differencesAfter(
      editCellsChanges(plan, [{ rowId, column: "goals", value: "新" }]),
    );
    const later = applyChanges(plan, editCellsChanges(plan, [{ rowId, column: "goals", value: "别的" }]));

    expect(() => accept(differences, [`change:${rowId}:goals`], later)).toThrow(AppError);
  });
});

describe("rows that were added, removed or moved", () => {
  it("one added task is one addition, and nothing after it has moved", async () => {
    const differences = await differencesAfter(insertAfter("task", "任务一", aTask("新任务")));

    expect(differences.added).toMatchObject([
      { row: "2", under: ["小节甲", "组一"], cells: { measure: "新任务" } },
    ]);
    expect({ ...differences, added: [] }).toEqual(NO_DIFFERENCES);
    expect(
      measures(
        accept(
          differences,
          differences.added.map(({ id }) => id),
        ),
      ),
    ).toEqual(["组一/任务一", "组一/新任务", "组一/任务二", "组二/任务三", "组三/任务四"]);
  });

  it("a task moved to another section is one move, although all numbers between change", async () => {
    const differences = await differencesAfter(moveAfter(["任务一"], "任务四"));

    expect(differences.moved).toMatchObject([
      { row: "1", name: "任务一", from: "(一)小节甲 · 组一 · 第1项", to: "(二)小节乙 · 组三 · 第2项" },
    ]);
    expect({ ...differences, moved: [] }).toEqual(NO_DIFFERENCES);
  });

  it("of a reordered list only the fewest rows are reported", async () => {
    const state = planOf(
      aPlan({
        tasks: [
          aSection("节", [
            aGroup(
              "组",
              ["a", "b", "c", "d", "e"].map((name) => aTask(`任务${name}`)),
            ),
          ]),
        ],
      }),
    );

    const differences = await differencesAfter(moveAfter(["任务a"], "任务e", state), state);

    expect(differences.moved.map(({ name }) => name)).toEqual(["任务a"]);
  });

  it("a removed group is reported row by row and only goes when all of it is accepted", async () => {
    const differences = await differencesAfter(deleteRowsChanges(plan, [idOf("group", "组一")]));

    const [group, first, second] = differences.removed;
    expect(differences.removed.map(({ name }) => name)).toEqual(["组一", "任务一", "任务二"]);
    expect(measures(accept(differences, [group?.id ?? "", first?.id ?? ""]))[0]).toBe("组一/任务二");
    const all = [group, first, second].map((row) => row?.id ?? "");
    expect(measures(accept(differences, all))).toEqual(["组二/任务三", "组三/任务四"]);
  });

  it("accepting a new task takes its new group and section along", async () => {
    const section = aSection("新节", [aGroup("新组", [aTask("新一"), aTask("新二")])]);
    const differences = await differencesAfter(insertAfter("section", "小节甲", section));

    const task = differences.added.find(({ cells }) => cells.measure === "新二");

    expect(measures(accept(differences, [task?.id ?? ""]))).toContain("新组/新二");
    expect(measures(accept(differences, [task?.id ?? ""]))).toHaveLength(5);
  });

  it("two groups that swap all their tasks keep both groups", async () => {
    let swapped = applyChanges(plan, moveAfter(["任务三"], "任务二"));
    const emptyGroup = insertRowsChanges(
      swapped,
      { table: "tasks", parentId: idOf("section", "小节甲"), afterId: idOf("group", "组一") },
      [aGroup("组二", [aTask("占位")])],
      countingIds("g"),
    );
    swapped = applyChanges(swapped, emptyGroup);
    swapped = applyChanges(swapped, moveAfter(["任务一", "任务二"], "占位", swapped));
    swapped = applyChanges(swapped, deleteRowsChanges(swapped, [idOf("task", "占位", swapped)]));

    const differences = await differencesFrom(plan, swapped);
    const all = [...differences.moved, ...differences.added, ...differences.removed].map(({ id }) => id);

    expect(measures(accept(differences, all))).toEqual(measures(swapped));
  });
});

describe("what a workbook does not carry", () => {
  it("is no difference: a table, a column, the sections", async () => {
    const bytes = await handMade({
      清单: {
        rows: [
          ["重点任务", "序号", "主要举措", "牵头单位"],
          ["组一", 1, "任务一", "乙局"],
          [null, 2, "任务二", "甲局"],
          ["组二", 3, "任务三", "甲局"],
          ["组三", 4, "任务四", "甲局"],
        ],
      },
    });

    const differences = compareDocument(plan, await readWorkbook(bytes));

    expect(differences.changes).toMatchObject([{ row: "1", column: "units", old: "甲局", new: "乙局" }]);
    expect({ ...differences, changes: [] }).toEqual(NO_DIFFERENCES);
  });

  it("does not keep a new row from finding its group", async () => {
    const bytes = await handMade({
      清单: {
        rows: [
          ["序号", "主要举措", "工作目标"],
          [1, "任务一", "1.目标。"],
          [2, "任务二", "1.目标。"],
          [3, "任务三", "1.目标。"],
          [null, "新任务", "目标"],
          [4, "任务四", "1.目标。"],
        ],
      },
    });

    const differences = compareDocument(plan, await readWorkbook(bytes));

    expect(differences.added).toMatchObject([{ cells: { measure: "新任务", goals: "目标" } }]);
    expect({ ...differences, added: [] }).toEqual(NO_DIFFERENCES);
    expect(measures(accept(differences, [differences.added[0]?.id ?? ""]))).toEqual([
      "组一/任务一",
      "组一/任务二",
      "组二/任务三",
      "组二/新任务",
      "组三/任务四",
    ]);
  });
});

describe("the real plan, returned by departments", () => {
  it("with a renumbered, reworded and moved task is understood", async () => {
    const state = zhoushanPlan();
    const task = [...state.rows.values()].find(({ cells }) => cells.measure === "深化党建引领共富工坊建设");
    const target = [...state.rows.values()].find(
      ({ cells }) => cells.measure === "支持嵊泗县走海岛县高质量发展共同富裕特色之路",
    );
    if (!task || !target) throw new Error("the real plan has changed");
    let edited = applyChanges(
      state,
      moveRowsChanges(state, [task.id], { table: "tasks", parentId: target.parentId, afterId: target.id }),
    );
    const value = "深化党建引领“共富工坊”提质建设";
    edited = applyChanges(edited, editCellsChanges(edited, [{ rowId: task.id, column: "measure", value }]));

    const differences = await differencesFrom(state, edited);

    expect(differences.changes).toMatchObject([{ rowId: task.id, column: "measure", new: value }]);
    expect(differences.moved).toMatchObject([{ rowId: task.id, row: "22" }]);
    expect([...differences.added, ...differences.removed]).toEqual([]);
  });
});
