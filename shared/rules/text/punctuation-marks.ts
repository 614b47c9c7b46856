/**
 * The punctuation of Chinese text that exists in half and full width. A mark inside a number, a formula or a Latin
 * phrase is none: it has only the half-width form there.
 */
import {
  classAt,
  DIGIT,
  HAN,
  isChineseAt,
  isHanAt,
  LATIN,
  MARKS,
  type Mark,
  type Width,
} from "../char-classes.ts";

interface Form {
  readonly mark: Mark;
  readonly width: Width;
  readonly char: string;
  /** The same mark in the other width. */
  readonly twin: string;
  /** markSlot() of the two. */
  readonly slot: number;
}

const PAIRS: readonly (readonly [Mark, half: string, full: string])[] = [
  ["comma", ",", "，"],
  ["colon", ":", "："],
  ["semicolon", ";", "；"],
  ["question", "?", "？"],
  ["exclamation", "!", "！"],
  ["bracket", "(", "（"],
  ["bracket", ")", "）"],
  ["stop", ".", "。"],
];

const FORMS: readonly Form[] = PAIRS.flatMap(([mark, half, full]): Form[] => [
  { mark, width: "half", char: half, twin: full, slot: markSlot(mark, "half") },
  { mark, width: "full", char: full, twin: half, slot: markSlot(mark, "full") },
]);
/** By character: one more than its place in FORMS. */
const FORM_OF = new Uint8Array(0x10000);
for (const [index, { char }] of FORMS.entries()) FORM_OF[char.charCodeAt(0)] = index + 1;

function formAt(text: string, index: number): Form | undefined {
  const place = FORM_OF[text.charCodeAt(index)] ?? 0;
  return place === 0 ? undefined : FORMS[place - 1];
}

export interface FoundMark {
  readonly index: number;
  readonly mark: Mark;
  readonly width: Width;
}

export function marksOf(text: string): FoundMark[] {
  const found: FoundMark[] = [];
  for (let index = 0; index < text.length; index++) {
    const form = formAt(text, index);
    if (form && isOfChineseText(text, index, form)) found.push({ index, mark: form.mark, width: form.width });
  }
  return found;
}

/** The slot of the mark at `index`, which marksOf() would find; -1: none. For counting without making anything. */
export function markSlotAt(text: string, index: number): number {
  const form = formAt(text, index);
  return form && isOfChineseText(text, index, form) ? form.slot : -1;
}

export function markSlot(mark: Mark, width: Width): number {
  return 2 * MARKS.indexOf(mark) + (width === "full" ? 1 : 0);
}

/** The mark at `index` in the other width. */
export function twinAt(text: string, index: number): string {
  return formAt(text, index)?.twin ?? text.charAt(index);
}

function isOfChineseText(text: string, index: number, { mark, width }: Form): boolean {
  if (mark === "stop") return width === "full" || endsSentence(text, index);
  if (mark === "bracket") return !isLatinBracket(text, index);
  return !(isPlainAt(text, index - 1) && isPlainAt(text, index + 1));
}

function isPlainAt(text: string, at: number): boolean {
  return (classAt(text, at) & (DIGIT | LATIN)) !== 0;
}

/** A point behind a word, and no decimal point, marker or abbreviation. */
function endsSentence(text: string, index: number): boolean {
  const next = text.charAt(index + 1);
  const isLineEnd = next === "" || next === "\n";
  if (isLineEnd && BEHIND_WORD.test(text.charAt(index - 1))) return true;
  return isHanAt(text, index - 1) && (isLineEnd || (classAt(text, index + 1) & HAN) !== 0);
}

/** What a sentence may end in besides a Chinese character: 达到100%. */
const BEHIND_WORD = /[%％)）”》]/;

const FAR = 60;

/** (PM2.5), f(x): nothing Chinese inside. A bracket without its partner counts as Chinese. */
function isLatinBracket(text: string, index: number): boolean {
  const char = text.charAt(index);
  const isOpening = char === "(" || char === "（";
  const step = isOpening ? 1 : -1;
  for (let at = index + step; Math.abs(at - index) < FAR; at += step) {
    const other = text.charAt(at);
    const isPartner = isOpening ? other === ")" || other === "）" : other === "(" || other === "（";
    if (isPartner) return Math.abs(at - index) > 1;
    if (other === "" || other === "\n" || isChineseAt(text, at)) return false;
  }
  return false;
}
