/**
 * The wordings of the targets by the pairs of characters in them, for finding those that a statement may speak of
 * without comparing it with every one. Pairs that few wordings have are looked at first: most statements share none,
 * and are done with at once; where one fits, no other can come close that lacks all of its rare pairs.
 */
import { PairIds } from "./pair-ids.ts";

/** A wording by its number, and how much of it stands in the statement. */
export interface Candidate {
  readonly number: number;
  readonly named: number;
}

const NO_CANDIDATES: readonly Candidate[] = [];

export class WordingIndex {
  readonly #ids = new PairIds();
  readonly #numbers = new Map<string, number>();
  /** The pairs of all wordings, one after another; where those of each begin; the last entry is where they end. */
  #pairs = new Int32Array(1 << 10);
  readonly #starts: number[] = [0];
  /** The wordings with a pair; by the pair's number. */
  readonly #holders: number[][] = [];
  /** Marks by pair: of the statement that is looked for, and of the wording that it is compared with. */
  #ofStatement = new Int32Array(0);
  #ofWording = new Int32Array(0);
  /** The last search that came upon a wording; by its number. */
  readonly #seenBy: number[] = [];
  #mark = 0;

  add(words: string): void {
    const number = this.#seenBy.push(0) - 1;
    this.#numbers.set(words, number);
    let end = this.#starts[number] ?? 0;
    this.#reserve(end + words.length);
    for (let at = 0; at + 1 < words.length; at++) {
      const pair = this.#ids.put(words, at);
      this.#pairs[end++] = pair;
      const holders = this.#holders[pair];
      if (!holders) this.#holders[pair] = [number];
      else if (holders.at(-1) !== number) holders.push(number);
    }
    this.#starts.push(end);
  }

  remove(words: string): void {
    const number = this.#numbers.get(words);
    if (number === undefined) return;
    this.#numbers.delete(words);
    for (const pair of new Set(this.#pairs.subarray(this.#starts[number], this.#starts[number + 1]))) {
      const holders = this.#holders[pair] ?? [];
      holders.splice(holders.indexOf(number), 1);
    }
  }

  numberOf(words: string): number | undefined {
    return this.#numbers.get(words);
  }

  search(words: string): WordingSearch {
    const { count } = this.#ids;
    if (this.#ofStatement.length < count) {
      this.#ofStatement = new Int32Array(2 * count);
      this.#ofWording = new Int32Array(2 * count);
    }
    const search = new WordingSearch(words, this.#ids, this.#holders, ++this.#mark);
    for (const pair of search.pairs) if (pair >= 0) this.#ofStatement[pair] = search.mark;
    return search;
  }

  /**
   * Of the wordings with the statement's rarest pair that was not looked at yet: those that the search has not come
   * upon, and of which at least `named` stands in the statement. Undefined: there is no such pair.
   */
  nextCandidates(search: WordingSearch, named: number): readonly Candidate[] | undefined {
    const holders = search.nextHolders();
    if (!holders) return undefined;
    let found: Candidate[] | null = null;
    for (const number of holders) {
      if (this.#seenBy[number] === search.mark) continue;
      const candidate = this.candidate(search, number, named);
      if (!candidate) continue;
      if (found) found.push(candidate);
      else found = [candidate];
    }
    return found ?? NO_CANDIDATES;
  }

  /** The wording, where at least `named` of it stands in the statement. */
  candidate({ mark }: WordingSearch, number: number, named: number): Candidate | undefined {
    this.#seenBy[number] = mark;
    const start = this.#starts[number] ?? 0;
    const end = this.#starts[number + 1] ?? start;
    const here = share(this.#pairs, { start, end, marks: this.#ofStatement, mark, least: named });
    return here < named ? undefined : { number, named: here };
  }

  /** How much of the statement stands in the wording; where that is less than `least`, any lesser share. */
  statedIn({ pairs: said }: WordingSearch, { number }: Candidate, least: number): number {
    const mark = ++this.#mark;
    const end = this.#starts[number + 1] ?? 0;
    for (let at = this.#starts[number] ?? 0; at < end; at++) this.#ofWording[this.#pairs[at] ?? 0] = mark;
    return share(said, { start: 0, end: said.length, marks: this.#ofWording, mark, least });
  }

  #reserve(length: number): void {
    if (length <= this.#pairs.length) return;
    const grown = new Int32Array(2 * length);
    grown.set(this.#pairs);
    this.#pairs = grown;
  }
}

/** Sums of shares are not exact; what is given up early must be out of the question. */
const SLACK = 1e-6;

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly marks: Int32Array;
  readonly mark: number;
  readonly least: number;
}

/** The share of the characters that stand in one of the marked pairs; where it is less than `least`, any lesser one. */
function share(pairs: Int32Array, { start, end, marks, mark, least }: Marked): number {
  const count = end - start + 1;
  const mostMissed = (1 - least + SLACK) * count;
  let missed = 0;
  let coveredTo = start;
  for (let at = start; at < end; at++) {
    const pair = pairs[at] ?? -1;
    if (pair >= 0 && marks[pair] === mark) {
      if (at > coveredTo) missed += at - coveredTo;
      coveredTo = at + 2;
    } else if (missed + at - coveredTo > mostMissed) return 0;
  }
  return (coveredTo - start - missed) / count;
}

const NOBODY: readonly number[] = [];

/** One look through the index for the words of a statement. */
export class WordingSearch {
  readonly pairs: Int32Array;
  /** Under which the index has marked the pairs. */
  readonly mark: number;
  readonly #holders: readonly (readonly number[])[];
  /** The places of the statement by how many wordings have the pair there. */
  readonly #places: readonly number[];
  #next = 0;
  readonly #isDone: Uint8Array;

  constructor(words: string, ids: PairIds, holders: readonly (readonly number[])[], mark: number) {
    this.mark = mark;
    const count = Math.max(0, words.length - 1);
    this.pairs = new Int32Array(count);
    this.#holders = holders;
    this.#isDone = new Uint8Array(count);
    const known: number[] = [];
    for (let at = 0; at < count; at++) {
      const pair = ids.find(words, at);
      this.pairs[at] = pair;
      if (this.#holdersOf(pair).length > 0) known.push(at);
      else this.#isDone[at] = 1;
    }
    const frequency = (at: number): number => this.#holdersOf(this.pairs[at] ?? -1).length;
    this.#places = known.length > 1 ? known.sort((a, b) => frequency(a) - frequency(b)) : known;
  }

  /** At most so large a share of the words stands in any wording that nextHolders() has not named yet. */
  get mostLeft(): number {
    const isDone = this.#isDone;
    let left = 0;
    for (let at = 0; at <= isDone.length; at++) {
      // A character stands in the pair that begins with it, and in the one before.
      if (isDone[at] === 0 || isDone[at - 1] === 0) left++;
    }
    return isDone.length === 0 ? 0 : left / (isDone.length + 1);
  }

  /** The wordings with the rarest pair that was not looked at yet; undefined: there is none. */
  nextHolders(): readonly number[] | undefined {
    let at = this.#places[this.#next++];
    while (at !== undefined && this.#isDone[at] === 1) at = this.#places[this.#next++];
    if (at === undefined) return undefined;
    const pair = this.pairs[at] ?? -1;
    for (const [other, here] of this.pairs.entries()) if (here === pair) this.#isDone[other] = 1;
    return this.#holdersOf(pair);
  }

  #holdersOf(pair: number): readonly number[] {
    return this.#holders[pair] ?? NOBODY;
  }
}
