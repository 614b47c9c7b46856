/**
 * Units of measure as they are read from a text. A unit belongs to a dimension; within one, every unit is a multiple
 * of its base unit, so that amounts can be compared: 亩, 公顷 and 平方公里 are one dimension, 人 and 人次 are two.
 */
import { divide, type ExactNumber, exactNumber, multiply } from "./exact-number.ts";
import { NOT_BEFORE, UNIT_ROWS, type UnitRow } from "./measure-words.ts";

export interface MeasureUnit {
  /** As written, without 万 or 亿: 公顷, 人次, 人/亿元. */
  readonly symbol: string;
  /** The unit that amounts of this dimension are given in; it names the dimension. */
  readonly base: string;
  /** How many base units one of these is. */
  readonly factor: ExactNumber;
  /** Does it count things, people or money, so that a number without a unit (1.8万) may mean it? */
  readonly counts: boolean;
  /** Is it a currency? */
  readonly money: boolean;
  /** Is it a measure word, for which others say 个? */
  readonly things: boolean;
  /** Is it read behind Arabic figures only? */
  readonly figuresOnly: boolean;
  /** Of a ratio (元/月): what stands above the stroke. */
  readonly above?: MeasureUnit;
}

export interface FoundUnit {
  readonly unit: MeasureUnit;
  /** Where it ends in the text. */
  readonly end: number;
}

/** Do amounts in these units speak of the same kind of thing? 400个 and 400家 do, 10家 and 10场 do not. */
export function areComparable(a: MeasureUnit, b: MeasureUnit): boolean {
  return a.base === b.base || (a.base === "个" && b.things) || (b.base === "个" && a.things);
}

/** The longest unit that begins there: 亩, 个百分点, 套(间), 元/吨, 件/万人. Brackets and letters are half-width. */
export function unitAt(text: string, at: number, isAfterNumeral = false): FoundUnit | undefined {
  let found = simpleUnitAt(text, at, isAfterNumeral);
  while (found && text[found.end] === "/") {
    const [, scale = ""] = /^\/([万亿千百]?)/u.exec(text.slice(found.end, found.end + 2)) ?? [];
    const below = simpleUnitAt(text, found.end + 1 + scale.length, false);
    if (!below) return found;
    found = { unit: ratioOf(found.unit, below.unit, scale), end: below.end };
  }
  return found;
}

/** The unit that the whole text names: 万元, 人/亿元, 套、间 (the same in two words). */
export function unitNamed(
  text: string,
): { readonly unit: MeasureUnit; readonly scale: ExactNumber } | undefined {
  const scale = /^(?:百万|千万|万亿|[万亿千百])(?=[^瓦克米分])/u.exec(text)?.[0] ?? "";
  const words = text.slice(scale.length);
  // 县(市、区) is one unit, 套、间 are two words for one.
  const isWhole = unitAt(words, 0)?.end === words.length;
  const [first = "", ...others] = isWhole ? [words] : words.split(/[、,，]/u);
  const found = unitAt(first, 0);
  if (found?.end !== first.length) return undefined;
  const isOne = others.every((other) => {
    const same = unitAt(other, 0);
    return same?.end === other.length && same.unit.base === found.unit.base;
  });
  return isOne ? { unit: found.unit, scale: scaleOf(scale) } : undefined;
}

const SCALES: Readonly<Record<string, string>> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  亿: "100000000",
};

/** What 万, 亿, 百万 or 万亿 multiplies by. */
export function scaleOf(chars: string): ExactNumber {
  const found = knownScales.get(chars);
  if (found) return found;
  const scale = productOf(chars);
  if (knownScales.size < MOST_SCALES) knownScales.set(chars, scale);
  return scale;
}

const MOST_SCALES = 100;
const knownScales = new Map<string, ExactNumber>();

function productOf(chars: string): ExactNumber {
  return [...chars].reduce(
    (product, char) => multiply(product, exactNumber(SCALES[char] ?? "1")),
    exactNumber("1"),
  );
}

function ratioOf(above: MeasureUnit, below: MeasureUnit, scale: string): MeasureUnit {
  return {
    symbol: `${above.symbol}/${scale}${below.symbol}`,
    base: `${above.base}/${below.base}`,
    factor: divide(above.factor, multiply(below.factor, scaleOf(scale))),
    counts: false,
    money: false,
    things: false,
    figuresOnly: true,
    above,
  };
}

/** Longest first, so that 个百分点 is not read as 个. */
const byFirstChar: ReadonlyMap<string, readonly MeasureUnit[]> = Map.groupBy(
  UNIT_ROWS.flatMap(unitsOf).toSorted((a, b) => b.symbol.length - a.symbol.length),
  ({ symbol }) => symbol.charAt(0),
);

function unitsOf({ base, units, counts = false, money = false, things = false }: UnitRow): MeasureUnit[] {
  const [always = "", figuresOnly = ""] = units.split("|");
  const read = (words: string, isFiguresOnly: boolean): MeasureUnit[] =>
    words
      .trim()
      .split(" ")
      .flatMap((word) => {
        const [symbol = "", factor = ""] = word.split(":");
        if (symbol === "") return [];
        return [
          { symbol, base, factor: factorOf(factor), counts, money, things, figuresOnly: isFiguresOnly },
        ];
      });
  return [...read(always, false), ...read(figuresOnly, true)];
}

function factorOf(text: string): ExactNumber {
  const [above = "", below = "1"] = text.split("/");
  return divide(exactNumber(above), exactNumber(below));
}

/** A unit of Latin letters ends where the word ends: 5m, but not 5min. */
const GOES_ON = /[A-Za-z0-9²³]/;

function simpleUnitAt(text: string, at: number, isAfterNumeral: boolean): FoundUnit | undefined {
  for (const unit of byFirstChar.get(text.charAt(at)) ?? []) {
    const end = at + unit.symbol.length;
    if ((isAfterNumeral && unit.figuresOnly) || !text.startsWith(unit.symbol, at)) continue;
    if (GOES_ON.test(unit.symbol.slice(-1)) && GOES_ON.test(text.charAt(end))) continue;
    if (NOT_BEFORE[unit.symbol]?.test(text.slice(end, end + 3))) continue;
    return { unit, end };
  }
  return undefined;
}
