/** How much of one text stands in others, word for word, in whatever order: the text is written from the annex. */
import type { PlanRow } from "../../model/row.ts";
import { classOfCode, DIGIT, HAN, LATIN } from "../char-classes.ts";
import type { AgreementSide } from "./outline-pairs.ts";

/** Runs of so many characters count as taken over. */
const RUN = 4;

/** The characters of a task or clause that are words: no punctuation, no spaces. */
export type Words = Uint16Array;

const known = new WeakMap<PlanRow, Words>();

export function wordsOf(row: PlanRow, side: AgreementSide): Words {
  const found = known.get(row);
  if (found) return found;
  const text = side.itemTexts.map((column) => row.cells[column] ?? "").join("");
  const words = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((classOfCode(code) & (HAN | LATIN | DIGIT)) !== 0) words[length++] = code;
  }
  const kept = words.slice(0, length);
  known.set(row, kept);
  return kept;
}

/**
 * For each of `others` and each of `texts`: how many characters of the text stand in the other one. Linear in the
 * length of them all: the runs of the texts are kept in a table, and each of the others is read once.
 */
export function overlaps(texts: readonly Words[], others: readonly Words[]): number[][] {
  const table = new RunTable(texts);
  return others.map((other) => table.coveredBy(other));
}

interface Place {
  readonly text: number;
  readonly at: number;
}

class RunTable {
  readonly #texts: readonly Words[];
  readonly #places: Place[] = [];
  /** By hash: one more than the index of the last place with it, and of each place the one before. */
  readonly #last: Int32Array;
  readonly #before: number[] = [];
  readonly #shift: number;

  constructor(texts: readonly Words[]) {
    this.#texts = texts;
    const count = texts.reduce((sum, { length }) => sum + length, 0);
    const bits = Math.max(8, 34 - Math.clz32(count));
    this.#shift = 32 - bits;
    this.#last = new Int32Array(1 << bits);
    for (const [text, words] of texts.entries()) {
      for (let at = 0; at + RUN <= words.length; at++)
        this.#add(runHash(words, at) >>> this.#shift, { text, at });
    }
  }

  #add(slot: number, place: Place): void {
    this.#before.push(this.#last[slot] ?? 0);
    this.#last[slot] = this.#places.push(place);
  }

  coveredBy(other: Words): number[] {
    const covered = this.#texts.map(({ length }) => new Uint8Array(length));
    for (let at = 0; at + RUN <= other.length; at++) {
      let next = this.#last[runHash(other, at) >>> this.#shift] ?? 0;
      for (; next > 0; next = this.#before[next - 1] ?? 0) {
        const place = this.#places[next - 1];
        const words = place && this.#texts[place.text];
        if (place && words && isSameRun(words, place.at, other, at)) {
          covered[place.text]?.fill(1, place.at, place.at + RUN);
        }
      }
    }
    return covered.map((marks) => marks.reduce((sum, mark) => sum + mark, 0));
  }
}

function runHash(words: Words, at: number): number {
  let hash = Math.imul(words[at] ?? 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (words[at + 1] ?? 0), 0x85ebca6b);
  hash = Math.imul(hash ^ (words[at + 2] ?? 0), 0xc2b2ae35);
  hash = Math.imul(hash ^ (words[at + 3] ?? 0), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

function isSameRun(a: Words, from: number, b: Words, at: number): boolean {
  for (let index = 0; index < RUN; index++) if (a[from + index] !== b[at + index]) return false;
  return true;
}
