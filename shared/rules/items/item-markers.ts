/** One form of marker in one cell: `1.` and `2、` do not stand side by side. */
import { draftAt } from "../cell-view.ts";
import { UNTIDY } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { oddBrackets } from "./other-numbers.ts";

export const itemMarkers: CellRule = {
  id: "item-markers",
  title: "编号写法",
  fulfilled: "编号写法统一",
  why: "同一格里编号有的用点、有的用顿号，排版不整齐，导入时也可能认不出条目。",
  severity: "hint",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type === "longText",
  when: UNTIDY,
  check: (cell) => {
    const items = cell.items.numbered;
    const [first] = items;
    if (!first) return oddBrackets(cell);
    if (items.every(({ marker }) => marker.at(-1) === first.marker.at(-1))) return NO_DRAFTS;
    const byEnd = Map.groupBy(items, ({ marker }) => marker.at(-1) ?? "");
    const [usual, next] = [...byEnd].sort(([, a], [, b]) => b.length - a.length);
    if (!usual || !next) return NO_DRAFTS;
    const isClear = usual[1].length > next[1].length;
    return items.flatMap((item): readonly Draft[] => {
      if (item.marker.endsWith(usual[0])) return NO_DRAFTS;
      const marker = `${item.number}${usual[0]}`;
      const message = `编号“${item.marker}”与本格其他编号（“${usual[1][0]?.marker}”）写法不同。`;
      const fix = isClear ? { label: `改为“${marker}”`, text: marker } : null;
      return [draftAt(cell, { start: item.start, end: item.textStart }, message, { fix })];
    });
  },
};
