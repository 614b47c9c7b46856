import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { ask, createPlanIn, filesIn, makeFolder, openApp, openPlanIn } from "../helpers/app-client.ts";

const Acknowledged = z.strictObject({ round: z.int(), revision: z.int() });

let folder: string;
let remove: () => void;
let path: string;

beforeEach(async () => {
  ({ folder, remove } = makeFolder());
  path = join(folder, "方案.fbt");
  const app = openApp(join(folder, "data"));
  await createPlanIn(app, path);
  await app.close();
});

afterEach(() => remove());

/** Lets a program of its own edit the plan and kills it right after the answer to its `round`th edit. */
async function killAfter(round: number): Promise<z.infer<typeof Acknowledged>> {
  const child = spawn(process.execPath, ["tests/helpers/editing-child.ts", path], {
    cwd: repositoryFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const said = Acknowledged.parse(JSON.parse(line));
    if (said.round < round) continue;
    child.kill("SIGKILL");
    const [code, signal] = await exited;
    expect([code, signal]).toEqual([null, "SIGKILL"]);
    return said;
  }
  throw new Error("the child ended by itself");
}

it.each([1, 2, 7, 20])("a kill right after the answer to edit %i loses nothing", async (round) => {
  const said = await killAfter(round);
  expect(filesIn(folder)).toContain("方案.fbt-wal");

  const app = openApp(join(folder, "data"));
  const opened = await openPlanIn(app, path);
  await app.close();

  const goals = new Set(opened.rows.filter((row) => row.kind === "task").map((row) => row.cells.goals));
  const survived = opened.revision - said.revision;
  // The kill may have met the child in a later edit: that one is there as a whole or not at all.
  expect(survived).toBeGreaterThanOrEqual(0);
  expect([...goals]).toEqual([`第${round + survived}次`]);
  expect(opened.notice).toContain("已恢复全部已保存的内容");
  expect(filesIn(folder)).toEqual(["方案.fbt"]);
});

it("what was done before the kill can be undone after it", async () => {
  const { revision } = await killAfter(2);
  const app = openApp(join(folder, "data"));
  const opened = await openPlanIn(app, path);

  const { changes } = await ask(app, "plan:undo", {});

  expect(changes.map((change) => change.old)).toEqual(
    Array(76).fill(`第${opened.revision - revision + 2}次`),
  );
  await app.close();
});

it("a killed program's plan is sound: every cell is what the log says", async () => {
  await killAfter(3);
  const app = openApp(join(folder, "data"));
  await openPlanIn(app, path);
  await app.close();

  const database = new Database(path, { readonly: true });
  const differing = database
    .prepare(
      `SELECT count(*) FROM (
         SELECT row_id, column_key, new_value, max(batch_seq * 100000 + ordinal)
         FROM changes WHERE column_key <> '$place' GROUP BY row_id, column_key
       ) AS logged
       LEFT JOIN cells USING (row_id, column_key) WHERE value IS NOT new_value`,
    )
    .pluck()
    .get();
  expect(differing).toBe(0);
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.close();
});
