/**
 * The wordings of the targets by the pairs of characters in them, for finding those that a statement may speak of
 * without comparing it with every one. Either nearly all of the statement must stand in the wording: then the wording has
 * one of the statement's rarest pairs. Or nearly all of the wording must stand in the statement: then the statement
 * has one of the wording's rarest pairs.
 */
import type { TextRange } from "../finding.ts";
import { PairIds } from "./pair-ids.ts";
import { RunSet } from "./run-set.ts";

/** A wording by its number, and how much of it stands in the statement. */
export interface Candidate {
  readonly number: number;
  readonly named: number;
}

/** Of two that speak of the same, so large a share of the one stands in the other. */
export const NEARLY_ALL = 0.85;

export class WordingIndex {
  readonly #ids = new PairIds();
  readonly #runs = new RunSet();
  readonly #numbers = new Map<string, number>();
  /** The pairs of all wordings, one after another; where those of each begin; the last entry is where they end. */
  #pairs = new Int32Array(1 << 10);
  readonly #starts: number[] = [0];
  /** The wordings with a pair; by the pair's number. */
  readonly #holders: number[][] = [];
  /** Those of which a pair is one of the rarest: of a wording that is nearly all named, not all of these are missing. */
  readonly #tellingOf: number[][] = [];
  /** So many wordings are told by their rarest pairs; not as they come, for then hardly a pair is known. */
  #told = 0;
  /** Marks by pair: of the statement that is looked for, and of the wording that it is compared with. */
  #ofStatement = new Int32Array(0);
  #ofWording = new Int32Array(0);
  /** The last search that came upon a wording; by its number. */
  readonly #seenBy: number[] = [];
  #mark = 0;

  add(words: string): void {
    const number = this.#seenBy.push(0) - 1;
    this.#numbers.set(words, number);
    this.#runs.add(words);
    let end = this.#starts[number] ?? 0;
    this.#reserve(end + words.length);
    for (let at = 0; at + 1 < words.length; at++) {
      const pair = this.#ids.put(words, at);
      this.#pairs[end++] = pair;
      put(this.#holders, pair, number);
    }
    this.#starts.push(end);
  }

  remove(words: string): void {
    const number = this.#numbers.get(words);
    if (number === undefined) return;
    this.#numbers.delete(words);
    this.#runs.remove(words);
    for (const pair of this.#pairs.subarray(this.#starts[number], this.#starts[number + 1])) {
      takeAway(this.#holders, pair, number);
      takeAway(this.#tellingOf, pair, number);
    }
  }

  /** Runs by which a text is told to speak of a wording, besides those that stand in it. */
  addRuns(words: string): void {
    this.#runs.add(words);
  }

  removeRuns(words: string): void {
    this.#runs.remove(words);
  }

  numberOf(words: string): number | undefined {
    return this.#numbers.get(words);
  }

  /** Does a run of the text stand in one of the wordings? */
  meets(text: string): boolean {
    return this.#runs.meets(text);
  }

  /** The same of a part of the text without punctuation and white space. */
  meetsWords(text: string, part: TextRange): boolean {
    return this.#runs.meetsWords(text, part);
  }

  search(words: string): WordingSearch {
    const { count } = this.#ids;
    if (this.#ofStatement.length < count) {
      this.#ofStatement = new Int32Array(2 * count);
      this.#ofWording = new Int32Array(2 * count);
    }
    const search = new WordingSearch(words, this.#ids, this.#holders, ++this.#mark);
    for (let at = 0; at < search.pairs.length; at++) {
      const pair = search.pairs[at] ?? -1;
      if (pair >= 0) this.#ofStatement[pair] = search.mark;
    }
    return search;
  }

  /** The wordings with the statement's rarest pair that was not looked at yet; undefined: there is no such pair. */
  nextCandidates(search: WordingSearch, named: number): readonly Candidate[] | undefined {
    const holders = search.nextHolders();
    return holders && this.#candidates(search, holders, named, []);
  }

  /** The wordings of which nearly all may stand in the statement. */
  namedCandidates(search: WordingSearch, named: number): readonly Candidate[] {
    const found: Candidate[] = [];
    while (this.#told < this.#seenBy.length) this.#tell(this.#told++);
    for (let at = 0; at < search.pairs.length; at++) {
      const pair = search.pairs[at] ?? -1;
      const telling = pair < 0 ? undefined : this.#tellingOf[pair];
      if (telling) this.#candidates(search, telling, named, found);
    }
    return found;
  }

  /** One character more than may be missed, those in the rarest pairs, each with its pairs. */
  #tell(number: number): void {
    const [start = 0, end = 0] = [this.#starts[number], this.#starts[number + 1]];
    const frequencies: number[] = [];
    let last = 0;
    for (let at = start; at < end; at++) {
      const here = this.#holders[this.#pairs[at] ?? 0]?.length ?? 0;
      frequencies.push(last + here);
      last = here;
    }
    frequencies.push(last);
    const count = Math.floor((1 - NEARLY_ALL) * frequencies.length + SLACK) + 1;
    for (let told = 0; told < count; told++) {
      const char = frequencies.indexOf(Math.min(...frequencies));
      frequencies[char] = Number.POSITIVE_INFINITY;
      if (char > 0) put(this.#tellingOf, this.#pairs[start + char - 1] ?? 0, number);
      if (start + char < end) put(this.#tellingOf, this.#pairs[start + char] ?? 0, number);
    }
  }

  /** Puts those there that the search has not come upon, and of which at least `named` stands in the statement. */
  #candidates(
    search: WordingSearch,
    numbers: readonly number[],
    named: number,
    found: Candidate[],
  ): readonly Candidate[] {
    for (const number of numbers) {
      if (this.#seenBy[number] === search.mark) continue;
      const candidate = this.candidate(search, number, named);
      if (candidate) found.push(candidate);
    }
    return found;
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

/** A number comes but once, and they go up. */
function put(lists: number[][], pair: number, number: number): void {
  const list = lists[pair];
  if (!list) lists[pair] = [number];
  else if (list.at(-1) !== number) list.push(number);
}

function takeAway(lists: number[][], pair: number, number: number): void {
  const at = lists[pair]?.indexOf(number) ?? -1;
  if (at >= 0) lists[pair]?.splice(at, 1);
}

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
  /** By place: how many wordings have the pair there; 0: none has, or it was looked at. */
  readonly #left: Int32Array;

  constructor(words: string, ids: PairIds, holders: readonly (readonly number[])[], mark: number) {
    this.mark = mark;
    this.#holders = holders;
    const count = Math.max(0, words.length - 1);
    this.pairs = new Int32Array(count);
    this.#left = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const pair = ids.find(words, at);
      this.pairs[at] = pair;
      if (pair >= 0) this.#left[at] = holders[pair]?.length ?? 0;
    }
  }

  /** At most so large a share of the words stands in any wording that nextHolders() has not named yet. */
  get mostLeft(): number {
    const left = this.#left;
    const { length } = left;
    let count = 0;
    let isLeft = false;
    for (let at = 0; at <= length; at++) {
      // A character stands in the pair that begins with it, and in the one before.
      const isLeftHere = at < length && left[at] !== 0;
      if (isLeft || isLeftHere) count++;
      isLeft = isLeftHere;
    }
    return length === 0 ? 0 : count / (length + 1);
  }

  /** The wordings with the rarest pair that was not looked at yet; undefined: there is none. */
  nextHolders(): readonly number[] | undefined {
    const left = this.#left;
    let rarest = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < left.length; at++) {
      const count = left[at] ?? 0;
      if (count === 0 || count >= fewest) continue;
      rarest = this.pairs[at] ?? -1;
      fewest = count;
    }
    if (rarest < 0) return undefined;
    for (let at = 0; at < left.length; at++) if (this.pairs[at] === rarest) left[at] = 0;
    return this.#holders[rarest] ?? NOBODY;
  }
}
