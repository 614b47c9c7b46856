import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseOrdinal } from "../../../shared/numbering/chinese-ordinal.ts";
import { parseChineseNumeral } from "../../../shared/quantities/chinese-numeral.ts";
import {
  add,
  compareExact,
  divide,
  exactNumber,
  formatExact,
  fraction,
  multiply,
} from "../../../shared/quantities/exact-number.ts";
import { unitAt, unitNamed } from "../../../shared/quantities/measure-units.ts";

describe("exact numbers", () => {
  it.each([
    ["0.1", "0.1"],
    ["1234.500", "1234.5"],
    ["-0.019", "-0.019"],
    ["007", "7"],
    ["0", "0"],
    ["-5", "-5"],
  ])("%s is written %s", (text, written) => {
    expect(formatExact(exactNumber(text))).toBe(written);
  });

  it("adds and multiplies without rounding", () => {
    expect(formatExact(add(exactNumber("0.1"), exactNumber("0.2")))).toBe("0.3");
    expect(formatExact(multiply(exactNumber("0.6"), exactNumber("10000")))).toBe("6000");
    expect(formatExact(divide(exactNumber("2"), exactNumber("3")))).toBe("2/3");
    expect(formatExact(fraction(6n, -4n))).toBe("-1.5");
  });

  it("compares what floats cannot tell apart", () => {
    expect(compareExact(exactNumber("9007199254740993"), exactNumber("9007199254740992"))).toBe(1);
    expect(compareExact(exactNumber("0.30"), exactNumber("0.3"))).toBe(0);
    expect(compareExact(exactNumber("-1"), exactNumber("0.5"))).toBe(-1);
  });

  it.each(["", "1,000", "1.", ".5", "1e3", "一"])("%j is no decimal", (text) => {
    expect(() => exactNumber(text)).toThrow(RangeError);
  });

  it("has no number over nothing", () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });
});

describe("Chinese numerals", () => {
  it.each([
    ["零", "0"],
    ["两", "2"],
    ["十", "10"],
    ["十二", "12"],
    ["二十三", "23"],
    ["一百二十", "120"],
    ["一百零五", "105"],
    ["一百二", "120"],
    ["三千零五", "3005"],
    ["一千二百三十四", "1234"],
    ["三千五", "3500"],
    ["两万五千", "25000"],
    ["十万", "100000"],
    ["三千二百万", "32000000"],
    ["一亿两千万", "120000000"],
    ["一万亿", "1000000000000"],
    ["二十亿零三百万", "2003000000"],
    ["八点五", "8.5"],
    ["一点五亿", "150000000"],
    ["零点零五", "0.05"],
  ])("%s is %s", (text, value) => {
    const number = parseChineseNumeral(text);

    expect(number && formatExact(number)).toBe(value);
  });

  it.each([
    "",
    "百",
    "千万",
    "三四",
    "十百千",
    "二〇二四",
    "一点",
    "点五",
    "一万一万",
    "abc",
    "三百四百",
    "零零",
  ])("%j is none", (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  it("reads every ordinal that titles are numbered with", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        const number = parseChineseNumeral(chineseOrdinal(value));
        expect(number && formatExact(number)).toBe(String(value));
      }),
    );
  });
});

describe("units of measure", () => {
  it.each([
    ["个百分点", "个百分点"],
    ["个月内", "个月"],
    ["平方公里", "平方公里"],
    ["人次以上", "人次"],
    ["套(间)", "套(间)"],
    ["件/万人", "件/万人"],
    ["元/平方米/月", "元/平方米/月"],
    ["微克/立方米", "微克/立方米"],
    ["kWh", "kWh"],
    ["部电影", "部"],
    ["分以上", "分"],
    ["人/米饭", "人/米"],
  ])("%s begins with %s", (text, symbol) => {
    expect(unitAt(text, 0)?.unit.symbol).toBe(symbol);
  });

  it.each(["部门", "分之", "人才", "条例", "年级", "km3a", "xyz", ""])("%j begins with none", (text) => {
    expect(unitAt(text, 0)).toBeUndefined();
  });

  it.each([
    ["万亩", "亩", "10000"],
    ["人/亿元", "人/亿元", "1"],
    ["亿千瓦时", "千瓦时", "100000000"],
    ["千瓦", "千瓦", "1"],
    ["百分点", "百分点", "1"],
    ["套、间", "套", "1"],
  ])("%s is named in brackets", (text, symbol, scale) => {
    const named = unitNamed(text);

    expect(named?.unit.symbol).toBe(symbol);
    expect(named && formatExact(named.scale)).toBe(scale);
  });

  it.each(["含大病保险", "套、人", "万", "亩以上"])("%s names none", (text) => {
    expect(unitNamed(text)).toBeUndefined();
  });
});
