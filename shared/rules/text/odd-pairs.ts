/**
 * Brackets and quotation marks of another kind than the plan has: 〔〕 where it has （）, ‘’ where it has “”. Inside a pair of
 * the usual kind they are right, and so is 〔2024〕 in the number of a document.
 */
import { type CellView, draftAt, quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import { NO_DRAFTS } from "../rule.ts";
import type { PlanStyle } from "../style-index.ts";

const ODD = /〔(?!(?:19|20)\d\d〕)[^〔〕\n]{1,30}〕|‘[^‘’“”\n]{1,30}’/gu;
const USUAL = /[“”（）()\n]/u;
const MOST_BEFORE = 200;

export function oddPairs(cell: CellView, { widths, hasCurlyQuotes }: PlanStyle): readonly Draft[] {
  const { text } = cell;
  if (!text.includes("〔") && !text.includes("‘")) return NO_DRAFTS;
  return [...text.matchAll(ODD)].flatMap(({ index, 0: words }): readonly Draft[] => {
    const pair = words.startsWith("‘")
      ? hasCurlyQuotes && "“”"
      : widths.bracket && (widths.bracket === "full" ? "（）" : "()");
    if (!pair || isInside(text, index)) return NO_DRAFTS;
    const range = { start: index, end: index + words.length };
    const right = pair.charAt(0) + words.slice(1, -1) + pair.charAt(1);
    const what = words.startsWith("‘") ? "引号" : "括号";
    const message = `${quote(words)}的${what}是${words.charAt(0)} ${words.slice(-1)}，全文用${pair.charAt(0)} ${pair.charAt(1)}。`;
    return [draftAt(cell, range, message, { fix: { label: `改为${quote(right)}`, text: right } })];
  });
}

/** Does a pair of the usual kind stand open there? */
function isInside(text: string, index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at < MOST_BEFORE; at--) {
    const char = text.charAt(at);
    if (USUAL.test(char)) return char === "“" || char === "（" || char === "(";
  }
  return false;
}
