import { expect, it } from "vitest";
import { fillEmpty } from "../../../../renderer/features/rows/fill-empty.ts";
import { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { deleteRowsChanges, insertRowsChanges } from "../../../../shared/changes/edit-rows.ts";
import { outlineOf } from "../../../../shared/numbering/outline.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";
import { textTable } from "../../../../shared/tables/text-table.ts";
import { countingIds, planOf, rowNamed, smallTemplate } from "../../../helpers/plan-builders.ts";
import { drawn, lineOf } from "../../../helpers/table-drawing.ts";

const plan = planOf(smallTemplate());
const task = rowNamed(plan, "task", "任务三");
const group = rowNamed(plan, "group", "组二");
const empty = applyChanges(plan, deleteRowsChanges(plan, [task.id]));

it("what is typed into the line of an empty group makes a task with it", () => {
  const { edits, insertions } = fillEmpty(empty, [
    { rowId: group.id, column: "measure", value: "新的举措" },
    { rowId: group.id, column: "goals", value: "1.目标。" },
  ]);
  const [insertion] = insertions;
  const after = applyChanges(
    empty,
    insertRowsChanges(
      empty,
      insertion?.spot ?? { table: "", parentId: null, afterId: null },
      insertion?.rows ?? [],
      countingIds("new"),
    ),
  );

  expect(edits).toEqual([]);
  expect(insertions).toHaveLength(1);
  expect(drawn(after, tasksTable)[3]).toBe("小节甲>组二>新的举措");
  expect(after.rows.get("new1")?.cells).toEqual({ measure: "新的举措", goals: "1.目标。" });
});

it("edits of cells that are there, of cells that no row has, and of rows that have gone are left alone", () => {
  const edits = [
    { rowId: group.id, column: "group", value: "改名" },
    { rowId: rowNamed(plan, "unit", "甲局").id, column: "name", value: "丙局" },
    { rowId: "nobody", column: "measure", value: "甲" },
    { rowId: group.id, column: "section", value: "甲" },
  ];

  expect(fillEmpty(empty, edits)).toEqual({ edits, insertions: [] });
});

it("on the grid such a cell can be filled where the container is empty, and its number cannot", () => {
  const model = new SheetModel(outlineOf(empty, tasksTable));
  const index = model.findLine(lineOf(empty, tasksTable, "组二").id) ?? -1;
  const full = model.findLine(lineOf(empty, tasksTable, "任务一").id) ?? -1;

  expect(model.isFillable(model.cellAt(index, "measure"))).toBe(true);
  expect(model.isEditable(model.cellAt(index, "measure"))).toBe(false);
  expect(model.isFillable(model.cellAt(index, "number"))).toBe(false);
  expect(model.isFillable(model.cellAt(index, "group"))).toBe(false);
  expect(model.isFillable(model.cellAt(full, "measure"))).toBe(false);
});

it("a clause typed into an empty task of the text goes straight into it", () => {
  const clauses = ["条款一", "条款二"].map((name) => rowNamed(plan, "clause", name).id);
  const state = applyChanges(plan, deleteRowsChanges(plan, clauses));
  const textTask = rowNamed(state, "textTask", "正文一");

  const { insertions } = fillEmpty(state, [{ rowId: textTask.id, column: "clause", value: "新条款" }]);

  expect(drawn(state, textTable)).toEqual(["行动甲", "行动甲>正文一"]);
  expect(insertions).toEqual([
    {
      spot: { table: "text", parentId: textTask.id, afterId: null },
      rows: [{ kind: "clause", cells: { clause: "新条款" } }],
    },
  ]);
});
