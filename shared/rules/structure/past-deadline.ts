/** A deadline in the year before the plan's: 2024年底前完成 in a plan for 2025 is left over from last year. */

import { planTable } from "../../tables/plan-table.ts";
import { draftAt, quote } from "../cell-view.ts";
import { DIGIT } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { TargetBook } from "../numbers/target-book.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts, NO_DRAFTS } from "../rule.ts";

const DEADLINE =
  /(?<![\d.])(?<year>20\d\d)\s?年(?:年?[底末初中]|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日|[底末初中]|[上中下]旬)?|[一二三四]季度|上半年)?前(?![期述后沿景往提所瞻列来身])(?<behind>[^，。；,;\n]{0,12})/gu;
/** 2000年底前建成的小区, 2024年底前已完成: says what has been, or which ones. */
const HAS_BEEN = /已|的|出生|毕业|登记|注册|参加|入学/u;
/** What is older is told for its own sake. */
const YEARS_BACK = 2;

export const pastDeadline: CellRule = {
  id: "past-deadline",
  title: "期限早于方案年度",
  fulfilled: "期限都不早于方案年度",
  why: "沿用上一年的文字时，“某年底前”里的年份容易忘记改，下达时期限已经过了。",
  severity: "warning",
  reads: "各表的文字列和方案的年度",
  scope: "cell",
  knows: "targets",
  appliesTo: (column, table) => isTextColumn(column) && table.key !== planTable.key,
  when: DIGIT,
  check: (cell, { year }: TargetBook) => {
    if (year === null || !cell.text.includes("年")) return NO_DRAFTS;
    return firstDrafts(
      [...cell.text.matchAll(DEADLINE)],
      ({ index, 0: words, groups = {} }): Draft | null => {
        const { year: named = "", behind = "" } = groups;
        const back = year - Number(named);
        if (back < 1 || back > YEARS_BACK || HAS_BEEN.test(behind)) return null;
        const deadline = words.slice(0, words.length - behind.length);
        const range = { start: index, end: index + named.length };
        const fix = { label: `改为 ${year}`, text: String(year) };
        return draftAt(cell, range, `${quote(deadline)}早于方案的年度 ${year}，请核对。`, {
          fix,
          about: words,
        });
      },
    );
  },
};
