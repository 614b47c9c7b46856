/**
 * Spaces inside Chinese text: 示 范区, 达到 95%, 1+ 4+N. A space behind an item's number, between Latin words, or
 * between Chinese and Latin where the whole plan writes so, is none. Spaces at either end of the cell are
 * cell-edge's.
 */
import { type CellView, draftAt, quote } from "../cell-view.ts";
import { classAt, DIGIT, isChineseAt, LATIN, SPACE } from "../char-classes.ts";
import type { Draft, TextRange } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts } from "../rule.ts";
import { endsClause, type PlanStyle } from "../style-index.ts";

const SIGN = /[+\-*/=&~<>]/;
const WORDS_AROUND = 4;

export const straySpace: CellRule = {
  id: "stray-space",
  title: "多余空格",
  fulfilled: "没有多余空格",
  why: "词语中间的空格多是断行或粘贴留下的，查找、统计和排版都会受影响。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "style",
  appliesTo: isTextColumn,
  when: SPACE,
  check: (cell, style) => {
    const { text } = cell;
    // Spaces at either end are not inside anything.
    const inner = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
    return firstDrafts(spacesOf(text), (space) => {
      const isInside = space.start > inner.start && space.end < inner.end;
      return isInside && isStray(text, space, style) ? strayDraft(cell, space) : null;
    });
  },
};

function spacesOf(text: string): TextRange[] {
  const spaces: TextRange[] = [];
  for (let start = 0; start < text.length; start++) {
    if ((classAt(text, start) & SPACE) === 0) continue;
    let end = start + 1;
    while ((classAt(text, end) & SPACE) !== 0) end++;
    spaces.push({ start, end });
    start = end;
  }
  return spaces;
}

/** What stands with figures: a space between it and a Chinese character is one between Chinese and Latin. */
const FIGURE_SIGN = /[%‰℃°㎡㎢㎞≥≤≈<>＜＞±+\-μ²³]/;

function isStray(
  text: string,
  { start, end }: TextRange,
  { isSpaced, isSpacedBehindMarks }: PlanStyle,
): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === "\n" || after === "\n") return true;
  if (isBehindMarker(text, start) || isBehindBullet(text, start)) return false;
  if (isSpacedBehindMarks && end === start + 1 && endsClause(text, start - 1)) return false;
  const isPlain = (at: number): boolean => (classAt(text, at) & (LATIN | DIGIT)) !== 0;
  const chinese = [isChineseAt(text, start - 1), isChineseAt(text, end)];
  if (chinese.includes(true)) {
    const isBorder =
      isPlain(start - 1) || isPlain(end) || FIGURE_SIGN.test(before) || FIGURE_SIGN.test(after);
    return !(isSpaced && isBorder);
  }
  if (isInNumber(text, { start, end })) return true;
  const isOneSided =
    (SIGN.test(before) && !isSpace(text, start - 2)) || (SIGN.test(after) && !isSpace(text, end + 1));
  return isOneSided;
}

const MARKER_END = /[.．、]/;
const MOST_DIGITS = 2;

/** Does the number of an item end before `at`, that begins its line or follows another item on the same line? */
function isBehindMarker(text: string, at: number): boolean {
  if (!MARKER_END.test(text.charAt(at - 1))) return false;
  const last = at - 2;
  let before = last;
  while (before > last - MOST_DIGITS && (classAt(text, before) & DIGIT) !== 0) before--;
  if (before === last) return false;
  while (before >= 0 && text.charAt(before) !== "\n" && text.charAt(before).trim() === "") before--;
  return before < 0 || ITEM_BEFORE.test(text.charAt(before));
}

const BULLET = /[●•·◆■▪►▶○◇□※★☆①-⑳]/u;
const BRACKETED = /(?:^|\n)[^\S\n]*[(（]?[\d一二三四五六七八九十]{1,3}[)）]$/u;
const LONGEST_MARKER = 8;

/** Does a bullet, ① or （1） that begins the line stand before `at`? */
function isBehindBullet(text: string, at: number): boolean {
  const char = text.charAt(at - 1);
  if (char === ")" || char === "）") return BRACKETED.test(text.slice(Math.max(0, at - LONGEST_MARKER), at));
  return BULLET.test(char) && text.slice(text.lastIndexOf("\n", at - 1) + 1, at - 1).trim() === "";
}

const ITEM_BEFORE = /[\n。；;！？]/;

/** 3. 4万, 3 .4万, 4 000: a number that is parted. */
function isInNumber(text: string, { start, end }: TextRange): boolean {
  const isDigit = (at: number): boolean => (classAt(text, at) & DIGIT) !== 0;
  if (isDigit(start - 1) && isDigit(end)) return !isLongRun(text, start - 1, -1) && !isLongRun(text, end, 1);
  const isBehindPoint = text.charAt(start - 1) === "." && isDigit(start - 2) && isDigit(end);
  return isBehindPoint || (isDigit(start - 1) && text.charAt(end) === "." && isDigit(end + 1));
}

/** Numbers to call and codes are written in groups. */
const CODE_DIGITS = 5;

function isLongRun(text: string, from: number, step: 1 | -1): boolean {
  let length = 0;
  for (let at = from; (classAt(text, at) & DIGIT) !== 0 && length < CODE_DIGITS; at += step) length++;
  return length === CODE_DIGITS;
}

function isSpace(text: string, at: number): boolean {
  return (classAt(text, at) & SPACE) !== 0;
}

function strayDraft(cell: CellView, space: TextRange): Draft {
  const { text } = cell;
  const line = (around: number): TextRange => lineAround(text, space, around);
  const { start, end } = line(WORDS_AROUND);
  const words = quote(text.slice(start, end));
  const fix = isClear(text, space) ? { label: "删去空格", text: "", range: space } : null;
  return draftAt(cell, line(1), `${words}中间有多余的空格。`, { fix });
}

/** 4 000 is 4000; but of 30 50 nobody can say whether it was to be one number. */
function isClear(text: string, { start, end }: TextRange): boolean {
  const areDigits = (classAt(text, start - 1) & classAt(text, end) & DIGIT) !== 0;
  return !areDigits || /^\d{3}(?!\d)/.test(text.slice(end, end + 4));
}

/** The place and so many characters on either side, but nothing of another line. */
function lineAround(text: string, { start, end }: TextRange, around: number): TextRange {
  const before = text.slice(Math.max(0, start - around), start);
  const behind = text.slice(end, end + around);
  const lineEnd = behind.indexOf("\n");
  return {
    start: start - (before.length - before.lastIndexOf("\n") - 1),
    end: end + (lineEnd < 0 ? behind.length : lineEnd),
  };
}
