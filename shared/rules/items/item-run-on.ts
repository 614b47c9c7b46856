/** Items that follow one another on one line: the printed cell shows them as one. */
import { draftAt, quote } from "../cell-view.ts";
import { UNTIDY } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { CellRule } from "../rule.ts";
import { otherRunOns } from "./other-numbers.ts";

const WORDS_BEFORE = 8;
const WORDS_AFTER = 6;

export const itemRunOn: CellRule = {
  id: "item-run-on",
  title: "条目连写",
  fulfilled: "条目都另起一行",
  why: "两条写在一行，打印出来像一条，后一条容易被漏看。",
  severity: "warning",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "style",
  appliesTo: (column) => column.type === "longText",
  when: UNTIDY,
  check: (cell, style) => {
    const { numbered, isInOrder } = cell.items;
    const others = otherRunOns(cell, style);
    const isInline = style.hasInlineItems && numbered.filter(({ gap }) => gap === null).length === 1;
    if (isInOrder || isInline) return others;
    const found = numbered.flatMap((item): readonly Draft[] => {
      if (item.gap === null) return [];
      const shown = { start: Math.max(0, item.gap.start - WORDS_BEFORE), end: item.textStart + WORDS_AFTER };
      const words = quote(cell.text.slice(shown.start, shown.end).replace(/^.*\n/s, ""));
      const message = `${words}中第${item.number}条与上一条连写，没有另起一行。`;
      const fix = { label: `第${item.number}条另起一行`, text: "\n", range: item.gap };
      return [draftAt(cell, { start: item.start, end: item.textStart }, message, { fix, about: words })];
    });
    return [...found, ...others];
  },
};
