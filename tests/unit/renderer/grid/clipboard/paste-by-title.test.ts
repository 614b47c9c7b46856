// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  aCell,
  blockOf,
  blockOfTexts,
  type ClipboardBlock,
} from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { SheetModel, wholeOf } from "../../../../../renderer/grid/sheet-model.ts";
import { fixture } from "../../../../helpers/clipboard-fixtures.ts";
import { planOf, smallTemplate } from "../../../../helpers/plan-builders.ts";
import { lineReading, realSheet, sheetOf } from "../sheet-models.ts";
import { oneCell } from "./areas.ts";
import { planPaste, readClipboard } from "./at-once.ts";
import { unmerged } from "./blocks.ts";

const tasks = realSheet("tasks");
const indicators = sheetOf(planOf(smallTemplate()), "indicators");

/** Edits as line, column and text; and what was refused. */
function pasted(model: SheetModel, line: number, column: string, block: ClipboardBlock | undefined) {
  if (!block) throw new Error("no block");
  const plan = planPaste(model, [oneCell(model, line, column)], block);
  return {
    edits: plan.edits.map(({ rowId, column, value }) => [(model.findRow(rowId) ?? -1) - line, column, value]),
    refused: plan.refused.map(({ place, value }) => `${place}: ${value}`),
    isByTitle: plan.isByTitle,
    rowsMissing: plan.rowsMissing,
  };
}

describe("a table with its header", () => {
  it("copied from Word fills the right columns, whatever their order and names", () => {
    const line = lineReading(tasks, "number", "35");

    expect(pasted(tasks, line, "units", readClipboard(fixture("word-table")))).toEqual({
      edits: [
        [0, "units", "市农业农村局\n市交通局"],
        [0, "measure", "新举措  甲"],
        [0, "goals", "1.建成精品村20个。\n2.农村公路提升100公里。"],
        [1, "units", "市农业农村局\n市交通局"],
        [1, "measure", "新举措乙"],
        [1, "goals", "一行\n又一行\n\n第三段"],
      ],
      refused: ["任务35: 实施缩小城乡差距行动", "任务36 · 序号: 99", "任务36: 请核"],
      isByTitle: true,
      rowsMissing: 0,
    });
  });

  it("copied from a web page, too", () => {
    expect(pasted(indicators, 0, "category", readClipboard(fixture("web-table")))).toMatchObject({
      edits: [
        [0, "name", "城镇 居民 收入"],
        [0, "target", "≥95"],
        [0, "units", "甲局\n乙局"],
        [1, "name", "上 下\n\n末"],
        [1, "target", "75"],
        [1, "units", "3.丙局\n4.丁局"],
      ],
      refused: ["表头以上: 表1 指标", "指标2 · 指标: 合计", "指标2 · 牵头单位:   一\n 二"],
      isByTitle: true,
    });
  });

  it("a year in a title, brackets and spaces do not matter", () => {
    const block = unmerged([
      ["２０２５ 年目标值", "指标"],
      ["7", "新"],
    ]);

    expect(pasted(indicators, 0, "units", block).edits).toEqual([
      [0, "target", "7"],
      [0, "name", "新"],
    ]);
  });

  it("a title over two columns names both where the first spreads into the second", () => {
    const block = blockOf([
      [aCell("指标", 1, 2), null, aCell("目标值")],
      [aCell("新", 2), aCell("甲项"), aCell("1")],
      [null, aCell("乙项"), aCell("2")],
    ]);

    expect(pasted(indicators, 1, "category", block).edits).toEqual([
      [0, "name", "新"],
      [0, "label", "甲项"],
      [0, "target", "1"],
      [1, "label", "乙项"],
      [1, "target", "2"],
    ]);
  });

  it("printed again on the next page is passed over; a title merged downwards is one header", () => {
    const block = blockOf([
      [aCell("指标", 2), aCell("目标值")],
      [null, aCell("(万元)")],
      [aCell("新"), aCell("1")],
      [aCell("指标"), aCell("目标值")],
      [aCell("又"), aCell("2")],
    ]);

    expect(pasted(indicators, 0, "name", block).edits).toEqual([
      [0, "name", "新"],
      [0, "target", "1"],
      [1, "name", "又"],
      [1, "target", "2"],
    ]);
  });

  it("a line of text across the whole table is no row and is listed", () => {
    const block = blockOf([
      [aCell("指标"), aCell("目标值")],
      [aCell("一、经济", 1, 2), null],
      [aCell("新"), aCell("1")],
    ]);

    expect(pasted(indicators, 0, "name", block)).toMatchObject({
      edits: [
        [0, "name", "新"],
        [0, "target", "1"],
      ],
      refused: ["粘贴内容第2行: 一、经济"],
    });
  });

  it("a column that is hidden takes no text that nobody would see, and is named as hidden", () => {
    const { columns, frozen, lines } = wholeOf(tasks.outline);
    const shown = columns.filter(({ key }) => key !== "goals");
    const narrowed = new SheetModel(tasks.outline, { columns: shown, frozen, lines });
    const block = blockOfTexts([
      ["主要举措", "工作目标", "备考"],
      ["甲", "乙", "丙"],
    ]);
    const plan = planPaste(narrowed, [oneCell(narrowed, 1, "measure")], block);

    expect(plan.edits.map(({ column, value }) => [column, value])).toEqual([["measure", "甲"]]);
    expect(plan.refused.map(({ value, reason }) => [value, reason])).toEqual([
      ["乙", "这一列已隐藏，不能粘贴。请先显示这一列。"],
      ["丙", "表中没有这一列。"],
    ]);
  });

  it("rows beyond the last line are counted", () => {
    const block = unmerged([
      ["指标", "目标值"],
      ["甲", "1"],
      ["乙", "2"],
    ]);

    expect(pasted(indicators, indicators.lines.length - 1, "name", block).rowsMissing).toBe(1);
  });

  it("alone pastes nothing", () => {
    expect(pasted(indicators, 0, "name", unmerged([["指标", "目标值"]]))).toEqual({
      edits: [],
      refused: [],
      isByTitle: true,
      rowsMissing: 0,
    });
  });
});

describe("no header", () => {
  it("is one title, or more texts that name no column than ones that do", () => {
    expect(pasted(indicators, 0, "name", unmerged([["目标值"], ["甲"]])).isByTitle).toBe(false);
    expect(pasted(indicators, 0, "name", unmerged([["指标", "目标值", "甲", "乙"]])).isByTitle).toBe(false);
  });
});
