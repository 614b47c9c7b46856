import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareExact, exactNumber, formatExact, multiply } from "../../../shared/quantities/exact-number.ts";
import { extractQuantities, readQuantities } from "../../../shared/quantities/extract-quantities.ts";
import { unitNamed } from "../../../shared/quantities/measure-units.ts";
import { UNIT_ROWS } from "../../../shared/quantities/measure-words.ts";

/** Alone behind a number these name a day or a month. */
const DATE_WORDS = ["日", "月"];

const symbols = UNIT_ROWS.flatMap(({ units }) => units.replace("|", "").split(/\s+/u))
  .map((word) => word.split(":")[0] ?? "")
  .filter((symbol) => symbol !== "" && !DATE_WORDS.includes(symbol));

/** A decimal as typed: no zeros at its beginning, and none that looks like a year. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.option(fc.integer({ min: 1, max: 9999 })))
  .filter(([whole, places]) => places !== null || whole < 1900 || whole > 2099)
  .map(([whole, places]) => (places === null ? String(whole) : `${whole}.${places}`));

const SCALES: readonly (readonly [string, string])[] = [
  ["", "1"],
  ["万", "10000"],
  ["亿", "100000000"],
  ["百万", "1000000"],
];

function withThousands(number: string): string {
  const [whole = "", places] = number.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return places === undefined ? grouped : `${grouped}.${places}`;
}

function inFullWidth(number: string): string {
  return number.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

const WAYS = [(number: string) => number, withThousands, inFullWidth];

describe("any number in any unit", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom(...symbols),
        fc.constantFrom(...SCALES),
        fc.constantFrom(...WAYS),
        fc.constantFrom("", " "),
        (number, symbol, [scale, factor], write, space) => {
          const written = `${write(number)}${scale}${space}${symbol}`;
          const text = `建设规模${written}。`;
          const unit = unitNamed(symbol)?.unit;
          const [found, ...others] = extractQuantities(text);

          expect(others).toEqual([]);
          expect(found?.text).toBe(written);
          expect(found?.unit?.base).toBe(unit?.base);
          const value = multiply(
            multiply(exactNumber(number), exactNumber(factor)),
            unit?.factor ?? exactNumber("0"),
          );
          expect(found?.amount).toEqual({ kind: "number", value });
          expect(found?.subject).toBe("建设规模");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is read the same from its own shortest form", () => {
    fc.assert(
      fc.property(decimal, decimal, (above, below) => {
        fc.pre(/[1-9]/.test(below));
        const value = multiply(exactNumber(above), exactNumber(below));

        expect(compareExact(exactNumber(formatExact(value)), value)).toBe(0);
      }),
    );
  });
});

/** Pieces that plans are made of, in any order. */
const piece = fc.constantFrom(
  ..."1. 2、 3.2024年 2024—2027年 建成 达到 不低于 提高到 新增 分别 比例 覆盖率 3 45,000 ９．５ 1.8万 10—50 一百二十 三分之二 两 百分之九十 第 每 前 近 约 个 家 % 万元 人次 人/万人 套(间) 以上 左右 以内 、 和 且 的 ， ； 。 ( ) “ ” 《 》 1+4+N PM2.5 5G 村 行政村占比 \n".split(
    " ",
  ),
  " ",
  "",
  "𠮷",
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("in any text", () => {
  it("quantities and what is none lie in it in order, without overlap, and say what stands there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { quantities, exclusions } = readQuantities(text);
        const spans = [...quantities, ...exclusions].toSorted((a, b) => a.start - b.start);

        let last = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.text).toBe(text.slice(span.start, span.end));
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(quantities.toSorted((a, b) => a.start - b.start)).toEqual(quantities);
      }),
      { numRuns: 3000 },
    );
  });

  it("no figure is passed over in silence", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { quantities, exclusions } = readQuantities(text);
        const spans = [...quantities, ...exclusions];
        const missed = [...text.matchAll(/[0-9０-９]/g)].filter(
          ({ index }) => !spans.some(({ start, end }) => start <= index && index < end),
        );

        expect(missed.map(({ index }) => text.slice(index))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("a sentence is read the same behind any other one", () => {
    const sentence = "农村公路养护115公里,随迁子女就读比例达到100%以上。";
    const alone = extractQuantities(sentence);

    fc.assert(
      fc.property(anyText, (text) => {
        const before = `${text}\n`;
        const behind = extractQuantities(before + sentence).filter(({ start }) => start >= before.length);

        expect(
          behind.map(({ start, end, ...rest }) => ({
            start: start - before.length,
            end: end - before.length,
            ...rest,
          })),
        ).toEqual(alone);
      }),
    );
  });
});
