/**
 * How often pairs of Chinese characters occur in the plan, and which character usually stands in a context of two
 * characters on either side: what suspect-word.ts needs to tell a misspelt word from a rare one. The counts are
 * kept in tables of fixed size, by hash: where two pairs share a place, a rare one looks frequent, and a suspicion
 * is lost, never made.
 */
import type { PlanRow, RowId } from "../../model/row.ts";
import { classOfCode, HAN } from "../char-classes.ts";
import type { RowShape } from "../row-shape.ts";
import { charsOf } from "../text-chars.ts";

const BITS = 19;
const SIZE = 1 << BITS;
const NO_PLACES: readonly number[] = [];

interface NumberedRow {
  readonly row: PlanRow;
  readonly shape: RowShape;
}

/** A character that stands between two pairs which occur nowhere else. */
export interface RarePlace {
  readonly row: PlanRow;
  readonly column: string;
  readonly text: string;
  readonly at: number;
}

export class WordIndex {
  /**
   * Two numbers for each pair: how often it occurs, and the numbers of the rows that it occurs in, all combined by
   * xor: of a single occurrence, that row's number.
   */
  readonly #pairs = new Int32Array(2 * SIZE);
  /** Two numbers for each context: how often it occurs, and the sum of the characters in it, without its sign. */
  readonly #contexts = new Int32Array(2 * SIZE);
  /** The rows that are there by their numbers; 0 is nobody's. */
  readonly #rows: (NumberedRow | undefined)[] = [undefined];
  /** Numbers of rows that have gone, for those that come. */
  readonly #free: number[] = [];
  /** Made when the first row goes: before an edit nobody asks. */
  #numbers: Map<RowId, number> | null = null;
  readonly #rare = new Map<number, readonly RarePlace[]>();
  /** The number of a row in which words were found, for they are mostly found there again. */
  readonly #holders = new Map<string, number>();
  /** Words that stood nowhere when so many rows had come. */
  readonly #missing = new Map<string, number>();
  #come: number[] = [];
  /** Rows that may have won or lost a pair of their own. */
  readonly #stale = new Set<number>();
  #lastStale = 0;

  /** Answers the number under which the row's texts are counted. */
  addRow(row: PlanRow, shape: RowShape): number {
    const number = this.#free.pop() ?? this.#rows.length;
    this.#rows[number] = { row, shape };
    this.#numbers?.set(row.id, number);
    if (this.#missing.size > 0) this.#come.push(number);
    return number;
  }

  /** The number under which they were counted. */
  removeRow({ id }: PlanRow): number {
    this.#numbers ??= new Map(this.#rows.flatMap((there, number) => (there ? [[there.row.id, number]] : [])));
    const number = this.#numbers.get(id) ?? 0;
    this.#numbers.delete(id);
    this.#rows[number] = undefined;
    this.#free.push(number);
    this.#rare.delete(number);
    return number;
  }

  *rarePlaces(): Generator<RarePlace> {
    for (const number of this.#stale) {
      const numbered = this.#rows[number];
      if (numbered) this.#findRare(number, numbered);
    }
    this.#stale.clear();
    this.#lastStale = 0;
    for (const places of this.#rare.values()) yield* places;
  }

  pairCount(first: number, second: number): number {
    return this.#pairs[pairSlot(first, second)] ?? 0;
  }

  /** The one character that stands in this context everywhere else in the plan, and how often; null: there is none. */
  usualMiddle(text: string, at: number): { readonly code: number; readonly count: number } | null {
    const slot = contextSlot(
      text.charCodeAt(at - 2),
      text.charCodeAt(at - 1),
      text.charCodeAt(at + 1),
      text.charCodeAt(at + 2),
    );
    const others = (this.#contexts[slot] ?? 0) - 1;
    if (others < 1) return null;
    const middle = (((this.#contexts[slot + 1] ?? 0) >>> 0) - text.charCodeAt(at)) / others;
    const isOther = Number.isInteger(middle) && middle !== text.charCodeAt(at);
    return isOther ? { code: middle, count: others } : null;
  }

  /** Do these words stand somewhere in the plan? What the hashed tables say is only likely. */
  holds(words: string): boolean {
    const known = this.#holders.get(words);
    if (known !== undefined && isIn(words, this.#rows[known])) return true;
    // What stood nowhere can only have come with the rows that have come since.
    const since = this.#missing.get(words);
    const number =
      since === undefined
        ? this.#rows.findIndex((numbered) => isIn(words, numbered))
        : (this.#come.slice(since).find((each) => isIn(words, this.#rows[each])) ?? -1);
    if (this.#holders.size + this.#missing.size >= MOST_REMEMBERED) this.#forget();
    if (number >= 0) this.#holders.set(words, number);
    this.#missing.delete(words);
    if (number < 0) this.#missing.set(words, this.#come.length);
    return number >= 0;
  }

  #forget(): void {
    this.#holders.clear();
    this.#missing.clear();
    this.#come = [];
  }

  /** `sign`: does the text come or go? */
  countText(number: number, text: string, sign: 1 | -1): void {
    const { codes, others, otherCount, length } = charsOf(text);
    let from = 0;
    for (let n = 0; n <= otherCount; n++) {
      const to = n < otherCount ? (others[n] ?? 0) : length;
      if (to < length && (classOfCode(codes[to] ?? 0) & HAN) !== 0) continue;
      if (to - from > 1) this.#countRun(number, codes, from, to, sign);
      from = to + 1;
    }
  }

  /** Of a run of Chinese characters. */
  #countRun(number: number, codes: Uint16Array, from: number, to: number, sign: 1 | -1): void {
    const pairs = this.#pairs;
    const contexts = this.#contexts;
    // The four characters before.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = codes[from] ?? 0;
    for (let at = from + 1; at < to; at++) {
      const e = codes[at] ?? 0;
      const slot = pairSlot(d, e);
      const count = (pairs[slot] ?? 0) + sign;
      const owner = (pairs[slot + 1] ?? 0) ^ number;
      pairs[slot] = count;
      pairs[slot + 1] = owner;
      if (count - sign === 1) this.#markStale(owner ^ number);
      if (count === 1) this.#markStale(owner);
      if (at - from >= 4) {
        const context = contextSlot(a, b, d, e);
        contexts[context] = (contexts[context] ?? 0) + sign;
        contexts[context + 1] = ((contexts[context + 1] ?? 0) + sign * c) | 0;
      }
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }

  /** Mostly many times in a row. */
  #markStale(number: number): void {
    if (number !== this.#lastStale) this.#stale.add(number);
    this.#lastStale = number;
  }

  #findRare(number: number, { row, shape }: NumberedRow): void {
    const places: RarePlace[] = [];
    for (const { key } of shape.texts) {
      const text = row.cells[key] ?? "";
      for (const at of this.#rareIn(text)) places.push({ row, column: key, text, at });
    }
    if (places.length > 0) this.#rare.set(number, places);
    else this.#rare.delete(number);
  }

  /** Characters with two Chinese ones on either side, that make a pair found nowhere else with both neighbours. */
  #rareIn(text: string): readonly number[] {
    let found = NO_PLACES;
    let run = 0;
    let before = 0;
    /** How many pairs up to here, one overlapping the next, occur once. */
    let single = 0;
    let rareAt = -1;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      run = (classOfCode(code) & HAN) === 0 ? 0 : run + 1;
      single = run >= 2 && this.#pairs[pairSlot(before, code)] === 1 ? single + 1 : 0;
      if (rareAt >= 0 && run >= 5 && rareAt === index - 2) found = [...found, rareAt];
      if (single >= 2) rareAt = index - 1;
      before = code;
    }
    return found;
  }
}

const MOST_REMEMBERED = 1000;

function isIn(words: string, numbered: NumberedRow | undefined): boolean {
  return numbered?.shape.texts.some(({ key }) => numbered.row.cells[key]?.includes(words)) ?? false;
}

function pairSlot(first: number, second: number): number {
  return ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS)) << 1;
}

function contextSlot(a: number, b: number, d: number, e: number): number {
  let hash = Math.imul(a, 0x9e3779b1);
  hash = Math.imul(hash ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ d, 0xc2b2ae35);
  hash = Math.imul(hash ^ e, 0x27d4eb2f);
  return ((hash ^ (hash >>> 15)) >>> (32 - BITS)) << 1;
}
