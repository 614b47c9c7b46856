/**
 * What a text holds, found in one pass: classes of characters, and a few patterns that are too rare to be looked for
 * one by one. Most rules need look no further. A character may belong to several classes.
 */
import { charsOf, FIRST_IDEOGRAPH, LAST_IDEOGRAPH } from "./text-chars.ts";

export const SPACE = 1;
export const NEWLINE = 2;
export const DIGIT = 4;
export const LATIN = 8;
export const HAN = 16;
/** Chinese punctuation that is neither bracket nor quotation mark. */
export const FULL_PUNCTUATION = 32;
/** Brackets and quotation marks. */
export const PAIRED = 64;
/** Full-width forms of ASCII letters, digits and signs. */
export const WIDE = 128;
/** Marks that end a clause or sentence, in either width. */
export const ENDING = 256;
/** Pattern: two such marks, nothing but white space between them. */
export const DOUBLED_ENDING = 512;
/** Pattern: such a mark at the beginning of a line. */
export const LEADING_ENDING = 1024;
/** Pattern: the same one to four characters twice in a row. */
export const REPEATED = 2048;
/** Pattern: white space at either end, or a blank line. */
export const BLANK = 4096;
/** Pattern: a line that ends without a mark before one that begins with a Chinese character. */
export const BROKEN = 8192;
/**
 * Pattern: figures with a point or 、 behind them at the beginning of a line, or another marker of an item there: （1）,
 * 1), ①; and figures with a point or 、 elsewhere.
 */
export const LINE_MARKER = 16384;
export const INNER_MARKER = 32768;
/** Numbered items that are not simply one under another: found by cellClasses(). */
export const UNTIDY = 1 << 30;

/** The marks that exist in half and full width, a bit for each width of each (widthBit). */
export const MARKS = ["comma", "colon", "semicolon", "question", "exclamation", "bracket", "stop"] as const;
export type Mark = (typeof MARKS)[number];
export type Width = "half" | "full";

const FIRST_WIDTH_BIT = 16;

export function widthBit(mark: Mark, width: Width): number {
  return 1 << (FIRST_WIDTH_BIT + 2 * MARKS.indexOf(mark) + (width === "full" ? 1 : 0));
}

const CLASSES = new Uint32Array(0x10000);

function put(chars: string, bit: number): void {
  for (const char of chars) CLASSES[char.charCodeAt(0)] = (CLASSES[char.charCodeAt(0)] ?? 0) | bit;
}

function putRange(from: number, to: number, bit: number): void {
  for (let code = from; code <= to; code++) CLASSES[code] = (CLASSES[code] ?? 0) | bit;
}

put(" \t\u00a0\u1680\u202f\u205f\u3000\u200b\ufeff", SPACE);
putRange(0x2000, 0x200a, SPACE);
put("\n\r\u2028\u2029", NEWLINE);
putRange(0x30, 0x39, DIGIT);
putRange(0x41, 0x5a, LATIN);
putRange(0x61, 0x7a, LATIN);
putRange(FIRST_IDEOGRAPH, LAST_IDEOGRAPH, HAN);
putRange(0xf900, 0xfaff, HAN);
// The leading halves of the supplementary ideographs.
putRange(0xd840, 0xd87f, HAN);
put("〇", HAN);
put("，。；：？！、…—·～", FULL_PUNCTUATION);
put('()（）〔〕【】《》〈〉「」『』[]“”‘’"', PAIRED);
putRange(0xff10, 0xff19, WIDE);
putRange(0xff21, 0xff3a, WIDE);
putRange(0xff41, 0xff5a, WIDE);
put("％＋－／＜＞＝．＆", WIDE);
put(",，。、;；:：!！?？", ENDING);
for (const [mark, half, full] of [
  ["comma", ",", "，"],
  ["colon", ":", "："],
  ["semicolon", ";", "；"],
  ["question", "?", "？"],
  ["exclamation", "!", "！"],
  ["bracket", "()", "（）"],
  // A point is a full stop only behind words: patternAt().
  ["stop", "", "。"],
] as const) {
  put(half, widthBit(mark, "half"));
  put(full, widthBit(mark, "full"));
}

const WHITE = SPACE | NEWLINE;
const FULL_STOP = 0x3002;
const POINT = 0x2e;
const HALF_STOP = widthBit("stop", "half");

/** The classes and patterns of a text. One pass and nothing made: this runs for every cell of the plan. */
export function classesOf(text: string): number {
  const { codes, others, otherCount, length } = charsOf(text);
  let classes = 0;
  let before = NEWLINE;
  /** Of the last character that is no white space: its classes, and itself. */
  let last = 0;
  let lastCode = 0;
  let isLineEmpty = true;
  let from = 0;
  for (let n = 0; n <= otherCount; n++) {
    const index = n < otherCount ? (others[n] ?? 0) : length;
    if (index > from) {
      // A run of ideographs, in which there is nothing else to find.
      classes |= HAN | repeatsIn(codes, from, index);
      if ((before & NEWLINE) !== 0 && lastCode !== FULL_STOP && lastCode !== 0) classes |= BROKEN;
      before = HAN;
      last = HAN;
      lastCode = codes[index - 1] ?? 0;
      isLineEmpty = false;
    }
    if (index === length) break;
    const code = codes[index] ?? 0;
    const here = CLASSES[code] ?? 0;
    classes |= here;
    if ((before & NEWLINE) !== 0 && lastCode !== FULL_STOP && lastCode !== 0) classes |= BROKEN;
    if (here !== HAN) classes |= patternAt(text, index, code, here, before, last, isLineEmpty);
    else if (isRepeatEnd(codes, index)) classes |= REPEATED;
    before = here;
    if ((here & WHITE) === 0) {
      last = here;
      lastCode = code;
      isLineEmpty = false;
    } else if ((here & NEWLINE) !== 0) isLineEmpty = true;
    from = index + 1;
  }
  return (before & WHITE) === 0 ? classes : classes | BLANK;
}

/** Does a repeated word end in that run of ideographs? A character that is there again is enough to look closer. */
function repeatsIn(codes: Uint16Array, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const code = codes[index];
    const isAgain =
      index < LONGEST_REPEAT ||
      code === codes[index - 1] ||
      code === codes[index - 2] ||
      code === codes[index - 3] ||
      code === codes[index - 4];
    if (isAgain && isRepeatEnd(codes, index)) return REPEATED;
  }
  return 0;
}

const LONGEST_REPEAT = 4;

/** Do one to four Chinese characters that stand there stand before them, too? */
function isRepeatEnd(codes: Uint16Array, index: number): boolean {
  for (let length = 1; length <= LONGEST_REPEAT && 2 * length - 1 <= index; length++) {
    let same = 0;
    while (same < length && codes[index - same] === codes[index - same - length]) same++;
    if (same === length) return true;
  }
  return false;
}

function patternAt(
  text: string,
  index: number,
  code: number,
  here: number,
  before: number,
  last: number,
  isLineEmpty: boolean,
): number {
  if ((here & WHITE) !== 0) return index === 0 || ((here & NEWLINE) !== 0 && isLineEmpty) ? BLANK : 0;
  let patterns = 0;
  if ((here & ENDING) !== 0 && (last & ENDING) !== 0) patterns |= DOUBLED_ENDING;
  if ((here & ENDING) !== 0 && (before & NEWLINE) !== 0) patterns |= LEADING_ENDING;
  if (code === POINT && ((before & (HAN | PAIRED)) !== 0 || "%％".includes(text.charAt(index - 1))))
    patterns |= HALF_STOP;
  if (code >= CIRCLED_ONE && code <= CIRCLED_TWENTY && isLineEmpty) return patterns | LINE_MARKER;
  if ((code === 0x29 || code === 0xff09) && (before & DIGIT) !== 0)
    return patterns | bracketedAt(text, index);
  const isMarkerEnd = code === POINT || code === 0xff0e || code === 0x3001;
  return isMarkerEnd && (before & DIGIT) !== 0 ? patterns | markerAt(text, index) : patterns;
}

const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

/** Figures end before `index`: do they begin their line? */
function markerAt(text: string, index: number): number {
  return beginsLine(text, behindFigures(text, index)) ? LINE_MARKER : INNER_MARKER;
}

/** The same of figures before a closing bracket, with or without an opening one. */
function bracketedAt(text: string, index: number): number {
  const at = behindFigures(text, index);
  const isOpened = text.charAt(at) === "(" || text.charAt(at) === "（";
  return beginsLine(text, isOpened ? at - 1 : at) ? LINE_MARKER : 0;
}

function behindFigures(text: string, index: number): number {
  let at = index - 1;
  while ((classAt(text, at) & DIGIT) !== 0) at--;
  return at;
}

function beginsLine(text: string, last: number): boolean {
  let at = last;
  while ((classAt(text, at) & SPACE) !== 0) at--;
  return at < 0 || (classAt(text, at) & NEWLINE) !== 0;
}

/** The classes of the character at `index`; 0 beyond the text. */
export function classAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? 0 : (CLASSES[text.charCodeAt(index)] ?? 0);
}

/** Nearly all characters are ideographs: of those the table is not asked, which is large. */
export function classOfCode(code: number): number {
  return code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH ? HAN : (CLASSES[code] ?? 0);
}

export function isHanAt(text: string, index: number): boolean {
  return (classAt(text, index) & HAN) !== 0;
}

/** Chinese: an ideograph, or punctuation that only Chinese has. */
export function isChineseAt(text: string, index: number): boolean {
  const classes = classAt(text, index);
  return (
    (classes & (HAN | FULL_PUNCTUATION)) !== 0 || ((classes & PAIRED) !== 0 && text.charCodeAt(index) > 0x7f)
  );
}
