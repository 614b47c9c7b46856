import { describe, expect, it } from "vitest";
import { chineseOrdinal, parseChineseOrdinal } from "../../../shared/numbering/chinese-ordinal.ts";

describe("Chinese ordinals", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [22, "二十二"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [205, "二百零五"],
    [999, "九百九十九"],
  ])("%i is written %s", (value, text) => {
    expect(chineseOrdinal(value)).toBe(text);
  });

  it("are read back as the number they were written from, from 1 to 999", () => {
    const values = Array.from({ length: 999 }, (_, index) => index + 1);

    expect(values.map((value) => parseChineseOrdinal(chineseOrdinal(value)))).toEqual(values);
    expect(new Set(values.map(chineseOrdinal)).size).toBe(999);
  });

  it.each(["", "零", "一十", "百", "十百", "二百五", "一百零", "两", "第三", "3", "一千", "三 "])(
    "%j is none",
    (text) => {
      expect(parseChineseOrdinal(text)).toBeUndefined();
    },
  );

  it.each([0, -1, 1000, 1.5, Number.NaN])("%d has none", (value) => {
    expect(() => chineseOrdinal(value)).toThrow(RangeError);
  });
});
