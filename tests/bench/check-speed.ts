/**
 * node tests/bench/check-speed.ts [TASKS], or with all of npm run bench: the checker on large plans. A full check stands
 * beside the plan made into JSON ten times, one of twice as many tasks beside that of one, which shows how it grows, one of
 * a longest cell beside that of half its length, and a check after an edit beside a frame's time.
 */
import { assertDefined } from "../../shared/errors.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import { MAX_CELL_LENGTH, type PlanRow } from "../../shared/model/row.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import { PlanChecker } from "../../shared/rules/incremental.ts";
import { filledWith, HARD_TEXTS } from "../helpers/hard-texts.ts";
import { planOf, smallTemplate } from "../helpers/plan-builders.ts";
import { type CheckedEdit, checkedEdits } from "./check-edits.ts";
import { type Copies, copiedPlan } from "./copied-plan.ts";
import { type Figures, measure, printFigures, timed } from "./measure.ts";

const RUNS = 7;
const EDITS = 31;
const JSON_TIMES = 10;
/** One of sixty in a second. */
const FRAME_MS = 1000 / 60;
/** Parts of what is asked for, each twice the one before. */
const SIZES = [1 / 4, 1 / 2, 1, 2];

const COPIES: Readonly<Record<Copies, string>> = {
  named: "real plan, each copy with its names",
  same: "real plan, word for word",
  distinct: "real plan, no line twice",
};

/** `rows`: of the plan that the other figures are taken on. */
export async function benchCheck(rows: readonly PlanRow[], taskCount: number): Promise<readonly Figures[]> {
  const figures = rows.length > 0 ? [await benchFull("bench plan", buildPlanState(rows))] : [];
  for (const copies of ["named", "same", "distinct"] as const) {
    figures.push(await benchFull(COPIES[copies], copiedPlan(taskCount, copies)));
  }
  figures.push(...(await benchGrowth(taskCount)), ...(await benchLength()));
  const plan = copiedPlan(taskCount, "named");
  for (const edit of checkedEdits(plan)) figures.push(await benchEdit(plan, edit));
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

/** Twice the tasks take twice the time, at every size. */
async function benchGrowth(taskCount: number): Promise<readonly Figures[]> {
  const plans = SIZES.map((share) => Math.round(share * taskCount)).map((tasks) => ({
    tasks,
    plan: copiedPlan(tasks, "distinct"),
  }));
  const figures: Figures[] = [];
  for (const [index, { tasks, plan }] of plans.slice(1).entries()) {
    const half = assertDefined(plans[index], "half as many");
    figures.push(
      await measure({
        title: `full check: ${tasks} tasks`,
        baselineTitle: `of ${half.tasks}`,
        ours: timedCheck(plan),
        baseline: timedCheck(half.plan),
        runs: RUNS,
      }),
    );
  }
  return figures;
}

/** All hard texts, each in every cell of a small plan. */
async function benchLength(): Promise<readonly Figures[]> {
  const plan = planOf(smallTemplate());
  const filled = (length: number): PlanState[] =>
    HARD_TEXTS.map(([, text]) => filledWith(plan, text(length)));
  const checkAll = (plans: readonly PlanState[]) => () =>
    timed(() => {
      for (const each of plans) checkPlan(each);
    });
  return [
    await measure({
      title: `full check: hard texts of ${MAX_CELL_LENGTH} characters`,
      baselineTitle: "half as long",
      ours: checkAll(filled(MAX_CELL_LENGTH)),
      baseline: checkAll(filled(Math.floor(MAX_CELL_LENGTH / 2))),
      runs: 1,
    }),
  ];
}

async function benchEdit(plan: PlanState, { title, next }: CheckedEdit): Promise<Figures> {
  const checker = new PlanChecker();
  let current = plan;
  checker.check(current);
  return measure({
    title: `check after an edit: ${title}`,
    baselineTitle: "a frame",
    ours: () => {
      current = next(current);
      return timed(() => checker.check(current));
    },
    baseline: async () => FRAME_MS,
    runs: EDITS,
  });
}

if (import.meta.main) printFigures(await benchCheck([], Number(process.argv[2] ?? 10_000)));
