import { describe, expect, it } from "vitest";
import { answerOf, draftOf, draftProblem } from "../../../renderer/features/columns/column-draft.ts";
import { sheetModelOf } from "../../../renderer/grid/sheet-model.ts";
import { columnPlace } from "../../../renderer/plan/column-place.ts";
import { keptCells } from "../../../renderer/plan/kept-cells.ts";
import { outlineIn } from "../../../renderer/plan/outlines.ts";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { addColumnChanges } from "../../../shared/changes/edit-columns.ts";
import { deleteRowsChanges } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { columnTitled, countingIds, planOf, rowNamed, smallTemplate } from "../../helpers/plan-builders.ts";

const small = planOf(smallTemplate());
const settings = { title: "联系人", type: "text", choices: [], widthChars: null } as const;
const adding = addColumnChanges(small, { table: "tasks", settings, after: "goals" }, countingIds("c"));
const withContact = applyChanges(small, adding);
const contact = columnTitled(withContact, "tasks", "联系人");
const deleting = deleteRowsChanges(withContact, ["c1"]);

function cellOf(state: PlanState, measure: string, column: string) {
  const model = sheetModelOf(outlineIn(state, "tasks"));
  return model.cellAt(model.findLine(rowNamed(state, "task", measure).id) ?? -1, column);
}

describe("after a column has changed the user is taken", () => {
  it("to the new column, on the line of the active cell", () => {
    const active = cellOf(small, "任务三", "goals");

    expect(columnPlace(withContact, adding, { tasks: active })).toEqual({
      table: "tasks",
      rowId: active.rowId,
      column: contact,
    });
  });

  it("to its first line where none is active, or the active one is gone", () => {
    const first = { table: "tasks", rowId: rowNamed(small, "task", "任务一").id, column: contact };
    const gone = { rowId: "gone", column: "goals", lineId: "gone" };

    expect(columnPlace(withContact, adding, {})).toEqual(first);
    expect(columnPlace(withContact, adding, { tasks: gone })).toEqual(first);
  });

  it("to its table and nowhere else once the column is gone", () => {
    const active = cellOf(small, "任务三", "measure");
    const undone = invertChanges(adding);

    for (const changes of [deleting, undone]) {
      const place = { table: "tasks", rowId: active.rowId, column: "measure" };
      expect(columnPlace(small, changes, { tasks: active })).toEqual(place);
    }
  });

  it("nowhere by changes of cells", () => {
    const edits = [{ rowId: rowNamed(small, "task", "任务一").id, column: "goals", value: "新" }];
    const changes = editCellsChanges(small, edits);

    expect(columnPlace(applyChanges(small, changes), changes, {})).toBeNull();
  });
});

describe("the active cell of a column that has gone", () => {
  it("gives way to its neighbour on the left", () => {
    const cells = { tasks: cellOf(withContact, "任务三", contact), units: null };

    expect(keptCells(cells, withContact, small)).toEqual({
      tasks: cellOf(small, "任务三", "goals"),
      units: null,
    });
  });

  it("is no longer there where its line has gone too", () => {
    const cells = { tasks: cellOf(withContact, "任务三", contact) };
    const after = applyChanges(small, deleteRowsChanges(small, [cells.tasks.rowId]));

    expect(keptCells(cells, withContact, after)).toEqual({ tasks: null });
  });

  it("leaves all cells as they are while their columns stand", () => {
    const cells = { tasks: cellOf(withContact, "任务三", "units"), units: null };

    expect(keptCells(cells, withContact, small)).toBe(cells);
  });
});

describe("the dialog of a column", () => {
  const table = tableIn(withContact, "tasks");
  const draft = draftOf({ settings, after: "goals" });

  it("answers with what was filled in", () => {
    const filled = { ...draft, title: " 进度 ", type: "choice", choices: "甲\n\n 乙 \n", width: " 20 " };

    expect(answerOf(draft)).toEqual({ settings, after: "goals" });
    expect(answerOf(filled)).toEqual({
      settings: { title: "进度", type: "choice", choices: ["甲", "乙"], widthChars: 20 },
      after: "goals",
    });
    expect(draftOf(answerOf(filled))).toMatchObject({ title: "进度", choices: "甲\n乙", width: "20" });
  });

  it("says what is wrong, and takes a column's own name for its own", () => {
    expect(draftProblem(table, draft, null)).toBe("“重点任务清单”已有“联系人”列，请换一个列名。");
    expect(draftProblem(table, draft, "c1")).toBeNull();
    expect(draftProblem(table, { ...draft, width: "宽" }, "c1")).toBe(
      "列宽应是 4 到 100 之间的整数（字符数）。",
    );
    expect(draftProblem(table, { ...draft, type: "choice" }, "c1")).toBe("请填写至少一个选项，每行一个。");
  });
});
