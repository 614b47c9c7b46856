import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayToUtc, findDate, isDay } from "../../../shared/text/dates.ts";

describe("a day", () => {
  it.each([
    "2024-3-5",
    "2024-03-05",
    "2024/3/5",
    "2024.3.5",
    "2024年3月5日",
    "2024年03月05",
    "20240305",
    "２０２４－３－５",
    "２０２４／３／５",
    " 2024 年 3 月 5 日 ",
  ])("is understood in %s", (text) => {
    expect(findDate(text)).toBe("2024-03-05");
  });

  it.each([
    "",
    "2024-2-30",
    "2023-02-29",
    "2024-13-01",
    "2024-0-1",
    "2024-3/5",
    "2024年3月",
    "2024",
    "202403051",
    "24-3-5",
    "0024-03-05",
    "6月底前",
    "2024-03-05前",
    "45356",
  ])("is not seen in %j", (text) => {
    expect(findDate(text)).toBeUndefined();
  });

  it("of a leap year is one", () => {
    expect(findDate("2024年2月29日")).toBe("2024-02-29");
  });

  it("is the same day at midnight UTC, and found in its own form again", () => {
    const days = fc.date({
      min: new Date("1000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);

        expect(isDay(iso)).toBe(true);
        expect(dayToUtc(iso).toISOString()).toBe(`${iso}T00:00:00.000Z`);
        expect(findDate(iso)).toBe(iso);
        expect(findDate(iso.replaceAll("-", ""))).toBe(iso);
      }),
    );
  });
});
