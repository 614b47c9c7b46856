/**
 * Do two quantities say the same? Amounts are compared as exact numbers in the base unit, so 0.6万亩 equals 6000亩.
 *
 * - incomparable: they measure in different dimensions (人 and %), or one is a total and the other what is new, or one
 *   is a level and the other a change (提高到70%, 提高10%; 500家, 净增80家).
 * - equal: the same amount, meant in the same way.
 * - compatible: both can be true. A bound holds for every number that it includes: 85%以上 with 90%, with 85% and with
 *   ≥80%. It includes its own number in every wording, for plans write 超过 and 以上 alike: 超70% with 70%. 左右 includes
 *   what is within a twentieth of its number. A range includes its ends.
 * - contradictory: they cannot both be true, or one says 增长 and the other 下降, or 5%以上 and 5%以下,
 *   or a lower bound is a tenth of the other number or less, or an upper one ten times as much or more, or the same
 *   number is of one currency here and of another one there.
 *
 * Two places of a plan that state the same goal should also name the same number: 95% and 90%以上 are compatible, but
 * somebody should look. That is what `isSameNumber` is for.
 *
 * A number without a unit (1.8万) is compared with counts, people and money as if it had their base unit, and with no
 * other. A ratio (350元/月) is compared with what stands above its stroke (每月350元). A change that is not said of a
 * share (85%) goes with any change that is.
 */
import { add, compareExact, divide, type ExactNumber, exactNumber, multiply } from "./exact-number.ts";
import { areComparable } from "./measure-units.ts";
import { type Amount, type Bound, type Change, type Measure, mapAmount } from "./quantity.ts";

export type Relation = "equal" | "compatible" | "contradictory" | "incomparable";

export interface Comparison {
  readonly relation: Relation;
  /** Do both name the same number or range, whatever the words around it? */
  readonly isSameNumber: boolean;
}

export function compareQuantities(first: Measure, second: Measure): Comparison {
  const a = inUnitAbove(first, second);
  const b = inUnitAbove(second, first);
  const isApart = areChangesApart(a, b);
  if (!isApart && areOtherMoney(a, b) && areSameAmounts(a.amount, b.amount)) {
    return { relation: "contradictory", isSameNumber: false };
  }
  if (isApart || !areUnitsComparable(a, b)) return { relation: "incomparable", isSameNumber: false };
  const isSameNumber = areSameAmounts(a.amount, b.amount);
  const areAgainst = isSameNumber && areOppositeBounds(a.bound, b.bound);
  if (areAgainst || areOpposite(a.change, b.change)) return { relation: "contradictory", isSameNumber };
  if (isSameNumber && a.bound === b.bound) return { relation: "equal", isSameNumber };
  const isPossible = doMeet(extentOf(a), extentOf(b)) && !areFarApart(a, b) && !areFarApart(b, a);
  const relation = isPossible ? "compatible" : "contradictory";
  return { relation, isSameNumber };
}

/** Is the first number the smaller one? They must be comparable. */
export function isLess(first: Measure, second: Measure): boolean {
  const [a, b] = [inUnitAbove(first, second), inUnitAbove(second, first)];
  return compareExact(endsOf(a.amount).to, endsOf(b.amount).from) < 0;
}

/** The measure as so much of what stands above the stroke of its unit, where the other one is measured in that. */
function inUnitAbove(measure: Measure, other: Measure): Measure {
  const above = measure.unit?.above;
  if (!measure.unit || !above || other.unit?.base !== above.base) return measure;
  const factor = divide(above.factor, measure.unit.factor);
  return { ...measure, unit: above, amount: mapAmount(measure.amount, (value) => multiply(value, factor)) };
}

function areUnitsComparable(a: Measure, b: Measure): boolean {
  if (a.unit && b.unit) return areComparable(a.unit, b.unit);
  const unit = a.unit ?? b.unit;
  return unit === null || unit.counts;
}

function areOpposite(a: Change | null, b: Change | null): boolean {
  return (a === "grow" && b === "fall") || (a === "fall" && b === "grow");
}

/** 5%以上 and 5%以下 meet in 5%, but nobody means both. */
function areOppositeBounds(a: Bound, b: Bound): boolean {
  return (isLower(a) && isUpper(b)) || (isUpper(a) && isLower(b));
}

const TEN = exactNumber("10");

/** 420万元以上 holds for 420亿元 and ≤0.2 for ≤0.02, but nobody who means the one writes the other. */
function areFarApart(bounded: Measure, other: Measure): boolean {
  const [small, large] = isLower(bounded.bound) ? [bounded, other] : [other, bounded];
  const least = endsOf(small.amount).from;
  return (
    (isLower(bounded.bound) || isUpper(bounded.bound)) &&
    least.numerator > 0n &&
    compareExact(multiply(least, TEN), endsOf(large.amount).from) <= 0
  );
}

function isLower(bound: Bound): boolean {
  return bound === "≥" || bound === ">";
}

function isUpper(bound: Bound): boolean {
  return bound === "≤" || bound === "<";
}

/** What is new is part of a total, and by how much something moves is not where it gets to. */
function areChangesApart({ change: a, unit }: Measure, { change: b }: Measure): boolean {
  if (a === b || areOpposite(a, b)) return false;
  const isPlain = unit !== null && !SHARES.has(unit.base);
  if (a === null || b === null) return isPlain && isMotion(a ?? b);
  // 净增80家 are 80 new ones.
  if (isPlain && areOf(a, b, "new", "grow")) return false;
  return isMotion(a) !== isMotion(b) || areOf(a, b, "new", "total");
}

const SHARES: ReadonlySet<string> = new Set(["%", "百分点", "倍"]);

function isMotion(change: Change | null): boolean {
  return change === "grow" || change === "fall";
}

function areOf(a: Change, b: Change, one: Change, other: Change): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

type InUnit = Pick<Measure, "unit">;

/** 3.2亿元 and 3.2亿美元: one of the two has the wrong unit, for no rate of exchange makes them the same. */
export function areOtherMoney({ unit: a }: InUnit, { unit: b }: InUnit): boolean {
  return a !== null && b !== null && a.base !== b.base && a.money && b.money;
}

function areSameAmounts(a: Amount, b: Amount): boolean {
  const [first, second] = [endsOf(a), endsOf(b)];
  return compareExact(first.from, second.from) === 0 && compareExact(first.to, second.to) === 0;
}

interface Ends {
  readonly from: ExactNumber;
  readonly to: ExactNumber;
}

/** null: without end on that side. */
interface Extent {
  readonly from: ExactNumber | null;
  readonly to: ExactNumber | null;
}

function endsOf(amount: Amount): Ends {
  return amount.kind === "number" ? { from: amount.value, to: amount.value } : amount;
}

/** All numbers for which the statement holds; ends are included. */
function extentOf({ amount, bound }: Measure): Extent {
  const { from, to } = endsOf(amount);
  return EXTENTS[bound](from, to);
}

const ABOUT = exactNumber("0.05");

const EXTENTS: Readonly<Record<Bound, (from: ExactNumber, to: ExactNumber) => Extent>> = {
  "=": (from, to) => ({ from, to }),
  "≥": (from) => ({ from, to: null }),
  ">": (from) => ({ from, to: null }),
  "≤": (_from, to) => ({ from: null, to }),
  "<": (_from, to) => ({ from: null, to }),
  "≈": (from, to) => ({ from: moved(from, -1), to: moved(to, 1) }),
};

function moved(value: ExactNumber, direction: -1 | 1): ExactNumber {
  const sign = value.numerator < 0n ? -direction : direction;
  return add(value, multiply(value, multiply(ABOUT, exactNumber(String(sign)))));
}

function doMeet(a: Extent, b: Extent): boolean {
  return isUpTo(a.from, b.to) && isUpTo(b.from, a.to);
}

function isUpTo(from: ExactNumber | null, to: ExactNumber | null): boolean {
  return from === null || to === null || compareExact(from, to) <= 0;
}
