/**
 * Finds the quantities of a Chinese plan text: number, unit, how strictly it is meant, and of what. Figures that are
 * none (item numbers, dates, quoted slogans, document titles, codes) are given apart, each with its reason.
 *
 * Pure, and linear in the length of the text: everything looks at most a fixed number of characters around its place.
 */
import { linkAmounts } from "./clause-links.ts";
import { distributeLists } from "./distribute-lists.ts";
import { draftQuantities } from "./draft-quantities.ts";
import { type QualifiedAmount, qualifyAmounts } from "./qualified-amounts.ts";
import type { Exclusion, Quantity } from "./quantity.ts";
import { rolesOf } from "./roles.ts";
import { type Excluded, scanAmounts } from "./scan-amounts.ts";
import { marksIn, NOT_PLAIN, NUMBER_START, QUOTE } from "./text-marks.ts";
import { clauseReader, hiddenSpans, plainForm } from "./text-structure.ts";

export interface Extraction {
  /** In the order of the text; they do not overlap. */
  readonly quantities: readonly Quantity[];
  readonly exclusions: readonly Exclusion[];
}

export function extractQuantities(text: string): readonly Quantity[] {
  const { plain, amounts } = readAmounts(text);
  return quantitiesOf(text, plain, amounts);
}

/** The quantities, and what was taken for none with the reason. */
export function readQuantities(text: string): Extraction {
  const { plain, amounts, excluded } = readAmounts(text);
  const exclusions = excluded()
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  return { quantities: quantitiesOf(text, plain, amounts), exclusions };
}

interface ReadText {
  readonly plain: string;
  readonly amounts: readonly QualifiedAmount[];
  readonly excluded: () => Excluded[];
}

function readAmounts(text: string): ReadText {
  const marks = marksIn(text);
  const plain = (marks & NOT_PLAIN) === 0 ? text : plainForm(text);
  if ((marks & (NUMBER_START | NOT_PLAIN)) === 0) return { plain, amounts: [], excluded: () => [] };
  const spans = (marks & QUOTE) === 0 ? [] : hiddenSpans(plain);
  const scan = scanAmounts(plain, spans);
  const { amounts, exclusions } = qualifyAmounts(plain, scan.amounts, clauseReader(plain, spans));
  return { plain, amounts, excluded: () => [...scan.exclusions, ...exclusions] };
}

function quantitiesOf(text: string, plain: string, amounts: readonly QualifiedAmount[]): readonly Quantity[] {
  if (amounts.length === 0) return [];
  const drafts = draftQuantities(text, amounts, linkAmounts(plain, amounts));
  const roles = rolesOf(plain, drafts);
  return distributeLists(plain, drafts).map(({ quantity }, index) => ({
    ...quantity,
    role: roles[index] ?? "value",
  }));
}
