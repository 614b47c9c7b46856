/**
 * The checker on large plans: one made for the bench, and the real plan copied until it is as large, word for word and
 * with texts of its own in each copy. A full check stands beside the plan made into JSON ten times, a check after one
 * edit beside a frame's time, and a full check of twice as many tasks beside that of one, which shows how it grows.
 */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import { assertDefined } from "../../shared/errors.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import { PlanChecker } from "../../shared/rules/incremental.ts";
import { copiedPlan } from "./copied-plan.ts";
import { type Figures, measure, timed } from "./measure.ts";

const RUNS = 7;
const EDITS = 31;
const JSON_TIMES = 10;
/** One of sixty in a second. */
const FRAME_MS = 1000 / 60;

export async function benchCheck(rows: readonly PlanRow[], taskCount: number): Promise<readonly Figures[]> {
  const distinct = copiedPlan(taskCount, "distinct");
  const figures = [
    await benchFull("bench plan", buildPlanState(rows)),
    await benchFull("real plan, copied", copiedPlan(taskCount, "same")),
    await benchFull("real plan, texts of their own", distinct),
    await measure({
      title: "full check: twice the tasks",
      baselineTitle: "once",
      ours: timedCheck(copiedPlan(2 * taskCount, "distinct")),
      baseline: timedCheck(distinct),
      runs: RUNS,
    }),
  ];
  for (const edit of EDITED) figures.push(await benchEdit(distinct, edit));
  return figures;
}

function timedCheck(state: PlanState): () => Promise<number> {
  return () => timed(() => checkPlan(state));
}

async function benchFull(name: string, state: PlanState): Promise<Figures> {
  const rows = [...state.rows.values()];
  return measure({
    title: `full check: ${name}`,
    baselineTitle: "JSON.stringify ten times",
    ours: timedCheck(state),
    baseline: () => timed(() => stringifyTenTimes(rows)),
    runs: RUNS,
  });
}

function stringifyTenTimes(rows: readonly PlanRow[]): number {
  let length = 0;
  for (let time = 0; time < JSON_TIMES; time++) length += JSON.stringify(rows).length;
  return length;
}

interface EditedCell {
  readonly title: string;
  readonly kind: string;
  readonly column: string;
  readonly text: (count: number, before: string) => string;
}

const EDITED: readonly EditedCell[] = [
  { title: "a goal", kind: "task", column: "goals", text: (n) => `1.完成项目${n}个。\n2.新增服务点${n}个。` },
  { title: "a lead unit", kind: "task", column: "units", text: (n, before) => `${before}、市海岛${n}局` },
  { title: "a clause", kind: "clause", column: "text", text: (n, before) => `${before}完成${n}个项目` },
  { title: "a target", kind: "indicator", column: "target", text: (n) => String(n) },
  { title: "a unit's name", kind: "unit", column: "name", text: (n, before) => `${before}${n}` },
];

async function benchEdit(state: PlanState, { title, kind, column, text }: EditedCell): Promise<Figures> {
  const rows = [...state.rows.values()].filter((row) => row.kind === kind);
  const checker = new PlanChecker();
  let current = state;
  checker.check(current);
  let count = 0;
  return measure({
    title: `check after an edit: ${title}`,
    baselineTitle: "a frame",
    ours: () => {
      const { id, cells } = assertDefined(rows[(++count * 97) % rows.length], "there are such rows");
      const change = cellChange(current, id, column, text(count, cells[column] ?? ""));
      current = applyChanges(current, [assertDefined(change, "another text")]);
      return timed(() => checker.check(current));
    },
    baseline: async () => FRAME_MS,
    runs: EDITS,
  });
}
