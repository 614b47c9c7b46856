/** Items of a cell that end in a full stop, but for one or two that end in nothing. */
import { draftAt, quote } from "../cell-view.ts";
import { classAt, DIGIT, HAN, LATIN, UNTIDY } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { markedItems } from "./marked-items.ts";

const FULL_STOP = "。";
/** So many times as many items must end in a full stop. */
const MAJORITY = 2;
const WORDS_SHOWN = 12;

export const itemEnding: CellRule = {
  id: "item-ending",
  title: "条目末尾缺句号",
  fulfilled: "条目末尾都有句号",
  why: "同一格的条目有的有句号、有的没有，像是漏了字。",
  severity: "hint",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type === "longText",
  when: UNTIDY,
  check: (cell) => {
    const { text } = cell;
    const ends = markedItems(cell).map(
      ({ textStart, end }) => textStart + text.slice(textStart, end).trimEnd().length,
    );
    if (ends.length < MAJORITY + 1) return NO_DRAFTS;
    const stops = ends.filter((end) => text.charAt(end - 1) === FULL_STOP).length;
    const open = ends.filter((end) => isOpen(text, end));
    if (open.length === 0 || stops < open.length * MAJORITY) return NO_DRAFTS;
    return open.map((end): Draft => {
      const range = { start: end - 1, end };
      const words = quote(text.slice(Math.max(0, end - WORDS_SHOWN), end).replace(/^.*[\n、,，]/s, ""));
      const fix = { label: "补上句号", text: FULL_STOP, range: { start: end, end } };
      return draftAt(cell, range, `${words}后没有句号，本格其他条目都有。`, { fix, about: words });
    });
  },
};

/** Ends in a word, not in punctuation of any kind. */
function isOpen(text: string, end: number): boolean {
  return (classAt(text, end - 1) & (HAN | LATIN | DIGIT)) !== 0 || /[%％”）)》]/.test(text.charAt(end - 1));
}
