import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { App } from "../../electron/app/app.ts";
import type { EventName } from "../../shared/contract/events.ts";
import { events } from "../../shared/contract/events.ts";
import type { Differences, ImportPreview } from "../../shared/contract/import-schemas.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { assertDefined } from "../../shared/errors.ts";
import { checkForExport } from "../../shared/rules/export-check.ts";
import {
  ask,
  contentOf,
  createPlanIn,
  errorOf,
  exportIn,
  filesIn,
  makeFolder,
  openApp,
  openPlanIn,
  stateOf,
  tokenOf,
} from "../helpers/app-client.ts";
import { rowNamed } from "../helpers/plan-builders.ts";

let folder: string;
let remove: () => void;
let path: string;
let workbook: string;
let app: App;
let told: { event: EventName; data: unknown }[];
let whenTold: (data: object) => void;
let created: PlanSnapshot;
/** The ids of all errors of the plan. */
let accepted: string[];

beforeEach(async () => {
  ({ folder, remove } = makeFolder());
  path = join(folder, "方案.fbt");
  workbook = join(folder, "附表.xlsx");
  told = [];
  whenTold = () => {};
  app = openApp(join(folder, "data"), {
    clock: () => new Date(2024, 10, 25, 9, 30, 0),
    emit: (event, data) => {
      told.push({ event, data: events[event].parse(data) });
      whenTold(data);
    },
  });
  created = await createPlanIn(app, path);
  accepted = checkForExport(stateOf(created)).errors.map(({ id }) => id);
});

afterEach(async () => {
  await app.close();
  remove();
});

async function exportPlan() {
  return exportIn(app, workbook);
}

async function preview(): Promise<ImportPreview> {
  const file = await tokenOf(app, "import-workbook", workbook);
  return ask(app, "import:preview", { file, jobId: "import" });
}

const idsOf = ({ changes, added, removed, moved }: Differences) =>
  [...changes, ...added, ...removed, ...moved].map(({ id }) => id);

async function current() {
  return contentOf(assertDefined(await ask(app, "plan:get", {}), "a plan is open"));
}

const taskOf = (measure: string) => rowNamed(stateOf(created), "task", measure);
const MEASURE = "深入实施数字经济创新提质“一号发展工程”";
const edit = (column: string, value: string) => ({
  edits: [{ rowId: taskOf(MEASURE).id, column, value }],
});

/** A plan that differs in a cell, a new task, a moved one and a deleted unit. */
async function changePlan(): Promise<void> {
  const state = stateOf(created);
  await ask(app, "plan:edit-cells", edit("goals", "1.改过的目标。"));
  const group = rowNamed(state, "group", "夯实共同富裕物质基础");
  const spot = { table: "tasks", parentId: group.id, afterId: null };
  const row = { kind: "task", cells: { measure: "新增的举措", goals: "1.目标。", units: "市经信局" } };
  await ask(app, "plan:insert-rows", { spot, rows: [row] });
  const last = assertDefined(created.rows.filter(({ kind }) => kind === "task").at(-1), "there are tasks");
  await ask(app, "plan:move-rows", { rowIds: [last.id], spot });
  await ask(app, "plan:delete-rows", { rowIds: [rowNamed(state, "unit", "市统计局").id] });
}

it("an export taken back is no difference, and reports its progress", async () => {
  const { path: written, warnings, backup } = await exportPlan();
  const { differences, sheets, fileName, sizeBytes } = await preview();

  expect([written, warnings, backup]).toEqual([workbook, [], null]);
  expect(differences).toEqual({ changes: [], added: [], removed: [], moved: [], notUnderstood: [] });
  expect(sheets.map(({ table }) => table)).toEqual(["indicators", "tasks", "units"]);
  expect([fileName, sizeBytes]).toEqual(["附表.xlsx", readFileSync(workbook).length]);
  const jobs = told.map(({ data }) => events["job:progress"].parse(data).jobId);
  expect(new Set(jobs)).toEqual(new Set(["export", "import"]));
});

it("a changed plan's workbook imported into the first plan gives the changed plan, as one batch", async () => {
  await changePlan();
  const changed = await current();
  await exportPlan();
  for (let count = 0; count < 4; count++) await ask(app, "plan:undo", {});
  expect(await current()).toEqual(stateOf(created));

  const { previewId, differences } = await preview();
  const result = await ask(app, "import:apply", { previewId, accepted: idsOf(differences) });

  expect([differences.changes.length, differences.added.length]).toEqual([1, 1]);
  expect([differences.removed.length, differences.moved.length]).toEqual([1, 1]);
  expect(result.label).toBe("导入 附表.xlsx");
  expect((await preview()).differences).toEqual({
    changes: [],
    added: [],
    removed: [],
    moved: [],
    notUnderstood: [],
  });
  const shown = await current();
  expect(shown.rows.size).toBe(changed.rows.size);
  const undone = await ask(app, "plan:undo", {});
  expect(undone.label).toBe("撤销 导入 附表.xlsx");
  expect(await current()).toEqual(stateOf(created));
});

it("only what was accepted is written", async () => {
  await changePlan();
  await exportPlan();
  for (let count = 0; count < 4; count++) await ask(app, "plan:undo", {});
  const { previewId, differences } = await preview();

  const accepted = differences.changes.map(({ id }) => id);
  const { changes } = await ask(app, "import:apply", { previewId, accepted });

  expect(changes.map(({ column, new: value }) => [column, value])).toEqual([["goals", "1.改过的目标。"]]);
});

it("a preview is good for one import, of its own differences, into the plan that was compared", async () => {
  await ask(app, "plan:edit-cells", edit("goals", "1.改过的目标。"));
  await exportPlan();
  await ask(app, "plan:undo", {});
  const first = await preview();
  const accepted = idsOf(first.differences);
  const apply = (previewId: string, ids = accepted) =>
    errorOf(app, "import:apply", { previewId, accepted: ids });

  expect((await apply(first.previewId, ["no-such-id"])).code).toBe("unknown-difference");
  await ask(app, "plan:edit-cells", edit("units", "市数据局"));
  expect(await apply(first.previewId)).toMatchObject({ kind: "conflict", code: "import-stale" });
  const second = await preview();
  expect((await apply(first.previewId)).code).toBe("preview-gone");
  await ask(app, "import:apply", { previewId: second.previewId, accepted });
  expect((await apply(second.previewId)).code).toBe("preview-gone");
});

it("a preview does not outlive its plan", async () => {
  await exportPlan();
  await ask(app, "plan:edit-cells", edit("goals", "1.改过的目标。"));
  const { previewId, differences } = await preview();
  await ask(app, "plan:close", {});
  await openPlanIn(app, path);

  const error = await errorOf(app, "import:apply", { previewId, accepted: idsOf(differences) });

  expect([error.kind, error.code]).toEqual(["not-found", "preview-gone"]);
});

it("an import that is cancelled says so and leaves nothing to apply", async () => {
  await exportPlan();
  const token = await tokenOf(app, "import-workbook", workbook);

  const running = errorOf(app, "import:preview", { file: token, jobId: "import" });
  await ask(app, "jobs:cancel", { jobId: "import" });

  expect(await running).toMatchObject({ kind: "cancelled", code: "job-cancelled" });
  expect(await ask(app, "jobs:cancel", { jobId: "import" })).toEqual({});
});

it("an export that is cancelled leaves the file that was there, and nothing beside it", async () => {
  writeFileSync(workbook, "the user's");
  const token = await tokenOf(app, "export-workbook", workbook);

  const running = errorOf(app, "export:workbook", { file: token, jobId: "export", accepted });
  await ask(app, "jobs:cancel", { jobId: "export" });

  expect((await running).kind).toBe("cancelled");
  expect(readFileSync(workbook, "utf8")).toBe("the user's");
  expect(filesIn(folder).filter((name) => !name.includes(".fbt"))).toEqual(["附表.xlsx"]);
});

it("one job of an id runs at a time", async () => {
  const token = await tokenOf(app, "export-workbook", workbook);
  const file = await tokenOf(app, "export-workbook", join(folder, "乙.xlsx"));

  const running = ask(app, "export:workbook", { file: token, jobId: "same", accepted });

  expect((await errorOf(app, "export:workbook", { file, jobId: "same", accepted })).code).toBe("job-running");
  expect(await running).toMatchObject({ outcome: "written", path: workbook });
});

it("edits go on while a workbook is being written, which holds the plan as it was at the start", async () => {
  const token = await tokenOf(app, "export-workbook", workbook);
  const running = ask(app, "export:workbook", { file: token, jobId: "export", accepted });

  const { label } = await ask(app, "plan:edit-cells", edit("goals", "1.改过的目标。"));
  await running;

  expect(label).toBe("修改 任务1 工作目标");
  const { differences } = await preview();
  expect(differences.changes.map(({ old, new: next }) => [old, next])).toEqual([
    ["1.改过的目标。", taskOf(MEASURE).cells.goals],
  ]);
});

it("closing the program cancels what is running and waits until it has tidied up", async () => {
  const { promise: isWriting, resolve } = Promise.withResolvers<void>();
  whenTold = (data) => {
    if ("label" in data && data.label === "正在写入文件…") resolve();
  };
  const token = await tokenOf(app, "export-workbook", workbook);
  const running = errorOf(app, "export:workbook", { file: token, jobId: "export", accepted });
  await isWriting;

  await app.close();

  expect(filesIn(folder)).toEqual(["方案.fbt"]);
  expect((await running).kind).toBe("cancelled");
});

it("a workbook is not written over one that nobody agreed to replace, nor over one that is read-only", async () => {
  const pick = { purpose: "export-workbook" as const, folder, name: "附表.xlsx", overwrite: false };
  const { token } = await ask(app, "files:pick", pick);
  writeFileSync(workbook, "the user's");
  const unasked = await errorOf(app, "export:workbook", { file: token, jobId: "j", accepted });
  chmodSync(workbook, 0o444);
  const agreed = await tokenOf(app, "export-workbook", workbook);
  const readOnly = await errorOf(app, "export:workbook", { file: agreed, jobId: "j", accepted });

  expect([unasked.code, readOnly.code]).toEqual(["file-exists", "file-read-only"]);
  expect(readFileSync(workbook, "utf8")).toBe("the user's");
});

it("a workbook that is replaced is kept beside the new one, every time, and the answer names the copy", async () => {
  writeFileSync(workbook, "the user's");

  const first = await exportPlan();
  const written = readFileSync(workbook);
  const second = await exportPlan();

  expect([first.backup, second.backup]).toEqual([
    "附表.备份20241125-093000.xlsx",
    "附表.备份20241125-093000-2.xlsx",
  ]);
  expect(readFileSync(join(folder, first.backup ?? ""), "utf8")).toBe("the user's");
  expect(readFileSync(join(folder, second.backup ?? "")).equals(written)).toBe(true);
  expect(filesIn(folder).filter((name) => !name.includes(".fbt"))).toHaveLength(3);
});

it("a workbook that comes while the export runs is not written over", async () => {
  const { promise: isWriting, resolve } = Promise.withResolvers<void>();
  whenTold = (data) => {
    if ("label" in data && data.label === "正在写入文件…") resolve();
  };
  const pick = { purpose: "export-workbook" as const, folder, name: "附表.xlsx", overwrite: false };
  const { token } = await ask(app, "files:pick", pick);
  const running = errorOf(app, "export:workbook", { file: token, jobId: "j", accepted });
  await isWriting;
  writeFileSync(workbook, "the user's");

  expect((await running).code).toBe("file-exists");
  expect(readFileSync(workbook, "utf8")).toBe("the user's");
  expect(filesIn(folder).filter((name) => !name.includes(".fbt"))).toEqual(["附表.xlsx"]);
});

it("what is no workbook, or is gone, is refused and nothing is held", async () => {
  writeFileSync(workbook, "no workbook");
  const token = await tokenOf(app, "import-workbook", workbook);
  const gone = await tokenOf(app, "import-workbook", workbook);

  const error = await errorOf(app, "import:preview", { file: token, jobId: "j" });
  expect([error.kind, error.code]).toEqual(["bad-file", "not-a-workbook"]);

  rmSync(workbook);
  expect(await errorOf(app, "import:preview", { file: gone, jobId: "j" })).toMatchObject({
    kind: "storage",
    code: "read-failed",
  });
});

it("a plan that is only read can be exported and previewed, not imported into", async () => {
  await ask(app, "plan:edit-cells", edit("goals", "1.改过的目标。"));
  await exportPlan();
  await ask(app, "plan:undo", {});
  await ask(app, "plan:close", {});
  chmodSync(path, 0o444);
  await openPlanIn(app, path);

  const { previewId, differences } = await preview();
  const error = await errorOf(app, "import:apply", { previewId, accepted: idsOf(differences) });

  expect([error.kind, error.code]).toEqual(["precondition", "plan-read-only"]);
});
