/** The written workbook has the form of the official annexes. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { layOutSheet } from "../../electron/excel/layout.ts";
import { writeWorkbook } from "../../electron/excel/writer.ts";
import { getTable } from "../../shared/tables/index.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  planOf,
  zhoushanPlan,
} from "../helpers/plan-builders.ts";
import { exported, openedWith } from "./workbook-tools.ts";

const workbook = await openedWith(await exported(zhoushanPlan()));

function sheet(name: string) {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function mergesOf(name: string): readonly string[] {
  return sheet(name).model.merges;
}

describe("the official workbook", () => {
  it("has a sheet per printed table with label, title and header", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["指标目标", "附件1", "附件2"]);
    expect(["A1", "A2"].map((cell) => sheet("附件1").getCell(cell).value)).toEqual([
      "附件1",
      "2024年共同富裕示范区先行市重点任务清单",
    ]);
    expect(sheet("指标目标").getRow(3).values).toEqual(
      [undefined, "类别", "序号", "指标", "分项", "2024年目标值", "牵头单位"].slice(0),
    );
    expect(workbook.creator).toBe("附表通");
    expect(workbook.title).toContain("2024年舟山");
  });

  it("merges the title, the bands, groups, categories and what belongs to an indicator of parts", () => {
    expect(mergesOf("附件1")).toEqual(expect.arrayContaining(["A2:F2", "A4:F4", "A9:F9"]));
    const eighth = mergesOf("指标目标").filter((area) => /^[A-F]11:[A-F]12$/.test(area));
    expect(eighth).toEqual(["B11:B12", "C11:C12", "F11:F12"]);
    expect(sheet("附件1").getCell("A4").value).toBe("(一)筑牢高质量发展基石(4项)");
  });

  it("spreads the name of an indicator without parts over the column of parts", () => {
    expect(mergesOf("指标目标")).toContain("C4:D4");
  });

  it("frames every cell of the table, those inside merged areas too", () => {
    for (const { name, rowCount, columnCount } of workbook.worksheets) {
      for (let row = 3; row <= rowCount; row++) {
        for (let column = 1; column <= columnCount; column++) {
          const { border } = sheet(name).getCell(row, column).style;
          const sides = [border?.top, border?.left, border?.bottom, border?.right];
          expect(sides.map((side) => side?.style)).toEqual(["thin", "thin", "thin", "thin"]);
        }
      }
    }
  });

  it("sets the fonts of official documents", () => {
    const font = (cell: string) => {
      const { name, size } = sheet("附件1").getCell(cell).font;
      return [name, size];
    };
    expect([font("A1"), font("A2"), font("A3"), font("A4"), font("C5")]).toEqual([
      ["黑体", 16],
      ["方正小标宋简体", 22],
      ["黑体", 12],
      ["黑体", 12],
      ["仿宋_GB2312", 12],
    ]);
  });

  it("prints on A4 at the page's width, with the header on every page and the page number below", () => {
    for (const [name, orientation] of [
      ["指标目标", "landscape"],
      ["附件1", "landscape"],
      ["附件2", "portrait"],
    ] as const) {
      const { pageSetup, headerFooter, views } = sheet(name);
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation, fitToWidth: 1, fitToHeight: 0 });
      expect(pageSetup.printTitlesRow).toBe("3:3");
      expect(headerFooter.oddFooter).toBe('&C&"宋体,Regular"&14— &P —');
      expect(views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    }
  });

  it("writes figures as numbers only where their text survives", async () => {
    const targets = ["19", "2.26", "2.50", "007", "≥95", "1e3", "123456789012345678", "三分之二以上", "=1+1"];
    const indicators = targets.map((target, index) => anIndicator(`指标${index}`, target));
    const written = await openedWith(
      await exported(planOf(aPlan({ indicators: [aCategory("类", indicators)] }))),
    );

    const column = targets.map((_, index) => written.getWorksheet("指标目标")?.getCell(4 + index, 5).value);
    expect(column).toEqual([19, 2.26, ...targets.slice(2)]);
  });

  it("says a merged label again where a page begins, following the first one", () => {
    const layout = layOutSheet(zhoushanPlan(), getTable("indicators"));
    const repeated = layout.cells.filter((cell) => cell.repeats !== null && cell.column === 1);

    expect(repeated.length).toBeGreaterThan(0);
    for (const cell of repeated) {
      expect(layout.pageStarts).toContain(cell.row);
      const value = sheet("指标目标").getCell(cell.row, 1).value;
      expect(value).toEqual({ formula: `A${cell.repeats}`, result: cell.text });
    }
  });

  it("never cuts an indicator's parts off at the end of a page", () => {
    const layout = layOutSheet(zhoushanPlan(), getTable("indicators"));

    expect(layout.cells.filter((cell) => cell.repeats !== null && cell.column > 1)).toEqual([]);
  });

  it("writes plain parts: no macro, no outside link, one default font that every system has", async () => {
    const parts = unzipSync(await exported(zhoushanPlan()));
    expect(Object.keys(parts).filter((name) => /vba|external|drawing/i.test(name))).toEqual([]);
    expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toMatch(
      /<fonts[^>]*><font><sz val="10"\/><name val="Arial"\/>/,
    );
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).not.toContain("Print_Area");
  });
});

describe("rows with much text", () => {
  it("are set in a smaller font before they would pass Excel's limit", async () => {
    const layout = layOutSheet(zhoushanPlan(), getTable("tasks"));

    expect(layout.warnings).toEqual([]);
    expect(layout.rows.every(({ height }) => height <= 409.5)).toBe(true);
  });

  it("that do not fit at 9 points either are named", async () => {
    const tasks = [aTask("短"), aTask("长", { arrangements: "很长的工作安排。".repeat(400) })];
    const state = planOf(aPlan({ tasks: [aSection("小节", [aGroup("组", tasks)])] }));

    const { warnings } = await writeWorkbook(state);

    expect(warnings).toEqual([
      "任务2 重点工作安排内容过长，字号减到最小仍超过一行的最大高度，打印时会缺字。请把内容分成几行填写。",
    ]);
  });

  it("an empty plan still makes a workbook with its headers", async () => {
    const written = await openedWith(await exported(planOf({ plan: [{ kind: "plan", cells: {} }] })));

    expect(written.getWorksheet("指标目标")?.getCell("E3").value).toBe("目标值");
  });
});
