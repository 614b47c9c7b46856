/** A title of the plan that names another year than the plan's: left over from last year. */

import { columnTitle } from "../../tables/column-titles.ts";
import { planTable } from "../../tables/plan-table.ts";
import { quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import { rowDraft } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";

const YEARS = /(?<!\d)20\d\d(?=年)/g;

export const wrongYear: RowRule = {
  id: "wrong-year",
  title: "标题年份",
  fulfilled: "标题年份与方案一致",
  why: "沿用上一年的方案时，标题里的年份最容易忘记改。",
  severity: "error",
  reads: "方案信息的年度和各标题",
  scope: "row",
  knows: "nothing",
  appliesTo: (table) => table.key === planTable.key,
  check: (view) => {
    const { year } = view.row.cells;
    if (year === undefined || !/^\d{4}$/.test(year)) return NO_DRAFTS;
    const titles = view.table.columns.filter(({ key, type }) => type === "text" && key !== "year");
    return titles.flatMap((column): readonly Draft[] => {
      const text = view.row.cells[column.key] ?? "";
      const found = [...text.matchAll(YEARS)];
      const [first] = found;
      if (!first || found.some(({ 0: named }) => named === year)) return NO_DRAFTS;
      const range = { start: first.index, end: first.index + 4 };
      const message = `${columnTitle(column)}${quote(text)}写的是 ${first[0]} 年，方案的年度是 ${year}。`;
      const fix = found.length === 1 ? { label: `改为 ${year}`, text: year } : null;
      return [rowDraft(view, column, range, message, { fix })];
    });
  },
};
