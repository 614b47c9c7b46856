/** One pass over a text: all amounts that may be quantities, and the figures that are none, with the reason. */
import { exactNumber, multiply } from "./exact-number.ts";
import { exclusionAround, exclusionBefore } from "./exclusion-rules.ts";
import type { Amount, ExclusionReason } from "./quantity.ts";
import { amountAt, type ReadAmount } from "./read-amount.ts";
import { matchEnd } from "./sticky.ts";
import { FIGURE, markAt, NUMBER_START } from "./text-marks.ts";
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
  for (let index = 0; index < text.length; index = Math.max(index + 1, cursor)) {
    const length = startLength(text, index);
    if (length === 0) continue;
    while ((spans[spanIndex]?.end ?? Number.POSITIVE_INFINITY) <= index) spanIndex++;
    const span = spans[spanIndex];
    const end = span && span.start <= index ? exclude(span.start, span.end, span.kind) : takeAt(index);
    cursor = Math.max(index + length, end);
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

/** Of what a number may begin with: a figure or a numeral, 半数 or 过半. */
function startLength(text: string, at: number): number {
  if ((markAt(text, at) & NUMBER_START) === 0) return 0;
  const char = text.charAt(at);
  if (char === "半") return text.charAt(at + 1) === "数" ? 2 : 0;
  if (char === "过") return text.charAt(at + 1) === "半" ? 2 : 0;
  return 1;
}

const RUN = /\d+|[〇零一二两三四五六七八九十百千万亿]+/uy;

function runEnd(text: string, at: number): number {
  return matchEnd(RUN, text, at) ?? at + 1;
}

function isFigure(text: string, at: number): boolean {
  return (markAt(text, at) & FIGURE) !== 0;
}

/** A sign after these belongs to the number; a hyphen in a name (表-3) does not. */
const SIGNED = /(?:^|[\s(为至到在长速是><≥≤:：,，])[-−+]$/u;

function withSign(text: string, start: number, read: ReadAmount): ScannedAmount {
  const before = text.charAt(start - 1);
  if (read.isNumeral || (before !== "-" && before !== "−" && before !== "+")) return { ...read, start };
  if (!SIGNED.test(text.slice(Math.max(0, start - 2), start))) return { ...read, start };
  const isNegative = text[start - 1] !== "+";
  return { ...read, start: start - 1, amount: isNegative ? negated(read.amount) : read.amount };
}

const MINUS_ONE = exactNumber("-1");

function negated(amount: Amount): Amount {
  if (amount.kind === "number") return { kind: "number", value: multiply(amount.value, MINUS_ONE) };
  return { kind: "range", from: multiply(amount.to, MINUS_ONE), to: multiply(amount.from, MINUS_ONE) };
}
