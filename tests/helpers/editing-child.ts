/**
 * node tests/helpers/editing-child.ts PLAN.fbt: opens the plan and edits the goals of all its tasks, one batch
 * after the other, without an end. After each answer it says on a line which text is now 已保存.
 */
import { writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { ask, openApp, openPlanIn } from "./app-client.ts";

const path = process.argv[2] ?? "";
const app = openApp(join(dirname(path), "data"));
const { rows } = await openPlanIn(app, path);
const tasks = rows.filter((row) => row.kind === "task");

for (let round = 1; ; round++) {
  const value = `第${round}次`;
  const edits = tasks.map(({ id }) => ({ rowId: id, column: "goals", value }));
  const { revision } = await ask(app, "plan:edit-cells", { edits });
  writeSync(1, `${JSON.stringify({ round, revision })}\n`);
}
