/** What a text states once, in words that can be looked for elsewhere; and whether another place names another number. */
import { compareQuantities } from "../../quantities/compare-quantities.ts";
import { type Statement, statementsIn } from "./statements.ts";

const SHORTEST = 4;

/** Statements whose words stand only once in their cell. */
export function soleStatements(text: string): readonly Statement[] {
  const statements = statementsIn(text).filter(
    ({ isListed, ownWords }) => !isListed && ownWords.length >= SHORTEST,
  );
  const counts = Map.groupBy(statements, ({ ownWords }) => ownWords);
  return statements.filter(({ ownWords }) => counts.get(ownWords)?.length === 1);
}

export function isOtherNumber(a: Statement, b: Statement): boolean {
  const { relation, isSameNumber } = compareQuantities(a.quantity, b.quantity);
  // Two lower bounds can both hold, but one of the two is not what is meant.
  const areTwoBounds = relation === "compatible" && a.quantity.bound === b.quantity.bound;
  return relation === "contradictory" || (areTwoBounds && !isSameNumber);
}
