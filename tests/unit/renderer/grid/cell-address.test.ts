import { describe, expect, it } from "vitest";
import { layOutSheet } from "../../../../electron/excel/layout.ts";
import { cellAddress, cellName, columnLetter } from "../../../../renderer/grid/cell-address.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { columnTitle } from "../../../../shared/tables/column-titles.ts";
import { getColumn } from "../../../../shared/tables/definition.ts";
import { printTables } from "../../../../shared/tables/index.ts";
import { indicatorsTable } from "../../../../shared/tables/indicators-table.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";
import { unitsTable } from "../../../../shared/tables/units-table.ts";
import { zhoushanPlan } from "../../../helpers/plan-builders.ts";
import { allCells, lineReading, realSheet } from "./sheet-models.ts";

const plan = zhoushanPlan();
const tasks = realSheet("tasks");
const indicators = realSheet("indicators");

function nameAt(model: SheetModel, index: number, column: string): string {
  return cellName(model.outline, model.table, model.cellAt(index, column));
}

describe("an address", () => {
  it.each(printTables.map((table) => table.key))("leads to the same text in the workbook: %s", (key) => {
    const model = realSheet(key);
    const laid = layOutSheet(plan, model.table).cells.filter((cell) => cell.repeats === null);
    const letters = "ABCDEFGHIJ";
    const texts = new Map(laid.map((cell) => [`${letters[cell.column - 1]}${cell.row}`, cell.text]));
    const cells = allCells(model).filter((cell) => columnLetter(model.table, cell.column) !== "");

    expect(cells.length).toBeGreaterThan(40);
    for (const cell of cells) {
      expect(texts.get(cellAddress(model.outline, model.table, cell))).toBe(model.storedText(cell));
    }
  });

  it("of a band is its first cell, of a merged cell the one at its top", () => {
    const index = lineReading(tasks, "number", "8");

    expect(cellAddress(tasks.outline, tasksTable, tasks.cellAt(0, "goals"))).toBe("A4");
    expect(cellAddress(tasks.outline, tasksTable, tasks.cellAt(index + 3, "group"))).toBe(`A${index + 4}`);
  });

  it("is empty where a column is not exported or a row is gone", () => {
    const unitSheet = realSheet("units");
    const gone = { rowId: "gone", column: "goals", lineId: "gone" };

    expect(cellAddress(unitSheet.outline, unitsTable, unitSheet.cellAt(0, "aliases"))).toBe("");
    expect(cellAddress(tasks.outline, tasksTable, gone)).toBe("");
  });

  it("goes on with AA after Z", () => {
    const [model] = tasksTable.columns.slice(-1);
    const columns = Array.from({ length: 54 }, (_, index) => ({
      ...assertDefined(model, "a column"),
      key: `c${index}`,
    }));
    const letters = ["c0", "c25", "c26", "c51", "c52"].map((key) =>
      columnLetter({ ...tasksTable, columns }, key),
    );

    expect(letters).toEqual(["A", "Z", "AA", "AZ", "BA"]);
  });
});

describe("a name", () => {
  it("says the row and the column of the cell", () => {
    expect(nameAt(tasks, lineReading(tasks, "number", "35"), "goals")).toBe("任务35 · 工作目标");
  });

  it("of a merged cell is that of its owner, of a part the part's", () => {
    const index = lineReading(indicators, "label", "城乡居民");

    expect(nameAt(indicators, index, "units")).toBe("指标25 · 牵头单位");
    expect(nameAt(indicators, index, "target")).toBe("指标25 城乡居民 · 目标值");
    expect(nameAt(indicators, index, "label")).toBe("指标25 城乡居民");
  });

  it("of a band is its own", () => {
    expect(nameAt(tasks, 0, "goals")).toBe("小节(一) · 小节标题");
  });

  it("of a cell whose row is gone is empty", () => {
    expect(cellName(tasks.outline, tasksTable, { rowId: "gone", column: "goals", lineId: "gone" })).toBe("");
  });
});

it("a column's title tells the year where there is one", () => {
  const target = getColumn(indicatorsTable, "target");

  expect(columnTitle(target, "2024")).toBe("2024年目标值");
  expect(columnTitle(target, "")).toBe("目标值");
});
