/** Days that no calendar has: 2月30日, 6月31日, 13月, 2025年2月29日. */
import { daysInMonth } from "../../text/dates.ts";
import { draftAt, quote } from "../cell-view.ts";
import { DIGIT } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";

export const impossibleDate: CellRule = {
  id: "impossible-date",
  title: "日期不存在",
  fulfilled: "日期都存在",
  why: "没有这一天的期限没法执行，多是改月份时忘了改日子。",
  severity: "error",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: DIGIT,
  check: (cell) => {
    const { text } = cell;
    const drafts: Draft[] = [];
    for (let at = text.indexOf("月"); at >= 0; at = text.indexOf("月", at + 1)) {
      const range = dateAround(text, at);
      if (!range) continue;
      const words = text.slice(range.start, range.end);
      const problem = problemOf(words);
      if (problem !== null)
        drafts.push(draftAt(cell, range, `${quote(words)}里${problem}`, { about: words }));
    }
    return drafts.length === 0 ? NO_DRAFTS : drafts;
  },
};

const LONGEST_BEFORE = 9;
const LONGEST_BEHIND = 8;
const BEFORE = /(?:(?<![\d.])(?:19|20)\d\d年\s*)?(?<![\d.]|[期满长共约需近为达超每])\d{1,2}\s*$/u;
/** Of a span within a month both days. 18月龄, 18月内 and 工期18月 are so many months. */
const BEHIND =
  /^月(?!龄|内|以[内上下后]|左右|[)）])(?:\s*\d{1,2}(?:\s*(?:[—–~～-]{1,2}|至|到)\s*\d{1,2})?\s*日)?/u;

interface DateRange {
  readonly start: number;
  readonly end: number;
}

/** The date with its month at `at`; null where no figures say which month. */
function dateAround(text: string, at: number): DateRange | null {
  const before = BEFORE.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at))?.[0];
  const behind = before === undefined ? undefined : BEHIND.exec(text.slice(at, at + LONGEST_BEHIND))?.[0];
  if (before === undefined || behind === undefined) return null;
  return { start: at - before.length, end: at + behind.length };
}

function problemOf(words: string): string | null {
  const numbers = (words.match(/\d+/g) ?? []).map(Number);
  const year = /^\d{4}年/.test(words) ? numbers.shift() : undefined;
  const [month = 1, ...days] = numbers;
  if (month < 1 || month > 12) return "的月份不存在。";
  const last = daysInMonth(year ?? LEAP_YEAR, month);
  return days.some((day) => day < 1 || day > last) ? `的日子不存在，${month}月只有${last}天。` : null;
}

/** Without a year, 2月29日 may be one. */
const LEAP_YEAR = 2024;
