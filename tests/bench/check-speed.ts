/**
 * The checker on a large plan: a full check beside the plan made into JSON ten times, a check after one edit beside a
 * frame's time, and a full check of twice as many rows beside that of one, which shows that it grows in proportion.
 */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import { assertDefined } from "../../shared/errors.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import { PlanChecker } from "../../shared/rules/incremental.ts";
import { type Figures, measure, timed } from "./measure.ts";

const RUNS = 15;
const EDITS = 51;
const JSON_TIMES = 10;
/** One of sixty in a second. */
const FRAME_MS = 1000 / 60;
const NAMES = new Set(["section", "group", "measure"]);

export async function benchCheck(rows: readonly PlanRow[]): Promise<readonly Figures[]> {
  const state = buildPlanState(rows);
  const full = await measure({
    title: "full check",
    baselineTitle: "JSON.stringify ten times",
    ours: () => timed(() => checkPlan(state)),
    baseline: () => timed(() => stringifyTenTimes(rows)),
    runs: RUNS,
  });
  const double = buildPlanState(twice(rows));
  const growth = await measure({
    title: "full check of twice the rows",
    baselineTitle: "full check",
    ours: () => timed(() => checkPlan(double)),
    baseline: () => timed(() => checkPlan(state)),
    runs: RUNS,
  });
  return [full, growth, await benchEdits(state, rows)];
}

function stringifyTenTimes(rows: readonly PlanRow[]): number {
  let length = 0;
  for (let time = 0; time < JSON_TIMES; time++) length += JSON.stringify(rows).length;
  return length;
}

/** Every row once more, under an id and a name of its own; the plan's own row once. */
function twice(rows: readonly PlanRow[]): PlanRow[] {
  const copies = rows
    .filter(({ table }) => table !== "plan")
    .map((row) => ({
      ...row,
      id: `${row.id}-2`,
      parentId: row.parentId === null ? null : `${row.parentId}-2`,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([key, text]) => [key, NAMES.has(key) ? `${text}乙` : text]),
      ),
    }));
  return [...rows, ...copies];
}

async function benchEdits(state: PlanState, rows: readonly PlanRow[]): Promise<Figures> {
  const tasks = rows.filter(({ kind }) => kind === "task");
  const checker = new PlanChecker();
  let current = state;
  checker.check(current);
  let count = 0;
  return measure({
    title: "check after an edit",
    baselineTitle: "a frame",
    ours: () => {
      const { id } = assertDefined(tasks[(++count * 97) % tasks.length], "there are tasks");
      const change = cellChange(current, id, "goals", `1.完成项目${count}个。\n2.新增服务点${count}个。`);
      current = applyChanges(current, [assertDefined(change, "another text")]);
      return timed(() => checker.check(current));
    },
    baseline: async () => FRAME_MS,
    runs: EDITS,
  });
}
