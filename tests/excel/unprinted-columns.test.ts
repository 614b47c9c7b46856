/** What the unit list holds beside the printed list is not in the official workbook, and no import empties it. */
import { expect, it } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { applyChanges } from "../../shared/changes/apply.ts";
import { compareDocument, differencesToChanges } from "../../shared/changes/compare-document.ts";
import { editCellsChanges } from "../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { childrenOf } from "../../shared/model/plan-state.ts";
import { printTablesIn } from "../../shared/tables/table-in.ts";
import { countingIds, rowNamed, zhoushanPlan } from "../helpers/plan-builders.ts";
import { exported, handMade, openedWith } from "./workbook-tools.ts";

const bare = zhoushanPlan();
const unit = rowNamed(bare, "unit", "市水利局");
const FACTS = {
  fullName: "舟山市水利局",
  aliases: "水利局、市水利水务局",
  kind: "市级部门",
  district: "定海区",
};
const plan = applyChanges(
  bare,
  editCellsChanges(
    bare,
    Object.entries(FACTS).map(([column, value]) => ({ rowId: unit.id, column, value })),
  ),
);

/** Everything that the workbook says otherwise, accepted. */
async function imported(bytes: Uint8Array, state: PlanState = plan): Promise<PlanState> {
  const differences = compareDocument(state, await readWorkbook(bytes, printTablesIn(state)));
  const { changes, added, removed, moved } = differences;
  const all = new Set([...changes, ...added, ...removed, ...moved].map(({ id }) => id));
  return applyChanges(state, differencesToChanges(state, differences, all, countingIds("n")));
}

it("the official list is printed with its numbers and names alone", async () => {
  const sheet = (await openedWith(await exported(plan))).getWorksheet("附件2");
  const texts = sheet?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));

  expect(sheet?.columnCount).toBe(2);
  expect(texts).toContain("市水利局");
  for (const text of Object.values(FACTS)) expect(texts).not.toContain(text);
});

it("the workbook comes back without touching them", async () => {
  expect(await imported(await exported(plan))).toEqual(plan);
});

it.each([
  ["by an alias, at another place", "市水利水务局", true],
  ["by its full name, at another place", "舟山市水利局", true],
  ["by a name that is new", "市水务局", false],
])("a unit that the workbook calls %s keeps them", async (_how, name, isReversed) => {
  const names = childrenOf(plan, "units", null).map(({ id, cells }) => (id === unit.id ? name : cells.name));
  const listed = isReversed ? names.toReversed() : names;
  const rows = [["序号", "单位名称"], ...listed.map((each, index) => [`${index + 1}`, `${each}`])];

  const after = await imported(await handMade({ 附件2: { rows } }));

  expect(after.rows.get(unit.id)?.cells).toEqual({ name, ...FACTS });
});

it("a column of that title that somebody has added says what it says, and a blank in it says nothing", async () => {
  const rows = [
    ["序号", "单位名称", "单位类别", "别名"],
    ["1", "市水利局", "", ""],
    ["2", "市商务局", "其他", "商务局"],
  ];

  const differences = compareDocument(
    plan,
    await readWorkbook(await handMade({ 附件2: { rows } }), printTablesIn(plan)),
  );

  expect(differences.changes.map(({ column, old, new: value }) => [column, old, value])).toEqual([
    ["aliases", null, "商务局"],
    ["kind", "市级部门", "其他"],
  ]);
});
