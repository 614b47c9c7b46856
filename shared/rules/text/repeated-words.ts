/** A word written twice in a row: 发展发展, 的的. Words that are doubled by nature (一步一步, 研究研究) are left alone. */
import { draftAt, quote } from "../cell-view.ts";
import { isHanAt, REPEATED } from "../char-classes.ts";
import type { Draft, TextRange } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts } from "../rule.ts";

const LONGEST = 4;
/** Particles and prepositions that never stand twice. */
const NEVER_TWICE = new Set("的了和与及在是为对将把被由从向并或等");
/** 一步一步, 逐个逐个, 很多很多; and 退税缓税缓费, where two words meet. */
const DOUBLED = /^[一逐]|^很多$|^许多$|^研究$|^商量$|^讨论$|^税缓$/;
const WORDS_AROUND = 3;

export const repeatedWords: CellRule = {
  id: "repeated-words",
  title: "字词重复",
  fulfilled: "没有重复的字词",
  why: "同一个词连写两遍，多是粘贴或修改时多打的。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: REPEATED,
  check: (cell) => {
    return firstDrafts(repeatsOf(cell.text), ({ start, end, length }): Draft => {
      const { text } = cell;
      const word = text.slice(start, start + length);
      const around = text.slice(Math.max(0, start - WORDS_AROUND), end + WORDS_AROUND);
      const fix = { label: `删去多余的“${word}”`, text: word };
      return draftAt(cell, { start, end }, `${quote(around)}中“${word}”重复。`, { fix });
    });
  },
};

interface Repeat extends TextRange {
  readonly length: number;
}

/** A word that is doubled counts as that, not as a longer word that the doubled one is part of. */
function repeatsOf(text: string): readonly Repeat[] {
  const repeats: Repeat[] = [];
  /** Where shorter words are repeated. */
  const isTaken = new Uint8Array(text.length);
  for (let length = 1; length <= LONGEST; length++) {
    const found = repeatsOfLength(text, length);
    for (const repeat of found)
      if (!isTaken.subarray(repeat.start, repeat.end).includes(1)) repeats.push(repeat);
    for (const { start, end } of found) isTaken.fill(1, start, end);
  }
  return repeats;
}

function repeatsOfLength(text: string, length: number): readonly Repeat[] {
  const repeats: Repeat[] = [];
  let run = 0;
  for (let index = length; index < text.length; index++) {
    const isSame = text.charCodeAt(index) === text.charCodeAt(index - length) && isHanAt(text, index);
    run = isSame ? run + 1 : 0;
    if (run < length) continue;
    const start = index - 2 * length + 1;
    if (isFault(text.slice(start, start + length))) repeats.push({ start, end: index + 1, length });
    run = 0;
  }
  return repeats;
}

function isFault(word: string): boolean {
  return word.length === 1 ? NEVER_TWICE.has(word) : !DOUBLED.test(word);
}
