/** node tests/helpers/other-program.ts PLAN.fbt: changes the plan as another program would while it is open. */
import { dirname, join } from "node:path";
import { assertDefined } from "../../shared/errors.ts";
import { ask, openApp, openPlanIn } from "./app-client.ts";

const path = process.argv[2] ?? "";
const app = openApp(join(dirname(path), "other-data"));
const { rows } = await openPlanIn(app, path);
const unit = assertDefined(
  rows.find((row) => row.kind === "unit"),
  "the plan has a unit",
);
await ask(app, "plan:edit-cells", {
  edits: [{ rowId: unit.id, column: "aliases", value: "另一个程序写的别名" }],
});
await app.close();
