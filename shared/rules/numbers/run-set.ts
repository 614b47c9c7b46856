/**
 * The runs of four characters that stand in some wordings: does a text share one of them? Nearly all places of a text
 * are passed over by a table of bits; what that says is then looked up.
 */

import { classOfCode, ENDING, FULL_PUNCTUATION, NEWLINE, PAIRED, SPACE, WIDE } from "../char-classes.ts";

export const RUN = 4;
const MANY_BITS = 20;

export class RunSet {
  /** How many of the wordings hold a run. */
  readonly #counts = new Map<string, number>();
  /** A bit by hash for every run that was ever here. */
  readonly #marks: Int32Array;
  readonly #shift: number;

  constructor(bits = MANY_BITS) {
    this.#marks = new Int32Array(1 << (bits - 5));
    this.#shift = 32 - bits;
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add(words: string): void {
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN);
      this.#counts.set(run, (this.#counts.get(run) ?? 0) + 1);
      const hash = runHash(words, at) >>> this.#shift;
      this.#marks[hash >>> 5] = (this.#marks[hash >>> 5] ?? 0) | (1 << (hash & 31));
    }
  }

  remove(words: string): void {
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN);
      const count = (this.#counts.get(run) ?? 0) - 1;
      if (count > 0) this.#counts.set(run, count);
      else this.#counts.delete(run);
    }
  }

  /** Does a run of the text stand in one of the wordings? */
  meets(text: string): boolean {
    for (let at = 0; at + RUN <= text.length; at++) {
      const hash = runHash(text, at) >>> this.#shift;
      const isMarked = ((this.#marks[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
      if (isMarked && this.#counts.has(text.slice(at, at + RUN))) return true;
    }
    return false;
  }

  /** The same of the text without punctuation and white space. */
  meetsWords(text: string): boolean {
    let [a, b, c] = [0, 0, 0];
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const d = text.charCodeAt(at);
      const classes = classOfCode(d);
      // Names are kept in half width.
      if ((classes & WIDE) !== 0) return true;
      if ((classes & NO_WORD) !== 0) continue;
      const hash = hashOf(a, b, c, d) >>> this.#shift;
      const isMarked = ++count >= RUN && ((this.#marks[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
      if (isMarked && this.#counts.has(String.fromCharCode(a, b, c, d))) return true;
      a = b;
      b = c;
      c = d;
    }
    return false;
  }
}

const NO_WORD = SPACE | NEWLINE | FULL_PUNCTUATION | PAIRED | ENDING;

function runHash(text: string, at: number): number {
  return hashOf(
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
  );
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1);
  hash = Math.imul(hash ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ c, 0xc2b2ae35);
  hash = Math.imul(hash ^ d, 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** The first place of `text` where a run begins that stands in `words`; -1: there is none. */
export function firstSharedRun(text: string, words: string): number {
  for (let at = 0; at + RUN <= text.length; at++) if (words.includes(text.slice(at, at + RUN))) return at;
  return -1;
}
