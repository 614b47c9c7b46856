/** The columns that users add are in the workbook and come back from it like any other. */
import type ExcelJS from "exceljs";
import { describe, expect, it, vi } from "vitest";
import { layOutSheet } from "../../electron/excel/layout.ts";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { applyChanges, invertChanges } from "../../shared/changes/apply.ts";
import { compareDocument, differencesToChanges } from "../../shared/changes/compare-document.ts";
import { type CellEdit, editCellsChanges } from "../../shared/changes/edit-cells.ts";
import { addColumnChanges } from "../../shared/changes/edit-columns.ts";
import { deleteRowsChanges } from "../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import type { UserColumnType } from "../../shared/tables/columns-table.ts";
import { printTablesIn, tableIn } from "../../shared/tables/table-in.ts";
import {
  ADDED_TITLES,
  aCategory,
  anIndicator,
  aPlan,
  columnTitled,
  countingIds,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
  zhoushanPlan,
} from "../helpers/plan-builders.ts";
import {
  differencesFrom,
  exported,
  exportedAndRead,
  handMade,
  hasLibreOffice,
  heightsByLibreOffice,
  NO_DIFFERENCES,
  openedWith,
  savedAgain,
  temporaryFolder,
} from "./workbook-tools.ts";

const folder = temporaryFolder();
const newId = countingIds("x");
const small = planOf(smallTemplate());

const SAMPLES: Readonly<Record<UserColumnType, readonly string[]>> = {
  text: ["张三", "=1+1", "00123", "2024-05-07", " 李四 ", "_x0041_"],
  longText: ["1.进展顺利。\n2.已完成选址。", "长".repeat(300)],
  number: ["1234.5", "1,234.5", "-3", "5.0", "约30", "1234567890123456789", "0"],
  date: ["2024-03-05", "2024-02-29", "1900-03-01", "1899-12-31", "9999-12-31", "2024-02-30", "6月底前"],
  choice: ["未启动", "进行中", "已 完 成", "暂缓"],
  units: ["市发改委、市经信局", "没有的局"],
};

/** Every second line has a value in every added column. */
function filled(plan: PlanState): PlanState {
  const state = withEveryColumn(plan);
  const edits = printTablesIn(state).flatMap((table) =>
    table.columns.flatMap((column): CellEdit[] => {
      const owners = [...state.rows.values()].filter(
        (row) => column.rowId && column.owners.includes(row.kind),
      );
      const samples = SAMPLES[column.type as UserColumnType] ?? [];
      return owners
        .filter((_row, index) => index % 2 === 0)
        .map(({ id }, index) => ({
          rowId: id,
          column: column.key,
          value: samples[index % samples.length] ?? "",
        }));
    }),
  );
  return applyChanges(state, editCellsChanges(state, edits));
}

function withColumn(state: PlanState, type: UserColumnType, table = "tasks", after = "goals"): PlanState {
  const settings = { title: ADDED_TITLES[type], type, choices: ["未启动", "已完成"], widthChars: null };
  return applyChanges(state, addColumnChanges(state, { table, settings, after }, newId));
}

function written(state: PlanState, row: PlanRow, title: string, value: string): PlanState {
  const column = columnTitled(state, row.table, title);
  return applyChanges(state, editCellsChanges(state, [{ rowId: row.id, column, value }]));
}

async function sheetOf(state: PlanState, name: string): Promise<ExcelJS.Worksheet> {
  return assertDefined((await openedWith(await exported(state))).getWorksheet(name), name);
}

describe("an added column in the workbook", () => {
  it("stands after its column, with its title and width, and bands and title run over it", async () => {
    const sheet = await sheetOf(withColumn(small, "number"), "附件1");

    expect(sheet.getRow(3).values).toEqual([
      undefined,
      ...["重点任务", "序号", "主要举措", "工作目标", "投资额", "重点工作安排", "牵头单位"],
    ]);
    expect([1, 4, 5, 6].map((column) => sheet.getColumn(column).width)).toEqual([14, 44, 12, 72]);
    expect(sheet.model.merges).toEqual(expect.arrayContaining(["A2:G2", "A4:G4"]));
  });

  it("is merged over the parts of an indicator, beside cells that spread as ever", async () => {
    const plan = planOf(
      aPlan({
        indicators: [aCategory("类", [anIndicator("一", "1"), anIndicator("二", { 甲: "2", 乙: "3" })])],
      }),
    );
    const merges = (await sheetOf(withColumn(plan, "text", "indicators", "label"), "指标目标")).model.merges;

    expect(merges.toSorted()).toEqual(["A2:G2", "A4:A6", "B5:B6", "C4:D4", "C5:C6", "E5:E6", "G5:G6"]);
  });

  it("holds figures as numbers where no character is lost, all else as text", async () => {
    const values = async (text: string): Promise<ExcelJS.CellValue> => {
      const state = written(withColumn(small, "number"), rowNamed(small, "task", "任务一"), "投资额", text);
      return (await sheetOf(state, "附件1")).getCell("E5").value;
    };

    expect(await values("１２３４．５")).toBe(1234.5);
    expect(await values("-3")).toBe(-3);
    expect(await values("1,234.5")).toBe("1,234.5");
    expect(await values("5.0")).toBe("5.0");
    expect(await values("约30")).toBe("约30");
  });

  it("holds days as days with a format of days, all else as text", async () => {
    const cell = async (text: string): Promise<ExcelJS.Cell> => {
      const state = written(withColumn(small, "date"), rowNamed(small, "task", "任务一"), "完成时限", text);
      return (await sheetOf(state, "附件1")).getCell("E5");
    };

    const day = await cell("2024年3月5日");
    expect([day.value, day.numFmt]).toEqual([new Date(Date.UTC(2024, 2, 5)), "yyyy-mm-dd"]);
    expect((await cell("1900-03-01")).value).toEqual(new Date(Date.UTC(1900, 2, 1)));
    expect((await cell("1900-02-28")).value).toBe("1900-02-28");
    expect((await cell("2024-02-30")).value).toBe("2024-02-30");
    expect((await cell("6月底前")).value).toBe("6月底前");
  });

  it("offers its choices in a list, and lets another text be typed", async () => {
    const sheet = await sheetOf(withColumn(small, "choice"), "附件1");

    const list = sheet.getCell("E5").dataValidation;
    expect([list.type, list.formulae]).toEqual(["list", ['"未启动,已完成"']]);
    expect(list.showErrorMessage ?? false).toBe(false);
    expect(["E3", "E4", "D5"].map((cell) => sheet.getCell(cell).dataValidation)).toEqual(
      Array(3).fill(undefined),
    );
  });

  it("offers no list where none can say the choices", async () => {
    const settings = { title: "进度", type: "choice" as const, choices: ["甲,乙", "丙"], widthChars: null };
    const column = { table: "tasks", settings, after: "goals" };
    const state = applyChanges(small, addColumnChanges(small, column, newId));

    expect((await sheetOf(state, "附件1")).getCell("E5").dataValidation).toBeUndefined();
  });

  it("is gone once it is deleted: the workbook is the same as before, byte for byte", async () => {
    const state = filled(small);
    const columns = childrenOf(state, "columns", null).map(({ id }) => id);
    const deletion = deleteRowsChanges(state, columns);
    const without = applyChanges(state, deletion);

    expect(Buffer.compare(await exported(without), await exported(small))).toBe(0);
    const back = applyChanges(without, invertChanges(deletion));
    expect(Buffer.compare(await exported(back), await exported(state))).toBe(0);
  });
});

describe("the workbook of a plan with added columns", () => {
  const state = filled(zhoushanPlan());

  it("comes back without a difference", async () => {
    expect(await differencesFrom(state, state)).toEqual(NO_DIFFERENCES);
  });

  it.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "comes back without a difference in %s too",
    async (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        expect(new Date(2024, 0, 1).getTimezoneOffset()).not.toBe(0);
        vi.resetModules();
        const { writeWorkbook } = await import("../../electron/excel/writer.ts");
        const { bytes } = await writeWorkbook(state);
        expect(compareDocument(state, await readWorkbook(bytes, printTablesIn(state)))).toEqual(
          NO_DIFFERENCES,
        );
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  it.skipIf(!hasLibreOffice)("comes back so after LibreOffice has saved it again", async () => {
    const again = await readWorkbook(savedAgain(folder, await exported(state)), printTablesIn(state));

    const headers = again.sheets.flatMap(({ columns }) => columns.map(({ column }) => column));
    expect(headers.filter((column) => column?.startsWith("column-"))).toHaveLength(18);
    expect(compareDocument(state, again)).toEqual(NO_DIFFERENCES);
  });

  it.skipIf(!hasLibreOffice)("gives every row at least the height that LibreOffice would", async () => {
    const measured = heightsByLibreOffice(folder, await exported(state));

    const tooLow = printTablesIn(state).flatMap((table, sheet) =>
      layOutSheet(state, table).rows.flatMap(({ height }, index) => {
        const needed = measured[sheet]?.[index] ?? Number.NaN;
        return needed <= height ? [] : [`${table.title} row ${index + 1}: ${height} of ${needed}`];
      }),
    );
    expect(tooLow).toEqual([]);
  });

  it("leaves the columns out, with a word on each, where the plan does not have them", async () => {
    const plain = zhoushanPlan();
    const { notUnderstood, ...differences } = await differencesFrom(plain, state);
    const columns = notUnderstood.filter(({ address }) => /^(指标目标|附件1)!/.test(address));

    expect(differences).toEqual({ changes: [], added: [], removed: [], moved: [] });
    expect(columns).toHaveLength(12);
    expect(columns.find(({ text }) => text === ADDED_TITLES.number)?.reason).toContain(
      "先在表中新增同名的列",
    );
  });
});

describe("a workbook that comes back changed", () => {
  const date = withColumn(small, "date");
  const plan = withColumn(written(date, rowNamed(date, "task", "任务一"), "完成时限", "2024-03-05"), "units");
  const HEAD = ["序号", "主要举措", "配合单位", "完成时限"];

  async function read(rows: readonly (readonly ExcelJS.CellValue[])[]) {
    const bytes = await handMade({ 附件1: { rows: [HEAD, ...rows] } });
    return compareDocument(plan, await readWorkbook(bytes, printTablesIn(plan)));
  }

  it("has its columns found by their titles, wherever they stand, and its cells read as typed", async () => {
    const { changes } = await read([
      [1, "任务一", "乙局", "2024年4月1日"],
      [2, "任务二", null, new Date(Date.UTC(2024, 4, 31))],
      [3, "任务三", null, 20240601],
      [4, "任务四", null, null],
    ]);

    expect(changes.map(({ row, column, old, new: next }) => [row, column, old, next])).toEqual([
      ["1", columnTitled(plan, "tasks", "配合单位"), null, "乙局"],
      ["1", columnTitled(plan, "tasks", "完成时限"), "2024-03-05", "2024-04-01"],
      ["2", columnTitled(plan, "tasks", "完成时限"), null, "2024-05-31"],
      ["3", columnTitled(plan, "tasks", "完成时限"), null, "2024-06-01"],
    ]);
  });

  it("has no difference where a day is only written in another way", async () => {
    const rows = [1, 2, 3, 4].map((n) => [n, `任务${"一二三四"[n - 1]}`, null, n === 1 ? "2024/3/5" : null]);

    expect(await read(rows)).toEqual(NO_DIFFERENCES);
  });

  it("brings new rows with their cells", async () => {
    const changed = await read([
      [1, "任务一", null, "2024-03-05"],
      [2, "任务二", null, null],
      [3, "任务三", null, null],
      [4, "任务四", null, null],
      [5, "任务五", "甲局", "2024.12.31"],
    ]);
    const accepted = new Set(changed.added.map(({ id }) => id));
    const next = applyChanges(plan, differencesToChanges(plan, changed, accepted, newId));

    const row = rowNamed(next, "task", "任务五");
    expect(row.cells[columnTitled(plan, "tasks", "完成时限")]).toBe("2024-12-31");
    expect(row.cells[columnTitled(plan, "tasks", "配合单位")]).toBe("甲局");
  });

  it("of cells of a deleted column has no difference: they are not compared", async () => {
    const gone = applyChanges(plan, deleteRowsChanges(plan, [rowNamed(plan, "column", "完成时限").id]));

    expect(tableIn(gone, "tasks").columns.map(({ title }) => title)).not.toContain("完成时限");
    expect(compareDocument(gone, await exportedAndRead(gone))).toEqual(NO_DIFFERENCES);
  });
});
