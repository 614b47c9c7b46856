import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  ask,
  createPlanIn,
  errorOf,
  filesIn,
  firstTask,
  openApp,
  openPlanIn,
  stateOf,
  tokenOf,
} from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { makeReadOnly, tamperWith } from "../helpers/plan-file.ts";

const inTest = appInEachTest();

const NO_PLANS: [string, () => void, string][] = [
  ["a text", () => writeFileSync(inTest.path, "你好"), "not-a-plan"],
  ["an empty file", () => writeFileSync(inTest.path, ""), "not-a-plan"],
  ["a folder", () => mkdirSync(inTest.path), "file-missing"],
  ["another program's database", () => tamperWith(inTest.path, "CREATE TABLE t (a)"), "not-a-plan"],
];
it.each(NO_PLANS)("%s is no plan, and stays as it is", async (_name, make, code) => {
  make();
  const before = filesIn(inTest.folder).map((name) => fileOrFolder(join(inTest.folder, name)));
  const pick = { purpose: "open-plan", folder: inTest.folder, name: "方案.fbt", overwrite: false };
  const picked = await inTest.app.dispatch("files:pick", pick);

  const error = picked.ok
    ? await errorOf(inTest.app, "plan:open", { file: await tokenOf(inTest.app, "open-plan", inTest.path) })
    : picked.error;

  expect(error.code).toBe(code);
  expect(error.message).toMatch(/方案.fbt.*。$/);
  expect(filesIn(inTest.folder).map((name) => fileOrFolder(join(inTest.folder, name)))).toEqual(before);
});

function fileOrFolder(each: string): string {
  try {
    return readFileSync(each, "base64");
  } catch {
    return "folder";
  }
}

it("a plan that is gone is named, and nothing is made in its place", async () => {
  const opened = openApp(join(inTest.folder, "data"), { initialPlanPath: inTest.path });
  const { initialPlan } = await ask(opened, "app:get-info", {});

  const error = await errorOf(opened, "plan:open", { file: initialPlan?.token });

  expect([error.kind, error.code]).toEqual(["not-found", "plan-missing"]);
  expect(error.message).toContain(inTest.path);
  expect(filesIn(inTest.folder)).toEqual([]);
});

async function openError(): Promise<{ kind: string; code: string; message: string }> {
  return errorOf(inTest.app, "plan:open", { file: await tokenOf(inTest.app, "open-plan", inTest.path) });
}

it("a plan that was cut short is refused and left alone", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  truncateSync(inTest.path, 20_000);

  expect(await openError()).toMatchObject({ kind: "bad-file", code: "plan-damaged" });
  expect(readFileSync(inTest.path)).toHaveLength(20_000);
});

it("a plan whose pages are damaged is refused", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  const bytes = readFileSync(inTest.path);
  bytes.fill(0xff, 4096, bytes.length - 4096);
  writeFileSync(inTest.path, bytes);

  expect(await openError()).toMatchObject({ kind: "bad-file", code: "plan-damaged" });
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
});

/** The same bytes in every run, none of them a page of a database. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state & 0xff;
    }),
  );
}

const PAGE_BYTES = 4096;

it("a plan with noise in any of its pages is refused for writing and for reading, and left as it is", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  const whole = readFileSync(inTest.path);
  const pageCount = whole.length / PAGE_BYTES;
  const outcomes: string[] = [];
  for (let page = 1; page < pageCount; page += 10) {
    const damaged = Buffer.concat([
      whole.subarray(0, page * PAGE_BYTES),
      noise(PAGE_BYTES),
      whole.subarray((page + 1) * PAGE_BYTES),
    ]);
    for (const mode of [0o644, 0o444]) {
      rmSync(inTest.path);
      writeFileSync(inTest.path, damaged, { mode });
      outcomes.push((await openError()).code);
    }
    expect(readFileSync(inTest.path).equals(damaged)).toBe(true);
  }

  expect(outcomes.length).toBeGreaterThan(10);
  expect([...new Set(outcomes)]).toEqual(["plan-damaged"]);
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
});

it("a plan with something foreign in its schema is refused", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  tamperWith(inTest.path, "CREATE TRIGGER foreign_one AFTER INSERT ON cells BEGIN SELECT 1; END");

  expect(await openError()).toMatchObject({ kind: "bad-file", code: "plan-damaged" });
});

it("a plan of a newer version opens for reading, says so, and is left byte for byte", async () => {
  const created = await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  makeReadOnly(inTest.path);
  const bytes = readFileSync(inTest.path);

  const opened = await openPlanIn(inTest.app, inTest.path);
  const edits = [{ rowId: firstTask(opened).id, column: "goals", value: "新的目标" }];
  const error = await errorOf(inTest.app, "plan:edit-cells", { edits });
  await ask(inTest.app, "plan:close", {});

  expect(opened.readOnlyReason).toMatch(/更新版本.*只能查看.*请升级附表通/);
  expect(stateOf(opened)).toEqual(stateOf(created));
  expect([error.kind, error.code]).toEqual(["precondition", "plan-read-only"]);
  expect(readFileSync(inTest.path).equals(bytes)).toBe(true);
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
});

it("a plan of a newer version that cannot even be read is refused with the reason", async () => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  tamperWith(inTest.path, "PRAGMA user_version = 9990; ALTER TABLE cells RENAME TO texts");

  expect(await openError()).toMatchObject({ kind: "bad-file", code: "plan-from-newer-version" });
});

it.each([
  ["file", () => chmodSync(inTest.path, 0o444)],
  ["folder", () => chmodSync(inTest.folder, 0o555)],
])("a plan in a read-only %s opens for reading and nothing is written beside it", async (_what, lock) => {
  await createPlanIn(inTest.app, inTest.path);
  await ask(inTest.app, "plan:close", {});
  const token = await tokenOf(inTest.app, "open-plan", inTest.path);
  lock();

  const opened = await ask(inTest.app, "plan:open", { file: token });
  const edits = [{ rowId: firstTask(opened).id, column: "goals", value: "新的目标" }];
  const error = await errorOf(inTest.app, "plan:edit-cells", { edits });

  expect(opened.readOnlyReason).toContain("只能查看");
  expect(error.code).toBe("plan-read-only");
  expect(filesIn(inTest.folder)).toEqual(["方案.fbt"]);
  chmodSync(inTest.folder, 0o755);
});

it("nothing is created in a folder that takes no files", async () => {
  const closed = join(inTest.folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  const pick = { purpose: "save-plan", folder: closed, name: "方案.fbt", overwrite: false };

  expect((await errorOf(inTest.app, "files:pick", pick)).code).toBe("folder-read-only");
  expect(filesIn(closed)).toEqual([]);
});
