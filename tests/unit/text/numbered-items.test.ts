import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templates } from "../../../seeds/index.ts";
import { breakItems, cellLines, nextItemNumber } from "../../../shared/text/numbered-items.ts";
import { templateRows } from "../../helpers/plan-builders.ts";

describe("breaking items", () => {
  it.each([
    ["1.甲。 2.乙。 3.丙。", "1.甲。\n2.乙。\n3.丙。"],
    ["1.甲 2.乙", "1.甲\n2.乙"],
    ["1.甲。 \n 2.乙。", "1.甲。\n2.乙。"],
    ["1、甲。 2、乙。", "1、甲。\n2、乙。"],
    ["1.甲。 2.2024年乙。", "1.甲。\n2.2024年乙。"],
    ["1.2024年甲。 2.乙。", "1.2024年甲。\n2.乙。"],
    ["\n1.甲。 2.乙。\n", "\n1.甲。\n2.乙。\n"],
    ["1.甲。 2.乙。3.丙。 4.丁。", "1.甲。\n2.乙。3.丙。\n4.丁。"],
  ])("%j becomes %j", (text, broken) => {
    expect(breakItems(text)).toBe(broken);
  });

  it.each([
    ["a text without items", "推进 3.5 公里和 2.项"],
    ["items that do not begin at 1", "2.甲。 3.乙。"],
    ["a decimal after a space", "1.人均面积达到 3.12㎡。"],
    ["a number that counts backwards", "1.甲。 1.乙。"],
    ["a number that leaps", "1.甲。 9.乙。"],
    ["items run together", "1.甲。2.乙。"],
    ["a space inside a word", "1.示 范区达到 95%。"],
  ])("leaves alone %s", (_what, text) => {
    expect(breakItems(text)).toBe(text);
  });

  it("changes no character but white space, and nothing at the second time", () => {
    const piece = fc.constantFrom(
      "1.",
      "2.",
      "3.",
      "4.",
      "12.",
      "3.5",
      "2024年",
      "甲",
      "。",
      " ",
      "\n",
      "、",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const broken = breakItems(text);

        expect(broken.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        expect(breakItems(broken)).toBe(broken);
      }),
    );
  });

  it("leaves the cells of the real plan as they are once they are broken", () => {
    const cells = templateRows(templates["zhoushan-2024"]).flatMap((row) => Object.values(row.cells));

    expect(cells.map(breakItems)).toEqual(cells);
  });
});

describe("the lines of a cell", () => {
  it("show the marker of an item apart from its text", () => {
    expect(cellLines("前言\n1.甲\n12、乙")).toEqual([
      { marker: null, text: "前言" },
      { marker: "1.", text: "甲" },
      { marker: "12、", text: "乙" },
    ]);
  });

  it("take a number with decimals for no item, but an item that begins with a year for one", () => {
    expect(cellLines("3.12㎡")).toEqual([{ marker: null, text: "3.12㎡" }]);
    expect(cellLines("3.2024年建成")).toEqual([{ marker: "3.", text: "2024年建成" }]);
  });

  it("give back the text when put together again", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("1", "2", ".", "、", "\n", " ", "甲") }), (text) => {
        const lines = cellLines(text).map((line) => `${line.marker ?? ""}${line.text}`);

        expect(lines.join("\n")).toBe(text);
      }),
    );
  });
});

describe("the next item's number", () => {
  it.each([
    ["1.甲", 2],
    ["1.甲\n2.乙", 3],
    ["9.甲", 10],
    ["1.甲\n续", null],
    ["甲", null],
    ["", null],
  ])("after %j is %s", (text, number) => {
    expect(nextItemNumber(text)).toBe(number);
  });
});
