import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate, schemaVersion } from "../../electron/db/migrate.ts";
import {
  assertIncreasing,
  latestVersion,
  type Migration,
  migrations,
} from "../../electron/db/migrations/index.ts";
import { type OpenOptions, openPlanDatabase } from "../../electron/db/open.ts";
import type { PlanDatabase } from "../../electron/db/plan-database.ts";
import { hasExpectedSchema, schemaOf } from "../../electron/db/schema.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { PlanSession } from "../../electron/services/plan-session.ts";
import { dumpPlan } from "../../shared/changes/dump-plan.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { ask, filesIn, makeFolder, openApp, openPlanIn, stateOf } from "../helpers/app-client.ts";
import { planFaults } from "../helpers/plan-faults.ts";

const fixturesFolder = join(repositoryFolder, "tests", "fixtures");
const fixtures = readdirSync(fixturesFolder).filter((name) => /^plan-v\d{4}\.fbt$/.test(name));
const LATEST = latestVersion(migrations);
const NOW = new Date(2024, 10, 25, 9, 30, 0);

let folder: string;
let remove: () => void;
let path: string;

beforeEach(() => {
  ({ folder, remove } = makeFolder());
  path = join(folder, "方案.fbt");
});

afterEach(() => {
  vi.unstubAllEnvs();
  remove();
});

/** Rebuilds a table, as a migration must that changes a column: with the foreign keys switched off meanwhile. */
const future: Migration = {
  version: LATEST + 10,
  apply: (db) =>
    db.exec(`
      CREATE TABLE new_cells (
        row_id TEXT NOT NULL REFERENCES plan_rows (row_id) DEFERRABLE INITIALLY DEFERRED,
        column_key TEXT NOT NULL, value TEXT NOT NULL CHECK (value <> ''), length INTEGER NOT NULL,
        PRIMARY KEY (row_id, column_key)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO new_cells SELECT row_id, column_key, value, length(value) FROM cells;
      DROP TABLE cells;
      ALTER TABLE new_cells RENAME TO cells;
    `),
};
const withFuture = [...migrations, future];

function open(over: Partial<OpenOptions> = {}): PlanDatabase {
  return openPlanDatabase(path, { mode: "write", now: NOW, ...over });
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "no error";
}

/** What the plan says, without changing the file. */
function planIn(file: string): PlanState {
  const database = openPlanDatabase(file, { mode: "read", now: NOW });
  try {
    return new PlanSession(file, database).state;
  } finally {
    database.close();
  }
}

describe("the list of migrations", () => {
  it("increases, and every file of the folder is in it under its number", () => {
    const files = readdirSync(join(repositoryFolder, "electron", "db", "migrations"))
      .filter((name) => name !== "index.ts")
      .sort();

    expect(() => assertIncreasing(migrations)).not.toThrow();
    expect(files.map((name) => Number(/^(\d{4})-[a-z0-9-]+\.ts$/.exec(name)?.[1]))).toEqual(
      migrations.map(({ version }) => version),
    );
  });

  it.each([[[10, 10]], [[20, 10]], [[0]], [[10.5]]])("%j is no such list", (versions) => {
    expect(() => assertIncreasing(versions.map((version) => ({ version, apply: () => {} })))).toThrow();
  });

  it("has a fixture of every version that was shipped", () => {
    expect(fixtures).toEqual(
      migrations.map(({ version }) => `plan-v${String(version).padStart(4, "0")}.fbt`),
    );
  });
});

describe.each(fixtures)("%s", (name) => {
  beforeEach(() => copyFileSync(join(fixturesFolder, name), path));

  it("opens, holds what it held, and its history goes on", async () => {
    const app = openApp(join(folder, "data"));
    const opened = await openPlanIn(app, path);
    const { tasks, sections, units, indicators, clauses } = dumpPlan(stateOf(opened));

    expect(planFaults(stateOf(opened))).toEqual([]);
    expect(opened.readOnlyReason).toBeNull();
    expect(tasks.map(({ number, measure, section }) => [number, measure, section])).toEqual([
      [1, "任务一", "(一)小节甲(2项)"],
      [2, "任务三", "(一)小节甲(2项)"],
      [3, "任务二", "(二)小节乙(2项)"],
      [4, "任务四", "(二)小节乙(2项)"],
    ]);
    expect(tasks[2]?.goals).toBe("1.改过的目标。\n2.另一项。");
    expect([sections.length, units, clauses.length]).toEqual([2, ["甲局", "乙局"], 2]);
    expect(indicators.map(({ label, target }) => [label, target])).toEqual([
      [null, "19"],
      ["城镇", "≥95"],
      ["农村", "75"],
      [null, "稳步提升"],
    ]);
    expect(opened.history).toEqual({ undoLabel: "移动 任务2", redoLabel: "删除 单位2" });
    const redone = await ask(app, "plan:redo", {});
    expect(redone.changes.length).toBeGreaterThan(1);
    await app.close();
    expect(filesIn(folder)).toContain("方案.fbt");
  });

  it("has, once opened, the schema of a file made today", () => {
    const database = open();

    expect(hasExpectedSchema(database.connection, migrations)).toBe(true);
    expect(schemaVersion(database.connection)).toBe(LATEST);
    database.close();
  });

  it("is copied before it is migrated, and the copy is the plan as it was", () => {
    const before = planIn(path);
    const database = open({ migrations: withFuture });
    const notice = database.notice;
    const lengths = database.connection
      .prepare("SELECT count(*) FROM cells WHERE length = length(value)")
      .pluck()
      .get();
    const cells = database.connection.prepare("SELECT count(*) FROM cells").pluck().get();
    database.close();

    const backup = "方案.备份20241125-093000.fbt";
    expect(filesIn(folder)).toEqual(["方案.fbt", backup].sort());
    expect(notice).toContain(backup);
    expect(planIn(join(folder, backup))).toEqual(before);
    expect([lengths, Number(cells) > 0]).toEqual([cells, true]);
    const today = open();
    expect(today.readOnly?.code).toBe("newer-version");
    today.close();
  });

  it("stays as it was where a migration fails, with nothing beside it", () => {
    const bytes = readFileSync(path);
    const failing: Migration = {
      version: LATEST + 20,
      apply: (db) => db.exec("DELETE FROM cells; INSERT INTO no_such_table VALUES (1)"),
    };

    expect(codeOf(() => open({ migrations: [...withFuture, failing] }))).toBe("migration-failed");

    const before = planIn(join(fixturesFolder, name));
    expect(planIn(path)).toEqual(before);
    expect(readFileSync(path)).toHaveLength(bytes.length);
    expect(filesIn(folder)).toEqual(["方案.fbt"]);
  });

  it("stays as it was where a migration leaves a reference to nothing", () => {
    const dangling: Migration = {
      version: LATEST + 10,
      apply: (db) => db.exec("DELETE FROM plan_rows WHERE kind = 'unit'"),
    };

    expect(codeOf(() => open({ migrations: [...migrations, dangling] }))).toBe("migration-failed");
    expect(planIn(path)).toEqual(planIn(join(fixturesFolder, name)));
  });

  it("that is merely read is migrated in a copy elsewhere and itself left byte for byte", () => {
    const bytes = readFileSync(path);
    const elsewhere = join(folder, "data");
    mkdirSync(elsewhere);
    vi.stubEnv("TMPDIR", elsewhere);

    const database = open({ mode: "read", migrations: withFuture });
    expect(schemaVersion(database.connection)).toBe(LATEST + 10);
    expect(filesIn(elsewhere)).toHaveLength(1);
    database.close();

    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(filesIn(folder)).toEqual(["方案.fbt"]);
    expect(filesIn(elsewhere)).toEqual([]);
  });
});

it("an open plan is durable at every commit and trusts nothing in its schema", () => {
  copyFileSync(join(fixturesFolder, fixtures.at(-1) ?? ""), path);
  const { connection } = open();
  const setting = (name: string) => connection.pragma(name, { simple: true });

  expect([setting("journal_mode"), setting("synchronous")]).toEqual(["wal", 2]);
  expect([setting("foreign_keys"), setting("trusted_schema")]).toEqual([1, 0]);
  connection.close();
});

it("all migrations run on nothing give the schema that one after the other gives", () => {
  const atOnce = new Database(":memory:");
  const oneByOne = new Database(":memory:");
  migrate(atOnce, withFuture);
  for (const count of withFuture.keys()) migrate(oneByOne, withFuture.slice(0, count + 1));

  expect(schemaOf(oneByOne)).toEqual(schemaOf(atOnce));
  expect(schemaOf(atOnce).length).toBeGreaterThan(10);
});
