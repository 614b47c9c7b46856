/**
 * Numbers in which a mark has gone wrong: 18。6公里, 18..6公里, 18.6.公里, 1，234个, 95%%. Read as they stand they are two
 * numbers, or none, and agree with nothing.
 */
import { unitAt } from "../../quantities/measure-units.ts";
import { type CellView, draftAt, quote } from "../cell-view.ts";
import { DIGIT } from "../char-classes.ts";
import type { Draft, TextRange } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts, NO_DRAFTS } from "../rule.ts";
import { charsOf } from "../text-chars.ts";

export const brokenNumber: CellRule = {
  id: "broken-number",
  title: "数字里的标点有误",
  fulfilled: "数字里没有多余或错误的标点",
  why: "小数点打成句号、多打一点的数，读起来是另一个数，也没法互相核对。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: DIGIT,
  check: (cell) =>
    mayBeBroken(cell.text)
      ? firstDrafts([...cell.text.matchAll(SUSPECT)], (match) => draftOf(cell, match))
      : NO_DRAFTS,
};

const POINT = 0x2e;
const FULL_STOP = 0x3002;
const MARKS_BETWEEN: ReadonlySet<number> = new Set([FULL_STOP, 0xff0e, 0xff0c]);
const PERCENTS: ReadonlySet<number> = new Set([0x25, 0x2030, 0xff05]);

/** Nearly no text has anything of the kind: a look at its marks is enough to know. */
function mayBeBroken(text: string): boolean {
  const { codes, others, otherCount } = charsOf(text);
  for (let n = 1; n < otherCount; n++) {
    const index = others[n] ?? 0;
    const code = codes[index] ?? 0;
    const before = codes[index - 1] ?? 0;
    if (isFigure(before)) {
      const behind = codes[index + 1] ?? 0;
      const isBetween = isFigure(behind) || behind === POINT;
      if (MARKS_BETWEEN.has(code) && isBetween) return true;
      if (code === POINT && (behind === POINT || behind === FULL_STOP || isBehindDecimal(codes, index)))
        return true;
    } else if (PERCENTS.has(code) && PERCENTS.has(before)) return true;
  }
  return false;
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBehindDecimal(codes: Uint16Array, index: number): boolean {
  let at = index - 1;
  while (isFigure(codes[at] ?? 0)) at--;
  return codes[at] === POINT;
}

/** What may be wrong, behind a figure. */
const SUSPECT =
  /(?<=\d)(?:[。．]|\.[.。]|。\.)(?=\d)|(?<=\d)，(?=\d{3}(?!\d))|(?<=\d)\.(?=\p{Script=Han})|[%‰％]{2,}/gu;
/** The figures before it, as far as they are looked at. */
const FIGURES_BEFORE = /(?<before>^|.)(?<figures>\d+(?:\.\d+)?)$/su;
const MOST_BEFORE = 12;
/** Behind a full stop: the number of an item, a day or a year. */
const NOT_DECIMAL = /^\d+(?:[.．、)）年月日号]|[—–-])/u;

function draftOf(cell: CellView, { index, 0: mark }: RegExpExecArray): Draft | null {
  const { text } = cell;
  const meant = meantBy(text, index, mark);
  if (meant === null) return null;
  const range = { start: index, end: index + mark.length };
  const { start, end } = numberAround(text, range);
  const right = text.slice(start, range.start) + meant + text.slice(range.end, end);
  const fix = { label: `改为${quote(right)}`, text: meant };
  return draftAt(cell, range, `${quote(text.slice(start, end))}里的“${mark}”有误，疑为${quote(right)}。`, {
    fix,
  });
}

/** What should stand in its place; null where it is no fault. */
function meantBy(text: string, index: number, mark: string): string | null {
  if (/^[%‰％]/.test(mark)) return mark.charAt(0);
  const { before = "", figures = "" } =
    FIGURES_BEFORE.exec(text.slice(Math.max(0, index - MOST_BEFORE), index))?.groups ?? {};
  const isFirst = before === "" || /[\n\s。；;]/u.test(before);
  const isDecimal = figures.includes(".");
  if (mark === "，") return figures.length <= 3 && !isDecimal ? "," : null;
  if (mark === ".") return isDecimal && !isFirst && unitAt(text, index + 1) ? "" : null;
  if (
    isDecimal ||
    (mark.length === 1 && isFirst) ||
    NOT_DECIMAL.test(text.slice(index + mark.length, index + 8))
  )
    return null;
  return ".";
}

function numberAround(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && start - from < MOST_BEFORE && /[\d.]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < MOST_BEFORE && /[\d.]/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}
