/**
 * How tall a row must be so that nothing is clipped. Neither Excel nor WPS fits merged cells by itself, so the
 * lines are counted here: full-width characters one em, half-width ones on the generous side, Chinese rules for
 * the ends of lines, and 4 % more lines than that. The figures were chosen on 700 and held on 500 measured cells.
 */

/** Excel's limit for a row, in points. */
export const MAX_ROW_HEIGHT = 409.5;
/** The body of a sheet, and how small it may get where a row would pass the limit. */
export const BODY_POINTS = 12;
export const MIN_BODY_POINTS = 9;

/**
 * Line pitch over font size. Fonts that stand in for 仿宋_GB2312 reach 1.49; with the padding and the lines added
 * for safety, this is enough for them too.
 */
const LINE_PITCH = 1.42;
const PADDING_POINTS = 4;
const CELL_PADDING_PX = 3;
const POINTS_PER_PX = 0.75;
const SAFETY = 0.04;
const NARROWING = 0.93;
const LONG_FROM = 4;

const NO_LINE_START = new Set("，。、；：？！）】》」』”’,.;:?!)]}%％…—·");
const NO_LINE_END = new Set("（【《「『“‘([{〔");
const WIDE_LATIN = /[A-Z@%&mwMW]/;
const WORD = /[A-Za-z0-9_.\-/@:%]/;

/** The height of `text` in a cell of that width (in character units). */
export function textHeight(text: string, widthChars: number, fontPoints: number): number {
  return safeLines(text, widthChars, fontPoints) * fontPoints * LINE_PITCH + PADDING_POINTS;
}

/** Short texts get a narrower cell to fill, since a whole extra line would show; long ones 4 % more lines. */
function safeLines(text: string, widthChars: number, fontPoints: number): number {
  const counted = countLines(text, widthChars, fontPoints);
  const narrow = countLines(text, widthChars * NARROWING, fontPoints);
  const added = counted < LONG_FROM ? 0 : Math.ceil(counted * SAFETY);
  return Math.max(narrow, counted + added);
}

function countLines(text: string, widthChars: number, fontPoints: number): number {
  const available = ((7 * widthChars - CELL_PADDING_PX) * POINTS_PER_PX) / fontPoints;
  return text.split("\n").reduce((sum, paragraph) => sum + paragraphLines(paragraph, available), 0);
}

/**
 * What cannot be broken stays on one line: a Chinese character with the punctuation that clings to it, or a word. Makes
 * nothing, since the checker asks for every long cell.
 */
function paragraphLines(paragraph: string, available: number): number {
  let lines = 1;
  let used = 0;
  /** Of what cannot be broken and is being read; below 0: nothing is. */
  let width = -1;
  let clings = false;
  let inWord = false;
  const place = (): void => {
    if (used + width <= available) {
      used += width;
      return;
    }
    if (used > 0) lines++;
    used = width;
    while (used > available) {
      lines++;
      used -= Math.max(1, Math.floor(available));
    }
  };
  for (const char of paragraph) {
    const isWord = WORD.test(char);
    const joins = clings || NO_LINE_START.has(char) || (isWord && inWord);
    if (joins && width >= 0) width += charEms(char);
    else {
      if (width >= 0) place();
      width = charEms(char);
    }
    clings = NO_LINE_END.has(char);
    inWord = isWord;
  }
  if (width >= 0) place();
  return lines;
}

function charEms(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2010) return 1;
  return WIDE_LATIN.test(char) ? 0.8 : 0.64;
}
