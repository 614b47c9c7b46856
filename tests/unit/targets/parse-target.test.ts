import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactNumber, normalizeTarget, parseTarget } from "../../../shared/targets/parse-target.ts";

describe("what a target says", () => {
  it.each([
    ["19", 19],
    ["2.26", 2.26],
    ["１９", 19],
    ["45,000", 45000],
    ["-3", -3],
    [" 7 ", 7],
  ])("%j is the number %d", (text, value) => {
    expect(parseTarget(text)).toEqual({ kind: "number", value });
  });

  it.each([
    ["≥95", "≥", 95],
    [">=95", "≥", 95],
    ["⩾ 95", "≥", 95],
    ["≧９５", "≥", 95],
    ["＞＝95", "≥", 95],
    ["<0.019", "<", 0.019],
    ["＜0.019", "<", 0.019],
    ["≤8.55", "≤", 8.55],
    ["<=8.55", "≤", 8.55],
    [">96", ">", 96],
  ])("%j is the bound %s %d", (text, comparison, value) => {
    expect(parseTarget(text)).toEqual({ kind: "bound", comparison, value });
  });

  it.each(["10—50", "10-50", "10~50", "10至50", "１０～５０"])("%j is a range", (text) => {
    expect(parseTarget(text)).toEqual({ kind: "range", from: 10, to: 50 });
  });

  it.each(["与经济增长基本同步", "三分之二以上", "1,2", "1.2.3", "≥", "95%以上", "≥95左右"])(
    "%j is words",
    (text) => {
      expect(parseTarget(text).kind).toBe("words");
    },
  );

  it("is empty where only white space stands", () => {
    expect(parseTarget(" \n")).toEqual({ kind: "empty" });
  });
});

describe("the form in which a target is kept", () => {
  it.each([
    [">=95", "≥95"],
    ["≥ 95", "≥95"],
    ["＞＝９５", "≥95"],
    ["<=8.55", "≤8.55"],
    ["＜0.019", "<0.019"],
    ["⩽1,000", "≤1,000"],
  ])("of %j is %j", (typed, kept) => {
    expect(normalizeTarget(typed)).toBe(kept);
  });

  it.each(["≥95", "<0.019", "19", "019", " 7 ", "10—50", "三分之二以上", "10-50", ">=多"])(
    "of %j is as typed",
    (text) => {
      expect(normalizeTarget(text)).toBe(text);
    },
  );

  it("means the same and stays the same at the second time", () => {
    const char = fc.constantFrom("<", ">", "=", "≥", "＞", "＝", "1", "９", ".", ",", " ", "-", "—", "约");
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 10 }), (typed) => {
        const kept = normalizeTarget(typed);

        expect(parseTarget(kept)).toEqual(parseTarget(typed));
        expect(normalizeTarget(kept)).toBe(kept);
      }),
    );
  });
});

describe("a number for a spreadsheet cell", () => {
  it.each([
    ["19", 19],
    ["0.0341", 0.0341],
    ["-6.8", -6.8],
    ["45000", 45000],
    ["0", 0],
  ])("is %j itself", (text, value) => {
    expect(exactNumber(text)).toBe(value);
  });

  it.each([
    "",
    "019",
    "1.50",
    "45,000",
    "+3",
    "-0",
    "1e3",
    "1e+21",
    "1e-7",
    "Infinity",
    "NaN",
    "≥95",
    " 7",
    ".5",
  ])("is not made of %j, which would come back different", (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });

  it("is not made of more digits than a spreadsheet keeps", () => {
    expect(exactNumber("123456789012345")).toBe(123456789012345);
    expect(exactNumber("1234567890123456")).toBeUndefined();
    expect(exactNumber("0.123456789012345")).toBeUndefined();
  });
});
