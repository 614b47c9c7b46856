/** A cell of a number, date or choice column whose text is none. */

import type { Column } from "../../tables/definition.ts";
import { parseTarget } from "../../targets/parse-target.ts";
import { isDay } from "../../text/dates.ts";
import { draftAt, quote } from "../cell-view.ts";
import type { CellRule } from "../rule.ts";

export const typedValue: CellRule = {
  id: "typed-value",
  title: "内容与列的类型不符",
  fulfilled: "内容与列的类型相符",
  why: "不是数字、日期或选项的内容不能排序、筛选和汇总。",
  severity: "warning",
  reads: "各表的数字、日期和选项列",
  scope: "cell",
  knows: "nothing",
  appliesTo: ({ type }) => type === "number" || type === "date" || type === "choice",
  check: (cell) => {
    const problem = problemOf(cell.column, cell.text);
    return problem === null ? [] : [draftAt(cell, null, problem, { about: cell.text })];
  },
};

function problemOf({ type, choices = [] }: Column, text: string): string | null {
  if (type === "number") {
    return parseTarget(text).kind === "number" ? null : `${quote(text)}不是数字。`;
  }
  if (type === "date") return isDay(text) ? null : `${quote(text)}不是日期，请写成 2024-03-05 的形式。`;
  if (choices.includes(text)) return null;
  return `${quote(text)}不在选项（${choices.slice(0, 5).join("、")}${choices.length > 5 ? "…" : ""}）之内。`;
}
