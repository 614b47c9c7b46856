import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinUnits, splitUnits, unitTokens } from "../../../shared/units/split-units.ts";

describe("splitting a units cell", () => {
  it.each([
    ["市发改委", ["市发改委"]],
    ["市经信局、市数据局", ["市经信局", "市数据局"]],
    ["市农业农村局 市海洋经济局", ["市农业农村局", "市海洋经济局"]],
    ["市检察院、 市司法局", ["市检察院", "市司法局"]],
    ["甲局，乙局；丙局\n丁局", ["甲局", "乙局", "丙局", "丁局"]],
    ["市发改委、市财政局(市国资委)", ["市发改委", "市财政局(市国资委)"]],
    ["市财政局(市国资委、市税务局)、市发改委", ["市财政局(市国资委、市税务局)", "市发改委"]],
    ["市文广局、市府办〔金融〕", ["市文广局", "市府办〔金融〕"]],
    ["市府办（金融 保险）、甲局", ["市府办（金融 保险）", "甲局"]],
    ["“小岛你好”专班、市发改委", ["“小岛你好”专班", "市发改委"]],
    ["“甲、乙”专班", ["“甲、乙”专班"]],
    ["", []],
    [" 、\n", []],
  ])("%j gives %j", (cell, units) => {
    expect(splitUnits(cell)).toEqual(units);
  });

  it("does not let a bracket that is never closed swallow the next line", () => {
    expect(splitUnits("市府办(金融\n市发改委、市教育局")).toEqual(["市府办(金融", "市发改委", "市教育局"]);
  });

  it("does not mind a bracket that was never opened", () => {
    expect(splitUnits("甲局)、乙局")).toEqual(["甲局)", "乙局"]);
  });

  it("says where in the cell each name stands", () => {
    const char = fc.constantFrom("甲", "局", "、", " ", "\n", "(", ")", "〔", "〕", "“", "”", "𠮷");
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 40 }), (cell) => {
        for (const { text, start } of unitTokens(cell))
          expect(cell.slice(start, start + text.length)).toBe(text);
      }),
    );
  });

  it("is undone by joining", () => {
    const names = fc.array(fc.constantFrom("甲局", "市府办(金融)", "“小岛、你好”专班", "乙〔丙、丁〕"));
    fc.assert(
      fc.property(names, (units) => {
        expect(splitUnits(joinUnits(units))).toEqual(units);
      }),
    );
  });
});
