/** One pass over a text: all amounts that may be quantities, and the figures that are none, with the reason. */
import { exactNumber, multiply } from "./exact-number.ts";
import { exclusionAround, exclusionBefore } from "./exclusion-rules.ts";
import type { Amount, ExclusionReason } from "./quantity.ts";
import { amountAt, type ReadAmount } from "./read-amount.ts";
import { matchEnd } from "./sticky.ts";
import type { Span } from "./text-structure.ts";

export interface ScannedAmount extends ReadAmount {
  readonly start: number;
}

export interface Excluded {
  readonly start: number;
  readonly end: number;
  readonly reason: ExclusionReason;
}

export interface Scan {
  readonly amounts: readonly ScannedAmount[];
  readonly exclusions: readonly Excluded[];
}

const CANDIDATE = /\d|半数|过半|[〇零一二两三四五六七八九十百千万亿]/gu;

/** `text` is in plain form, `spans` are its quotations and titles. */
export function scanAmounts(text: string, spans: readonly Span[]): Scan {
  const amounts: ScannedAmount[] = [];
  const exclusions: Excluded[] = [];
  const exclude = (start: number, end: number, reason: ExclusionReason | null): number => {
    if (reason) exclusions.push({ start, end, reason });
    return end;
  };
  let cursor = 0;
  let spanIndex = 0;
  for (const { index } of text.matchAll(CANDIDATE)) {
    if (index < cursor) continue;
    while ((spans[spanIndex]?.end ?? Number.POSITIVE_INFINITY) <= index) spanIndex++;
    const span = spans[spanIndex];
    cursor = span && span.start <= index ? exclude(span.start, span.end, span.kind) : takeAt(index);
  }
  return { amounts, exclusions };

  function takeAt(index: number): number {
    const ruled = exclusionBefore(text, index);
    if (ruled) return exclude(index, ruled.end, ruled.reason);
    const read = amountAt(text, index);
    if (!read) return exclude(index, runEnd(text, index), isFigure(text, index) ? "number" : null);
    const around = exclusionAround(text, index, read);
    if (around) return exclude(index, around.end, around.reason);
    amounts.push(withSign(text, index, read));
    return read.end;
  }
}

const RUN = /\d+|[〇零一二两三四五六七八九十百千万亿]+/uy;

function runEnd(text: string, at: number): number {
  return matchEnd(RUN, text, at) ?? at + 1;
}

function isFigure(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

/** A sign after these belongs to the number; a hyphen in a name (表-3) does not. */
const SIGNED = /(?:^|[\s(为至到在长速是><≥≤:：,，])[-−+]$/u;

function withSign(text: string, start: number, read: ReadAmount): ScannedAmount {
  if (read.isNumeral || !SIGNED.test(text.slice(Math.max(0, start - 2), start))) return { ...read, start };
  const isNegative = text[start - 1] !== "+";
  return { ...read, start: start - 1, amount: isNegative ? negated(read.amount) : read.amount };
}

const MINUS_ONE = exactNumber("-1");

function negated(amount: Amount): Amount {
  if (amount.kind === "number") return { kind: "number", value: multiply(amount.value, MINUS_ONE) };
  return { kind: "range", from: multiply(amount.to, MINUS_ONE), to: multiply(amount.from, MINUS_ONE) };
}
