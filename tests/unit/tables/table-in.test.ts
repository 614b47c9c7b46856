import { describe, expect, it } from "vitest";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { addColumnChanges } from "../../../shared/changes/edit-columns.ts";
import { deleteRowsChanges, insertRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { buildPlanState, type PlanState } from "../../../shared/model/plan-state.ts";
import { USER_COLUMN_TYPES, type UserColumnType } from "../../../shared/tables/columns-table.ts";
import { gridColumns, printColumns } from "../../../shared/tables/definition.ts";
import { getTable, sheetTables } from "../../../shared/tables/index.ts";
import { printTablesIn, tableIn, userColumnKey } from "../../../shared/tables/table-in.ts";
import {
  ADDED_TITLES,
  aTask,
  countingIds,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
} from "../../helpers/plan-builders.ts";

const small = planOf(smallTemplate());
const newId = countingIds("x");

function withColumn(state: PlanState, table: string, after: string, type: UserColumnType = "text") {
  const settings = { title: "新列", type, choices: ["甲"], widthChars: null };
  return applyChanges(state, addColumnChanges(state, { table, settings, after }, newId));
}

function titles(state: PlanState, table: string): string[] {
  return gridColumns(tableIn(state, table)).map(({ title }) => title);
}

describe("a table in a plan", () => {
  it("without added columns is the built-in one itself", () => {
    for (const table of sheetTables) expect(tableIn(small, table.key)).toBe(getTable(table.key));
    expect(tableIn(withColumn(small, "tasks", "goals"), "units")).toBe(getTable("units"));
  });

  it("is the same object until one of its columns changes", () => {
    const state = withColumn(small, "tasks", "goals");
    const table = tableIn(state, "tasks");
    const task = rowNamed(state, "task", "任务一");
    const edit = editCellsChanges(state, [{ rowId: task.id, column: "goals", value: "新目标" }]);
    const edited = applyChanges(state, edit);
    const spot = { table: "tasks", parentId: task.parentId, afterId: task.id };
    const inserted = applyChanges(edited, insertRowsChanges(edited, spot, [aTask("新任务")], newId));
    const otherTable = withColumn(inserted, "units", "name");

    expect(tableIn(edited, "tasks")).toBe(table);
    expect(tableIn(inserted, "tasks")).toBe(table);
    expect(tableIn(otherTable, "tasks")).toBe(table);
    expect(tableIn(buildPlanState(otherTable.rows.values()), "tasks")).toBe(table);
    const column = rowNamed(otherTable, "column", "新列");
    const renaming = editCellsChanges(otherTable, [{ rowId: column.id, column: "title", value: "改名" }]);
    const renamed = applyChanges(otherTable, renaming);
    expect(tableIn(renamed, "tasks")).not.toBe(table);
    expect(titles(renamed, "tasks")).toContain("改名");
  });

  it.each([
    ["tasks", "goals", ["重点任务", "序号", "主要举措", "工作目标", "新列", "重点工作安排", "牵头单位"]],
    ["tasks", "units", ["重点任务", "序号", "主要举措", "工作目标", "重点工作安排", "牵头单位", "新列"]],
    ["indicators", "label", ["类别", "序号", "指标", "分项", "新列", "{year}年目标值", "牵头单位"]],
  ])("shows a column in %s after %s", (table, after, expected) => {
    expect(titles(withColumn(small, table, after), table)).toEqual(expected);
  });

  it("keeps a column out from between a cell and the one that it spreads into", () => {
    expect(() => withColumn(small, "indicators", "name")).toThrow("列要放在本表某一列之后");
  });

  it("gives added columns to the kind of row that makes a line", () => {
    const state = withEveryColumn(small);
    const owners = sheetTables.map(({ key }) =>
      tableIn(state, key).columns.flatMap(({ rowId, owners }) => (rowId === undefined ? [] : owners)),
    );

    expect(owners.map((all) => [...new Set(all)])).toEqual([
      ["indicator"],
      ["task"],
      ["clause"],
      ["safeguard"],
      ["unit"],
    ]);
    expect(owners.every((all) => all.length === USER_COLUMN_TYPES.length)).toBe(true);
  });

  it("prints added columns where it is printed at all", () => {
    const state = withEveryColumn(small);

    for (const { key } of sheetTables) {
      const table = tableIn(state, key);
      const printed = printColumns(table).filter(({ rowId }) => rowId !== undefined).length;
      expect(printed).toBe(table.print ? USER_COLUMN_TYPES.length : 0);
    }
    expect(printTablesIn(state).map(({ key }) => key)).toEqual(["indicators", "tasks", "units"]);
  });

  it("keeps an added column in view among columns that stay in view, and only there", () => {
    const state = withColumn(withColumn(small, "tasks", "group", "date"), "units", "name");
    const frozen = (table: string): boolean[] =>
      gridColumns(tableIn(state, table)).map(({ screen }) => screen.frozen === true);

    expect(frozen("tasks")).toEqual([true, true, true, false, false, false, false]);
    expect(frozen("units")).toEqual([true, ...Array(6).fill(false)]);
  });

  it("makes a column wide enough for its title, or as wide as the user wants it", () => {
    const key = (type: UserColumnType, widthChars: number | null, title: string): number | undefined => {
      const settings = { title, type, choices: ["甲"], widthChars };
      const state = applyChanges(
        small,
        addColumnChanges(small, { table: "tasks", settings, after: "goals" }, newId),
      );
      return tableIn(state, "tasks").columns.find(({ rowId }) => rowId)?.print?.widthChars;
    };

    expect(key("number", null, "数")).toBe(12);
    expect(key("number", null, "计划投资额（万元）")).toBe(23);
    expect(key("number", null, "计划投资额（万元）计划投资额（万元）")).toBe(30);
    expect(key("number", 8, "计划投资额（万元）")).toBe(8);
  });

  it("hides the cells of a deleted column without losing them", () => {
    const state = withEveryColumn(small);
    const column = rowNamed(state, "column", ADDED_TITLES.text);
    const table = "indicators";
    const indicator = rowNamed(state, "indicator", "指标一");
    const key = userColumnKey(column.id);
    const filled = applyChanges(
      state,
      editCellsChanges(state, [{ rowId: indicator.id, column: key, value: "张三" }]),
    );
    const deletion = deleteRowsChanges(filled, [column.id]);
    const without = applyChanges(filled, deletion);

    expect(tableIn(without, table).columns.map((each) => each.key)).not.toContain(key);
    expect(without.rows.get(indicator.id)?.cells[key]).toBe("张三");
    expect(() => editCellsChanges(without, [{ rowId: indicator.id, column: key, value: "李四" }])).toThrow(
      "要填写的列已被删除",
    );
    expect(applyChanges(without, invertChanges(deletion))).toEqual(filled);
  });
});
