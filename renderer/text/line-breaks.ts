/**
 * How many lines a text takes in a width, from the widths of its characters alone: the estimate for tables of
 * thousands of rows, where laying out every cell would stall. It errs towards one line too many.
 */

export type CharWidth = (char: string) => number;

/** Characters that may not begin a line. */
const NO_START = new Set("，。、；：？！）】》〉」』”’…—,.;:?!)]}%％℃·〕");
/** Characters that may not end a line. */
const NO_END = new Set("（【《〈「『“‘([{〔");
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const WORD = /[A-Za-z0-9_\-./@:%+]/;
/** The gap that text-autospace puts between Chinese and Latin text, in parts of an em. */
const AUTOSPACE = 1 / 8;

interface Token {
  readonly width: number;
  readonly chars: readonly number[];
}

export function countLines(text: string, widthPx: number, charWidth: CharWidth, emPx: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, widthPx, charWidth, emPx), 0);
}

/** What a line takes that is not broken. */
export function lineWidth(line: string, charWidth: CharWidth, emPx: number): number {
  return tokensOf(line, charWidth, emPx).reduce((sum, { width }) => sum + width, 0);
}

function linesOf(line: string, widthPx: number, charWidth: CharWidth, emPx: number): number {
  let lines = 1;
  let used = 0;
  for (const token of tokensOf(line, charWidth, emPx)) {
    if (used + token.width <= widthPx) {
      used += token.width;
    } else if (token.width <= widthPx) {
      lines++;
      used = token.width;
    } else {
      for (const width of token.chars) {
        if (used + width > widthPx) {
          lines++;
          used = 0;
        }
        used += width;
      }
    }
  }
  return lines;
}

/** The pieces that may not be broken, each with the gap before it. */
function tokensOf(line: string, charWidth: CharWidth, emPx: number): Token[] {
  const tokens: Token[] = [];
  let chars: number[] = [];
  let width = 0;
  let previous = "";
  for (const char of line) {
    if (previous !== "" && !isGlued(previous, char)) {
      tokens.push({ width, chars });
      chars = [];
      width = 0;
    }
    const gap = hasGap(previous, char) ? emPx * AUTOSPACE : 0;
    const charPx = charWidth(char) + gap;
    chars.push(charPx);
    width += charPx;
    previous = char;
  }
  if (chars.length > 0) tokens.push({ width, chars });
  return tokens;
}

function isGlued(before: string, after: string): boolean {
  return NO_START.has(after) || NO_END.has(before) || (WORD.test(before) && WORD.test(after));
}

function hasGap(before: string, after: string): boolean {
  if (NO_START.has(before) || NO_END.has(after) || NO_START.has(after) || NO_END.has(before)) return false;
  return (WIDE.test(before) && /[A-Za-z0-9]/.test(after)) || (/[A-Za-z0-9]/.test(before) && WIDE.test(after));
}
