/** Amounts with the words that qualify them; those that turn out to be no quantities are sorted out. */
import { type Qualifiers, qualifiersOf } from "./qualifiers.ts";
import type { ExclusionReason } from "./quantity.ts";
import type { Excluded, ScannedAmount } from "./scan-amounts.ts";
import type { ClausePlace, ClauseReader } from "./text-structure.ts";

export interface QualifiedAmount extends ScannedAmount, ClausePlace {
  readonly qualifiers: Qualifiers;
}

/** `exclusions` takes those that are none. */
export function qualifyAmounts(
  text: string,
  scanned: readonly ScannedAmount[],
  clauses: ClauseReader,
  exclusions: Excluded[] | null,
): readonly QualifiedAmount[] {
  const amounts: QualifiedAmount[] = [];
  for (const [index, amount] of scanned.entries()) {
    const place = clauses.placeOf(amount.start);
    const from = Math.max(place.clauseStart, amounts.at(-1)?.qualifiers.end ?? 0);
    const { start, end, unit, more, isScaled, isNumeral } = amount;
    const { clauseStart, bracketAt } = place;
    const qualifiers = qualifiersOf(text, { from, start, end }, unit, more);
    // Spelled out: of so many, spreading takes longer than reading.
    const qualified: QualifiedAmount = {
      amount: amount.amount,
      start,
      end,
      unit,
      more,
      isScaled,
      isNumeral,
      clauseStart,
      bracketAt,
      qualifiers,
    };
    const reason = doubtOf(text, qualified, scanned[index + 1]);
    if (reason) exclusions?.push({ start, end, reason });
    else if (reason === null) amounts.push(qualified);
  }
  return amounts;
}

/** Why it is no quantity: a reason, nothing worth telling (undefined), or null where it is one. */
function doubtOf(
  text: string,
  amount: QualifiedAmount,
  next: ScannedAmount | undefined,
): ExclusionReason | undefined | null {
  const { start, end, unit, isNumeral, qualifiers } = amount;
  if (unit === null) {
    const isMeant = isNumeral
      ? amount.isScaled && qualifiers.leads
      : amount.isScaled || qualifiers.leads || isNamed(text, amount) || isListed(text, amount, next);
    return isMeant ? null : isNumeral ? undefined : "bare";
  }
  const isOne = isNumeral && text.slice(start, end) === `一${unit.symbol}`;
  return isOne && qualifiers.bound === "=" ? "indefinite" : null;
}

const MEASURE_NOUN = /(?:指数|系数|倍差|比值|得分|浓度|[数量率值])$/u;

/** 基尼系数0.42: the noun says that a number follows. */
function isNamed(text: string, { start }: QualifiedAmount): boolean {
  return MEASURE_NOUN.test(text.slice(Math.max(0, start - 2), start));
}

const SEPARATOR = /^\s*[、和与及]\s*$/u;

/** 分别新建30、50个: it has its unit from the last of the list. */
function isListed(text: string, amount: QualifiedAmount, next: ScannedAmount | undefined): boolean {
  if (!next?.unit || !SEPARATOR.test(text.slice(amount.end, Math.min(next.start, amount.end + 4))))
    return false;
  return text.slice(Math.max(amount.clauseStart, amount.start - 60), amount.start).includes("分别");
}
