/**
 * How much of some texts stands in others, word for word, in whatever order: the text is written from the annex. Linear
 * in the length of them all: the runs of the texts are kept in a table, and each of the others is read once. The
 * table is used again and again, since a plan has thousands of groups with a few texts each.
 */
import type { PlanRow } from "../../model/row.ts";
import { classOfCode, DIGIT, HAN, LATIN } from "../char-classes.ts";

/** Runs of so many characters count as taken over. */
const RUN = 4;

/** How many characters of a text stand in another one. */
export interface SharedWords {
  readonly text: number;
  readonly other: number;
  readonly count: number;
}

/** By the other ones in their order, then by the texts; of those that share nothing, nothing. */
export function sharedWords(
  texts: readonly PlanRow[],
  textColumns: readonly string[],
  others: readonly PlanRow[],
  otherColumns: readonly string[],
): readonly SharedWords[] {
  table.begin();
  for (const row of texts) table.add(row, textColumns);
  table.finish();
  return others.flatMap((row, other) =>
    table.coveredBy(row, otherColumns).map(({ text, count }) => ({ text, other, count })),
  );
}

/** How many characters of a row's texts are words: no punctuation, no spaces. */
export function wordCount(row: PlanRow, columns: readonly string[]): number {
  return scratch.read(row, columns, 0);
}

/** Characters one after another, in a buffer that grows. */
class Words {
  chars = new Uint16Array(1 << 12);

  /** Puts the words of a row behind the first `from`; answers how many there are then. */
  read({ cells }: PlanRow, columns: readonly string[], from: number): number {
    let length = from;
    for (const column of columns) {
      const text = cells[column];
      if (text === undefined) continue;
      if (length + text.length > this.chars.length) this.#grow(length + text.length);
      const { chars } = this;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if ((classOfCode(code) & (HAN | LATIN | DIGIT)) !== 0) chars[length++] = code;
      }
    }
    return length;
  }

  #grow(length: number): void {
    const grown = new Uint16Array(2 * length);
    grown.set(this.chars);
    this.chars = grown;
  }
}

interface Covered {
  readonly text: number;
  readonly count: number;
}

const NOTHING: readonly Covered[] = [];
const FEWEST_BITS = 10;
const MOST_BITS = 22;

class RunTable {
  readonly #words = new Words();
  #length = 0;
  /** Where each text ends. */
  #ends: number[] = [];
  /** By hash: the last place with it, and for each place the one before; as `#base` + 1 + the place. */
  #last = new Int32Array(1 << FEWEST_BITS);
  #before = new Int32Array(0);
  /** What is not above it was left by the texts before. */
  #base = 0;
  #bits = FEWEST_BITS;
  /** The last of the others that covers a place, and which text the place is in. */
  #coveredBy = new Int32Array(0);
  /** The last of the others that found this run first at a place: it has covered all places with it. */
  #foundBy = new Int32Array(0);
  #textAt = new Int32Array(0);
  #reader = 0;
  #counts: number[] = [];

  begin(): void {
    this.#base += this.#length + 1;
    this.#length = 0;
    this.#ends = [];
  }

  add(row: PlanRow, columns: readonly string[]): void {
    this.#length = this.#words.read(row, columns, this.#length);
    this.#ends.push(this.#length);
  }

  finish(): void {
    this.#makeRoom();
    const { chars } = this.#words;
    const shift = 32 - this.#bits;
    let start = 0;
    for (const [text, end] of this.#ends.entries()) {
      this.#counts[text] = 0;
      this.#textAt.fill(text, start, end);
      for (let at = start; at + RUN <= end; at++) {
        const slot = runHash(chars, at) >>> shift;
        this.#before[at] = this.#last[slot] ?? 0;
        this.#last[slot] = this.#base + 1 + at;
      }
      start = end;
    }
  }

  /** The texts of which some stands in the row. */
  coveredBy(row: PlanRow, columns: readonly string[]): readonly Covered[] {
    const other = scratch;
    const length = other.read(row, columns, 0);
    const { chars } = other;
    const shift = 32 - this.#bits;
    const reader = ++this.#reader;
    let found: number[] | null = null;
    for (let at = 0; at + RUN <= length; at++) {
      let place = (this.#last[runHash(chars, at) >>> shift] ?? 0) - this.#base - 1;
      let isFirst = true;
      while (place >= 0) {
        if (isSameRun(this.#words.chars, place, chars, at)) {
          if (isFirst && this.#foundBy[place] === reader) break;
          if (isFirst) this.#foundBy[place] = reader;
          isFirst = false;
          const text = this.#textAt[place] ?? 0;
          if (this.#counts[text] === 0) found = [...(found ?? []), text];
          this.#cover(place, text, reader);
        }
        place = (this.#before[place] ?? 0) - this.#base - 1;
      }
    }
    return found ? this.#takeCounts(found) : NOTHING;
  }

  #cover(place: number, text: number, reader: number): void {
    for (let at = place; at < place + RUN; at++) {
      if (this.#coveredBy[at] === reader) continue;
      this.#coveredBy[at] = reader;
      this.#counts[text] = (this.#counts[text] ?? 0) + 1;
    }
  }

  #takeCounts(texts: readonly number[]): readonly Covered[] {
    return texts
      .toSorted((a, b) => a - b)
      .map((text) => {
        const count = this.#counts[text] ?? 0;
        this.#counts[text] = 0;
        return { text, count };
      });
  }

  #makeRoom(): void {
    if (this.#before.length < this.#length) {
      const room = 2 * this.#length;
      this.#before = new Int32Array(room);
      this.#coveredBy = new Int32Array(room);
      this.#foundBy = new Int32Array(room);
      this.#textAt = new Int32Array(room);
    }
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 34 - Math.clz32(this.#length)));
    const isFull = this.#base > 0x3fffffff;
    if (bits === this.#bits && !isFull) return;
    if (1 << bits > this.#last.length) this.#last = new Int32Array(1 << bits);
    else if (isFull) this.#last.fill(0);
    if (isFull) this.#base = 0;
    this.#bits = bits;
  }
}

const scratch = new Words();
const table = new RunTable();

function runHash(words: Uint16Array, at: number): number {
  const first = ((words[at] ?? 0) << 16) | (words[at + 1] ?? 0);
  const second = ((words[at + 2] ?? 0) << 16) | (words[at + 3] ?? 0);
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
}

function isSameRun(a: Uint16Array, from: number, b: Uint16Array, at: number): boolean {
  for (let index = 0; index < RUN; index++) if (a[from + index] !== b[at + index]) return false;
  return true;
}
