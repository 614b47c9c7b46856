import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import { unitCellsOf } from "../../shared/units/unit-cells.ts";
import { ask, createPlanIn, errorOf, openPlanIn, stateOf } from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";
import { rowNamed } from "../helpers/plan-builders.ts";

const inTest = appInEachTest();

let created: PlanState;

beforeEach(async () => {
  created = stateOf(await createPlanIn(inTest.app, inTest.path));
});

async function current(): Promise<PlanState> {
  return stateOf(assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open"));
}

const unit = (name: string, state = created) => rowNamed(state, "unit", name);
const mentionsOf = (state: PlanState, name: string): number =>
  unitCellsOf(state)
    .flatMap(({ text }) => splitUnits(text))
    .filter((typed) => typed === name).length;

/** How often the file refers to the unit, read past the program. */
function storedReferences(unitId: string): number {
  const database = new Database(inTest.path, { readonly: true });
  const count = database
    .prepare("SELECT count(*) FROM unit_references WHERE unit_id = ?")
    .pluck()
    .get(unitId);
  database.close();
  return Number(count);
}

it("a unit is renamed in list, tasks, indicators and text as one batch, kept over a restart and undone at once", async () => {
  const { id } = unit("市农业农村局");
  const count = mentionsOf(created, "市农业农村局");
  const references = storedReferences(id);

  const input = {
    rowId: id,
    column: "name",
    from: "市农业农村局",
    to: "市三农局",
    keepsAlias: true,
  } as const;
  const { label, changes } = await ask(inTest.app, "units:rename", input);

  expect(label).toBe(`单位“市农业农村局”改名为“市三农局”（${count} 处）`);
  expect(new Set(changes.map(({ table }) => table))).toEqual(
    new Set(["units", "indicators", "tasks", "text"]),
  );
  await inTest.restart();
  const after = stateOf(await openPlanIn(inTest.app, inTest.path));
  expect([mentionsOf(after, "市农业农村局"), mentionsOf(after, "市三农局")]).toEqual([0, count]);
  expect(after.rows.get(id)?.cells).toMatchObject({ name: "市三农局", aliases: "市农业农村局" });
  expect(storedReferences(id)).toBe(references);
  const undone = await ask(inTest.app, "plan:undo", {});
  expect(undone.label).toBe(`撤销 ${label}`);
  expect(await current()).toEqual(created);
});

it("the full name of a unit is renamed where cells use it", async () => {
  const { id } = unit("市水利局");
  const task = rowNamed(created, "task", "深入实施数字经济创新提质“一号发展工程”");
  await ask(inTest.app, "plan:edit-cells", {
    edits: [
      { rowId: id, column: "fullName", value: "舟山市水利局" },
      { rowId: task.id, column: "units", value: "市发改委、舟山市水利局" },
    ],
  });

  const input = {
    rowId: id,
    column: "fullName",
    from: "舟山市水利局",
    to: "舟山市水务局",
    keepsAlias: false,
  } as const;
  const { label } = await ask(inTest.app, "units:rename", input);

  expect(label).toBe("单位“舟山市水利局”的全称改为“舟山市水务局”（1 处）");
  expect((await current()).rows.get(task.id)?.cells.units).toBe("市发改委、舟山市水务局");
});

it("two units become one, as one batch", async () => {
  const [kept, gone] = [unit("市发改委"), unit("市经信局")];
  const references = storedReferences(gone.id);

  const { label } = await ask(inTest.app, "units:merge", {
    keptId: kept.id,
    goneId: gone.id,
    keepsAliases: true,
  });

  const after = await current();
  expect(label).toBe(`合并单位“市经信局”到“市发改委”（${mentionsOf(created, "市经信局")} 处）`);
  expect(references).toBeGreaterThan(0);
  expect([after.rows.has(gone.id), mentionsOf(after, "市经信局"), storedReferences(gone.id)]).toEqual([
    false,
    0,
    0,
  ]);
  expect(after.rows.get(kept.id)?.cells.aliases).toBe("市经信局");
  for (const { text } of unitCellsOf(after)) {
    expect(splitUnits(text).filter((name) => name === "市发改委").length).toBeLessThan(2);
  }
  await ask(inTest.app, "plan:undo", {});
  expect(await current()).toEqual(created);
});

it("a name that another unit has, a row that is none, and a unit with itself are refused and write nothing", async () => {
  const { id } = unit("市水利局");
  const task = rowNamed(created, "task", "深入实施数字经济创新提质“一号发展工程”");
  const renaming = { column: "name", from: "市水利局", keepsAlias: true };
  const refusals = [
    await errorOf(inTest.app, "units:rename", { ...renaming, rowId: id, to: "市教育局" }),
    await errorOf(inTest.app, "units:rename", { ...renaming, rowId: id, to: "甲局、乙局" }),
    await errorOf(inTest.app, "units:rename", { ...renaming, rowId: task.id, to: "甲局" }),
    await errorOf(inTest.app, "units:rename", { ...renaming, rowId: "gone", to: "甲局" }),
    await errorOf(inTest.app, "units:merge", { keptId: id, goneId: id, keepsAliases: true }),
  ];

  expect(refusals.map(({ code }) => code)).toEqual([
    "bad-unit-name",
    "bad-unit-name",
    "no-unit",
    "row-not-found",
    "same-unit",
  ]);
  for (const { message } of refusals) expect(message).toMatch(/没有写入/);
  expect(await current()).toEqual(created);
});
