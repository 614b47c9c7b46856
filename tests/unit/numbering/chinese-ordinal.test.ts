import { describe, expect, it } from "vitest";
import { chineseOrdinal } from "../../../shared/numbering/chinese-ordinal.ts";

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

  it("are all different, and go on in digits where no section title ever gets to", () => {
    const values = Array.from({ length: 1200 }, (_, index) => index + 1);

    expect(new Set(values.map(chineseOrdinal)).size).toBe(1200);
    expect([1000, 1200].map(chineseOrdinal)).toEqual(["1000", "1200"]);
  });
});
