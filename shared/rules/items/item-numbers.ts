/**
 * The numbers of items: 1, 2, 3 without a gap. An item 1 behind a line that is no item begins a new list; a single
 * line without a number where exactly one is missing has lost it.
 */
import { renumberItems } from "../../text/arrange-items.ts";
import { type CellView, draftAt, type Replacement } from "../cell-view.ts";
import { UNTIDY } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { looksLikeItem, lostNumber, markerInWords } from "./item-drafts.ts";
import type { Item } from "./items-of.ts";
import { otherNumbers } from "./other-numbers.ts";

export const itemNumbers: CellRule = {
  id: "item-numbers",
  title: "条目编号",
  fulfilled: "条目编号连续",
  why: "编号断开、重复或丢失，引用“第几条”时会指错。",
  severity: "warning",
  reads: "各表的长文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type === "longText",
  check: (cell) => {
    if (!cell.has(UNTIDY) && !SPOKEN.test(cell.text)) return NO_DRAFTS;
    const others = otherNumbers(cell);
    return cell.items.isInOrder ? others : [...checkNumbers(cell), ...others];
  },
};

/** Of a list in running text: 一是 …；二是 …. */
const SPOKEN = /[二三]是/;

function checkNumbers(cell: CellView): Draft[] {
  const drafts: Draft[] = [];
  const fix = renumberFix(cell);
  let last: Item | null = null;
  let lines: Item[] = [];
  for (const item of cell.items.items) {
    if (item.marker === null) {
      lines.push(item);
      continue;
    }
    const expected: number = (last?.number ?? 0) + 1;
    const [line] = lines;
    const isNewList = item.number === 1 && line !== undefined;
    if (item.number === expected + 1 && line && lines.length === 1) {
      if (!leadsUpTo(cell, line, expected))
        drafts.push(lostNumber(cell, line, markerLike(item.marker, expected)));
    } else if (item.number !== expected && !isNewList) {
      drafts.push(wrongNumber(cell, item, expected, fix));
    }
    last = item;
    lines = [];
  }
  const [tail] = lines;
  if (last?.marker && tail && lines.length === 1 && looksLikeItem(cell, last, tail)) {
    drafts.push(lostNumber(cell, tail, markerLike(last.marker, last.number + 1)));
  }
  return drafts;
}

const LED_UP_TO = /[：:]\s*(\d{1,2})[.．、]/u;

/** 要求：1.甲 has its item behind the words that lead up to the list. */
function leadsUpTo({ text }: CellView, { start, end }: Item, number: number): boolean {
  return Number(LED_UP_TO.exec(text.slice(start, end))?.[1]) === number;
}

function markerLike(marker: string, number: number): string {
  return `${number}${marker.at(-1)}`;
}

/** All numbers of the cell anew: the same for every wrong one. */
function renumberFix({ text, items }: CellView): Replacement | null {
  const renumbered = renumberItems(text);
  const canRenumber = items.items.every(({ gap }) => gap === null) && renumbered !== text;
  return canRenumber ? { label: "整理编号", text: renumbered, range: { start: 0, end: text.length } } : null;
}

function wrongNumber(cell: CellView, item: Item, expected: number, fix: Replacement | null): Draft {
  const range = { start: item.start, end: item.textStart };
  const words = markerInWords(cell, range);
  return draftAt(cell, range, `${words}的编号应为“${expected}”，编号不连续。`, { fix, about: words });
}
