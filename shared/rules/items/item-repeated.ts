/** An item that says what another item of the cell says already. */
import { draftAt, quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";

/** Shorter texts may well stand in another one by chance. */
const SHORTEST = 10;
/** What may differ at the end. */
const OUTER = /[\s。；;，,]+$/;

export const itemRepeated: CellRule = {
  id: "item-repeated",
  title: "条目重复",
  why: "同一件事在一格里写了两遍，下达任务时会被当成两件事。",
  severity: "hint",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type === "longText",
  check: (cell) => {
    const items = cell.items.numbered;
    if (items.length < 2 || !items.some((item) => beginsAgain(cell.text, item.textStart))) return NO_DRAFTS;
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

/** Do the first words of an item stand elsewhere in the cell too? Only then can the whole of it. */
function beginsAgain(text: string, start: number): boolean {
  const words = text.slice(start, start + SHORTEST);
  return text.indexOf(words) < start || text.indexOf(words, start + 1) >= 0;
}
