/** Brackets and quotation marks without their partner, line by line; their width does not matter here. */
import { type CellView, draftAt } from "../cell-view.ts";
import { classAt, classOfCode, DIGIT, LATIN, PAIRED } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, firstDrafts, NO_DRAFTS } from "../rule.ts";

interface PairMark {
  readonly family: string;
  readonly isOpening: boolean;
  readonly partner: string;
}

const FAMILIES = ["()", "（）", "〔〕", "【】", "《》", "〈〉", "「」", "『』", "[]", "“”", "‘’"];
/** Half and full width close each other. */
const FAMILY_OF: Readonly<Record<string, string>> = { "（）": "()" };

const PAIR_MARKS = new Map<string, PairMark>(
  FAMILIES.flatMap((pair): [string, PairMark][] => {
    const [opening = "", closing = ""] = pair;
    const family = FAMILY_OF[pair] ?? pair;
    return [
      [opening, { family, isOpening: true, partner: closing }],
      [closing, { family, isOpening: false, partner: opening }],
    ];
  }),
);

export const unmatchedPair: CellRule = {
  id: "unmatched-pair",
  title: "括号引号不配对",
  fulfilled: "括号引号都配对",
  why: "缺一半的括号或引号让人看不出引到哪里为止，单位名称也会认错。",
  severity: "warning",
  reads: "各表的各列",
  scope: "cell",
  knows: "nothing",
  appliesTo: () => true,
  when: PAIRED,
  check: (cell) => {
    if (isBalanced(cell.text)) return NO_DRAFTS;
    const found: Found[] = [];
    let lineStart = 0;
    for (const line of cell.text.split("\n")) {
      for (const mark of unmatchedIn(cell.text, lineStart, lineStart + line.length)) found.push(mark);
      lineStart += line.length + 1;
    }
    return firstDrafts(found, (mark) => unmatchedDraft(cell, mark, turnedFix(cell.text, found, mark)));
  },
};

/** By code, whatever the width: of an opening mark the code of the one that closes it; of a closing one, its own. */
const OPENED = new Uint16Array(0x10000);
const CLOSED = new Uint16Array(0x10000);
for (const [char, { family, isOpening }] of PAIR_MARKS) {
  (isOpening ? OPENED : CLOSED)[char.charCodeAt(0)] = family.charCodeAt(1);
}

const DEEPEST = 32;
const LINE_END = 10;
/** The marks that are open, by the codes of those that close them. */
const open = new Uint16Array(DEEPEST);

/**
 * Does every mark close the one that was opened last, and none stay open at the end of a line? So nearly all texts are,
 * and of those nothing is found. Makes nothing.
 */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END && depth > 0) return false;
    if ((classOfCode(code) & PAIRED) === 0) continue;
    const opened = OPENED[code] ?? 0;
    const closed = CLOSED[code] ?? 0;
    if (opened > 0) {
      if (depth === DEEPEST) return false;
      open[depth++] = opened;
    } else if (closed > 0 && (depth === 0 || open[--depth] !== closed)) return false;
  }
  return depth === 0;
}

interface Found extends PairMark {
  readonly index: number;
}

const ITEM_NUMBER = /^\d{1,2}$/;

function unmatchedIn(text: string, start: number, end: number): readonly Found[] {
  const line = text.slice(start, end);
  const firstWord = start + line.length - line.trimStart().length;
  const open: Found[] = [];
  /** How many of each family are open. */
  const counts = new Map<string, number>();
  const count = ({ family }: PairMark, by: 1 | -1): void =>
    void counts.set(family, (counts.get(family) ?? 0) + by);
  const unmatched: Found[] = [];
  for (let index = start; index < end; index++) {
    if ((classAt(text, index) & PAIRED) === 0) continue;
    const mark = PAIR_MARKS.get(text.charAt(index));
    if (!mark || isApostrophe(text, index)) continue;
    if (mark.isOpening) {
      open.push({ ...mark, index });
      count(mark, 1);
    } else if ((counts.get(mark.family) ?? 0) > 0) {
      // What was opened behind the partner stays without one.
      for (let last = open.pop(); last; last = open.pop()) {
        count(last, -1);
        if (last.family === mark.family) break;
        unmatched.push(last);
      }
      // 1) begins an item.
    } else if (!ITEM_NUMBER.test(text.slice(firstWord, Math.min(index, firstWord + 3)))) {
      unmatched.push({ ...mark, index });
    }
  }
  return [...unmatched, ...open].sort((a, b) => a.index - b.index);
}

function isApostrophe(text: string, index: number): boolean {
  const isLatin = (at: number): boolean => (classAt(text, at) & (LATIN | DIGIT)) !== 0;
  return text.charAt(index) === "’" && isLatin(index - 1);
}

function unmatchedDraft(cell: CellView, mark: Found, fix: string | null): Draft {
  const char = cell.text.charAt(mark.index);
  const around = cell.text.slice(Math.max(0, mark.index - 6), mark.index + 7).replaceAll("\n", "⏎");
  const range = { start: mark.index, end: mark.index + 1 };
  return draftAt(cell, range, `“…${around}…”中的“${char}”没有配对的“${mark.partner}”。`, {
    fix: fix === null ? null : { label: `改为“${fix}”`, text: fix },
    about: around,
  });
}

/** Two marks of one direction and no other fault: “甲“ was meant to be “甲”. */
function turnedFix(text: string, found: readonly Found[], mark: Found): string | null {
  const [first, second] = found;
  if (!first || !second || found.length > 2) return null;
  if (first.family !== second.family || first.isOpening !== second.isOpening) return null;
  if (text.slice(first.index, second.index).includes("\n")) return null;
  const wrong = first.isOpening ? second : first;
  return mark === wrong ? wrong.partner : null;
}
