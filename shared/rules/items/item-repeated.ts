/** An item that says what another item of the cell says already. */
import { draftAt, quote } from "../cell-view.ts";
import { LINE_MARKER } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { markedItems } from "./marked-items.ts";

/** Shorter texts may well stand in another one by chance. */
const SHORTEST = 10;
/** What may differ at the end. */
const OUTER = /[\s。；;，,]+$/;

export const itemRepeated: CellRule = {
  id: "item-repeated",
  title: "条目重复",
  fulfilled: "没有重复的条目",
  why: "同一件事在一格里写了两遍，下达任务时会被当成两件事。",
  severity: "hint",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type === "longText",
  when: LINE_MARKER,
  check: (cell) => {
    if (!hasLineAgain(cell.text)) return NO_DRAFTS;
    const items = markedItems(cell);
    const keys = items.map((item) => cell.text.slice(item.textStart, item.end).replace(OUTER, ""));
    return items.flatMap((item, index): readonly Draft[] => {
      const key = keys[index] ?? "";
      if (key.length < SHORTEST) return NO_DRAFTS;
      const at = keys.findIndex(
        (other, place) => place !== index && other.includes(key) && (other !== key || place < index),
      );
      const other = items[at];
      if (!other) return NO_DRAFTS;
      const words = quote(cell.text.slice(item.textStart, item.end).trim());
      const message = `第${item.number}条${words}与第${other.number}条重复。`;
      return [draftAt(cell, { start: item.start, end: item.end }, message)];
    });
  },
};

/** Behind `12.` */
const MARKER_LENGTH = 3;

/** Do the first words of a line stand elsewhere in the cell too? Only then can the whole of it. */
function hasLineAgain(text: string): boolean {
  for (let start = 0; start >= 0; start = text.indexOf("\n", start + 1)) {
    const from = start + (start === 0 ? 0 : 1) + MARKER_LENGTH;
    const words = text.slice(from, from + SHORTEST - MARKER_LENGTH);
    if (words.length < SHORTEST - MARKER_LENGTH) continue;
    const first = text.indexOf(words);
    if (first !== from || text.indexOf(words, from + 1) >= 0) return true;
  }
  return false;
}
