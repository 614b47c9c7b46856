/**
 * The runs of four characters that stand in some wordings: does a text share one of them? Nearly all places of a text
 * share none; they are looked up in a table of numbers, without making anything.
 */
import { classOfCode, ENDING, FULL_PUNCTUATION, NEWLINE, PAIRED, SPACE, WIDE } from "../char-classes.ts";
import type { TextRange } from "../finding.ts";
import { charsOf } from "../text-chars.ts";

export const RUN = 4;
const FIRST_BITS = 10;
/** The table is made larger when it is fuller than this. */
const FILL = 0.4;
/** So many bits more than places: few runs that are not there have one by chance. */
const MARK_BITS = 3;

export class RunSet {
  /** Three numbers for each place: the first two characters, the other two, and how many wordings hold the run. */
  #table = new Int32Array(3 << FIRST_BITS);
  /** A bit by hash for every run that is or was here: small enough to be at hand for every place of a text. */
  #marks = new Int32Array(1 << (FIRST_BITS + MARK_BITS - 5));
  #bits = FIRST_BITS;
  /** Places that are taken, also by runs that no wording holds any more. */
  #taken = 0;
  #held = 0;

  get isEmpty(): boolean {
    return this.#held === 0;
  }

  add(words: string): void {
    for (let at = 0; at + RUN <= words.length; at++) this.#count(pairAt(words, at), pairAt(words, at + 2), 1);
  }

  remove(words: string): void {
    for (let at = 0; at + RUN <= words.length; at++)
      this.#count(pairAt(words, at), pairAt(words, at + 2), -1);
  }

  /** Does a run of the text stand in one of the wordings? */
  meets(text: string): boolean {
    const { codes, length } = charsOf(text);
    let before = 0;
    let last = ((codes[0] ?? 0) << 16) | (codes[1] ?? 0);
    for (let at = RUN - 2; at < length; at++) {
      const pair = (last << 16) | (codes[at] ?? 0);
      if (at >= RUN - 1 && this.#holds(before, pair)) return true;
      before = last;
      last = pair;
    }
    return false;
  }

  /** The same of a part of the text without punctuation and white space. */
  meetsWords(text: string, { start, end }: TextRange): boolean {
    const { codes } = charsOf(text);
    let a = 0;
    let b = 0;
    let c = 0;
    let count = 0;
    for (let at = start; at < end; at++) {
      const d = codes[at] ?? 0;
      const classes = classOfCode(d);
      // Names are kept in half width.
      if ((classes & WIDE) !== 0) return true;
      if ((classes & NO_WORD) !== 0) continue;
      if (++count >= RUN && this.#holds((a << 16) | b, (c << 16) | d)) return true;
      a = b;
      b = c;
      c = d;
    }
    return false;
  }

  #holds(first: number, second: number): boolean {
    const mark = hashOf(first, second) >>> (32 - this.#bits - MARK_BITS);
    if (((this.#marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) === 0) return false;
    return (this.#table[this.#placeOf(first, second) + 2] ?? 0) > 0;
  }

  #count(first: number, second: number, by: 1 | -1): void {
    const place = this.#placeOf(first, second);
    const before = this.#table[place + 2] ?? 0;
    if (this.#table[place] === 0) this.#taken++;
    this.#put(place, first, second, before + by);
    if (before === 0) this.#held++;
    else if (before + by === 0) this.#held--;
    if (this.#taken > FILL * (1 << this.#bits)) this.#grow();
  }

  #put(place: number, first: number, second: number, count: number): void {
    this.#table[place] = first;
    this.#table[place + 1] = second;
    this.#table[place + 2] = count;
    const mark = hashOf(first, second) >>> (32 - this.#bits - MARK_BITS);
    this.#marks[mark >>> 5] = (this.#marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
  }

  /** Where the run stands, or could be put: no run begins with two characters of code 0. */
  #placeOf(first: number, second: number): number {
    const last = (1 << this.#bits) - 1;
    for (let slot = hashOf(first, second) >>> (32 - this.#bits); ; slot = (slot + 1) & last) {
      const place = 3 * slot;
      const held = this.#table[place];
      if (held === 0 || (held === first && this.#table[place + 1] === second)) return place;
    }
  }

  #grow(): void {
    const before = this.#table;
    this.#bits++;
    this.#table = new Int32Array(3 << this.#bits);
    this.#marks = new Int32Array(1 << (this.#bits + MARK_BITS - 5));
    this.#taken = 0;
    for (let at = 0; at < before.length; at += 3) {
      const [first = 0, second = 0, count = 0] = [before[at], before[at + 1], before[at + 2]];
      if (count === 0) continue;
      this.#put(this.#placeOf(first, second), first, second, count);
      this.#taken++;
    }
  }
}

function hashOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

const NO_WORD = SPACE | NEWLINE | FULL_PUNCTUATION | PAIRED | ENDING;

export function runsOf(words: string): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++) runs.push(words.slice(at, at + RUN));
  return runs;
}

/** The first place of `text` where a run begins that stands in `words`; -1: there is none. */
export function firstSharedRun(text: string, words: string): number {
  for (let at = 0; at + RUN <= text.length; at++) if (words.includes(text.slice(at, at + RUN))) return at;
  return -1;
}
