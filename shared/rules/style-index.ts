/**
 * How this plan is written: which width its punctuation has, whether spaces stand between Chinese and Latin, what
 * separates units in each column. What nearly all of the plan does is its style; elsewhere a rule has no opinion.
 */
import type { PlanRow } from "../model/row.ts";
import type { Column, TableDefinition } from "../tables/definition.ts";
import { classOfCode, DIGIT, HAN, LATIN, MARKS, type Mark, SPACE, type Width } from "./char-classes.ts";
import type { RowShape } from "./row-shape.ts";
import { markSlot, markSlotAt } from "./text/punctuation-marks.ts";
import { charsOf } from "./text-chars.ts";
import { tokensOf } from "./units/unit-tokens.ts";

export interface PlanStyle {
  /** Absent: the plan has no clear custom. */
  readonly widths: Readonly<Partial<Record<Mark, Width>>>;
  /** Does a space stand between Chinese characters and Latin letters or digits? */
  readonly isSpaced: boolean;
  /** Does a space stand behind half-width punctuation? */
  readonly isSpacedBehindMarks: boolean;
  /** Do items that are numbered as （2） or ② begin lines? */
  readonly hasItemLines: boolean;
  /** Do items that are numbered as `2.` follow one another on one line, hardly ever one under another? */
  readonly hasInlineItems: boolean;
  /** Are its quotation marks “ ”? */
  readonly hasCurlyQuotes: boolean;
  /** What stands between two units, by table and column: columnStyleKey(). */
  readonly separators: Readonly<Record<string, string>>;
}

export function columnStyleKey(table: TableDefinition, column: Column): string {
  return `${table.key}.${column.key}`;
}

/** So many uses, and so large a share of them, make a custom. */
const FEWEST = 20;
const SHARE = 0.9;
const FEWEST_SEPARATORS = 10;
const FEWEST_BORDERS = 8;
const FEWEST_QUOTES = 8;
const FEWEST_ITEMS = 4;
const MORE = 0.5;

const BLANK = 0x20;

export type Sign = 1 | -1;

/** Behind those of the marks: borders between Chinese and Latin, with a space and without. */
const SPACED = 2 * MARKS.length;
const JOINED = SPACED + 1;
/** Half-width punctuation that ends something: with a space behind it, and without. */
const MARK_SPACED = JOINED + 1;
const MARK_JOINED = MARK_SPACED + 1;
/** “ and ", each by how often it stands beside a Chinese character. */
const QUOTE_CURLY = MARK_JOINED + 1;
const QUOTE_STRAIGHT = QUOTE_CURLY + 1;
/** （2）, ② and so on at the beginning of a line, and behind the end of a sentence. */
const ITEM_ON_LINE = QUOTE_STRAIGHT + 1;
const ITEM_INSIDE = ITEM_ON_LINE + 1;
/** The same of `2.` and 2、. */
const POINT_ON_LINE = ITEM_INSIDE + 1;
const POINT_INSIDE = POINT_ON_LINE + 1;
const SLOTS = POINT_INSIDE + 1;
const CURLY = 0x201c;
const STRAIGHT = 0x22;

const CIRCLED_TWO = 0x2461;
const CIRCLED_TWENTY = 0x2473;
/** So many characters are looked at before a marker's last one. */
const MARKER_REACH = 8;
const ON_LINE = /(?:^|\n)\s*(?:[(（]\d{1,2})?$/;
const INSIDE = /[。；;]\s*(?:[(（]\d{1,2})?$/;

/** Which slot an item that is not the first of its list counts for, which may stand anywhere; -1: there is none. */
function itemSlotAt(text: string, index: number, code: number): number {
  const isCircled = code >= CIRCLED_TWO && code <= CIRCLED_TWENTY;
  const isBracket =
    (code === 0x29 || code === 0xff09) && (classOfCode(text.charCodeAt(index - 1)) & DIGIT) !== 0;
  if (!isCircled && !isBracket) return -1;
  const before = text.slice(Math.max(0, index - MARKER_REACH), index);
  if (isBracket && !/[(（]\d{1,2}$/.test(before)) return -1;
  if (isBracket && /[(（]0?1$/.test(before)) return -1;
  if (ON_LINE.test(before)) return ITEM_ON_LINE;
  return INSIDE.test(before) ? ITEM_INSIDE : -1;
}

const POINT = 0x2e;
const WIDE_POINT = 0xff0e;
const COMMA = 0x3001;
const POINTED_ON_LINE = /(?:^|\n)\s*(?:[2-9]|[1-9]\d)$/;
const POINTED_INSIDE = /[。；;]\s*(?:[2-9]|[1-9]\d)$/;

/** The same of items that are numbered with a point or 、. */
function pointSlotAt(text: string, index: number): number {
  if ((classOfCode(text.charCodeAt(index - 1)) & DIGIT) === 0) return -1;
  if ((classOfCode(text.charCodeAt(index + 1)) & DIGIT) !== 0) return -1;
  const before = text.slice(Math.max(0, index - MARKER_REACH), index);
  if (POINTED_ON_LINE.test(before)) return POINT_ON_LINE;
  return POINTED_INSIDE.test(before) ? POINT_INSIDE : -1;
}

/** A half-width mark behind which some leave a space. */
export function endsClause(text: string, index: number): boolean {
  return ",;:?!".includes(text.charAt(index)) && index >= 0 && index < text.length;
}

export class StyleIndex {
  /** By markSlot(); then SPACED and JOINED. */
  readonly #marks = new Int32Array(SLOTS);
  /** By columnStyleKey(), then by separator. */
  readonly #separators = new Map<string, Map<string, number>>();
  #style: PlanStyle | null = null;
  #text = "";

  /** The very same object as long as the style is the same. */
  get style(): PlanStyle {
    const style = this.#makeStyle();
    const text = JSON.stringify(style);
    if (this.#style === null || text !== this.#text) this.#style = style;
    this.#text = text;
    return this.#style;
  }

  /** Punctuation, and borders between Chinese and Latin. `sign`: does the text come or go? */
  countText(text: string, sign: Sign): void {
    const { codes, others, otherCount, length } = charsOf(text);
    /** HAN, LATIN or DIGIT, where the character before is of a word. */
    let before = 0;
    let isAfterSpace = false;
    let from = 0;
    for (let n = 0; n <= otherCount; n++) {
      const index = n < otherCount ? (others[n] ?? 0) : length;
      if (index > from) {
        if (before !== 0 && before !== HAN) this.#count(isAfterSpace ? SPACED : JOINED, sign);
        before = HAN;
        isAfterSpace = false;
      }
      from = index + 1;
      const code = index < length ? (codes[index] ?? 0) : BLANK;
      if (code === BLANK) {
        isAfterSpace = true;
        continue;
      }
      const word = classOfCode(code) & (HAN | LATIN | DIGIT);
      if (word === 0) this.#countMark(text, index, code, sign);
      else if (before !== 0 && word !== before && ((before | word) & HAN) !== 0)
        this.#count(isAfterSpace ? SPACED : JOINED, sign);
      before = word;
      isAfterSpace = false;
    }
  }

  #countMark(text: string, index: number, code: number, sign: Sign): void {
    if (code === CURLY || code === STRAIGHT) {
      this.#count(code === CURLY ? QUOTE_CURLY : QUOTE_STRAIGHT, sign);
      return;
    }
    const isPoint = code === POINT || code === COMMA || code === WIDE_POINT;
    const item = isPoint ? pointSlotAt(text, index) : itemSlotAt(text, index, code);
    if (item >= 0) this.#count(item, sign);
    const slot = markSlotAt(text, index);
    if (slot < 0) return;
    this.#count(slot, sign);
    const behind = endsClause(text, index) ? classOfCode(text.charCodeAt(index + 1)) : 0;
    if ((behind & (SPACE | HAN)) !== 0) this.#count((behind & SPACE) === 0 ? MARK_JOINED : MARK_SPACED, sign);
  }

  #count(slot: number, sign: Sign): void {
    this.#marks[slot] = (this.#marks[slot] ?? 0) + sign;
  }

  countUnits(row: PlanRow, { table, units }: RowShape, sign: Sign): void {
    for (const column of units) {
      const text = row.cells[column.key];
      if (text !== undefined) this.#countSeparators(columnStyleKey(table, column), text, sign);
    }
  }

  #countSeparators(column: string, text: string, sign: Sign): void {
    for (const separator of tokensOf(text).separators) {
      const counts = this.#separators.get(column) ?? new Map<string, number>();
      this.#separators.set(column, counts);
      const form = separator.text.trim() || separator.text;
      counts.set(form, (counts.get(form) ?? 0) + sign);
    }
  }

  #makeStyle(): PlanStyle {
    const widths: Partial<Record<Mark, Width>> = {};
    for (const mark of MARKS) {
      const half = this.#marks[markSlot(mark, "half")] ?? 0;
      const full = this.#marks[markSlot(mark, "full")] ?? 0;
      if (half + full < FEWEST) continue;
      if (half >= SHARE * (half + full)) widths[mark] = "half";
      else if (full >= SHARE * (half + full)) widths[mark] = "full";
    }
    return {
      widths,
      hasItemLines: this.#isCustom(ITEM_ON_LINE, ITEM_INSIDE, FEWEST_ITEMS),
      hasInlineItems: this.#isCustom(POINT_INSIDE, POINT_ON_LINE, FEWEST, SHARE),
      hasCurlyQuotes: this.#hasCurlyQuotes(),
      isSpaced: this.#isCustom(SPACED, JOINED),
      isSpacedBehindMarks: this.#isCustom(MARK_SPACED, MARK_JOINED),
      separators: this.#usualSeparators(),
    };
  }

  #hasCurlyQuotes(): boolean {
    const curly = this.#marks[QUOTE_CURLY] ?? 0;
    // Of straight ones there are two where there is one “.
    const straight = (this.#marks[QUOTE_STRAIGHT] ?? 0) / 2;
    return curly + straight >= FEWEST_QUOTES && curly >= SHARE * (curly + straight);
  }

  /** Is the one found more often than the other, among so many at least? */
  #isCustom(slot: number, other: number, fewest = FEWEST_BORDERS, share = MORE): boolean {
    const count = this.#marks[slot] ?? 0;
    const all = count + (this.#marks[other] ?? 0);
    return all >= fewest && count > share * all;
  }

  #usualSeparators(): Record<string, string> {
    const usual: Record<string, string> = {};
    for (const column of [...this.#separators.keys()].sort()) {
      const counts = this.#separators.get(column) ?? new Map<string, number>();
      let total = 0;
      for (const count of counts.values()) total += count;
      if (total < FEWEST_SEPARATORS) continue;
      for (const [form, count] of counts) if (count >= SHARE * total) usual[column] = form;
    }
    return usual;
  }
}
