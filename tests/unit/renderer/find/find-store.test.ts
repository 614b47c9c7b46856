import { describe, expect, it } from "vitest";
import { createClient } from "../../../../renderer/contract/client.ts";
import { countText } from "../../../../renderer/features/find/find-data.ts";
import { marksIn } from "../../../../renderer/features/find/find-marks.ts";
import { createFindStore } from "../../../../renderer/features/find/find-store.ts";
import type { Finder } from "../../../../renderer/features/find/finder.ts";
import { createPlanStore } from "../../../../renderer/plan/plan-store.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../../shared/changes/edit-cells.ts";
import { channels } from "../../../../shared/contract/channels.ts";
import type { PlanSnapshot } from "../../../../shared/contract/plan-schemas.ts";
import { directFinder } from "../../../helpers/direct-finder.ts";
import { aGroup, aPlan, aSection, aTask, aUnit, planOf, rowNamed } from "../../../helpers/plan-builders.ts";

const state = planOf(
  aPlan({
    tasks: [
      aSection("海岛甲", [
        aGroup("组海岛", [
          aTask("任务一", { goals: "海岛。海岛。" }),
          aTask("任务二", { arrangements: "到海岛去" }),
        ]),
      ]),
    ],
    units: [aUnit("海岛局"), aUnit("乙局")],
  }),
);

const history = { undoLabel: null, redoLabel: null };

/** A host that writes every edit. */
function aHost() {
  let stored = state;
  const answer = (channel: string, input: unknown): unknown => {
    if (channel === "plan:close") return {};
    const { edits } = channels["plan:edit-cells"].input.parse(input);
    const changes = editCellsChanges(stored, edits);
    stored = applyChanges(stored, changes);
    return { revision: 2, label: "替换", changes, history };
  };
  return {
    invoke: async (channel: string, input: unknown) => ({ ok: true, value: answer(channel, input) }),
    on: () => () => {},
  };
}

function opened(finder: Finder = directFinder()) {
  const plan = createPlanStore({ client: createClient(aHost()), retryMs: 5, onRefused: () => {} });
  const rows = [...state.rows.values()].map((row) => ({ ...row, cells: { ...row.cells } }));
  const file = { name: "a.fbt", path: "/a.fbt" };
  const snapshot: PlanSnapshot = {
    session: "s1",
    file,
    readOnlyReason: null,
    notice: null,
    revision: 1,
    rows,
    history,
  };
  plan.getState().show(snapshot);
  plan.getState().setSheet("tasks");
  // The grid follows where it is sent.
  plan.subscribe(({ reveal }, before) => {
    if (!reveal || reveal === before.reveal || reveal.place.column === null) return;
    const { rowId, column } = reveal.place;
    plan.getState().setActive(plan.getState().sheet, { rowId, column, lineId: rowId });
  });
  const store = createFindStore(plan, finder);
  const find = () => store.getState();
  const place = (): string => {
    const { sheet, activeCells } = plan.getState();
    const cell = activeCells[sheet];
    const text = cell && plan.getState().plan.shown.rows.get(cell.rowId)?.cells[cell.column];
    return `${sheet} ${text}`;
  };
  const count = (): string => countText(find());
  return { plan, store, find, place, count };
}

const rowOf = (kind: string, name: string) => rowNamed(state, kind, name).id;

describe("finding", () => {
  it("counts at once and walks in document order, past the end to the beginning", async () => {
    const { find, place, count } = opened();
    find().open(false, "海岛");
    expect(await find().step(1)).toBe("moved");
    expect([place(), count()]).toEqual(["tasks 海岛甲", "第 1 处，共 5 处"]);

    for (const text of ["组海岛", "海岛。海岛。", "海岛。海岛。", "到海岛去"]) {
      expect(await find().step(1)).toBe("moved");
      expect(place()).toBe(`tasks ${text}`);
    }
    expect(await find().step(1)).toBe("wrapped");
    expect(place()).toBe("tasks 海岛甲");
    expect(await find().step(-1)).toBe("wrapped");
    expect([place(), count()]).toEqual(["tasks 到海岛去", "第 5 处，共 5 处"]);
  });

  it("goes on from the cell to which the user has gone", async () => {
    const { plan, find, place, count } = opened();
    find().open(false, "海岛");
    await find().step(1);
    const rowId = rowOf("task", "任务一");
    plan.getState().setActive("tasks", { rowId, column: "units", lineId: rowId });

    await find().step(1);
    expect(place()).toBe("tasks 到海岛去");
    plan.getState().setActive("tasks", { rowId, column: "measure", lineId: rowId });
    await find().step(-1);
    expect([place(), count()]).toEqual(["tasks 组海岛", "第 2 处，共 5 处"]);
  });

  it("in all sheets goes from one to the next; in one stays there and follows the tab", async () => {
    const { plan, find, place, count } = opened();
    find().setScope("plan");
    find().open(false, "海岛");
    await find().step(-1);
    expect([place(), count()]).toEqual(["units 海岛局", "第 6 处，共 6 处"]);

    find().setScope("sheet");
    await find().step(1);
    expect([place(), count()]).toEqual(["units 海岛局", "第 1 处，共 1 处"]);
    plan.getState().setSheet("tasks");
    await find().step(1);
    expect(count()).toMatch(/共 5 处$/);
  });

  it("follows the plan", async () => {
    const { plan, find, count } = opened();
    find().open(false, "海岛");
    await find().step(1);
    plan.getState().editCells([{ rowId: rowOf("task", "任务一"), column: "goals", value: "没有了" }]);

    await expect.poll(count).toBe("第 1 处，共 3 处");
  });

  it("says what is wrong with a regular expression, and nothing once it is right", async () => {
    const { find, count } = opened();
    find().setSpec({ isRegex: true });
    find().open(false, "(海");
    expect(find().problem).toContain("正则表达式有误");
    expect(find().hits).toEqual([]);

    find().setSpec({ text: "(海)岛" });
    await expect.poll(count).toBe("共 5 处");
    expect(find().problem).toBeNull();
  });

  it("has nothing to show for an empty text", async () => {
    const { find, count } = opened();
    find().open(false, "海岛");
    await expect.poll(count).toBe("共 5 处");
    find().setSpec({ text: "" });

    expect(find().hits).toEqual([]);
    expect(count()).toBe("");
    expect(await find().step(1)).toBe("nothing");
  });

  it("goes on where it was when the panel is closed", async () => {
    const { find, place } = opened();
    find().open(false, "海岛");
    await find().step(1);
    find().close();

    await find().step(1);
    expect(place()).toBe("tasks 组海岛");
  });

  it("is over when the plan is closed", async () => {
    const { plan, find, count } = opened();
    find().open(false, "海岛");
    await expect.poll(count).toBe("共 5 处");
    await plan.getState().close();

    expect(find()).toMatchObject({ isOpen: false, hits: [], query: null });
  });
});

describe("the marks", () => {
  it("are the ranges of a cell, the current one apart, while the panel is open and the text is the one searched", async () => {
    const { plan, store, find } = opened();
    const rowId = rowOf("task", "任务一");
    const marks = () => marksIn(store.getState(), plan.getState().plan.shown, rowId, "goals");
    find().open(false, "海岛");
    for (const _ of [1, 2, 3, 4]) await find().step(1);

    expect(marks()).toEqual({
      ranges: [
        [0, 2],
        [3, 5],
      ],
      current: [3, 5],
    });
    plan.getState().editCells([{ rowId, column: "goals", value: "x海岛" }]);
    expect(marks()).toEqual({ ranges: [], current: null });
    await expect.poll(marks).toEqual({ ranges: [[1, 3]], current: null });
    find().close();
    expect(marks()).toEqual({ ranges: [], current: null });
  });
});

describe("replacing", () => {
  it("one goes to the first, then replaces it and goes on behind what was put in", async () => {
    const { plan, find, place, count } = opened();
    find().open(true, "海岛");
    find().setReplacement("大海岛");
    await find().replaceCurrent();
    expect([place(), count()]).toEqual(["tasks 海岛甲", "第 1 处，共 5 处"]);

    await find().replaceCurrent();
    expect([place(), count()]).toEqual(["tasks 组海岛", "第 2 处，共 5 处"]);
    expect(plan.getState().plan.shown.rows.get(rowOf("section", "海岛甲"))?.cells.section).toBe("大海岛甲");
    await find().replaceCurrent();
    await find().replaceCurrent();
    expect([place(), count()]).toEqual(["tasks 大海岛。海岛。", "第 4 处，共 5 处"]);
  });

  it("the last leaves nothing, and an emptied cell is passed over", async () => {
    const { plan, find, count } = opened();
    find().setSpec({ wholeCell: true });
    find().setScope("plan");
    find().open(true, "海岛局");
    find().setReplacement("");
    await find().replaceCurrent();

    expect(await find().replaceCurrent()).toBe("nothing");
    expect(count()).toBe("没有找到");
    expect(plan.getState().plan.shown.rows.get(rowOf("unit", "海岛局"))?.cells).toEqual({});
  });

  it("all says cell by cell what it would write, and writes nothing yet", async () => {
    const { plan, find } = opened();
    find().setScope("plan");
    find().open(true, "海岛");
    find().setReplacement("");
    const planned = await find().planReplacements();

    expect(planned?.map(({ before, after, count }) => [before, after, count])).toEqual([
      ["海岛甲", "甲", 1],
      ["组海岛", "组", 1],
      ["海岛。海岛。", "。。", 2],
      ["到海岛去", "到去", 1],
      ["海岛局", "局", 1],
    ]);
    expect(plan.getState().save.status).toBe("saved");
  });

  it("all is refused where not all is known", async () => {
    const { find } = opened(directFinder(3));
    find().open(true, "海岛");
    await expect.poll(() => countText(find())).toBe("超过 3 处");

    await expect(find().planReplacements()).rejects.toMatchObject({ code: "too-many-occurrences" });
  });
});
