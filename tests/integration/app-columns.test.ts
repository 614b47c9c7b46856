import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { differenceIds } from "../../electron/services/apply-import.ts";
import type { Request } from "../../shared/contract/channels.ts";
import { assertDefined } from "../../shared/errors.ts";
import { userColumnKey } from "../../shared/tables/table-in.ts";
import {
  ask,
  contentOf,
  createPlanIn,
  errorOf,
  exportIn,
  firstTask,
  openPlanIn,
  tokenOf,
} from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { columnTitled, rowNamed } from "../helpers/plan-builders.ts";

const inTest = appInEachTest();

beforeEach(async () => {
  await createPlanIn(inTest.app, inTest.path);
});

const DEADLINE: Request<"plan:add-column"> = {
  table: "tasks",
  settings: { title: "完成时限", type: "date", choices: [], widthChars: null },
  after: "goals",
};

async function snapshot() {
  return assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open");
}

async function current() {
  return contentOf(await snapshot());
}

async function reopen(): Promise<void> {
  await inTest.restart();
  await openPlanIn(inTest.app, inTest.path);
}

async function exportTo(name: string): Promise<string> {
  const file = join(inTest.folder, name);
  await exportIn(inTest.app, file, name);
  return file;
}

async function previewOf(file: string) {
  return ask(inTest.app, "import:preview", {
    file: await tokenOf(inTest.app, "import-workbook", file),
    jobId: "preview",
  });
}

it("a column is added, filled, undone, redone, kept over a restart, exported and imported", async () => {
  const { id } = firstTask(await snapshot());
  const { label, changes } = await ask(inTest.app, "plan:add-column", DEADLINE);
  const column = userColumnKey(assertDefined(changes[0], "there is a change").rowId);
  expect(label).toBe("新增列“完成时限”");

  const edits = [{ rowId: id, column, value: "2024年3月5日" }];
  expect((await ask(inTest.app, "plan:edit-cells", { edits })).label).toBe("修改 任务1 完成时限");
  const filled = await current();
  expect(filled.rows.get(id)?.cells[column]).toBe("2024-03-05");

  await ask(inTest.app, "plan:undo", {});
  expect((await ask(inTest.app, "plan:undo", {})).label).toBe("撤销 新增列“完成时限”");
  const refusal = await errorOf(inTest.app, "plan:edit-cells", { edits });
  expect([refusal.kind, refusal.code]).toEqual(["not-found", "column-not-found"]);
  await reopen();
  await ask(inTest.app, "plan:redo", {});
  await ask(inTest.app, "plan:redo", {});
  await reopen();
  expect(await current()).toEqual(filled);

  const file = await exportTo("附表.xlsx");
  expect(differenceIds((await previewOf(file)).differences)).toEqual([]);
  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column, value: null }] });
  const preview = await previewOf(file);
  expect(preview.differences.changes).toMatchObject([{ row: "1", column, old: null, new: "2024-03-05" }]);
  expect(preview.differences.notUnderstood).toEqual([]);
  await ask(inTest.app, "import:apply", {
    previewId: preview.previewId,
    accepted: differenceIds(preview.differences),
  });
  expect(await current()).toEqual(filled);
});

it("a column is renamed, moved and given another type, each one step back", async () => {
  const { id } = firstTask(await snapshot());
  const added = await ask(inTest.app, "plan:add-column", {
    ...DEADLINE,
    settings: { ...DEADLINE.settings, type: "text" },
  });
  const rowId = assertDefined(added.changes[0], "there is a change").rowId;
  const column = userColumnKey(rowId);
  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column, value: "2024/3/5" }] });
  const before = await current();

  const settings = { ...DEADLINE.settings, type: "text" as const };
  const change = (over: Partial<typeof DEADLINE.settings>, after: string) =>
    ask(inTest.app, "plan:change-column", { rowId, settings: { ...settings, ...over }, after });
  expect((await change({ title: "时限" }, "goals")).label).toBe("列“完成时限”改名为“时限”");
  expect((await change({ title: "时限" }, "units")).label).toBe("移动列“时限”");
  expect((await change({ title: "时限", type: "date" }, "units")).label).toBe("修改列“时限”");
  expect((await change({ title: "时限", type: "date" }, "units")).changes).toEqual([]);
  expect((await current()).rows.get(id)?.cells[column]).toBe("2024-03-05");

  for (let count = 0; count < 3; count++) await ask(inTest.app, "plan:undo", {});
  expect(await current()).toEqual(before);
});

it("a deleted column comes back with its cells, and meanwhile neither shows nor is exported", async () => {
  const { id } = firstTask(await snapshot());
  await ask(inTest.app, "plan:add-column", DEADLINE);
  const column = columnTitled(await current(), "tasks", "完成时限");
  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column, value: "2024-03-05" }] });
  const filled = await current();
  const file = await exportTo("有列.xlsx");

  const rowId = rowNamed(filled, "column", "完成时限").id;
  expect((await ask(inTest.app, "plan:delete-rows", { rowIds: [rowId] })).label).toBe("删除列“完成时限”");
  await reopen();
  const { differences, sheets } = await previewOf(file);
  expect(differenceIds(differences)).toEqual([]);
  expect(differences.notUnderstood).toMatchObject([{ address: "附件1!E3", text: "完成时限" }]);
  const tasks = sheets.find(({ table }) => table === "tasks");
  expect(tasks?.columns.map(({ column }) => column).slice(3, 6)).toEqual(["goals", null, "arrangements"]);
  const without = await previewOf(await exportTo("无列.xlsx"));
  expect(without.differences.notUnderstood).toEqual([]);

  await ask(inTest.app, "plan:undo", {});
  expect(await current()).toEqual(filled);
});

it("a column that cannot be is refused in Chinese, and nothing is written", async () => {
  const before = await snapshot();
  const refused = async (over: Partial<typeof DEADLINE.settings>, after = "goals") => {
    const input = { ...DEADLINE, settings: { ...DEADLINE.settings, ...over }, after };
    const error = await errorOf(inTest.app, "plan:add-column", input);
    expect(error.message).toMatch(/^[^A-Za-z]*。$/u);
    return error.code;
  };

  expect(await refused({ title: "责任单位" })).toBe("column-title-taken");
  expect(await refused({ title: "" })).toBe("column-title-missing");
  expect(await refused({ type: "choice" })).toBe("choices-missing");
  expect(await refused({}, "nowhere")).toBe("column-place-unknown");
  const ordinal = { ...DEADLINE, settings: { ...DEADLINE.settings, type: "ordinal" } };
  expect((await errorOf(inTest.app, "plan:add-column", ordinal)).code).toBe("bad-request");
  expect(await snapshot()).toEqual(before);
});
