import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyBlock } from "../../../../../renderer/grid/clipboard/copy-block.ts";
import type { Line } from "../../../../../shared/numbering/outline.ts";
import { shown } from "../../../../helpers/clipboard-fixtures.ts";
import { aCategory, anIndicator, aPlan, planOf, smallTemplate } from "../../../../helpers/plan-builders.ts";
import { sheetOf } from "../sheet-models.ts";
import { allOf, anyArea, areaOf, oneCell } from "./areas.ts";

const band = (line: Line): string => `(带)${line.id}`;
const small = planOf(smallTemplate());
const tasks = sheetOf(small, "tasks");
const indicators = sheetOf(small, "indicators");

describe("one area", () => {
  it("holds groups as merged cells, bands across all columns, numbers as shown", () => {
    const [first, , , , second] = tasks.lines;

    expect(shown(copyBlock(tasks, [areaOf(tasks, 0, 5, "group", "measure")], band))).toEqual([
      [`(带)${first?.id}⟨1×3⟩`, null, null],
      ["组一⟨2×1⟩", "1", "任务一"],
      [null, "2", "任务二"],
      ["组二", "3", "任务三"],
      [`(带)${second?.id}⟨1×3⟩`, null, null],
      ["组三", "4", "任务四"],
    ]);
  });

  it("ends a merge where it ends", () => {
    expect(shown(copyBlock(tasks, [areaOf(tasks, 2, 3, "group", "measure")], band))).toEqual([
      ["组一", "2", "任务二"],
      ["组二", "3", "任务三"],
    ]);
    expect(shown(copyBlock(tasks, [oneCell(tasks, 0, "measure")], band))).toEqual([
      [`(带)${tasks.lineAt(0).id}`],
    ]);
  });

  it("holds a name that lies over two columns as one cell, and the part of it that is selected", () => {
    expect(shown(copyBlock(indicators, [areaOf(indicators, 0, 2, "name", "target")], band))).toEqual([
      ["指标一⟨1×2⟩", null, "19"],
      ["指标二⟨2×1⟩", "城镇", "≥95"],
      [null, "农村", "75"],
    ]);
    expect(shown(copyBlock(indicators, [areaOf(indicators, 0, 1, "label")], band))).toEqual([
      ["指标一"],
      ["城镇"],
    ]);
  });

  it("reads nothing where a line has no row of that kind", () => {
    const empty = sheetOf(planOf(aPlan({ indicators: [aCategory("空类", [])] })), "indicators");

    expect(shown(copyBlock(empty, [allOf(empty)], band))).toEqual([["空类", "", "", "", "", ""]]);
  });

  it("is as large as the area, and reads at every place what the sheet shows there", () => {
    fc.assert(
      fc.property(anyArea, ({ model, area }) => {
        const block = copyBlock(model, [area], band);

        expect([block.rowCount, block.columnCount]).toEqual([
          area.bottom - area.top + 1,
          area.right - area.left + 1,
        ]);
        for (const [row, cells] of block.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            const index = area.top + row;
            const field = model.columns[area.left + column];
            const line = model.lineAt(index);
            if (!cell || !field) continue;
            const text = line.isBand ? band(line) : model.text(index, model.coveringColumn(index, field));
            expect(cell.text).toBe(text);
          }
        }
      }),
    );
  });
});

describe("several areas", () => {
  it("in the same lines, or in the same columns, are one block", () => {
    const same = [areaOf(tasks, 1, 2, "group"), areaOf(tasks, 1, 2, "measure")];
    const below = [areaOf(tasks, 5, 5, "number", "measure"), areaOf(tasks, 1, 1, "number", "measure")];

    expect(shown(copyBlock(tasks, same, band))).toEqual([
      ["组一⟨2×1⟩", "任务一"],
      [null, "任务二"],
    ]);
    expect(shown(copyBlock(tasks, below, band))).toEqual([
      ["1", "任务一"],
      ["4", "任务四"],
    ]);
  });

  it("may overlap", () => {
    const areas = [areaOf(tasks, 1, 2, "number", "measure"), areaOf(tasks, 2, 3, "number", "measure")];

    expect(shown(copyBlock(tasks, areas, band))).toEqual([
      ["1", "任务一"],
      ["2", "任务二"],
      ["3", "任务三"],
    ]);
  });

  it("that are neither are refused", () => {
    const areas = [oneCell(tasks, 1, "group"), oneCell(tasks, 2, "measure")];

    expect(() => copyBlock(tasks, areas, band)).toThrow(
      expect.objectContaining({ kind: "validation", code: "copy-scattered-areas" }),
    );
  });
});

it("a merged group made of one indicator with parts keeps its number over its lines", () => {
  const plan = planOf(aPlan({ indicators: [aCategory("类", [anIndicator("指标", { 甲: "1", 乙: "2" })])] }));
  const model = sheetOf(plan, "indicators");

  expect(shown(copyBlock(model, [allOf(model)], band))).toEqual([
    ["类⟨2×1⟩", "1⟨2×1⟩", "指标⟨2×1⟩", "甲", "1", "甲局⟨2×1⟩"],
    [null, null, null, "乙", "2", null],
  ]);
});
