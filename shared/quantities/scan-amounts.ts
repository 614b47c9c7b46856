/** One pass over a text: all amounts that may be quantities, and the figures that are none, with the reason. */
import { exactNumber, multiply } from "./exact-number.ts";
import { exclusionAround, exclusionBefore, type Ruled } from "./exclusion-rules.ts";
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

/** `text` is in plain form, `spans` are its quotations and titles; `exclusions` takes the figures that are none. */
export function scanAmounts(
  text: string,
  spans: readonly Span[],
  exclusions: Excluded[] | null,
): readonly ScannedAmount[] {
  const amounts: ScannedAmount[] = [];
  let spanIndex = 0;
  for (let index = 0; index < text.length; ) {
    const length = startLength(text, index);
    if (length === 0) {
      index++;
      continue;
    }
    while ((spans[spanIndex]?.end ?? Number.POSITIVE_INFINITY) <= index) spanIndex++;
    const span = spans[spanIndex];
    const found = span && span.start <= index ? hidden(span) : readAt(text, index);
    if ("amount" in found) amounts.push(found);
    else if (found.reason) exclusions?.push({ start: found.start, end: found.end, reason: found.reason });
    index = Math.max(index + length, found.end);
  }
  return amounts;
}

interface NoAmount extends Ruled {
  readonly start: number;
}

function hidden({ start, end, kind }: Span): NoAmount {
  return { start, end, reason: kind };
}

function readAt(text: string, index: number): ScannedAmount | NoAmount {
  const ruled = exclusionBefore(text, index);
  if (ruled) return { start: index, end: ruled.end, reason: ruled.reason };
  const read = amountAt(text, index);
  if (!read)
    return { start: index, end: runEnd(text, index), reason: isFigure(text, index) ? "number" : null };
  const around = exclusionAround(text, index, read);
  return around ? { start: index, end: around.end, reason: around.reason } : withSign(text, index, read);
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

function withSign(text: string, at: number, read: ReadAmount): ScannedAmount {
  const before = text.charAt(at - 1);
  const isSigned =
    !read.isNumeral &&
    (before === "-" || before === "−" || before === "+") &&
    SIGNED.test(text.slice(Math.max(0, at - 2), at));
  const { amount, unit, end, more, isScaled, isNumeral } = read;
  const start = isSigned ? at - 1 : at;
  const signed = isSigned && before !== "+" ? negated(amount) : amount;
  return { amount: signed, unit, end, more, isScaled, isNumeral, start };
}

const MINUS_ONE = exactNumber("-1");

function negated(amount: Amount): Amount {
  if (amount.kind === "number") return { kind: "number", value: multiply(amount.value, MINUS_ONE) };
  return { kind: "range", from: multiply(amount.to, MINUS_ONE), to: multiply(amount.from, MINUS_ONE) };
}
