/**
 * Half- and full-width punctuation side by side. Where the plan has a custom, that is the measure; else the cell's
 * own majority. All marks of one kind in a cell are one finding.
 */
import { type CellView, draftAt } from "../cell-view.ts";
import { MARKS, PAIRED, type Width, widthBit } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import type { PlanStyle } from "../style-index.ts";
import { oddPairs } from "./odd-pairs.ts";
import { type FoundMark, marksOf, twinAt } from "./punctuation-marks.ts";
import { straightQuotes } from "./straight-quotes.ts";

const WIDTH_TITLES: Readonly<Record<Width, string>> = { half: "半角", full: "全角" };

export const mixedPunctuation: CellRule = {
  id: "mixed-punctuation",
  title: "全角半角混用",
  fulfilled: "全角半角没有混用",
  why: "同一份文件里标点时宽时窄，排版不整齐，查找时也会漏掉。",
  severity: "hint",
  reads: "各表的文字列",
  scope: "cell",
  knows: "style",
  appliesTo: isTextColumn,
  check: (cell, style) => {
    const pairs = cell.has(PAIRED) ? pairsOf(cell, style) : NO_DRAFTS;
    if (!mayBeMixed(cell, style)) return pairs;
    const byMark = Map.groupBy(marksOf(cell.text), ({ mark }) => mark);
    return [...[...byMark.values()].flatMap((marks) => checkMarks(cell, marks, style)), ...pairs];
  },
};

function pairsOf(cell: CellView, style: PlanStyle): readonly Draft[] {
  const quotes = straightQuotes(cell, style);
  const others = oddPairs(cell, style);
  return others.length === 0 ? quotes : [...quotes, ...others];
}

const WIDTH_BITS = MARKS.map((mark) => [mark, widthBit(mark, "half"), widthBit(mark, "full")] as const);

interface OddBits {
  readonly style: PlanStyle;
  /** Marks in another width than is the custom. */
  readonly odd: number;
  /** The widths of a mark that has no custom. */
  readonly open: readonly (readonly [half: number, full: number])[];
}

/** Of the style that was asked for last: there is but one in a plan. */
let last: OddBits | null = null;

function oddBits(style: PlanStyle): OddBits {
  if (last?.style === style) return last;
  let odd = 0;
  for (const [mark, half, full] of WIDTH_BITS) {
    if (style.widths[mark]) odd |= style.widths[mark] === "half" ? full : half;
  }
  const open = WIDTH_BITS.flatMap(([mark, half, full]) =>
    style.widths[mark] ? [] : [[half, full] as const],
  );
  last = { style, odd, open };
  return last;
}

/** Holds a mark in another width than is the custom, or in both widths where there is none. */
function mayBeMixed(cell: CellView, style: PlanStyle): boolean {
  const { odd, open } = oddBits(style);
  return cell.has(odd) || open.some(([half, full]) => cell.has(half) && cell.has(full));
}

function checkMarks(cell: CellView, marks: readonly FoundMark[], style: PlanStyle): Draft[] {
  const [first] = marks;
  if (!first) return [];
  const half = marks.filter(({ width }) => width === "half");
  const full = marks.filter(({ width }) => width === "full");
  const custom = style.widths[first.mark];
  const usual = custom ?? (full.length >= half.length ? "full" : "half");
  const odd = usual === "full" ? half : full;
  const [start] = odd;
  const last = odd.at(-1);
  if (!start || !last || (!custom && odd.length === marks.length)) return [];
  const range = { start: start.index, end: last.index + 1 };
  const shown = cell.text.charAt(start.index);
  const twin = twinAt(cell.text, start.index);
  const where = custom ? "全文" : "本格其他处";
  const message = `${WIDTH_TITLES[start.width]}的“${shown}”有 ${odd.length} 处，${where}用${WIDTH_TITLES[usual]}的“${twin}”。`;
  const isClear = custom !== undefined || half.length !== full.length;
  const fix = isClear
    ? { label: `改为${WIDTH_TITLES[usual]}`, text: withTwins(cell.text, odd, range.start, range.end) }
    : null;
  return [draftAt(cell, range, message, { fix, about: `${shown}${odd.length}` })];
}

function withTwins(text: string, odd: readonly FoundMark[], start: number, end: number): string {
  const places = new Set(odd.map(({ index }) => index));
  let result = "";
  for (let index = start; index < end; index++) {
    result += places.has(index) ? twinAt(text, index) : text.charAt(index);
  }
  return result;
}
