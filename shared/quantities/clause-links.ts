/**
 * How the quantities of a clause hang together: listed (…115公里、…125公里), describing one another (50万元以上行政村占比
 * 75%) or simply next to each other (3类12个). From this follows where the words of each begin.
 */
import { LIST_WORDS } from "./list-subjects.ts";
import type { QualifiedAmount } from "./qualified-amounts.ts";

export interface Link {
  /**
   * alone: the first in its clause; listed: behind 、 or 和; also: behind 且, describes the same thing; adjacent: no
   * word between them; nested: the words in between go on from the one before.
   */
  readonly kind: "alone" | "listed" | "also" | "adjacent" | "nested";
  /** Index of the quantity before it in the same clause, or -1. */
  readonly previous: number;
  /** Where its own words begin, and where those of the phrase that it belongs to. */
  readonly ownStart: number;
  readonly phraseStart: number;
}

/** Words further away than this are not looked at; so that reading stays linear. */
export const MOST_WORDS = 120;

export function linkAmounts(text: string, amounts: readonly QualifiedAmount[]): readonly Link[] {
  const links: Link[] = [];
  const [first] = amounts;
  if (first && amounts.length === 1) return [linkOf(text, first, -1, undefined, undefined)];
  /** The last quantity in each bracket, by the place of the bracket. */
  const lastIn = new Map<number, number>();
  for (const [index, amount] of amounts.entries()) {
    const previous = lastIn.get(amount.bracketAt);
    lastIn.set(amount.bracketAt, index);
    links.push(
      previous === undefined
        ? linkOf(text, amount, -1, undefined, undefined)
        : linkOf(text, amount, previous, amounts[previous], links[previous]),
    );
  }
  return links;
}

const LIST_MARK = new RegExp(`^\\s*(?:${LIST_WORDS})\\s*`, "u");
const ALSO_MARK = /^\s*(?:且|并且|或|或者)\s*/u;
const LIST_MARK_LAST = new RegExp(`(?:${LIST_WORDS})\\s*$`, "u");
const BRACKET = /^\s*\([^()]*\)/u;

function linkOf(
  text: string,
  amount: QualifiedAmount,
  index: number,
  previous: QualifiedAmount | undefined,
  before: Link | undefined,
): Link {
  const { clauseStart } = amount;
  const begin = amount.qualifiers.start;
  if (!previous || !before || previous.start < clauseStart || begin - previous.qualifiers.end > MOST_WORDS) {
    const start = Math.max(clauseStart, begin - MOST_WORDS);
    return { kind: "alone", previous: -1, ownStart: start, phraseStart: start };
  }
  const bracket = BRACKET.exec(text.slice(previous.qualifiers.end, begin))?.[0].length ?? 0;
  const from = previous.qualifiers.end + bracket;
  const between = text.slice(from, begin);
  const listed = (at: number): Link => ({ kind: "listed", previous: index, ownStart: at, phraseStart: at });
  const phraseStart = Math.max(before.phraseStart, begin - MOST_WORDS);
  const mark = LIST_MARK.exec(between);
  if (mark) return listed(from + mark[0].length);
  const also = ALSO_MARK.exec(between);
  if (also) return { kind: "also", previous: index, ownStart: from + also[0].length, phraseStart };
  if (between.trim() === "") return { kind: "adjacent", previous: index, ownStart: begin, phraseStart };
  if (isThings(previous) && isThings(amount) && LIST_MARK_LAST.test(between)) return listed(begin);
  const comma = isThings(previous) ? between.lastIndexOf("、") : -1;
  if (comma >= 0) return listed(from + comma + 1);
  return { kind: "nested", previous: index, ownStart: phraseStart, phraseStart };
}

function isThings({ unit, isScaled }: QualifiedAmount): boolean {
  return unit?.counts ?? isScaled;
}
