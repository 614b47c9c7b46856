/**
 * A character that may be mistyped: the word that it makes stands nowhere else in the plan, while in the same
 * context (two characters on either side) another character makes a word that the plan uses often. 公共服务领城转移
 * beside 公共服务领域转移.
 */

import { isHanAt } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { PlanRule } from "../rule.ts";
import type { RarePlace, WordIndex } from "./word-index.ts";

/** The word that was probably meant is used at least so often. */
const FREQUENT = 4;
const SEVERAL = 2;
const WIDE = 4;
const WORDS_AROUND = 4;

export const suspectWord: PlanRule = {
  id: "suspect-word",
  title: "疑似错字",
  fulfilled: "没有疑似错字",
  why: "与全文常用的词只差一个字，而且只出现这一次，多半是打错了。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "plan",
  check: ({ words }) => {
    const drafts: Draft[] = [];
    for (const place of words.rarePlaces()) {
      const suspicion = suspicionAt(words, place);
      if (suspicion) drafts.push(suspectDraft(place, suspicion));
    }
    return drafts;
  },
};

interface Suspicion {
  readonly middle: string;
  /** Where the word begins that looks wrong: the character and its left or its right neighbour. */
  readonly start: number;
}

function suspicionAt(words: WordIndex, { text, at }: RarePlace): Suspicion | null {
  const usual = words.usualMiddle(text, at);
  if (!usual) return null;
  const { code } = usual;
  const middle = String.fromCharCode(code);
  if (!isHanAt(middle, 0)) return null;
  const left = words.pairCount(text.charCodeAt(at - 1), code);
  const right = words.pairCount(code, text.charCodeAt(at + 1));
  if (Math.max(left, right) < FREQUENT) return null;
  // What stands there once may be chance; then more of the words around it must be the same.
  const width = usual.count >= SEVERAL ? 2 : WIDE;
  const meant = text.slice(at - width, at) + middle + text.slice(at + 1, at + 1 + width);
  if (at < width || !words.holds(meant)) return null;
  return { middle, start: left >= right ? at - 1 : at };
}

function suspectDraft({ row, column, text, at }: RarePlace, { middle, start }: Suspicion): Draft {
  const range = { start, end: start + 2 };
  const word = text.slice(start, start + 2);
  const meant = start === at ? middle + text.charAt(at + 1) : text.charAt(start) + middle;
  const around = text.slice(Math.max(0, at - WORDS_AROUND), at + WORDS_AROUND + 1).replaceAll("\n", "⏎");
  const patch = { rowId: row.id, column, start, end: range.end, text: meant };
  const value = text.slice(0, start) + meant + text.slice(range.end);
  return {
    rowId: row.id,
    column,
    range,
    message: [`“${around}”中的“${word}”全文只有这一处，疑为“${meant}”。`],
    about: word,
    cause: null,
    fixes: [{ label: `改为“${meant}”`, edits: [{ rowId: row.id, column, value }], patch }],
  };
}
