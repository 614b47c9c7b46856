/** Chinese numerals in the middle of a sentence: 二十三, 两, 一百二十, 三千零五万, 八点五. */
import { add, type ExactNumber, exactNumber, multiply } from "./exact-number.ts";

const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const MYRIADS: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** The characters that a numeral may consist of. */
export const NUMERAL_CHARS = "〇零一二两三四五六七八九十百千万亿点";

const MOST_REMEMBERED = 4000;
const known = new Map<string, ExactNumber | null>();

/** The value of a whole numeral, or undefined where the text is none: 三四 (a guess), 百 (a flourish). */
export function parseChineseNumeral(text: string): ExactNumber | undefined {
  const found = known.get(text);
  if (found !== undefined) return found ?? undefined;
  const value = readNumeral(text);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(text, value ?? null);
  return value;
}

function readNumeral(text: string): ExactNumber | undefined {
  const [whole = "", digits, ...rest] = text.split("点");
  if (rest.length > 0) return undefined;
  if (digits === undefined) {
    const value = wholeValue(whole);
    return value === undefined ? undefined : { numerator: value, denominator: 1n };
  }
  return decimalValue(whole, digits);
}

/** 八点五 and 八点五万. */
function decimalValue(whole: string, digits: string): ExactNumber | undefined {
  const [, places = "", myriad] = /^([〇零一二三四五六七八九]+)([万亿]?)$/u.exec(digits) ?? [];
  const value = wholeValue(whole);
  if (places === "" || value === undefined) return undefined;
  const decimals = [...places].map(digitOf).join("");
  const scale = { numerator: MYRIADS[myriad ?? ""] ?? 1n, denominator: 1n };
  return multiply(add({ numerator: value, denominator: 1n }, exactNumber(`0.${decimals}`)), scale);
}

/** Each myriad (万, 亿) multiplies what has been said since the one before; a higher one multiplies all of it. */
function wholeValue(text: string): bigint | undefined {
  const parts = text.match(/[^万亿]+[万亿]*/gu);
  if (!parts || parts.join("") !== text) return undefined;
  let total = 0n;
  let lowest: bigint | undefined;
  for (const part of parts) {
    const [, hundreds = "", myriads = ""] = /^([^万亿]+)([万亿]*)$/u.exec(part) ?? [];
    const value = hundredsValue(hundreds);
    if (value === undefined || myriads.length > 2 || myriads === "亿亿" || myriads === "亿万")
      return undefined;
    const scale = [...myriads].reduce((product, char) => product * (MYRIADS[char] ?? 1n), 1n);
    const isHigher = lowest !== undefined && scale > lowest;
    if (lowest === scale) return undefined;
    total = isHigher ? (total + value) * scale : total + value * scale;
    lowest = scale;
  }
  return total;
}

/** 一千二百零三, with its places going down; 十二 and 一百二 (an ending that means 一百二十) too. */
function hundredsValue(text: string): bigint | undefined {
  let total = 0n;
  let digit: bigint | undefined;
  let lastPlace = 10_000n;
  let isAfterZero = false;
  for (const [index, char] of [...text].entries()) {
    const place = PLACES[char];
    if (place !== undefined) {
      const isTen = place === 10n && digit === undefined && (index === 0 || isAfterZero);
      if ((digit === undefined && !isTen) || place >= lastPlace) return undefined;
      total += (digit ?? 1n) * place;
      lastPlace = place;
      digit = undefined;
      isAfterZero = false;
    } else if (char === "零" || char === "〇") {
      if (digit !== undefined || isAfterZero) return undefined;
      isAfterZero = true;
    } else {
      if (digit !== undefined || !isDigit(char)) return undefined;
      digit = digitOf(char);
    }
  }
  if (digit === undefined) return isAfterZero && text.length > 1 ? undefined : total;
  const isShort = lastPlace > 10n && lastPlace < 10_000n && !isAfterZero;
  return total + digit * (isShort ? lastPlace / 10n : 1n);
}

function isDigit(char: string): boolean {
  return char === "两" || DIGITS.includes(char);
}

function digitOf(char: string): bigint {
  if (char === "〇") return 0n;
  return BigInt(char === "两" ? 2 : DIGITS.indexOf(char));
}
