/**
 * Finds the quantities of a Chinese plan text: number, unit, how strictly it is meant, and of what. Figures that are
 * none (item numbers, dates, quoted slogans, document titles, codes) are given apart, each with its reason.
 *
 * Pure, and linear in the length of the text: everything looks at most a fixed number of characters around its place.
 */
import { linkAmounts } from "./clause-links.ts";
import { distributeLists } from "./distribute-lists.ts";
import { draftQuantities } from "./draft-quantities.ts";
import { qualifyAmounts } from "./qualified-amounts.ts";
import type { Exclusion, Quantity } from "./quantity.ts";
import { rolesOf } from "./roles.ts";
import { type Excluded, scanAmounts } from "./scan-amounts.ts";
import { FIGURE, markAt, marksIn, NOT_PLAIN, NUMBER_START, QUOTE } from "./text-marks.ts";
import { ClauseReader, hiddenSpans, plainForm } from "./text-structure.ts";

export interface Extraction {
  /** In the order of the text; they do not overlap. */
  readonly quantities: readonly Quantity[];
  readonly exclusions: readonly Exclusion[];
}

const NONE: readonly Quantity[] = [];

export function extractQuantities(text: string): readonly Quantity[] {
  return quantitiesIn(text, null);
}

/** The quantities, and what was taken for none with the reason. */
export function readQuantities(text: string): Extraction {
  const excluded: Excluded[] = [];
  const quantities = quantitiesIn(text, excluded);
  const exclusions = excluded
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  return { quantities, exclusions };
}

/** `exclusions`: takes what was taken for none, where that is asked for. */
function quantitiesIn(text: string, exclusions: Excluded[] | null): readonly Quantity[] {
  const marks = marksIn(text);
  if ((marks & (NUMBER_START | NOT_PLAIN)) === 0) return NONE;
  const plain = (marks & NOT_PLAIN) === 0 ? text : plainForm(text);
  const spans = (marks & QUOTE) === 0 ? [] : hiddenSpans(plain);
  const scanned = scanAmounts(plain, spans, exclusions);
  if (scanned.length === 0) return NONE;
  const amounts = qualifyAmounts(plain, scanned, new ClauseReader(plain, spans), exclusions);
  if (amounts.length === 0) return NONE;
  const drafts = draftQuantities(text, amounts, linkAmounts(plain, amounts));
  const roles = rolesOf(plain, drafts);
  return distributeLists(plain, drafts).map(({ quantity }, index) => {
    const role = roles[index] ?? "value";
    return role === quantity.role ? quantity : { ...quantity, role };
  });
}

/** Can that part of a text hold a quantity? It does not without a number that is more than the mark of its item. */
export function mayHoldQuantities(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at < start + 2 && (markAt(text, at) & FIGURE) !== 0) at++;
  const isMarked = at > start && at < end && ITEM_POINTS.includes(text.charAt(at));
  for (at = isMarked ? at + 1 : start; at < end; at++) {
    if ((markAt(text, at) & (NUMBER_START | NOT_PLAIN)) !== 0) return true;
  }
  return false;
}

const ITEM_POINTS = ".．、";
