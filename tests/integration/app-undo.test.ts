import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { dumpPlan } from "../../shared/changes/dump-plan.ts";
import type { BatchResult, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { ask, createPlanIn, errorOf, filesIn, openPlanIn, stateOf } from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { type Command, channelOf, commandFor, commandRecipes } from "../helpers/command-arbitrary.ts";
import { rowNamed, smallTemplate, zhoushanPlan } from "../helpers/plan-builders.ts";
import { planFaults } from "../helpers/plan-faults.ts";

const inTest = appInEachTest();
let path: string;

beforeEach(() => {
  path = inTest.path;
});

async function snapshot(): Promise<PlanSnapshot> {
  return assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open");
}

async function current(): Promise<PlanState> {
  return stateOf(await snapshot());
}

/** Closes the plan and opens it in an app of its own, as on the next morning. */
async function reopen(): Promise<PlanSnapshot> {
  await inTest.restart();
  return openPlanIn(inTest.app, path);
}

function run(command: Command): Promise<BatchResult> {
  const { type: _, ...input } = command;
  return ask(inTest.app, channelOf(command), JSON.parse(JSON.stringify(input))) as Promise<BatchResult>;
}

/** A few rows of every kind, laid into an empty plan by the channels themselves. */
async function createSmallPlan(): Promise<PlanState> {
  await ask(inTest.app, "plan:close", {});
  path = join(inTest.folder, `方案${filesIn(inTest.folder).length}.fbt`);
  await createPlanIn(inTest.app, path, "empty");
  for (const [table, rows] of Object.entries(smallTemplate())) {
    if (table === "plan") continue;
    const spot = { table, parentId: null, afterId: null };
    await ask(inTest.app, "plan:insert-rows", { spot, rows: JSON.parse(JSON.stringify(rows)) });
  }
  return current();
}

async function undoTo(revisions: number): Promise<void> {
  for (let count = 0; count < revisions; count++) await ask(inTest.app, "plan:undo", {});
}

it("any run undone after a restart gives the first plan again, and redone after another the last", async () => {
  await fc.assert(
    fc.asyncProperty(commandRecipes, async (recipes) => {
      const states = [await createSmallPlan()];
      for (const recipe of recipes) {
        const command = commandFor(assertDefined(states.at(-1), "there is a state"), recipe);
        if (command === null || (await run(command)).changes.length === 0) continue;
        states.push(await current());
      }
      const last = stateOf(await reopen());
      expect(last).toEqual(states.at(-1));
      expect(planFaults(last)).toEqual([]);

      for (const state of states.slice(0, -1).toReversed()) {
        await ask(inTest.app, "plan:undo", {});
        expect(await current()).toEqual(state);
      }
      expect(stateOf(await reopen())).toEqual(states[0]);

      for (const state of states.slice(1)) {
        await ask(inTest.app, "plan:redo", {});
        expect(await current()).toEqual(state);
      }
      expect(stateOf(await reopen())).toEqual(states.at(-1));
      expect((await snapshot()).history.redoLabel).toBeNull();
    }),
    { numRuns: 60 },
  );
}, 120_000);

it("the plan that was created is as the template says, and its making cannot be undone", async () => {
  const created = await createPlanIn(inTest.app, path, "zhoushan-2024");

  expect(created.history).toEqual({ undoLabel: null, redoLabel: null });
  expect(await errorOf(inTest.app, "plan:undo", {})).toMatchObject({
    kind: "precondition",
    code: "nothing-to-undo",
  });
  expect(await errorOf(inTest.app, "plan:redo", {})).toMatchObject({ code: "nothing-to-redo" });
  expect(dumpPlan(stateOf(created))).toEqual(dumpPlan(zhoushanPlan()));
});

it("undo and redo say what they take back and lead to the place", async () => {
  const state = await createSmallPlan();
  const task = rowNamed(state, "task", "任务二");
  await run({ type: "edit-cells", edits: [{ rowId: task.id, column: "goals", value: "新的目标" }] });

  const undone = await ask(inTest.app, "plan:undo", {});
  const redone = await ask(inTest.app, "plan:redo", {});

  expect([undone.label, redone.label]).toEqual(["撤销 修改 任务2 工作目标", "重做 修改 任务2 工作目标"]);
  expect(undone.changes).toEqual([
    { table: "tasks", rowId: task.id, column: "goals", old: "新的目标", new: "1.目标。" },
  ]);
  expect(undone.history.redoLabel).toBe("修改 任务2 工作目标");
  expect(redone.history).toMatchObject({ undoLabel: "修改 任务2 工作目标", redoLabel: null });
});

it("a new act ends the redoing, and undoing goes on before it", async () => {
  const state = await createSmallPlan();
  const task = rowNamed(state, "task", "任务二");
  const write = (value: string) =>
    run({ type: "edit-cells", edits: [{ rowId: task.id, column: "goals", value }] });
  const goals = async () => (await current()).rows.get(task.id)?.cells.goals;
  await write("甲");
  await write("乙");
  await undoTo(1);
  await write("丙");

  expect((await errorOf(inTest.app, "plan:redo", {})).code).toBe("nothing-to-redo");
  await undoTo(1);
  expect(await goals()).toBe("甲");
  await undoTo(1);
  expect(await goals()).toBe("1.目标。");
});

it("a deleted section comes back with all below it, in its order and under its old ids", async () => {
  const state = await createSmallPlan();
  const section = rowNamed(state, "section", "小节甲");

  await run({ type: "delete-rows", rowIds: [section.id] });
  expect((await current()).rows.has(section.id)).toBe(false);
  await reopen();
  await undoTo(1);

  expect(await current()).toEqual(state);
});
