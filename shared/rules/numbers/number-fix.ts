/** The number of a statement or target written anew, so that it says another amount in its own unit. */
import { areOtherMoney } from "../../quantities/compare-quantities.ts";
import { divide, type ExactNumber, exactNumber, formatExact } from "../../quantities/exact-number.ts";
import type { Measure, Quantity } from "../../quantities/quantity.ts";
import type { TextRange } from "../finding.ts";

export interface CellReplacement extends TextRange {
  readonly text: string;
}

const NUMBER = /\d[\d,，]*(?:\.\d+)?/;

/** The figures alone: 1234.5 of 1,234.5万亩. */
export function figureIn(text: string): string {
  return NUMBER.exec(text)?.[0].replaceAll(/[,，]/g, "") ?? "";
}

/** `text`: what `stated` was read from. Null where it cannot say `wanted` as a decimal, or in no unit of its own. */
export function withAmount(text: string, stated: Measure, wanted: Measure): string | null {
  if ((stated.unit === null) !== (wanted.unit === null) || areOtherMoney(stated, wanted)) return null;
  const typed = figureIn(text);
  if (typed === "" || stated.amount.kind !== "number" || wanted.amount.kind !== "number") return null;
  const written = exactNumber(typed);
  if (written.numerator === 0n || stated.amount.value.numerator === 0n) return null;
  const scale: ExactNumber = divide(stated.amount.value, written);
  const number = formatExact(divide(wanted.amount.value, scale));
  return number.includes("/") || number.startsWith("-") ? null : text.replace(NUMBER, number);
}

/** What is stated written anew as it is stated elsewhere: in its own unit, or with the unit where that alone differs. */
export function asElsewhere(stated: Quantity, wanted: Quantity): string | null {
  const figures = figureIn(stated.text);
  const isUnitOther = figures !== "" && figures === figureIn(wanted.text);
  return isUnitOther ? wanted.text : withAmount(stated.text, stated, wanted);
}

/** The same figures in another unit: 14.65万斤 as 14.65万吨. Null where that is not one unit that can be written so. */
export function withUnit(text: string, unitWords: string): string | null {
  const [, before, gap] = /^(\D*\d[\d,，]*(?:\.\d+)?)(\s*)/u.exec(text) ?? [];
  return before === undefined || /[、,，]/u.test(unitWords) ? null : `${before}${gap}${unitWords}`;
}

/** Words and signs that say of a number on which side of it one may be, and their opposites. */
const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["不低于", "不高于"],
    ["不少于", "不多于"],
    ["不小于", "不大于"],
    ["至少", "至多"],
    ["最低", "最高"],
    ["高于", "低于"],
    ["以上", "以下"],
    ["≥", "≤"],
    [">", "<"],
  ].flatMap(([one = "", other = ""]) => [
    [one, other],
    [other, one],
  ]),
);

/** The word before or behind the number of a text that says on which side, turned into its opposite. */
export function turnedBound(text: string, { start, end, qualifiers }: Quantity): CellReplacement | null {
  const isHeld = qualifiers.includes("控制在");
  for (const word of qualifiers) {
    const opposite = word === "以内" ? "以上" : word === "以上" && isHeld ? "以内" : OPPOSITES[word];
    if (opposite === undefined) continue;
    if (text.startsWith(word, end)) return { start: end, end: end + word.length, text: opposite };
    if (text.endsWith(word, start)) return { start: start - word.length, end: start, text: opposite };
  }
  return null;
}

/** The same of a target that begins with a sign. */
export function turnedTarget(text: string): string | null {
  const opposite = OPPOSITES[text.charAt(0)];
  return opposite === undefined ? null : opposite + text.slice(1);
}
