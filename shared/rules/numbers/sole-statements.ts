/** What a text states once, in words that can be looked for elsewhere; and whether another place names another number. */
import { compareQuantities, isLess } from "../../quantities/compare-quantities.ts";
import { classOfCode, WIDE } from "../char-classes.ts";
import type { TextRange } from "../finding.ts";
import { charsOf } from "../text-chars.ts";
import { areOfOneYear, statedPhase } from "./stated-year.ts";
import { type Statement, statementsInBlocks } from "./statements.ts";

const SHORTEST = 4;

/** Statements whose words stand only once in their cell. `others`: the only ones that they may be about, if not null. */
export function soleStatements(text: string, others: readonly Statement[] | null): readonly Statement[] {
  const mayMatter = (block: TextRange): boolean =>
    others?.some(({ ownWords }) => mayBeAbout(text, block, ownWords)) ?? true;
  const statements = statementsInBlocks(text, mayMatter).filter(
    ({ isListed, ownWords }) => !isListed && ownWords.length >= SHORTEST,
  );
  if (statements.length < 2) return statements;
  const counts = Map.groupBy(statements, ({ ownWords }) => ownWords);
  return statements.filter(({ ownWords }) => counts.get(ownWords)?.length === 1);
}

/**
 * Has it all characters with which words begin, or all with which they end? Of two that are the same matter, the words of
 * the one begin or end those of the other. Words are in half width.
 */
function mayBeAbout(text: string, { start, end }: TextRange, words: string): boolean {
  const { codes } = charsOf(text);
  const holds = (code: number): boolean => {
    for (let at = start; at < end; at++) {
      if (codes[at] === code || (classOfCode(codes[at] ?? 0) & WIDE) !== 0) return true;
    }
    return false;
  };
  const holdsAll = (from: number): boolean => {
    for (let at = from; at < from + SHORTEST; at++) if (!holds(words.charCodeAt(at))) return false;
    return true;
  };
  return holdsAll(0) || holdsAll(words.length - SHORTEST);
}

export function isOtherNumber(a: Statement, b: Statement): boolean {
  const { relation, isSameNumber } = compareQuantities(a.quantity, b.quantity);
  // Two lower bounds can both hold, but one of the two is not what is meant.
  const areTwoBounds = relation === "compatible" && a.quantity.bound === b.quantity.bound;
  if (relation !== "contradictory" && (!areTwoBounds || isSameNumber)) return false;
  return areOfOneYear(a, b) && !arePhases(a, b);
}

/** 上半年完成25亿元 is part of 完成50亿元. */
function arePhases(a: Statement, b: Statement): boolean {
  const [phase, other] = [statedPhase(a), statedPhase(b)];
  if (phase === other) return false;
  if (phase !== null && other !== null) return true;
  return phase === null ? isLess(b.quantity, a.quantity) : isLess(a.quantity, b.quantity);
}
