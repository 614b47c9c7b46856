/**
 * Which target a statement speaks of, from the wording: nearly all words of the one must stand in the other. Where
 * two come into question alike, none is linked; what the user has confirmed or rejected goes before.
 */
import type { RowId } from "../../model/row.ts";
import { compareQuantities, isLess } from "../../quantities/compare-quantities.ts";
import { compareExact, exactNumber, multiply } from "../../quantities/exact-number.ts";
import { firstSharedRun } from "./run-set.ts";
import { isOfPlanYear, statedPhase } from "./stated-year.ts";
import type { Statement } from "./statements.ts";
import type { BookedTarget, LinkDecision, TargetBook } from "./target-book.ts";
import { coverage, placeBefore } from "./wording.ts";
import { type Candidate, NEARLY_ALL, type WordingSearch } from "./wording-index.ts";

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
  const target = proposedTarget(book, statement);
  const isRejected = decisions.some((decision) => decision.target === target?.row.id);
  return target && !isRejected ? { target, isConfirmed: false } : null;
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
  const first = rememberedTarget(book, statement) ?? listedTarget(book, statement);
  if (!first) return null;
  const { relation } = compareQuantities(first.measure, statement.quantity);
  const isOther =
    relation === "incomparable" ||
    countsOtherThings(first, statement) ||
    isMove(first, statement) ||
    isOfPart(book, first, statement) ||
    !isOfPlanYear(statement, book.year) ||
    (isLess(statement.quantity, first.measure) && statedPhase(statement) !== null) ||
    isAddedToStock(first, statement);
  return isOther ? null : first;
}

function rememberedTarget(book: TargetBook, statement: Statement): BookedTarget | null {
  return book.remembered(proposalKey(statement), () => bestTarget(book, statement));
}

/** 化学需氧量、氮氧化物分别减排120吨、260吨: where the whole list is about no target, each may be by itself. */
function listedTarget(book: TargetBook, statement: Statement): BookedTarget | null {
  const { ownWords, words, isListed } = statement;
  if (!isListed || ownWords === words || ownWords.length < SHORTEST) return null;
  return rememberedTarget(book, { ...statement, words: ownWords, isListed: false });
}

/** 定海区森林覆盖率 is not 森林覆盖率 of a plan for 舟山. */
function isOfPart({ title }: TargetBook, { words }: BookedTarget, statement: Statement): boolean {
  const place = placeBefore(statement.words, words);
  return place !== "" && !title.includes(place);
}

const SHARE = /(?:率|占比|比例|比重|覆盖面)$/u;

const TWICE = exactNumber("2");

/** 新增养老床位500张 says how many of 8600 养老床位(张) are new. */
function isAddedToStock({ measure, mayBeStock }: BookedTarget, { quantity }: Statement): boolean {
  const { amount, change, unit } = quantity;
  const isNew = change === "new" && measure.change === null && mayBeStock && unit?.counts === true;
  if (!isNew || amount.kind !== "number" || measure.amount.kind !== "number") return false;
  return compareExact(multiply(amount.value, TWICE), measure.amount.value) <= 0;
}

/** 参保率提高2% says by how much 参保率(%) rises, not how high it is. */
function isMove({ measure, words }: BookedTarget, { quantity: { change } }: Statement): boolean {
  return (change === "grow" || change === "fall") && measure.change === null && SHARE.test(words);
}

/** 26所公办幼儿园 is no number of 公办幼儿园学位(个): another measure word, and what the target counts is not named. */
function countsOtherThings({ measure, words }: BookedTarget, { quantity, words: said }: Statement): boolean {
  const { unit } = quantity;
  if (!unit?.things || unit.symbol === measure.unit?.symbol) return false;
  return !said.includes(words.replace(/[数量]$/u, "").slice(-HEAD_LENGTH));
}

const HEAD_LENGTH = 2;

/** All that bestTarget() reads of a statement. */
function proposalKey({ words, ownWords, isListed }: Statement): string {
  return isListed ? `${words}\n${ownWords}` : words;
}

const SHORTEST = 4;
const MOST = 0.7;
const HALF = 0.5;
/** A name of so many characters is not met by chance. */
const LONG = 12;
/** Sums of shares are not exact. */
const SLACK = 1e-6;

/** The target that the wording names best; null where another one comes too close. */
function bestTarget(book: TargetBook, statement: Statement): BookedTarget | null {
  const { index } = book;
  const search = index.search(statement.words);
  const ranking = new Ranking();
  const take = (candidate: Candidate): void => {
    const scored = scoreOf(book, search, candidate, statement);
    if (!scored || !ranking.isNew(scored.target.group)) return;
    const found = bestPart(scoredGroup(book, search, scored, statement), book, statement);
    if (found) ranking.put(found);
  };
  // Very often it is just this one; then hardly any other needs to be looked at.
  const exact = index.numberOf(statement.words);
  const same = exact === undefined ? undefined : index.candidate(search, exact, HALF);
  if (same) take(same);
  let share = search.mostLeft;
  while (share >= NEARLY_ALL - SLACK && !ranking.isDecided(share)) {
    const candidates = index.nextCandidates(search, ranking.leastNamed(share));
    if (!candidates) break;
    for (const candidate of candidates) take(candidate);
    share = search.mostLeft;
  }
  if (ranking.isDecided(share)) return ranking.winner;
  const named = Math.max(NEARLY_ALL - SLACK, ranking.leastNamed(share));
  for (const candidate of index.namedCandidates(search, named)) take(candidate);
  return ranking.winner;
}

/** The best target so far and how near another one comes. */
class Ranking {
  #best: Scored | null = null;
  #second = Number.NEGATIVE_INFINITY;
  readonly #groups: RowId[] = [];

  get winner(): BookedTarget | null {
    const best = this.#best;
    return !best || best.isAmbiguous || best.score - this.#second < TOO_CLOSE ? null : best.target;
  }

  isNew(group: RowId): boolean {
    if (this.#groups.includes(group)) return false;
    this.#groups.push(group);
    return true;
  }

  put(scored: Scored): void {
    if (!this.#best || scored.score > this.#best.score) {
      this.#second = this.#best?.score ?? this.#second;
      this.#best = scored;
    } else if (scored.score > this.#second) this.#second = scored.score;
  }

  /**
   * At most `share` of the statement stands in any wording that is left: can none of them be alike, or come near the
   * best, or make a difference between the best two?
   */
  isDecided(share: number): boolean {
    if (share < HALF) return true;
    const best = this.#best?.score;
    if (best === undefined) return false;
    return best - (share + 1) >= TOO_CLOSE || Math.max(best, share + 1) - this.#second < TOO_CLOSE;
  }

  /** How much of a wording must be named to make a difference, where at most `share` of the statement stands in it. */
  leastNamed(share: number): number {
    return Math.max(HALF, (this.#best?.score ?? 0) - share - TOO_CLOSE - SLACK);
  }
}

function scoreOf(
  book: TargetBook,
  search: WordingSearch,
  candidate: Candidate,
  { words: said, isListed }: Statement,
): Scored | null {
  const { named } = candidate;
  const stated = book.index.statedIn(search, candidate, HALF);
  if (stated < HALF) return null;
  const wording = book.wordingOf(candidate.number);
  const target = wording?.targets[0];
  if (!wording || !target) return null;
  const { words, label } = target;
  // Of a list, only parts can be told apart.
  if ((isListed && label === null) || words.length < SHORTEST) return null;
  const isMatch = stated >= NEARLY_ALL || (named >= NEARLY_ALL && (stated >= MOST || words.length >= LONG));
  const { isAmbiguous } = wording;
  return isMatch && firstSharedRun(said, words) >= 0 ? { target, isAmbiguous, score: stated + named } : null;
}

/** All wordings of the group that are alike, in the order in which the statement meets them. */
function scoredGroup(
  book: TargetBook,
  search: WordingSearch,
  scored: Scored,
  statement: Statement,
): readonly Scored[] {
  const numbers = book.wordingsOf(scored.target.group);
  if (numbers.length < 2) return [scored];
  return numbers
    .flatMap((number) => {
      const candidate = book.index.candidate(search, number, HALF);
      return (candidate && scoreOf(book, search, candidate, statement)) ?? [];
    })
    .map((each) => ({ each, at: firstSharedRun(statement.words, each.target.words) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** Of the parts of an indicator the one whose label the statement's own words name best. */
function bestPart(
  group: readonly Scored[],
  book: TargetBook,
  { ownWords, isListed }: Statement,
): Scored | null {
  const [any] = group;
  if (!any || any.target.label === null) return any ?? null;
  const parts = book
    .groupOf(any.target.group)
    .map((target) => ({ target, named: coverage(target.label ?? "", ownWords) }))
    .toSorted((a, b) => b.named - a.named);
  const [first, second] = parts;
  if (!first || first.named === 0 || first.named === second?.named) return null;
  const alike = group.find(({ target }) => target === first.target);
  // The words of a list may be more like those of another part.
  return alike ?? (isListed && first.named === 1 ? { ...any, target: first.target } : null);
}
