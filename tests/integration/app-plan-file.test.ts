import { readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { assertDefined } from "../../shared/errors.ts";
import {
  ask,
  createPlanIn,
  errorOf,
  filesIn,
  firstTask,
  openPlanIn,
  stateOf,
  tokenOf,
} from "../helpers/app-client.ts";
import { rowNamed } from "../helpers/plan-builders.ts";
import { tamperWith } from "../helpers/plan-file.ts";

const NOW = new Date(2024, 10, 25, 9, 30, 0);
const STAMP = "20241125-093000";

import { appInEachTest } from "../helpers/app-in-test.ts";

const inTest = appInEachTest({ clock: () => NOW });

async function editFirstTask(value: string, snapshot: PlanSnapshot) {
  const edits = [{ rowId: firstTask(snapshot).id, column: "goals", value }];
  return ask(inTest.app, "plan:edit-cells", { edits });
}

it("an edit is there after closing and opening again, with its place in the log", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "app:set-author", { author: "张三" });
  const { revision, label, history } = await editFirstTask("新的目标", created);
  await ask(inTest.app, "plan:close", {});

  const opened = await openPlanIn(inTest.app, inTest.path);

  expect(firstTask(opened).cells.goals).toBe("新的目标");
  expect([opened.revision, opened.history]).toEqual([revision, history]);
  expect([label, history.undoLabel]).toEqual(["修改 任务1 工作目标", "修改 任务1 工作目标"]);
  await ask(inTest.app, "plan:close", {});
  const database = new Database(inTest.path, { readonly: true });
  expect(
    database.prepare("SELECT kind, label, author, at, role FROM change_batches ORDER BY seq").all(),
  ).toEqual([
    expect.objectContaining({ kind: "create", label: "新建方案" }),
    { kind: "edit", label, author: "张三", at: NOW.toISOString(), role: "act" },
  ]);
  database.close();
});

it("the file as a whole is the plan: moved elsewhere it opens as it was", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  await editFirstTask("新的目标", created);
  const before = await ask(inTest.app, "plan:get", {});
  await ask(inTest.app, "plan:close", {});
  const moved = join(inTest.folder, "usb.fbt");
  renameSync(inTest.path, moved);

  const opened = await openPlanIn(inTest.app, moved);

  expect(stateOf(opened)).toEqual(stateOf(assertDefined(before, "a plan was open")));
});

it("after closing exactly one file is there, and while open it is written ahead", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  await editFirstTask("新的目标", created);

  expect(filesIn(inTest.folder)).toEqual(["方案.fbt", "方案.fbt-shm", "方案.fbt-wal"]);
  await ask(inTest.app, "plan:close", {});

  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
  expect(readFileSync(inTest.path).readUInt8(18)).toBe(1);
});

it("opening another plan, or closing the program, leaves one single file too", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await createPlanIn(inTest.app, join(inTest.folder, "乙.fbt"), "empty");
  expect(filesIn(inTest.folder)).toEqual(["乙.fbt", "乙.fbt-shm", "乙.fbt-wal", "方案.fbt"]);

  await inTest.app.close();

  expect(filesIn(inTest.folder)).toEqual(["乙.fbt", "方案.fbt"]);
});

it("where the next plan cannot be opened, the open one stays", async () => {
  await createPlanIn(inTest.app, inTest.path);
  const other = join(inTest.folder, "乙.fbt");
  writeFileSync(other, "no plan");

  const error = await errorOf(inTest.app, "plan:open", {
    file: await tokenOf(inTest.app, "open-plan", other),
  });

  expect(error.code).toBe("not-a-plan");
  expect((await ask(inTest.app, "plan:get", {}))?.file.path).toBe(inTest.path);
});

it("opening the open plan again, under another name too, keeps the one session", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  const { revision } = await editFirstTask("新的目标", created);
  const link = join(inTest.folder, "link.fbt");
  symlinkSync(inTest.path, link);

  const again = await openPlanIn(inTest.app, link);

  expect([again.file.path, again.revision]).toEqual([inTest.path, revision]);
});

it("without consent nothing is written over, and nothing half made is left", async () => {
  writeFileSync(inTest.path, "a user's file");
  const pick = { purpose: "save-plan" as const, folder: inTest.folder, name: "方案.fbt", overwrite: false };

  expect((await errorOf(inTest.app, "files:pick", pick)).code).toBe("file-exists");
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
  expect(readFileSync(inTest.path, "utf8")).toBe("a user's file");
});

it("a file that comes between choosing the name and creating is not written over", async () => {
  const pick = { purpose: "save-plan" as const, folder: inTest.folder, name: "方案.fbt", overwrite: false };
  const { token } = await ask(inTest.app, "files:pick", pick);
  writeFileSync(inTest.path, "a user's file");

  const error = await errorOf(inTest.app, "plan:create", { file: token, template: "empty" });

  expect([error.kind, error.code]).toEqual(["precondition", "file-exists"]);
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
  expect(readFileSync(inTest.path, "utf8")).toBe("a user's file");
});

it("with consent the file that stood there is kept beside the new plan, and every such one", async () => {
  writeFileSync(inTest.path, "the first");
  const first = await createPlanIn(inTest.app, inTest.path, "empty");
  await ask(inTest.app, "plan:close", {});
  const second = await createPlanIn(inTest.app, inTest.path, "empty");

  expect(first.notice).toContain(`方案.备份${STAMP}.fbt`);
  expect(second.notice).toContain(`方案.备份${STAMP}-2.fbt`);
  expect(readFileSync(join(inTest.folder, `方案.备份${STAMP}.fbt`), "utf8")).toBe("the first");
  await ask(inTest.app, "plan:close", {});
  expect(filesIn(inTest.folder)).toHaveLength(3);
});

it("the open plan is not replaced by a new one of its name", async () => {
  await createPlanIn(inTest.app, inTest.path);
  const file = await tokenOf(inTest.app, "save-plan", inTest.path);

  expect((await errorOf(inTest.app, "plan:create", { file, template: "empty" })).code).toBe("plan-is-open");
  expect((await ask(inTest.app, "plan:get", {}))?.rows.length).toBeGreaterThan(300);
});

it("a plan is not made where another one's unfinished parts would become its own", async () => {
  writeFileSync(`${inTest.path}-wal`, "left over");
  const file = await tokenOf(inTest.app, "save-plan", inTest.path);

  expect((await errorOf(inTest.app, "plan:create", { file, template: "empty" })).code).toBe("plan-in-use");
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt-wal"]);
});

it("the log cannot be rewritten, not even with SQL", async () => {
  await createPlanIn(inTest.app, inTest.path, "empty");
  await ask(inTest.app, "plan:close", {});

  for (const sql of [
    "DELETE FROM changes",
    "UPDATE changes SET new_value = 'x'",
    "DELETE FROM change_batches",
    "UPDATE change_batches SET author = 'x'",
  ]) {
    expect(() => tamperWith(inTest.path, sql), sql).toThrow("append-only");
  }
});

it("an edit that changes nothing is no batch", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  const { goals = "" } = firstTask(created).cells;

  const result = await editFirstTask(goals, created);

  expect(result).toMatchObject({ revision: created.revision, changes: [] });
});

it("of edits one of which cannot be written, none is", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  const { id } = firstTask(created);
  const edits = [
    { rowId: id, column: "goals", value: "新的目标" },
    { rowId: "nowhere", column: "goals", value: "乙" },
  ];

  expect((await errorOf(inTest.app, "plan:edit-cells", { edits })).code).toBe("row-not-found");
  expect(stateOf(assertDefined(await ask(inTest.app, "plan:get", {}), "open"))).toEqual(stateOf(created));
});

it("a moved row keeps its id, its number follows its place, and both are found again", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  const state = stateOf(created);
  const moved = firstTask(created);
  const target = rowNamed(state, "group", "完善推进机制");
  const spot = { table: "tasks", parentId: target.id, afterId: null };

  const { label } = await ask(inTest.app, "plan:move-rows", { rowIds: [moved.id], spot });
  await ask(inTest.app, "plan:close", {});
  const opened = stateOf(await openPlanIn(inTest.app, inTest.path));

  expect(label).toBe("移动 任务1");
  expect(opened.children.get(target.id)?.[0]).toBe(moved.id);
  expect(opened.rows.get(moved.id)?.cells).toEqual(moved.cells);
});
