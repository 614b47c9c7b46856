/**
 * Reads what stands at a place of a text: a number in figures or Chinese numerals, with 万 and 亿, as a range, and its
 * unit. The text is in plain form (text-structure.ts). Nothing here asks whether it is meant as a quantity.
 */
import { NUMERAL_CHARS, parseChineseNumeral } from "./chinese-numeral.ts";
import { add, compareExact, divide, type ExactNumber, exactNumber, multiply } from "./exact-number.ts";
import { type MeasureUnit, scaleOf, unitAt, unitNamed } from "./measure-units.ts";
import type { Amount } from "./quantity.ts";
import { BLANKS, Sticky } from "./sticky.ts";
import { FIGURE, markAt } from "./text-marks.ts";

/** A number with its unit as read; the value is in the base unit. */
export interface ReadAmount {
  readonly amount: Amount;
  readonly unit: MeasureUnit | null;
  readonly end: number;
  /** 余 or 多 inside it: 1000余人 are 1000 or more. */
  readonly more: string;
  /** Does 万, 亿 … belong to it? */
  readonly isScaled: boolean;
  /** Is it written in Chinese numerals? */
  readonly isNumeral: boolean;
}

/** Longer ones are codes, and too long to count with. */
const MOST_DIGITS = 30;

interface ReadNumber {
  readonly value: ExactNumber;
  readonly end: number;
  readonly more: string;
  /** What 万, 亿 … multiplied by, or null. */
  readonly scale: ExactNumber | null;
  readonly isNumeral: boolean;
  /** 三分之二, 百分之九十: a share as it stands. */
  readonly isShare: boolean;
}

const RANGE_MARK = new Sticky(/\s*(?:—{1,2}|–|-|~|至|到)\s*/y, `${BLANKS}—–-~至到`);
const SPACE = new Sticky(/[ \u3000\u00a0]+/y, " \u3000\u00a0");

/** The amount that begins at `at`, or undefined where no number does. */
export function amountAt(text: string, at: number): ReadAmount | undefined {
  const first = numberAt(text, at);
  if (!first) return undefined;
  const unit = unitBehind(text, first);
  return rangeFrom(text, first, unit) ?? single(first, unit);
}

interface UnitBehind {
  readonly unit: MeasureUnit | null;
  readonly end: number;
}

const PERCENT = unitNamed("%")?.unit ?? null;

function unitBehind(text: string, number: ReadNumber): UnitBehind {
  if (number.isShare) return { unit: PERCENT, end: number.end };
  const from = number.isNumeral ? number.end : (SPACE.endAt(text, number.end) ?? number.end);
  const found = unitAt(text, from, number.isNumeral);
  return found ?? { unit: null, end: number.end };
}

function single(number: ReadNumber, { unit, end }: UnitBehind): ReadAmount {
  const { more, scale, isNumeral } = number;
  const value = inBase(number.value, unit);
  return { amount: { kind: "number", value }, unit, end, more, isScaled: scale !== null, isNumeral };
}

/** 10—50万元: what the first number lacks it has from the second, as long as the range goes upwards. */
function rangeFrom(text: string, first: ReadNumber, { unit, end }: UnitBehind): ReadAmount | undefined {
  const markEnd = RANGE_MARK.endAt(text, end);
  const second = markEnd === undefined ? undefined : numberAt(text, markEnd);
  if (!second) return undefined;
  const behind = unitBehind(text, second);
  if (unit && behind.unit?.base !== unit.base) return undefined;
  const to = inBase(second.value, behind.unit);
  const scaled = !unit && !first.scale && second.scale ? multiply(first.value, second.scale) : first.value;
  const from = [scaled, first.value]
    .map((value) => inBase(value, unit ?? behind.unit))
    .find((value) => compareExact(value, to) < 0);
  if (!from) return undefined;
  return {
    amount: { kind: "range", from, to },
    unit: behind.unit,
    end: behind.end,
    more: second.more,
    isScaled: second.scale !== null,
    isNumeral: first.isNumeral,
  };
}

function inBase(value: ExactNumber, unit: MeasureUnit | null): ExactNumber {
  return unit ? multiply(value, unit.factor) : value;
}

function numberAt(text: string, at: number): ReadNumber | undefined {
  return isFigureAt(text, at)
    ? (fractionAt(text, at) ?? figuresAt(text, at))
    : (halfAt(text, at) ?? tenthsAt(text, at) ?? numeralAt(text, at));
}

function isFigureAt(text: string, at: number): boolean {
  return (markAt(text, at) & FIGURE) !== 0;
}

/** In Chinese typing, the separator of thousands easily becomes a full-width comma. */
const FIGURES = new Sticky(/\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y, "0123456789");
const SEPARATORS = /[,，]/g;
const MORE = new Sticky(/[余多](?=[万亿千百\p{L}%])/uy, "余多");
/** 千 of 千瓦 and 百 of 百分点 belong to the unit. */
const SCALE = new Sticky(/[十百千]?[万亿]{1,2}|[百千](?!分点|瓦|克|米)/uy, "十百千万亿");

/** The same behind a space, in a plan that sets figures apart: 1280 亿元. */
const SCALE_APART = new Sticky(/[ \u3000\u00a0]+[十百千]?[万亿]{1,2}/uy, " \u3000\u00a0");

/** 10/10万 of a death rate. */
const SHARE_OF = new Sticky(/\/(?:10万|十万|百万|[万千])(?!\p{L})/uy, "/");

/** 1亿2000万5千: no number goes on more often. */
const MOST_PARTS = 3;

function figuresAt(text: string, at: number, part = 1): ReadNumber | undefined {
  const figures = FIGURES.matchAt(text, at);
  if (figures.length > MOST_DIGITS) return undefined;
  const number = exactNumber(figures.length > 4 ? figures.replace(SEPARATORS, "") : figures);
  const shareOf = SHARE_OF.matchAt(text, at + figures.length);
  if (shareOf !== "") return shareOfScale(number, shareOf, at + figures.length + shareOf.length);
  const scaled = scaledNumber(text, at + figures.length, number);
  const isPartial = scaled.scale !== null && part < MOST_PARTS && isFigureAt(text, scaled.end);
  const next = isPartial ? figuresAt(text, scaled.end, part + 1) : undefined;
  // Figures go on only below the scale of those before.
  if (!next || !scaled.scale || compareExact(next.value, scaled.scale) >= 0) return scaled;
  return { ...scaled, value: add(scaled.value, next.value), end: next.end };
}

function scaledNumber(text: string, at: number, number: ExactNumber): ReadNumber {
  const before = MORE.matchAt(text, at);
  const behind = at + before.length;
  const written = SCALE.matchAt(text, behind) || SCALE_APART.matchAt(text, behind);
  const chars = written.trimStart();
  const end = behind + written.length;
  const after = before === "" && chars !== "" ? MORE.matchAt(text, end) : "";
  const scale = chars === "" ? null : scaleOf(chars);
  const value = scale ? multiply(number, scale) : number;
  return { value, end: end + after.length, more: before + after, scale, isNumeral: false, isShare: false };
}

/** In per cent: 10/10万 is 0.01. */
function shareOfScale(number: ExactNumber, written: string, end: number): ReadNumber {
  const whole = scaleOf(written.replace("10", "十").slice(1));
  const value = divide(multiply(number, exactNumber("100")), whole);
  return { value, end, more: "", scale: null, isNumeral: false, isShare: true };
}

/** 六成, 六成五; but not 三成立, 五成本. */
const TENTHS =
  /([一二两三四五六七八九])成([一二三四五六七八九半]?)(?![立功效果员本长为熟年就都人分交套品形])/uy;

function tenthsAt(text: string, at: number): ReadNumber | undefined {
  if (text.charAt(at + 1) !== "成") return undefined;
  TENTHS.lastIndex = at;
  const [whole = "", tens = "", ones = ""] = TENTHS.exec(text) ?? [];
  const value = whole === "" ? undefined : parseChineseNumeral(`${tens}十`);
  if (!value) return undefined;
  const more = ones === "半" ? exactNumber("5") : (ones && parseChineseNumeral(ones)) || exactNumber("0");
  const end = at + whole.length;
  return { value: add(value, more), end, more: "", scale: null, isNumeral: true, isShare: true };
}

/** 2/3以上, 3/4的村: a fraction only where a share goes on behind it. */
const FRACTION = /([1-9])\/([2-9]|10)(?=\s*(?:[及或]?以[上下]|左右|的|强|$))/y;

function fractionAt(text: string, at: number): ReadNumber | undefined {
  if (text.charAt(at + 1) !== "/") return undefined;
  FRACTION.lastIndex = at;
  const [whole = "", part = "", parts = ""] = FRACTION.exec(text) ?? [];
  if (whole === "" || Number(part) >= Number(parts)) return undefined;
  const value = multiply(divide(exactNumber(part), exactNumber(parts)), exactNumber("100"));
  return { value, end: at + whole.length, more: "", scale: null, isNumeral: false, isShare: true };
}

const HALF = new Sticky(/半数|一半|过半/uy, "半一过");

function halfAt(text: string, at: number): ReadNumber | undefined {
  const half = HALF.matchAt(text, at);
  if (half === "") return undefined;
  const more = half === "过半" ? "过" : "";
  const value = exactNumber("50");
  return { value, end: at + half.length, more, scale: null, isNumeral: true, isShare: true };
}

const NUMERAL = new Sticky(new RegExp(`[${NUMERAL_CHARS}]+`, "uy"), NUMERAL_CHARS);
const WHOLES: Readonly<Record<string, string>> = { 百: "100", 千: "1000", 万: "10000" };

function numeralAt(text: string, at: number): ReadNumber | undefined {
  const run = NUMERAL.matchAt(text, at);
  if (run === "" || run.length > MOST_DIGITS) return undefined;
  if (text.startsWith("分之", at + run.length)) return shareAt(text, run, at + run.length + 2);
  const numeral = run.endsWith("点") ? run.slice(0, -1) : run;
  const value = parseChineseNumeral(numeral);
  if (!value) return undefined;
  const end = at + numeral.length;
  const more = MORE.matchAt(text, end);
  const last = numeral.slice(-1);
  const scale = last === "万" || last === "亿" ? scaleOf(last) : null;
  return { value, end: end + more.length, more, scale, isNumeral: true, isShare: false };
}

/** In per cent: 三分之二 is 200/3. */
function shareAt(text: string, wholeText: string, at: number): ReadNumber | undefined {
  const whole = WHOLES[wholeText] ? exactNumber(WHOLES[wholeText]) : parseChineseNumeral(wholeText);
  const partText = NUMERAL.matchAt(text, at);
  const part = WHOLES[partText] ? exactNumber(WHOLES[partText]) : parseChineseNumeral(partText);
  if (!whole || !part || whole.numerator === 0n) return undefined;
  const value = multiply(divide(part, whole), exactNumber("100"));
  return { value, end: at + partText.length, more: "", scale: null, isNumeral: true, isShare: true };
}
