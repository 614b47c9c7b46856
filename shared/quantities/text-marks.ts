/** Which characters of a text need a closer look, as bits: texts are passed over by their characters alone. */

/** It has another form in plain text. */
export const NOT_PLAIN = 1;
/** A quotation mark, or a mark of a title. */
export const QUOTE = 2;
/** It begins or ends a clause or a bracket. */
export const FRAME = 4;
/** A number may begin with it. */
export const NUMBER_START = 8;
/** 0 to 9. */
export const FIGURE = 16;
/** 一 to 十, 零 and 〇. */
export const NUMERAL = 32;
/** It may stand behind the first number of a date. */
export const DATE_MARK = 64;
export const WHITE = 128;

const MARKS = new Uint8Array(0x10000);

function put(chars: string, bit: number): void {
  for (let at = 0; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    MARKS[code] = (MARKS[code] ?? 0) | bit;
  }
}

function putRange(from: string, to: string, bit: number): void {
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
    MARKS[code] = (MARKS[code] ?? 0) | bit;
}

putRange("０", "９", NOT_PLAIN);
putRange("Ａ", "Ｚ", NOT_PLAIN);
putRange("ａ", "ｚ", NOT_PLAIN);
put("．％＋－＜＞＝／（）～〔［【〕］】", NOT_PLAIN);
put('“”‘’「」『』《》"', QUOTE);
put("()，,。；;：:！!？?\n", FRAME);
put("0123456789〇零一二两三四五六七八九十百千万亿半过", NUMBER_START);
put("0123456789", FIGURE);
put("〇零一二三四五六七八九十", NUMERAL);
put("年月季日:：时点-./—–~至到", DATE_MARK);
for (let code = 0; code < 0x10000; code++) {
  if (/\s/u.test(String.fromCharCode(code))) MARKS[code] = (MARKS[code] ?? 0) | WHITE;
}

/** The bits of the character at `at`; 0 beyond the text. */
export function markAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (MARKS[text.charCodeAt(at)] ?? 0) : 0;
}

/** The bits of all characters. */
export function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) marks |= MARKS[text.charCodeAt(at)] ?? 0;
  return marks;
}
