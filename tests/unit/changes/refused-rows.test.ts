import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { duplicateRowsChanges } from "../../../shared/changes/arrange-rows.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { deleteRowsChanges, insertRowsChanges, type NewRow } from "../../../shared/changes/edit-rows.ts";
import { AppError } from "../../../shared/errors.ts";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { PLAN_ROW_ID } from "../../../shared/tables/plan-table.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  planOf,
  rowNamed,
} from "../../helpers/plan-builders.ts";

const state = planOf(
  aPlan({
    tasks: [aSection("甲", [aGroup("一组", [aTask("一")])])],
    indicators: [aCategory("类", [anIndicator("指标", "95")])],
  }),
);
const sectionId = rowNamed(state, "section", "甲").id;
const groupId = rowNamed(state, "group", "一组").id;
const categoryId = rowNamed(state, "category", "类").id;
const newId = () => "new";

function refusalOf(act: () => unknown): [kind: string, code: string, message: string] {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return [error.kind, error.code, error.message];
    throw error;
  }
  throw new Error("it was not refused");
}

const insert = (row: NewRow, parentId: string | null = groupId, table = "tasks") =>
  insertRowsChanges(state, { table, parentId, afterId: null }, [row], newId);

const TOO_LONG = "长".repeat(MAX_CELL_LENGTH + 1);

it("a text over Excel's limit is refused in a new row as in one that is there", () => {
  const inNewRow = refusalOf(() => insert(aTask("二", { goals: TOO_LONG })));
  const below = refusalOf(() => insert(aGroup("二组", [aTask("二", { goals: TOO_LONG })]), sectionId));
  const edits = [{ rowId: rowNamed(state, "task", "一").id, column: "goals", value: TOO_LONG }];

  expect(inNewRow.slice(0, 2)).toEqual(["validation", "cell-too-long"]);
  expect(inNewRow).toEqual(refusalOf(() => editCellsChanges(state, edits)));
  expect(below).toEqual(inNewRow);
});

it("what is typed into a new row is kept as it would be in one that is there", () => {
  const changes = insert(anIndicator("新指标", ">=95"), categoryId, "indicators");

  const target = applyChanges(state, changes).rows.get("new")?.cells.target;
  const edits = [{ rowId: rowNamed(state, "indicator", "指标").id, column: "target", value: ">=95" }];
  expect(target).toBe("≥95");
  expect(editCellsChanges(state, edits)[0]?.new).toBe(target);
});

const UNKNOWN: [string, () => unknown][] = [
  ["an unknown table", () => insert(aTask("二"), null, "nowhere")],
  ["an unknown kind", () => insert({ kind: "nothing", cells: {} })],
  ["an unknown kind below", () => insert({ ...aTask("二"), children: [{ kind: "nothing", cells: {} }] })],
  ["an unknown column", () => insert(aTask("二", { nothing: "x" }))],
  ["an ordinal", () => insert(aTask("二", { number: "7" }))],
  ["a parent of another table", () => insert(aTask("二"), categoryId)],
];
it.each(UNKNOWN)("%s is refused in Chinese, not taken for a fault of the program", (_what, act) => {
  const [kind, , message] = refusalOf(act);

  expect(kind).toBe("validation");
  expect(message).toMatch(/没有写入。/);
});

const DOUBLED: [string, () => unknown][] = [
  ["inserted", () => insert({ kind: "plan", cells: { title: "另一个" } }, null, "plan")],
  ["copied", () => duplicateRowsChanges(state, [PLAN_ROW_ID], newId)],
  ["deleted", () => deleteRowsChanges(state, [PLAN_ROW_ID])],
];
it.each(DOUBLED)("the plan's own row cannot be %s", (_what, act) => {
  expect(refusalOf(act).slice(0, 2)).toEqual(["validation", "single-row"]);
});
