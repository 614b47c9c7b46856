/** A cell whose text does not fit the highest row that Excel allows, even in the smallest type: it is cut off. */
import { MAX_ROW_HEIGHT, MIN_BODY_POINTS, textHeight } from "../../printing/row-heights.ts";
import type { Column, TableDefinition } from "../../tables/definition.ts";
import { draftAt } from "../cell-view.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";

export const tooLongToPrint: CellRule = {
  id: "too-long-to-print",
  title: "文字打印不下",
  fulfilled: "文字都印得下",
  why: "Excel 的一行最高 409.5 磅，超出的文字在官方附表里会被截掉。",
  severity: "warning",
  reads: "附表中要打印的列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column, table) => table.print !== undefined && column.print !== undefined,
  check: (cell) => {
    const { column, table, text } = cell;
    // Even a line for every character would be few enough.
    if (text.length < FEWEST_LINES) return NO_DRAFTS;
    const width = widthOf(table, column);
    if (mostLines(text, width) < FEWEST_LINES) return NO_DRAFTS;
    const height = textHeight(text, width, MIN_BODY_POINTS);
    if (height <= MAX_ROW_HEIGHT) return NO_DRAFTS;
    const share = Math.floor((MAX_ROW_HEIGHT / height) * 100);
    const message = `本格 ${text.length} 个字，缩到最小字号也只印得下约 ${share}%，请精简或分成几行。`;
    return [draftAt(cell, null, message)];
  },
};

/** Fewer lines fit whatever they hold; with their pitch and what is added for safety, about two points to one. */
const FEWEST_LINES = Math.floor(MAX_ROW_HEIGHT / MIN_BODY_POINTS / 1.6);

/** A column that may spread into the next has at least its own width. */
function widthOf(table: TableDefinition, column: Column): number {
  const into = table.columns.find(({ key }) => key === column.spreadsInto);
  return (column.print?.widthChars ?? 0) + (into?.print?.widthChars ?? 0);
}

/** At most so large a part of a line stays empty where a word does not fit any more. */
const FILLED = 0.7;

/** More lines than the text can need in the smallest type; to spare most cells the exact count. */
function mostLines(text: string, widthChars: number): number {
  const perLine = Math.max(1, Math.floor(((widthChars * 7 - 3) * 0.75 * FILLED) / MIN_BODY_POINTS));
  let breaks = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks + text.length / perLine;
}
