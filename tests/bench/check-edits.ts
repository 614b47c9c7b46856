/** Edits of a large plan after which it is checked again: one of each kind that people make. */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import type { Change } from "../../shared/changes/change.ts";
import { deleteRowsChanges, insertRowsChanges, moveRowsChanges } from "../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { countingIds } from "../helpers/plan-builders.ts";

export interface CheckedEdit {
  readonly title: string;
  /** The plan after one more edit. */
  next(state: PlanState): PlanState;
}

export function checkedEdits(plan: PlanState): readonly CheckedEdit[] {
  return [
    cellEdit(plan, "a goal", "task", "goals", (n) => `1.完成项目${n}个。\n2.新增服务点${n}个。`),
    cellEdit(plan, "a lead unit", "task", "units", (n, before) => `${before}、市海岛${n}局`),
    cellEdit(plan, "a clause", "clause", "clause", (n, before) => `${before}，完成${n}个项目`),
    cellEdit(plan, "a target", "indicator", "target", (n) => String(n)),
    cellEdit(plan, "an indicator's name", "indicator", "name", (n, before) => `${n}号${before}`),
    cellEdit(plan, "a unit's name", "unit", "name", (n, before) => `${before}${n}`),
    rowEdit(plan, "a new task", (state, task, newId) => {
      const cells = {
        measure: `新的举措${task.id}`,
        goals: "1.完成项目3个。",
        units: task.cells.units ?? "",
      };
      return insertRowsChanges(state, spotBehind(task), [{ kind: "task", cells }], newId);
    }),
    rowEdit(plan, "a deleted task", (state, task) => deleteRowsChanges(state, [task.id])),
    rowEdit(plan, "a moved task", (state, task, _, other) =>
      moveRowsChanges(state, [task.id], spotBehind(other)),
    ),
  ];
}

/** Prime, so that edits fall here and there. */
const STRIDE = 97;

function rowsOf(plan: PlanState, kind: string): PlanRow[] {
  return [...plan.rows.values()].filter((row) => row.kind === kind);
}

function cellEdit(
  plan: PlanState,
  title: string,
  kind: string,
  column: string,
  text: (count: number, before: string) => string,
): CheckedEdit {
  const rows = rowsOf(plan, kind).filter(({ cells }) => cells[column] !== undefined);
  let count = 0;
  return {
    title,
    next: (state) => {
      const { id, cells } = assertDefined(rows[(++count * STRIDE) % rows.length], `a ${kind}`);
      const change = cellChange(state, id, column, text(count, cells[column] ?? ""));
      return applyChanges(state, [assertDefined(change ?? undefined, "another text")]);
    },
  };
}

type RowChanges = (state: PlanState, task: PlanRow, newId: () => string, other: PlanRow) => readonly Change[];

function rowEdit(plan: PlanState, title: string, changes: RowChanges): CheckedEdit {
  const tasks = rowsOf(plan, "task");
  const newId = countingIds(title);
  let count = 0;
  return {
    title,
    next: (state) => {
      const task = assertDefined(tasks[(++count * STRIDE) % tasks.length], "a task");
      const other = assertDefined(tasks[(count * STRIDE + STRIDE - 1) % tasks.length], "another task");
      return applyChanges(state, changes(state, task, newId, other));
    },
  };
}

function spotBehind({ table, parentId, id }: PlanRow) {
  return { table, parentId, afterId: id };
}
