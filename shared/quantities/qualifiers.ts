/**
 * How a number is meant: the words right before and behind it. 以上 and its like win over the words before the number;
 * 控制在 alone is an upper bound. Bounds written with 超过 and 以上 are told apart here; comparing does not.
 */
import type { MeasureUnit } from "./measure-units.ts";
import { QUALIFIER_WORDS, type QualifierWord } from "./qualifier-words.ts";
import type { Bound, Change } from "./quantity.ts";
import { BLANKS, matchEnd, Sticky } from "./sticky.ts";

export interface Qualifiers {
  /** The words before the number, in their order, and the one behind it. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Where the first of the words before the number begins, and where the last behind it ends. */
  readonly start: number;
  readonly end: number;
  readonly bound: Bound;
  readonly change: Change | null;
  /** Do the words show that a number without a unit is a quantity? */
  readonly leads: boolean;
}

const NO_WORDS: readonly string[] = [];
const NONE: readonly WordFound[] = [];

/** What the words before a number are sought in, from its end backwards. */
const MOST_BEFORE = 24;

const byLength = QUALIFIER_WORDS.toSorted((a, b) => plainLength(b) - plainLength(a));
const ANY_WORD = byLength.map(({ pattern }) => pattern).join("|");
const WORD = new RegExp(ANY_WORD, "uy");
const WORDS_BEFORE = new RegExp(`(?:\\s*(?:${ANY_WORD}))+\\s*$`, "u");
/** By the word as it stands: no two patterns have one in common. */
const MEANINGS = new Map(byLength.flatMap((word) => formsOf(word).map((form) => [form, word] as const)));

/** With which a run of words may end: looked at first, for most numbers follow a noun. */
const LAST_CHARS: ReadonlySet<string> = new Set(byLength.map(({ pattern }) => pattern.slice(-1)));

/** Without what must not stand before it. */
function plainLength({ pattern }: QualifierWord): number {
  return pattern.replace(/\(\?<.*?\)|\?/gu, "").length;
}

/** 不得低于 and 不低于 of 不得?低于. */
function formsOf({ pattern }: QualifierWord): readonly string[] {
  const plain = pattern.replace(/\(\?<.*?\)/gu, "");
  return [plain.replace("?", ""), plain.replace(/.\?/u, "")];
}

interface WordFound {
  readonly text: string;
  readonly at: number;
  readonly meaning: QualifierWord;
}

/** The number with its unit stands at `start`…`end`; `from` is how far the words before it may reach. */
export function qualifiersOf(
  text: string,
  place: { readonly from: number; readonly start: number; readonly end: number },
  unit: MeasureUnit | null,
  more: string,
): Qualifiers {
  const before = wordsBefore(text, Math.max(place.from, place.start - MOST_BEFORE), place.start, unit);
  const behind = wordBehind(text, place.end, unit);
  const hasBehind = more !== "" || behind !== undefined;
  return {
    before: before.length === 0 ? NO_WORDS : before.map((word) => word.text),
    behind: hasBehind ? [more, behind?.text ?? ""].filter((word) => word !== "") : NO_WORDS,
    start: before[0]?.at ?? place.start,
    end: behind?.end ?? place.end,
    bound: behind?.bound ?? boundBefore(before) ?? (more === "" ? "=" : "≥"),
    change: before.findLast((word) => word.meaning.change)?.meaning.change ?? null,
    leads: behind !== undefined || before.some((word) => word.meaning.leads),
  };
}

function wordsBefore(
  text: string,
  from: number,
  start: number,
  unit: MeasureUnit | null,
): readonly WordFound[] {
  const before = text.slice(from, start);
  const run = LAST_CHARS.has(before.trimEnd().slice(-1)) ? WORDS_BEFORE.exec(before) : null;
  if (!run) return NONE;
  const words: WordFound[] = [];
  let at = from + run.index;
  while (at < start) {
    const end = matchEnd(WORD, text, at) ?? at + 1;
    const word = text.slice(at, end);
    const meaning = MEANINGS.get(word);
    if (meaning) words.push({ text: word, at, meaning });
    at = end;
  }
  const last = words.at(-1);
  return last?.meaning.sharesOnly && !isShare(unit) ? NONE : words;
}

const SHARES: ReadonlySet<string> = new Set(["%", "百分点", "倍", "分", "元"]);

function isShare(unit: MeasureUnit | null): boolean {
  return unit === null || SHARES.has(unit.base);
}

/** 控制在 leaves the last word to any other bound: 控制在约5%. */
function boundBefore(words: readonly WordFound[]): Bound | undefined {
  if (words.length === 0) return undefined;
  const bounds = words.filter((word) => word.meaning.bound);
  return (bounds.findLast((word) => word.text !== "控制在") ?? bounds[0])?.meaning.bound;
}

const BOUND_BEGINNINGS = `${BLANKS}(及或以之含`;
const BEHIND: readonly (readonly [Sticky, Bound])[] = [
  [
    new Sticky(/\s*(?:\(含\))?\s*(?:[及或]?(?:以上|之上)|(?:及|或)更多|\(?含\)?以上)/uy, BOUND_BEGINNINGS),
    "≥",
  ],
  [new Sticky(/\s*(?:\(含\))?\s*(?:[及或]?(?:以下|之下)|以内|之内)/uy, BOUND_BEGINNINGS), "≤"],
  [new Sticky(/\s*(?:左右|上下)/uy, `${BLANKS}左上`), "≈"],
];
const MUCH_BEHIND = new Sticky(/多(?=$|[\s,，。、；;)])/uy, "多");
const WITHIN = new Sticky(/内(?![容部涵外在设])/uy, "内");
const SPANS: ReadonlySet<string> = new Set(["年", "分钟", "工作日", "米"]);

interface BoundBehind {
  readonly text: string;
  readonly end: number;
  readonly bound: Bound;
}

function wordBehind(text: string, at: number, unit: MeasureUnit | null): BoundBehind | undefined {
  for (const [pattern, bound] of BEHIND) {
    const found = pattern.matchAt(text, at);
    if (found !== "") return { text: found.trim(), end: at + found.length, bound };
  }
  if (unit === null) return undefined;
  if (MUCH_BEHIND.endAt(text, at) !== undefined) return { text: "多", end: at + 1, bound: "≥" };
  const isWithin = SPANS.has(unit.base) && WITHIN.endAt(text, at) !== undefined;
  return isWithin ? { text: "内", end: at + 1, bound: "≤" } : undefined;
}
