/** Days, months, years and times of day in a sentence: 2024年底, 2021-2035年, 3月5日, 9:30. */
import { matchEnd } from "./sticky.ts";
import { DATE_MARK, FIGURE, markAt, NUMERAL, WHITE } from "./text-marks.ts";

const YEAR = String.raw`(?:(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})`;
const TO = String.raw`\s*(?:[—–~-]{1,2}|至|到)\s*`;
const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY = String.raw`(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const MONTHS = `${MONTH}(?:${TO}${MONTH})?月(?:${DAY}(?:${TO}${DAY})?日|份|底|末|初|[上中下]旬)?`;

const PATTERNS: readonly RegExp[] = [
  String.raw`${YEAR}年?${TO}${YEAR}年[度底末版初]?|${YEAR}年${TO}${YEAR}(?!\d)`,
  `${YEAR}年(?:${MONTHS}|[度底末版初])?`,
  String.raw`${YEAR}([-./])\d{1,2}\1\d{1,2}(?!\d)`,
  MONTHS,
  "[一二三四1-4]季度",
  // 15日内 is a time limit.
  String.raw`\d{1,2}日(?!内|以内|之内|左右|均|常)`,
  String.raw`\d{1,2}[:：]\d\d(?![\d:：])`,
  String.raw`(?:[01]?\d|2[0-4])[时点](?=$|[\d半前后起至止到~,，。、；;)\s—-])`,
].map((pattern) => new RegExp(pattern, "uy"));

/** Does 年, 月 … stand behind the figures or numerals? No date is without. */
function mayBegin(text: string, at: number): boolean {
  const digits = markAt(text, at) & (FIGURE | NUMERAL);
  if (digits === 0) return false;
  let end = at + 1;
  while ((markAt(text, end) & digits) !== 0) end++;
  while ((markAt(text, end) & WHITE) !== 0) end++;
  return (markAt(text, end) & DATE_MARK) !== 0;
}

/** Where the date that begins at `at` ends, or undefined. */
export function dateEnd(text: string, at: number): number | undefined {
  if (!mayBegin(text, at) || /[A-Za-z]/.test(text.charAt(at - 1))) return undefined;
  for (const pattern of PATTERNS) {
    const end = matchEnd(pattern, text, at);
    if (end !== undefined) return end;
  }
  return undefined;
}
