/**
 * How many lines a text takes in a width, from the widths of its characters alone: the estimate for tables of
 * thousands of rows, where laying out every cell would stall. It errs towards one line too many. It runs over
 * millions of characters when a large sheet is opened, so it makes no object for any of them.
 */

/** The width of the character with that code point. */
export type CharWidth = (code: number) => number;

/** Characters that may not begin a line. */
const NO_START = new Set("，。、；：？！）】》〉」』”’…—,.;:?!)]}%％℃·〕");
/** Characters that may not end a line. */
const NO_END = new Set("（【《〈「『“‘([{〔");
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const WORD = /[A-Za-z0-9_\-./@:%+]/;
const LETTER = /[A-Za-z0-9]/;
/** The gap that text-autospace puts between Chinese and Latin text, in parts of an em. */
const AUTOSPACE = 1 / 8;

const LINE_BREAK = 10;

// What a character is, as bits; KNOWN tells a character without any of them from one never met.
const IS_NO_START = 1;
const IS_NO_END = 2;
const IS_WIDE = 4;
const IS_WORD = 8;
const IS_LETTER = 16;
const KNOWN = 32;

const classes = new Uint8Array(0x10000);

export function countLines(text: string, widthPx: number, charWidth: CharWidth, emPx: number): number {
  return filled(text, widthPx, charWidth, emPx).count;
}

/** What the widest line of a text takes that is broken nowhere but where it breaks itself. */
export function lineWidth(text: string, charWidth: CharWidth, emPx: number): number {
  return filled(text, Number.POSITIVE_INFINITY, charWidth, emPx).widestPx;
}

function filled(text: string, widthPx: number, charWidth: CharWidth, emPx: number): LineCount {
  const line = new LineCount(widthPx);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code === LINE_BREAK) {
      line.end();
      before = 0;
      continue;
    }
    const now = classOf(code);
    if (before !== 0 && !isGlued(before, now)) line.endToken();
    const gap = hasGap(before, now) ? emPx * AUTOSPACE : 0;
    line.add(charWidth(code) + gap);
    before = now;
  }
  line.end();
  return line;
}

/** Fills lines with pieces that may not be broken; one that is wider than a line is broken anywhere. */
class LineCount {
  /** Of the lines that have ended, and of the one that is being filled. */
  count = 0;
  widestPx = 0;
  readonly #widthPx: number;
  #lines = 1;
  #used = 0;
  #chars: number[] = [];
  #tokenPx = 0;

  constructor(widthPx: number) {
    this.#widthPx = widthPx;
  }

  add(charPx: number): void {
    this.#chars.push(charPx);
    this.#tokenPx += charPx;
  }

  endToken(): void {
    if (this.#used + this.#tokenPx <= this.#widthPx) {
      this.#used += this.#tokenPx;
    } else if (this.#tokenPx <= this.#widthPx) {
      this.#lines++;
      this.#used = this.#tokenPx;
    } else this.#breakAnywhere();
    this.#chars.length = 0;
    this.#tokenPx = 0;
  }

  /** The typed line is at its end. */
  end(): void {
    this.endToken();
    this.count += this.#lines;
    this.widestPx = Math.max(this.widestPx, this.#used);
    this.#lines = 1;
    this.#used = 0;
  }

  #breakAnywhere(): void {
    for (const charPx of this.#chars) {
      if (this.#used + charPx > this.#widthPx) {
        this.#lines++;
        this.#used = 0;
      }
      this.#used += charPx;
    }
  }
}

function classOf(code: number): number {
  if (code > 0xffff) return classified(code);
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classified(code);
  classes[code] = found;
  return found;
}

function classified(code: number): number {
  const char = String.fromCodePoint(code);
  return (
    KNOWN |
    (NO_START.has(char) ? IS_NO_START : 0) |
    (NO_END.has(char) ? IS_NO_END : 0) |
    (WIDE.test(char) ? IS_WIDE : 0) |
    (WORD.test(char) ? IS_WORD : 0) |
    (LETTER.test(char) ? IS_LETTER : 0)
  );
}

function isGlued(before: number, after: number): boolean {
  return (after & IS_NO_START) !== 0 || (before & IS_NO_END) !== 0 || (before & after & IS_WORD) !== 0;
}

function hasGap(before: number, after: number): boolean {
  if (((before | after) & (IS_NO_START | IS_NO_END)) !== 0) return false;
  const isIntoLatin = (before & IS_WIDE) !== 0 && (after & IS_LETTER) !== 0;
  return isIntoLatin || ((before & IS_LETTER) !== 0 && (after & IS_WIDE) !== 0);
}
