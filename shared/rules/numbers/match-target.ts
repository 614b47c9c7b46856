/**
 * Which target a statement speaks of, from the wording: nearly all words of the one must stand in the other. Where
 * two come into question alike, none is linked; what the user has confirmed or rejected goes before.
 */
import { compareQuantities } from "../../quantities/compare-quantities.ts";
import type { Statement } from "./statements.ts";
import type { BookedTarget, LinkDecision, TargetBook } from "./target-book.ts";
import { coverage } from "./wording.ts";

export interface TargetMatch {
  readonly target: BookedTarget;
  readonly isConfirmed: boolean;
}

export function matchTarget(
  book: TargetBook,
  statement: Statement,
  decisions: readonly LinkDecision[],
): TargetMatch | null {
  const confirmed = decisions.find(({ state }) => state === "confirmed");
  const chosen = confirmed && book.targetOf(confirmed.target);
  if (chosen) return { target: chosen, isConfirmed: true };
  const rejected = new Set(decisions.map(({ target }) => target));
  const target = proposedTarget(book, statement);
  return target && !rejected.has(target.row.id) ? { target, isConfirmed: false } : null;
}

interface Scored {
  readonly target: BookedTarget;
  readonly isAmbiguous: boolean;
  readonly score: number;
}

/** Of two scores that are no further apart nobody can say which is meant. */
const TOO_CLOSE = 0.05;

/** The target that the wording alone proposes. */
export function proposedTarget(book: TargetBook, statement: Statement): BookedTarget | null {
  if (statement.words.length < SHORTEST) return null;
  const scored = [...book.wordingsNear(statement.words)].flatMap((wording): Scored[] => {
    const [target] = wording.targets;
    const score = target ? scoreOf(target, statement) : null;
    return target && score !== null ? [{ target, isAmbiguous: wording.isAmbiguous, score }] : [];
  });
  const best = [...Map.groupBy(scored, ({ target }) => target.group).values()]
    .flatMap((group) => bestPart(group, book, statement) ?? [])
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = best;
  if (!first || first.isAmbiguous || (second && first.score - second.score < TOO_CLOSE)) return null;
  const { relation } = compareQuantities(first.target.measure, statement.quantity);
  return relation === "incomparable" ? null : first.target;
}

const SHORTEST = 4;
const NEARLY_ALL = 0.85;
const MOST = 0.7;
const HALF = 0.5;
/** A name of so many characters is not met by chance. */
const LONG = 12;

function scoreOf({ words, label }: BookedTarget, statement: Statement): number | null {
  // Of a list, only parts can be told apart.
  if (statement.isListed && label === null) return null;
  if (words.length < SHORTEST) return null;
  const stated = coverage(statement.words, words);
  const named = coverage(words, statement.words);
  const isMatch =
    (stated >= NEARLY_ALL && named >= HALF) ||
    (named >= NEARLY_ALL && stated >= MOST) ||
    (named >= NEARLY_ALL && stated >= HALF && words.length >= LONG);
  return isMatch ? stated + named : null;
}

/** Of the parts of an indicator the one whose label the statement's own words name best. */
function bestPart(group: readonly Scored[], book: TargetBook, { ownWords }: Statement): Scored | null {
  const [any] = group;
  if (!any || any.target.label === null) return any ?? null;
  const parts = book
    .groupOf(any.target)
    .map((target) => ({ target, named: coverage(target.label ?? "", ownWords) }))
    .toSorted((a, b) => b.named - a.named);
  const [first, second] = parts;
  if (!first || first.named === 0 || first.named === second?.named) return null;
  return group.find(({ target }) => target === first.target) ?? null;
}
