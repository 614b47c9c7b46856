import fc from "fast-check";
import { expect, it } from "vitest";
import { updateRows } from "../../../../renderer/grid/grid-rows.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../../shared/changes/edit-cells.ts";
import { deleteRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { type Line, outlineOf } from "../../../../shared/numbering/outline.ts";
import { getTable, sheetTables } from "../../../../shared/tables/index.ts";
import { commandChanges, commandFor, commandRecipe } from "../../../helpers/command-arbitrary.ts";
import { countingIds, planOf, rowNamed, smallTemplate } from "../../../helpers/plan-builders.ts";

const plan = planOf(smallTemplate());

function linesOf(state: PlanState, table: string): readonly Line[] {
  return outlineOf(state, getTable(table)).lines;
}

function edited(column: string, kind: string, name: string): PlanState {
  const { id } = rowNamed(plan, kind, name);
  return applyChanges(plan, editCellsChanges(plan, [{ rowId: id, column, value: "改" }]));
}

it("an edit of one cell renews the row of its line and no other", () => {
  const before = updateRows([], linesOf(plan, "tasks")).rows;

  const { rows, changed } = updateRows(before, linesOf(edited("goals", "task", "任务三"), "tasks"));

  const renewed = rows.filter((row, index) => row !== before[index]);
  expect(renewed.map((row) => row.id)).toEqual([rowNamed(plan, "task", "任务三").id]);
  expect(changed).toEqual(renewed);
});

it("an edit of a merged cell renews the rows of all its lines", () => {
  const before = updateRows([], linesOf(plan, "tasks")).rows;

  const { changed } = updateRows(before, linesOf(edited("group", "group", "组一"), "tasks"));

  const merged = ["任务一", "任务二"].map((name) => rowNamed(plan, "task", name).id);
  expect(changed?.map((row) => row.id)).toEqual(merged);
});

it("an edit in another table renews nothing", () => {
  const before = updateRows([], linesOf(plan, "tasks")).rows;

  const { rows, changed } = updateRows(before, linesOf(edited("name", "unit", "甲局"), "tasks"));

  expect(changed).toEqual([]);
  expect(rows.every((row, index) => row === before[index])).toBe(true);
});

it("rows that went cannot be renewed in place, and those above them are the same as before", () => {
  const before = updateRows([], linesOf(plan, "tasks")).rows;
  const { id } = rowNamed(plan, "task", "任务二");

  const next = applyChanges(plan, deleteRowsChanges(plan, [id]));
  const { rows, changed } = updateRows(before, linesOf(next, "tasks"));

  const at = before.findIndex((row) => row.id === id);
  expect(changed).toBeNull();
  expect(rows.slice(0, at)).toEqual(before.slice(0, at));
  expect(rows.slice(0, at).every((row, index) => row === before[index])).toBe(true);
  expect(rows[at]?.index).toBe(at);
});

it("after any command a row says what its line says, and is the same object wherever nothing on it changed", () => {
  fc.assert(
    fc.property(commandRecipe, (recipe) => {
      const command = commandFor(plan, recipe);
      if (!command) return;
      const next = applyChanges(plan, commandChanges(plan, command, countingIds("new")));

      for (const { key } of sheetTables) {
        const before = updateRows([], linesOf(plan, key)).rows;
        const { rows, changed } = updateRows(before, linesOf(next, key));
        expect(rows.map((row) => row.line)).toEqual(linesOf(next, key));
        expect(rows.map((row) => row.index)).toEqual([...rows.keys()]);
        for (const [index, row] of rows.entries()) {
          const old = before[index];
          const isSame =
            old?.id === row.id &&
            [...row.line.rows.values()].every((each) => plan.rows.get(each.id) === each);
          expect(row === old).toBe(isSame);
          if (changed) expect(changed.includes(row)).toBe(!isSame);
        }
        const ids = [before, rows].map((each) => each.map((row) => row.id).join());
        expect(changed === null).toBe(ids[0] !== ids[1]);
      }
    }),
  );
});
