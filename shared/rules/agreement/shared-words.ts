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
  /** How many characters of the text are words: no punctuation, no spaces. */
  readonly length: number;
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
  const shared: SharedWords[] = [];
  for (const [other, row] of others.entries()) {
    for (const text of table.coveredBy(row, otherColumns))
      shared.push({ text, other, count: table.takeCount(text), length: table.lengthOf(text) });
  }
  return shared;
}

const NOTHING: readonly number[] = [];
const FEWEST_BITS = 10;
const MOST_BITS = 22;

class RunTable {
  /** The words of the texts, one after another, and where each text ends. */
  #chars = new Uint16Array(1 << 12);
  #length = 0;
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

  add({ cells }: PlanRow, columns: readonly string[]): void {
    for (const column of columns) {
      const text = cells[column];
      if (text !== undefined) this.#addText(text);
    }
    this.#ends.push(this.#length);
  }

  finish(): void {
    this.#makeRoom();
    let start = 0;
    for (const [text, end] of this.#ends.entries()) {
      this.#counts[text] = 0;
      this.#textAt.fill(text, start, end);
      for (let at = start; at + RUN <= end; at++) {
        const slot = this.#slotOf(this.#pairAt(at), this.#pairAt(at + 2));
        this.#before[at] = this.#last[slot] ?? 0;
        this.#last[slot] = this.#base + 1 + at;
      }
      start = end;
    }
  }

  /** The texts of which some stands in the row, in their order. */
  coveredBy({ cells }: PlanRow, columns: readonly string[]): readonly number[] {
    const reader = ++this.#reader;
    let found: number[] | null = null;
    let count = 0;
    // The pairs that end with the last three words.
    let a = 0;
    let b = 0;
    let c = 0;
    for (const column of columns) {
      const text = cells[column] ?? "";
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if ((classOfCode(code) & WORD) === 0) continue;
        a = b;
        b = c;
        c = (c << 16) | code;
        if (++count < RUN) continue;
        const place = (this.#last[this.#slotOf(a, c)] ?? 0) - this.#base - 1;
        if (place >= 0) found = this.#coverAll(place, a, c, reader, found);
      }
    }
    return found ? found.sort((x, y) => x - y) : NOTHING;
  }

  /** How many characters of a text coveredBy() has found. */
  takeCount(text: number): number {
    const count = this.#counts[text] ?? 0;
    this.#counts[text] = 0;
    return count;
  }

  lengthOf(text: number): number {
    return (this.#ends[text] ?? 0) - (text > 0 ? (this.#ends[text - 1] ?? 0) : 0);
  }

  /** Every place where the run stands, from the last one back. */
  #coverAll(
    last: number,
    first: number,
    second: number,
    reader: number,
    texts: number[] | null,
  ): number[] | null {
    let found = texts;
    let isFirst = true;
    for (let place = last; place >= 0; place = (this.#before[place] ?? 0) - this.#base - 1) {
      if (this.#pairAt(place) !== first || this.#pairAt(place + 2) !== second) continue;
      if (isFirst && this.#foundBy[place] === reader) break;
      if (isFirst) this.#foundBy[place] = reader;
      isFirst = false;
      const text = this.#textAt[place] ?? 0;
      if (this.#counts[text] === 0) {
        if (found) found.push(text);
        else found = [text];
      }
      this.#cover(place, text, reader);
    }
    return found;
  }

  #cover(place: number, text: number, reader: number): void {
    for (let at = place; at < place + RUN; at++) {
      if (this.#coveredBy[at] === reader) continue;
      this.#coveredBy[at] = reader;
      this.#counts[text] = (this.#counts[text] ?? 0) + 1;
    }
  }

  #addText(text: string): void {
    let length = this.#length;
    if (length + text.length > this.#chars.length) this.#grow(length + text.length);
    const chars = this.#chars;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if ((classOfCode(code) & WORD) !== 0) chars[length++] = code;
    }
    this.#length = length;
  }

  #grow(length: number): void {
    const grown = new Uint16Array(2 * length);
    grown.set(this.#chars);
    this.#chars = grown;
  }

  #pairAt(at: number): number {
    return ((this.#chars[at] ?? 0) << 16) | (this.#chars[at + 1] ?? 0);
  }

  /** Of a run of four by its pairs. */
  #slotOf(first: number, second: number): number {
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - this.#bits);
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

const WORD = HAN | LATIN | DIGIT;
const table = new RunTable();
