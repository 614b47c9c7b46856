import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { childrenOf } from "../../shared/model/plan-state.ts";
import {
  ask,
  createPlanIn,
  exportIn,
  filesIn,
  openApp,
  openPlanIn,
  stateOf,
  tokenOf,
} from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { rowNamed } from "../helpers/plan-builders.ts";

const inTest = appInEachTest({ clock: () => new Date(Date.UTC(2024, 10, 25, 1, 30)) });

let workbook: string;
let state: PlanState;

beforeEach(async () => {
  workbook = join(inTest.folder, "附表.xlsx");
  state = stateOf(await createPlanIn(inTest.app, inTest.path));
  await ask(inTest.app, "app:set-author", { author: "张三" });
});

async function snapshot() {
  return assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open");
}

async function current(): Promise<PlanState> {
  return stateOf(await snapshot());
}

const notesIn = (plan: PlanState) => childrenOf(plan, "exports", null).map(({ cells }) => cells);
const goals = () => rowNamed(state, "task", "深入实施数字经济创新提质“一号发展工程”").id;
const editGoals = (value: string) =>
  ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: goals(), column: "goals", value }] });

/** The errors of the 2024 plan are none to this user. */
async function makeWarnings(): Promise<void> {
  const { errors } = await ask(inTest.app, "export:check", { jobId: "check" });
  for (const rule of ["unit-unknown", "numbers-agree"]) {
    await ask(inTest.app, "rules:set", { rule, isOff: false, severity: "warning" });
  }
  expect(errors.length).toBeGreaterThan(0);
}

it("a plan with errors that nobody has seen is not exported, and the answer names them", async () => {
  const file = await tokenOf(inTest.app, "export-workbook", workbook);
  const { errors, warningCount } = await ask(inTest.app, "export:check", { jobId: "check" });

  const outcome = await ask(inTest.app, "export:workbook", { file, jobId: "export", accepted: [] });

  expect(outcome).toEqual({ outcome: "held", check: { errors, warningCount } });
  expect(errors.map(({ table, message }) => [table, message])).toContainEqual([
    "tasks",
    "单位“市委改革办”不在单位名单里，名单里也没有相近的名称。",
  ]);
  expect(filesIn(inTest.folder)).not.toContain("附表.xlsx");
  expect(filesIn(inTest.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(notesIn(await current())).toEqual([]);
});

it("an error that has come since the user was asked holds the export", async () => {
  const { errors } = await ask(inTest.app, "export:check", { jobId: "check" });
  const accepted = errors.map(({ id }) => id);
  await ask(inTest.app, "plan:edit-cells", {
    edits: [{ rowId: goals(), column: "units", value: "没有的单位" }],
  });
  const file = await tokenOf(inTest.app, "export-workbook", workbook);

  const outcome = await ask(inTest.app, "export:workbook", { file, jobId: "export", accepted });

  expect(outcome.outcome).toBe("held");
  expect(existsSync(workbook)).toBe(false);
});

it("an export with errors is noted: when, who, the file, how many, and which", async () => {
  const { errors, warningCount } = await ask(inTest.app, "export:check", { jobId: "check" });

  const { note } = await exportIn(inTest.app, workbook);

  expect(note?.label).toBe(`导出 附表.xlsx（仍有 ${errors.length} 处错误）`);
  const [cells] = notesIn(await current());
  expect(cells).toMatchObject({
    file: "附表.xlsx",
    at: "2024-11-25T01:30:00.000Z",
    author: "张三",
    errorCount: String(errors.length),
    warningCount: String(warningCount),
  });
  expect(cells?.errors?.split("\n")).toHaveLength(errors.length);
  await inTest.app.close();
  const log = new Database(inTest.path, { readonly: true });
  expect(log.prepare("SELECT kind, role, author, label FROM change_batches ORDER BY seq DESC").get()).toEqual(
    {
      kind: "export",
      role: "act",
      author: "张三",
      label: note?.label,
    },
  );
  log.close();
});

it("an export without errors is not held and not noted", async () => {
  await makeWarnings();
  const { revision } = await snapshot();
  const file = await tokenOf(inTest.app, "export-workbook", workbook);

  const outcome = await ask(inTest.app, "export:workbook", { file, jobId: "export", accepted: [] });

  expect(outcome).toMatchObject({ outcome: "written", path: workbook, note: null });
  expect((await snapshot()).revision).toBe(revision);
});

it("the note takes nobody's undo, and ends no redoing, also after a restart", async () => {
  await editGoals("1.甲。");
  await editGoals("1.乙。");
  await ask(inTest.app, "plan:undo", {});

  const { note } = await exportIn(inTest.app, workbook);
  expect(note?.history).toEqual({ undoLabel: "修改 任务1 工作目标", redoLabel: "修改 任务1 工作目标" });
  await ask(inTest.app, "plan:redo", {});
  await exportIn(inTest.app, workbook);
  await inTest.restart();
  await openPlanIn(inTest.app, inTest.path);

  expect((await ask(inTest.app, "plan:undo", {})).label).toBe("撤销 修改 任务1 工作目标");
  expect((await ask(inTest.app, "plan:undo", {})).label).toBe("撤销 修改 任务1 工作目标");
  const after = await current();
  expect(after.rows.get(goals())).toEqual(state.rows.get(goals()));
  expect(notesIn(after)).toHaveLength(2);
  expect((await snapshot()).history.undoLabel).toBeNull();
});

it("a plan that is only read is exported all the same, and the user is told that it is not noted", async () => {
  await ask(inTest.app, "plan:close", {});
  chmodSync(inTest.path, 0o444);
  const before = readFileSync(inTest.path);
  await openPlanIn(inTest.app, inTest.path);

  const { note, warnings } = await exportIn(inTest.app, workbook);

  expect(note).toBeNull();
  expect(warnings).toEqual([expect.stringMatching(/^这次导出没有记入修改记录：方案文件是只读的/)]);
  expect(existsSync(workbook)).toBe(true);
  await inTest.app.close();
  expect(readFileSync(inTest.path).equals(before)).toBe(true);
});

it("what another program writes while the workbook is made does not keep the note out", async () => {
  const other = openApp(join(inTest.folder, "data2"));
  await openPlanIn(other, inTest.path);
  const { errors } = await ask(inTest.app, "export:check", { jobId: "check" });
  const file = await tokenOf(inTest.app, "export-workbook", workbook);
  const running = ask(inTest.app, "export:workbook", {
    file,
    jobId: "export",
    accepted: errors.map(({ id }) => id),
  });
  await ask(other, "plan:edit-cells", {
    edits: [{ rowId: goals(), column: "goals", value: "1.另一个程序。" }],
  });

  expect(await running).toMatchObject({
    outcome: "written",
    warnings: [],
    note: { changes: expect.any(Array) },
  });
  const after = await current();
  expect([notesIn(after).length, after.rows.get(goals())?.cells.goals]).toEqual([1, "1.另一个程序。"]);
  await other.close();
});
