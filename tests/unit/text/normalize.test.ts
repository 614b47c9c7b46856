import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { comparisonKey, isTooLong, toStorableText } from "../../../shared/text/normalize.ts";

describe("storable text", () => {
  it("has line feeds for line ends, of which none counts as dropped", () => {
    expect(toStorableText("甲\r\n乙\r丙\n丁")).toEqual({ text: "甲\n乙\n丙\n丁", dropped: 0 });
  });

  it("loses control characters and non-characters, and says how many", () => {
    expect(toStorableText("甲\u0000\u000b乙\ufffe")).toEqual({ text: "甲乙", dropped: 3 });
  });

  it("has U+FFFD for half of a surrogate pair, and says so", () => {
    expect(toStorableText("甲\ud800乙")).toEqual({ text: "甲\ufffd乙", dropped: 1 });
  });

  it("keeps tabs, spaces, emoji, rare characters and escapes as they are", () => {
    const text = "\t 　=1+1 _x000D_ 😀𠮷㎡—“”〔〕";

    expect(toStorableText(text)).toEqual({ text, dropped: 0 });
  });

  it("is well-formed and the same at the second time, whatever it was made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const stored = toStorableText(text).text;

        expect(stored.isWellFormed()).toBe(true);
        expect(toStorableText(stored)).toEqual({ text: stored, dropped: 0 });
      }),
    );
  });
});

describe("the limit of a cell", () => {
  it("is Excel's", () => {
    expect(isTooLong("字".repeat(MAX_CELL_LENGTH))).toBe(false);
    expect(isTooLong("字".repeat(MAX_CELL_LENGTH + 1))).toBe(true);
  });
});

describe("the comparison key", () => {
  it.each([
    ["2024年 目标值", "2024年目标值"],
    ["２０２４年目标值", "2024年目标值"],
    ["市府办〔金融〕", "市府办(金融)"],
    ["市府办（金融）", "市府办(金融)"],
    ["市府办【金融】", "市府办(金融)"],
    [" 牵头\n单位　", "牵头单位"],
  ])("of %j is that of %j", (one, other) => {
    expect(comparisonKey(one)).toBe(comparisonKey(other));
  });

  it("tells apart what differs in its characters", () => {
    expect(comparisonKey("市文广局")).not.toBe(comparisonKey("市文广旅体局"));
  });
});
