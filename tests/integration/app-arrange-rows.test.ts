import { beforeEach, describe, expect, it } from "vitest";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { indicatorsTable } from "../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../shared/tables/tasks-table.ts";
import { ask, createPlanIn, errorOf, openPlanIn, stateOf } from "../helpers/app-client.ts";
import { rowNamed, zhoushanPlan } from "../helpers/plan-builders.ts";
import { planFaults } from "../helpers/plan-faults.ts";
import { drawn } from "../helpers/table-drawing.ts";

const GROUP = "夯实共同富裕物质基础";
const NEXT_GROUP = "激发区域发展优势";

import { appInEachTest } from "../helpers/app-in-test.ts";

const inTest = appInEachTest();

let state: PlanState;

beforeEach(async () => {
  state = stateOf(await createPlanIn(inTest.app, inTest.path));
});

/** The plan as the file holds it. */
async function reopened(): Promise<PlanState> {
  await ask(inTest.app, "plan:close", {});
  return stateOf(await openPlanIn(inTest.app, inTest.path));
}

function idOf(kind: string, name: string): string {
  return rowNamed(state, kind, name).id;
}

function tasksOf(group: string): string[] {
  return [...(state.children.get(idOf("group", group)) ?? [])];
}

describe("arranging rows is one batch with a name, kept in the file, and undone as a whole", () => {
  it("for copies", async () => {
    const rowIds = tasksOf(GROUP).slice(0, 2);

    const { label } = await ask(inTest.app, "plan:duplicate-rows", { rowIds });

    expect(label).toBe("创建副本 2 项任务");
    expect(planFaults(await reopened())).toEqual([]);
    await ask(inTest.app, "plan:undo", {});
    expect(await reopened()).toEqual(state);
  });

  it("for a new group, of which the label says the name", async () => {
    const { label, history } = await ask(inTest.app, "plan:group-rows", {
      rowIds: tasksOf(GROUP).slice(2),
      name: "新的一组",
    });

    expect([label, history.undoLabel]).toEqual(["新设 重点任务“新的一组”", "新设 重点任务“新的一组”"]);
    const after = await reopened();
    expect(after.children.get(rowNamed(after, "group", "新的一组").id)).toEqual(tasksOf(GROUP).slice(2));
    await ask(inTest.app, "plan:undo", {});
    expect(await reopened()).toEqual(state);
  });

  it("for a group that is dissolved", async () => {
    const input = { rowId: idOf("group", NEXT_GROUP), intoId: idOf("group", GROUP) };

    const { label } = await ask(inTest.app, "plan:dissolve-row", input);

    expect(label).toBe(`解散 重点任务“${NEXT_GROUP}”`);
    const after = await reopened();
    expect(after.rows.has(input.rowId)).toBe(false);
    expect(after.children.get(input.intoId)).toEqual([...tasksOf(GROUP), ...tasksOf(NEXT_GROUP)]);
    await ask(inTest.app, "plan:undo", {});
    expect(await reopened()).toEqual(state);
  });

  it("for an indicator that is divided, and one that is made one again", async () => {
    const first = assertDefined(wholeIndicator(), "an indicator").id;

    const split = await ask(inTest.app, "plan:split-row", { rowId: first });
    const united = await ask(inTest.app, "plan:unite-row", { rowId: first });

    expect([split.label, united.label]).toEqual(["拆成分项 指标1", "取消分项 指标1"]);
    expect(drawn(await reopened(), indicatorsTable)).toEqual(drawn(state, indicatorsTable));
    await ask(inTest.app, "plan:undo", {});
    await ask(inTest.app, "plan:undo", {});
    expect(await reopened()).toEqual(state);
  });
});

function wholeIndicator() {
  return [...state.rows.values()].find((row) => row.kind === "indicator" && !state.children.has(row.id));
}

it("what cannot be arranged is refused with a reason, and nothing is written", async () => {
  const [task = ""] = tasksOf(GROUP);
  const section = assertDefined(state.rows.get(idOf("group", GROUP))?.parentId, "a section");
  const refusals = await Promise.all([
    errorOf(inTest.app, "plan:duplicate-rows", { rowIds: [task, section] }),
    errorOf(inTest.app, "plan:group-rows", { rowIds: [task], name: " " }),
    errorOf(inTest.app, "plan:group-rows", { rowIds: [section], name: "新" }),
    errorOf(inTest.app, "plan:dissolve-row", { rowId: task, intoId: section }),
    errorOf(inTest.app, "plan:split-row", { rowId: task }),
    errorOf(inTest.app, "plan:unite-row", { rowId: "nobody" }),
  ]);

  expect(refusals.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    "validation several-kinds",
    "validation name-missing",
    "validation no-container",
    "validation cannot-dissolve",
    "validation no-sub-rows",
    "not-found row-not-found",
  ]);
  expect(await reopened()).toEqual(state);
  expect(drawn(state, tasksTable)).toEqual(drawn(zhoushanPlan(), tasksTable));
});
