import { describe, expect, it } from "vitest";
import { applyChanges, conflictsOf, invertChanges } from "../../../shared/changes/apply.ts";
import type { Change } from "../../../shared/changes/change.ts";
import { type ColumnSettings, MAX_USER_COLUMNS } from "../../../shared/changes/column-rules.ts";
import {
  describeAddedColumn,
  describeColumnChange,
  describeDelete,
  describeEdit,
  describePlace,
} from "../../../shared/changes/describe.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import {
  addColumnChanges,
  changeColumnChanges,
  columnAsIs,
  countFilled,
} from "../../../shared/changes/edit-columns.ts";
import { deleteRowsChanges, insertRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { AppError } from "../../../shared/errors.ts";
import { userColumnKey } from "../../../shared/tables/table-in.ts";
import { COLUMN, columnId, columnTitles, withCell, withColumn } from "../../helpers/column-builders.ts";
import { columnTitled, countingIds, planOf, rowNamed, smallTemplate } from "../../helpers/plan-builders.ts";
import { planFaults } from "../../helpers/plan-faults.ts";

const small = planOf(smallTemplate());
const newId = countingIds("x");

function refusal(act: () => unknown): [string, string] {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return [error.kind, error.code];
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a column", () => {
  it("is one row in one batch, named in the history", () => {
    const changes = addColumnChanges(small, { table: "tasks", settings: COLUMN, after: "goals" }, () => "c1");
    const state = applyChanges(small, changes);

    expect(new Set(changes.map(({ rowId }) => rowId))).toEqual(new Set(["c1"]));
    expect(describeAddedColumn(state, "c1")).toBe("新增列“联系人”");
    expect(describeDelete(state, ["c1"])).toBe("删除列“联系人”");
    expect(planFaults(state)).toEqual([]);
    expect(applyChanges(state, invertChanges(changes))).toEqual(small);
  });

  it("takes cells like any other, which the history names", () => {
    const state = withColumn(small);
    const task = rowNamed(state, "task", "任务二");
    const column = columnTitled(state, "tasks", "联系人");
    const changes = editCellsChanges(state, [{ rowId: task.id, column, value: "张三" }]);

    expect(changes).toEqual([{ table: "tasks", rowId: task.id, column, old: null, new: "张三" }]);
    expect(describeEdit(state, changes)).toBe("修改 任务2 联系人");
    expect(countFilled(applyChanges(state, changes), "tasks", column)).toBe(1);
    expect(refusal(() => withCell(state, rowNamed(state, "group", "组一").id, column, "张三"))).toEqual([
      "validation",
      "cell-not-editable",
    ]);
  });

  it("that is deleted leaves its cells where they are, and conflicts about them say so", () => {
    const state = withColumn(small);
    const task = rowNamed(state, "task", "任务二");
    const column = columnTitled(state, "tasks", "联系人");
    const filled = withCell(state, task.id, column, "张三");
    const gone = applyChanges(filled, deleteRowsChanges(filled, [columnId(filled, "联系人")]));
    const change: Change = { table: "tasks", rowId: task.id, column, old: "张三", new: null };

    expect(gone.rows.get(task.id)?.cells[column]).toBe("张三");
    expect(columnTitles(gone, "tasks")).not.toContain("联系人");
    expect(describePlace(gone, change)).toBe("任务2 已删除的列");
    expect(planFaults(gone)).toEqual([]);
    const withoutRow = deleteRowsChanges(gone, [task.id]);
    expect(applyChanges(applyChanges(gone, withoutRow), invertChanges(withoutRow))).toEqual(gone);
  });

  it("is inserted with new rows, its cells as if typed", () => {
    const state = withColumn(small, { type: "date", title: "时限" });
    const column = columnTitled(state, "tasks", "时限");
    const { parentId, id } = rowNamed(state, "task", "任务二");
    const rows = [{ kind: "task", cells: { measure: "新", [column]: "2024年3月5日" } }];
    const changes = insertRowsChanges(state, { table: "tasks", parentId, afterId: id }, rows, newId);

    expect(rowNamed(applyChanges(state, changes), "task", "新").cells[column]).toBe("2024-03-05");
  });
});

describe("the settings of a column", () => {
  const state = withColumn(small);
  const rowId = columnId(state, "联系人");
  const change = (over: Partial<ColumnSettings>, after = "goals") =>
    changeColumnChanges(state, rowId, { ...COLUMN, ...over }, after);

  it("are as they were given", () => {
    const settings = { title: "进度", type: "choice", choices: ["甲", "乙"], widthChars: 9 } as const;
    const next = withColumn(state, settings, "units", "name");

    expect(columnAsIs(next, columnId(next, "进度"))).toEqual({ settings, after: "name" });
    expect(columnAsIs(state, rowId)).toEqual({ settings: COLUMN, after: "goals" });
  });

  it("that stay the same change nothing", () => {
    expect(change({})).toEqual([]);
    expect(change({ title: " 联系人 " })).toEqual([]);
  });

  it.each([
    [{ title: "联络员" }, "goals", "列“联系人”改名为“联络员”"],
    [{}, "measure", "移动列“联系人”"],
    [{ type: "number" as const }, "goals", "修改列“联系人”"],
    [{ title: "联络员", widthChars: 30 }, "goals", "修改列“联系人”"],
  ])("%j after %s are named in the history", (over, after, label) => {
    const changes = change(over, after);

    expect(describeColumnChange(state, changes, rowId)).toBe(label);
    expect(applyChanges(applyChanges(state, changes), invertChanges(changes))).toEqual(state);
  });

  it("of another type read its cells anew, in the same batch", () => {
    const column = userColumnKey(rowId);
    const task = rowNamed(state, "task", "任务一");
    const other = rowNamed(state, "task", "任务二");
    const filled = withCell(withCell(state, task.id, column, "2024年3月5日"), other.id, column, "待定");
    const changes = changeColumnChanges(filled, rowId, { ...COLUMN, type: "date" }, "goals");
    const after = applyChanges(filled, changes);

    expect([task, other].map(({ id }) => after.rows.get(id)?.cells[column])).toEqual(["2024-03-05", "待定"]);
    expect(conflictsOf(filled, changes)).toEqual([]);
  });

  it.each<[string, Partial<ColumnSettings>]>([
    ["column-title-missing", { title: "" }],
    ["column-title-missing", { title: " \u3000 " }],
    ["column-title-lines", { title: "联系\n人" }],
    ["column-title-too-long", { title: "长".repeat(31) }],
    ["column-title-taken", { title: "工作目标" }],
    ["column-title-taken", { title: " 工作 目标" }],
    ["column-title-taken", { title: "2025年工作目标" }],
    ["column-title-taken", { title: "{year}年目标" }],
    ["column-title-taken", { title: "责任单位" }],
    ["column-title-taken", { title: "no." }],
    ["column-title-taken", { title: "已有的列" }],
    ["choices-missing", { type: "choice", choices: [] }],
    ["choices-missing", { type: "choice", choices: [" "] }],
    ["choice-twice", { type: "choice", choices: ["甲(一)", "乙", "甲（一）"] }],
    ["too-many-choices", { type: "choice", choices: Array.from({ length: 201 }, (_, n) => `第${n}`) }],
    ["column-width-wrong", { widthChars: 3 }],
    ["column-width-wrong", { widthChars: 101 }],
    ["column-width-wrong", { widthChars: 10.5 }],
  ])("are refused with %s (case %#)", (code, over) => {
    const both = withColumn(state, { title: "已有的列" });

    expect(refusal(() => withColumn(both, { title: "新列", ...over }))).toEqual(["validation", code]);
    expect(refusal(() => changeColumnChanges(both, rowId, { ...COLUMN, ...over }, "goals"))).toEqual([
      "validation",
      code,
    ]);
  });

  it("may have the title of a column of another table", () => {
    expect(columnTitles(withColumn(small, { title: "主要举措" }, "units", "name"), "units")).toContain(
      "主要举措",
    );
  });

  it("are checked too where they are written as plain cells and rows", () => {
    const edit = (column: string, value: string) => () => editCellsChanges(state, [{ rowId, column, value }]);
    const spot = { table: "columns", parentId: null, afterId: null };
    const insert = (cells: Record<string, string>) => () =>
      insertRowsChanges(state, spot, [{ kind: "column", cells }], newId);
    const cells = { table: "tasks", title: "新列", type: "text", after: "goals" };

    expect(refusal(edit("title", "牵头单位"))).toEqual(["validation", "column-title-taken"]);
    expect(refusal(edit("type", "ordinal"))).toEqual(["validation", "column-type-unknown"]);
    expect(refusal(edit("after", "nowhere"))).toEqual(["validation", "column-place-unknown"]);
    expect(refusal(edit("table", "plan"))).toEqual(["validation", "column-table-unknown"]);
    expect(refusal(edit("width", "宽"))).toEqual(["validation", "column-width-wrong"]);
    expect(refusal(insert({ ...cells, table: "" }))).toEqual(["validation", "column-table-unknown"]);
    expect(refusal(insert({ ...cells, title: "" }))).toEqual(["validation", "column-title-missing"]);
    expect(insert(cells)()).toHaveLength(5);
  });

  it("of more columns than a table takes are refused, of another table are not", () => {
    let full = small;
    for (let n = 0; n < MAX_USER_COLUMNS; n++) full = withColumn(full, { title: `列${n}` });

    expect(refusal(() => withColumn(full))).toEqual(["validation", "too-many-columns"]);
    expect(columnTitles(withColumn(full, {}, "units", "name"), "units")).toContain("联系人");
  });

  it("of a column that is gone, or for a table that no sheet shows, are refused", () => {
    expect(refusal(() => changeColumnChanges(small, rowId, COLUMN, "goals"))).toEqual([
      "not-found",
      "column-not-found",
    ]);
    expect(refusal(() => changeColumnChanges(state, "plan", COLUMN, "goals"))[0]).toBe("not-found");
    expect(refusal(() => withColumn(small, {}, "plan", "title"))).toEqual([
      "validation",
      "column-table-unknown",
    ]);
    expect(refusal(() => withColumn(small, {}, "tasks", "section"))).toEqual([
      "validation",
      "column-place-unknown",
    ]);
  });
});
