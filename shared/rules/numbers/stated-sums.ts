/**
 * Differing numbers that a sentence itself explains: parts that add up to the target (新建2万亩、改造1万亩 for 3万亩), and
 * what is new beside the level that it leads to (新增80家、累计500家 for 500家).
 */
import { compareQuantities } from "../../quantities/compare-quantities.ts";
import { add, compareExact, type ExactNumber } from "../../quantities/exact-number.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { LinkedStatement } from "./linked-statements.ts";
import { statementsIn } from "./statements.ts";

export function isExplained(text: string, link: LinkedStatement, links: readonly LinkedStatement[]): boolean {
  return isAddedTo(link, links) || isPartOfSum(text, link);
}

function isAddedTo({ statement, target }: LinkedStatement, links: readonly LinkedStatement[]): boolean {
  return (
    statement.quantity.change === "new" &&
    target.measure.change !== "new" &&
    links.some(
      (other) =>
        other.target === target && compareQuantities(target.measure, other.statement.quantity).isSameNumber,
    )
  );
}

/** So many parts at most. */
const MOST_PARTS = 6;
const SENTENCE_END = /[。；;\n]/u;

function isPartOfSum(text: string, { statement, target }: LinkedStatement): boolean {
  const { amount, unit } = target.measure;
  const first = statement.quantity;
  if (amount.kind !== "number" || unit === null || first.amount.kind !== "number") return false;
  const all = statementsIn(text).map(({ quantity }) => quantity);
  const from = all.findIndex(({ start }) => start === first.start);
  let sum: ExactNumber = first.amount.value;
  for (const part of all.slice(from + 1, from + MOST_PARTS)) {
    if (!isPart(text, first, part)) return false;
    sum = part.amount.kind === "number" ? add(sum, part.amount.value) : sum;
    if (compareExact(sum, amount.value) === 0) return true;
  }
  return false;
}

function isPart(text: string, first: Quantity, { start, unit, amount }: Quantity): boolean {
  const isSameUnit = unit !== null && unit.base === first.unit?.base;
  return isSameUnit && amount.kind === "number" && !SENTENCE_END.test(text.slice(first.end, start));
}
