/** One form of marker in one cell: `1.` and `2、` do not stand side by side. */
import { UNTIDY } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { oddMarker, usualForm } from "./item-drafts.ts";
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
    const usual = usualForm(byEnd);
    if (!usual) return NO_DRAFTS;
    const { form, first: model, isClear } = usual;
    return items.flatMap(({ marker, number, start, textStart }): readonly Draft[] => {
      if (marker.endsWith(form)) return NO_DRAFTS;
      const meant = isClear ? `${number}${form}` : null;
      return [oddMarker(cell, { start, end: textStart }, { marker, usual: model.marker, meant })];
    });
  },
};
