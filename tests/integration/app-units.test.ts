import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { tables } from "../../shared/tables/index.ts";
import { columnRowsOf, tableIn, userColumnKey } from "../../shared/tables/table-in.ts";
import { resolveUnits, unitIndexOf } from "../../shared/units/resolve-units.ts";
import { ask, createPlanIn, stateOf } from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { channelOf, commandFor, commandRecipes } from "../helpers/command-arbitrary.ts";
import { rowNamed } from "../helpers/plan-builders.ts";

const inTest = appInEachTest();

async function current(): Promise<PlanState> {
  return stateOf(assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open"));
}

type StoredUnits = Record<string, (readonly [typed: string, unitId: string | null])[]>;

/** What the file holds, by row and column, read past the program. */
function storedUnits(): StoredUnits {
  const database = new Database(inTest.path, { readonly: true });
  const rows = database
    .prepare("SELECT row_id, column_key, typed, unit_id FROM unit_references ORDER BY 1, 2, ordinal")
    .raw()
    .all() as [string, string, string, string | null][];
  database.close();
  const stored: StoredUnits = {};
  for (const [rowId, column, typed, unitId] of rows) {
    const key = `${rowId}.${column}`;
    stored[key] = [...(stored[key] ?? []), [typed, unitId]];
  }
  return stored;
}

/** What it should hold: every units cell of the plan, resolved with the unit list as it is now. */
function expectedUnits(state: PlanState): StoredUnits {
  const index = unitIndexOf(state);
  const columns = tables.flatMap((table) =>
    tableIn(state, table.key)
      .columns.filter(({ type }) => type === "units")
      .map(({ key }) => [table.key, key] as const),
  );
  const stored: StoredUnits = {};
  for (const row of state.rows.values()) {
    for (const [table, column] of columns) {
      const references = row.table === table ? resolveUnits(row.cells[column] ?? "", index) : [];
      if (references.length > 0) {
        stored[`${row.id}.${column}`] = references.map(({ typed, unitId }) => [typed, unitId]);
      }
    }
  }
  return stored;
}

const unitsOfTask = (state: PlanState, measure: string) =>
  storedUnits()[`${rowNamed(state, "task", measure).id}.units`];

const MEASURE = "深入实施数字经济创新提质“一号发展工程”";

it("a new plan holds the units of all its cells as typed and as meant, in their order", async () => {
  const state = stateOf(await createPlanIn(inTest.app, inTest.path));

  const stored = storedUnits();

  expect(stored).toEqual(expectedUnits(state));
  expect(Object.keys(stored).length).toBeGreaterThan(180);
  expect(unitsOfTask(state, MEASURE)).toEqual(
    ["市经信局", "市市场监管局", "市数据局"].map((name) => [name, rowNamed(state, "unit", name).id]),
  );
});

it("an edit changes them in the order typed; an unknown name is kept and means nobody", async () => {
  const state = stateOf(await createPlanIn(inTest.app, inTest.path));
  const { id } = rowNamed(state, "task", MEASURE);
  const value = "市数据局、市不存在局、市经信局";

  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column: "units", value }] });

  expect(unitsOfTask(state, MEASURE)).toEqual([
    ["市数据局", rowNamed(state, "unit", "市数据局").id],
    ["市不存在局", null],
    ["市经信局", rowNamed(state, "unit", "市经信局").id],
  ]);
});

it("a unit that is renamed is no longer meant by its old name, but by an alias it is again", async () => {
  const state = stateOf(await createPlanIn(inTest.app, inTest.path));
  const { id } = rowNamed(state, "unit", "市数据局");
  const meant = () => unitsOfTask(state, MEASURE)?.[2];

  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column: "name", value: "市数据管理局" }] });
  expect(meant()).toEqual(["市数据局", null]);
  await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column: "aliases", value: "市数据局" }] });
  expect(meant()).toEqual(["市数据局", id]);
  await ask(inTest.app, "plan:delete-rows", { rowIds: [id] });
  expect(meant()).toEqual(["市数据局", null]);
  for (let count = 0; count < 3; count++) await ask(inTest.app, "plan:undo", {});

  expect(storedUnits()).toEqual(expectedUnits(state));
});

it("whatever is done, undone and redone, they stay in step with the cells and the unit list", async () => {
  const texts = fc.constantFrom("甲局", "乙局", "乙办", "甲局、乙办", "甲局(乙)、丙局", "");
  const unitEdits = fc.array(fc.record({ pick: fc.nat(), text: texts, isList: fc.boolean() }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(commandRecipes, unitEdits, async (recipes, edits) => {
      await ask(inTest.app, "plan:close", {});
      await createPlanIn(inTest.app, inTest.path, "empty");
      const rows = ["甲局", "乙局"].map((name) => ({ kind: "unit", cells: { name } }));
      await ask(inTest.app, "plan:insert-rows", {
        spot: { table: "units", parentId: null, afterId: null },
        rows,
      });
      for (const recipe of recipes) {
        const command = commandFor(await current(), recipe);
        if (command === null) continue;
        const { type: _, ...input } = command;
        await ask(inTest.app, channelOf(command), JSON.parse(JSON.stringify(input)));
      }
      for (const { pick, text, isList } of edits) {
        const wanted = [...(await current()).rows.values()].filter((row) =>
          isList ? row.kind === "unit" : ["task", "clause", "indicator"].includes(row.kind),
        );
        const row = wanted[pick % Math.max(1, wanted.length)];
        if (!row) continue;
        const added = columnRowsOf(await current(), row.table).map(({ id }) => userColumnKey(id));
        const columns = isList ? ["name", "aliases"] : ["units", ...added];
        const column = columns[pick % columns.length] ?? "";
        await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: row.id, column, value: text }] });
      }

      expect(storedUnits()).toEqual(expectedUnits(await current()));
      let undone = 0;
      while ((await ask(inTest.app, "plan:get", {}))?.history.undoLabel) {
        await ask(inTest.app, "plan:undo", {});
        undone++;
      }
      expect(storedUnits()).toEqual(expectedUnits(await current()));
      for (let count = 0; count < undone; count++) await ask(inTest.app, "plan:redo", {});
      expect(storedUnits()).toEqual(expectedUnits(await current()));
    }),
    { numRuns: 60 },
  );
}, 120_000);
