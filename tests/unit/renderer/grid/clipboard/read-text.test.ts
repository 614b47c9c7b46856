import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockOfTexts } from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { writeClipboard } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";
import { readRows } from "./at-once.ts";
import { awkwardText } from "./blocks.ts";

describe("lines and tabs", () => {
  it.each([
    ["甲", [["甲"]]],
    ["", [[""]]],
    ["甲\r\n", [["甲"]]],
    ["甲\n乙\r丙\r\n丁", [["甲"], ["乙"], ["丙"], ["丁"]]],
    [
      "甲\t\n\t乙\n",
      [
        ["甲", ""],
        ["", "乙"],
      ],
    ],
    ["甲\t", [["甲", ""]]],
    ["\ufeff甲\t乙\r\n\0", [["甲", "乙"]]],
  ])("%j", (text, rows) => {
    expect(readRows(text)).toEqual(rows);
  });

  it("exactly one line end at the end is dropped", () => {
    expect(readRows("甲\r\n\r\n")).toEqual([["甲"], [""]]);
    expect(readRows("\n")).toEqual([[""]]);
    expect(readRows("甲\n\n\n")).toEqual([["甲"], [""], [""]]);
  });
});

describe("quotation marks", () => {
  it.each([
    ['"甲\n乙"\r\n', [["甲\n乙"]]],
    ['"甲\r\n乙"\t丙', [["甲\n乙", "丙"]]],
    ['"甲\t乙"\t丙\n丁', [["甲\t乙", "丙"], ["丁"]]],
    ['"说""好""\n的"', [['说"好"\n的']]],
    ['"""甲"', [['"甲']]],
    ['""', [[""]]],
    ['"甲"', [["甲"]]],
    ['甲"乙"\t丙"', [['甲"乙"', '丙"']]],
  ])("%j", (text, rows) => {
    expect(readRows(text)).toEqual(rows);
  });

  it("marks that do not pair up are text", () => {
    expect(readRows('"甲\t"乙\n丙')).toEqual([['"甲', '"乙'], ["丙"]]);
    expect(readRows('"')).toEqual([['"']]);
    expect(readRows('"甲\n乙\t丙')).toEqual([['"甲'], ["乙", "丙"]]);
    expect(readRows('"甲"乙\n"丙')).toEqual([['"甲"乙'], ['"丙']]);
  });

  it("marks further apart than any cell of a spreadsheet are text", () => {
    const long = (length: number) => `"${"甲".repeat(length)}"`;

    expect(readRows(long(40_000))).toEqual([["甲".repeat(40_000)]]);
    expect(readRows(long(140_000))).toEqual([[long(140_000)]]);
  });
});

it("what is written as text is read as the same cells", () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(awkwardText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );

  fc.assert(
    fc.property(rows, (texts) => {
      expect(readRows(writeClipboard(blockOfTexts(texts)).text)).toEqual(texts);
    }),
  );
});
