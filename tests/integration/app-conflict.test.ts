import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { App } from "../../electron/app/app.ts";
import { type EventName, events } from "../../shared/contract/events.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import {
  ask,
  createPlanIn,
  errorOf,
  filesIn,
  firstTask,
  makeFolder,
  openApp,
  openPlanIn,
} from "../helpers/app-client.ts";

let folder: string;
let remove: () => void;
let path: string;
let ours: App;
let theirs: App;
let told: { event: EventName; data: unknown }[];
let taskId: string;

beforeEach(async () => {
  ({ folder, remove } = makeFolder());
  path = join(folder, "方案.fbt");
  told = [];
  ours = openApp(join(folder, "data"), { emit: (event, data) => told.push({ event, data }) });
  theirs = openApp(join(folder, "data"));
  const created = await createPlanIn(ours, path);
  taskId = firstTask(created).id;
});

afterEach(async () => {
  await ours.close();
  await theirs.close();
  remove();
});

const write = (column: string, value: string) => ({ edits: [{ rowId: taskId, column, value }] });

function cellOf(snapshot: PlanSnapshot | null, column: string): string | undefined {
  return snapshot?.rows.find((row) => row.id === taskId)?.cells[column];
}

it("the second program is told that the plan is open elsewhere", async () => {
  expect((await openPlanIn(theirs, path)).notice).toContain("另一个程序打开");
});

it("what another program wrote is shown and not written over, not even in another cell", async () => {
  await openPlanIn(theirs, path);
  await ask(theirs, "plan:edit-cells", write("goals", "他们的"));

  const error = await errorOf(ours, "plan:edit-cells", write("units", "我们的"));

  expect([error.kind, error.code]).toEqual(["conflict", "plan-changed-elsewhere"]);
  expect(told.map(({ event }) => event)).toEqual(["plan:replaced"]);
  const { snapshot, reason } = events["plan:replaced"].parse(told[0]?.data);
  expect(cellOf(snapshot, "goals")).toBe("他们的");
  expect(reason).toContain("另一个程序");
  expect(cellOf(await ask(theirs, "plan:get", {}), "units")).not.toBe("我们的");
});

it("after that the edit can be done again, and both are in the file", async () => {
  await openPlanIn(theirs, path);
  await ask(theirs, "plan:edit-cells", write("goals", "他们的"));
  await errorOf(ours, "plan:edit-cells", write("units", "市数据局"));

  const { revision } = await ask(ours, "plan:edit-cells", write("units", "市数据局"));

  const seen = await ask(theirs, "plan:get", {});
  expect([cellOf(seen, "goals"), cellOf(seen, "units"), seen?.revision]).toEqual([
    "他们的",
    "市数据局",
    revision,
  ]);
});

it("undo after another program's edit takes nothing of theirs back", async () => {
  await ask(ours, "plan:edit-cells", write("goals", "我们的"));
  await openPlanIn(theirs, path);
  await ask(theirs, "plan:edit-cells", write("goals", "他们的"));

  const error = await errorOf(ours, "plan:undo", {});

  expect(error.kind).toBe("conflict");
  expect(cellOf(await ask(ours, "plan:get", {}), "goals")).toBe("他们的");
});

it("a cell that no longer holds what the log says is named, and left as it is", async () => {
  await ask(ours, "plan:edit-cells", write("goals", "我们的"));
  await ask(ours, "plan:close", {});
  const database = new Database(path);
  database.prepare("UPDATE cells SET value = '别人的' WHERE row_id = ? AND column_key = 'goals'").run(taskId);
  database.close();
  await openPlanIn(ours, path);

  const error = await errorOf(ours, "plan:undo", {});

  expect([error.kind, error.code]).toEqual(["conflict", "cells-changed-since"]);
  expect(error.message).toContain("任务1 工作目标");
  expect(cellOf(await ask(ours, "plan:get", {}), "goals")).toBe("别人的");
});

it("a plan that another program is writing is waited for and then given up, with nothing written", async () => {
  const database = new Database(path);
  database.exec("BEGIN IMMEDIATE");

  const error = await errorOf(ours, "plan:edit-cells", write("goals", "我们的"));

  expect([error.kind, error.code]).toEqual(["storage", "plan-busy"]);
  expect(error.message).toContain("没有写入方案“方案.fbt”");
  database.exec("ROLLBACK");
  database.close();
  expect(cellOf(await ask(ours, "plan:get", {}), "goals")).not.toBe("我们的");
  const { label } = await ask(ours, "plan:edit-cells", write("goals", "我们的"));
  expect(label).toBe("修改 任务1 工作目标");
});

it("the last program to close leaves the one single file", async () => {
  await openPlanIn(theirs, path);
  await ask(theirs, "plan:edit-cells", write("goals", "他们的"));

  await theirs.close();
  expect(filesIn(folder)).toContain("方案.fbt-wal");
  await ours.close();

  expect(filesIn(folder)).toEqual(["方案.fbt"]);
});
