/**
 * The numbered items of a cell with their places in the text: those that begin a line, and those that are run
 * together with the item before them. What an item is, shared/text/numbered-items.ts says.
 */
import { splitItems } from "../../text/arrange-items.ts";
import { ITEM_START } from "../../text/numbered-items.ts";
import { classAt, DIGIT, INNER_MARKER, LINE_MARKER } from "../char-classes.ts";
import type { TextRange } from "../finding.ts";

export interface Item extends TextRange {
  /** `1.`; null: a line without a number. */
  readonly marker: string | null;
  readonly number: number;
  /** Behind the marker. */
  readonly textStart: number;
  /** The white space before an item that does not begin its line (it may be of no length); null: it begins one. */
  readonly gap: TextRange | null;
}

export interface ItemList {
  /** In the order of the text; blank lines are none. */
  readonly items: readonly Item[];
  /** Those with a number. */
  readonly numbered: readonly (Item & { readonly marker: string })[];
  /** Every line begins with a number, from 1 on without a gap; and no item is run together with another. */
  readonly isInOrder: boolean;
}

const NO_ITEMS: ItemList = { items: [], numbered: [], isInOrder: true };

/** `classes`: classesOf() the text. Of a text without numbered items nothing is said. */
export function itemListOf(text: string, classes: number): ItemList {
  if ((classes & (LINE_MARKER | INNER_MARKER)) === 0) return NO_ITEMS;
  const items: Item[] = [];
  const mayRunOn = (classes & INNER_MARKER) !== 0;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    addLine(items, text.slice(start, end), start, mayRunOn);
    start = end + 1;
  }
  const numbered = items.filter(isNumbered);
  if (numbered.length === 0) return NO_ITEMS;
  const isInOrder = items.every(({ number, gap }, index) => number === index + 1 && gap === null);
  return { items, numbered, isInOrder };
}

const ZERO = 0x30;
const POINT = 0x2e;

/**
 * Are there no items, or nothing but `1.` `2.` `3.`, each on a line of its own that ends in a full stop? So nearly all
 * cells are, and no rule on items need look at them closer. Makes nothing.
 */
export function areTidy(text: string, classes: number): boolean {
  if ((classes & INNER_MARKER) !== 0) return false;
  if ((classes & LINE_MARKER) === 0) return true;
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (!isTidyItem(text, start, end, number)) return false;
    start = end + 1;
  }
  return true;
}

function isTidyItem(text: string, start: number, end: number, number: number): boolean {
  const at = number < 10 ? start : start + 1;
  const tens = number < 10 || text.charCodeAt(start) === ZERO + Math.floor(number / 10);
  return (
    tens &&
    number < 100 &&
    text.charCodeAt(at) === ZERO + (number % 10) &&
    text.charCodeAt(at + 1) === POINT &&
    (classAt(text, at + 2) & DIGIT) === 0 &&
    text.charAt(end - 1) === "。"
  );
}

/** A number that could begin an item inside a line: no need to look closer without one. */
const MAYBE_INSIDE = /[^\d]\d{1,2}[.．、](?:\D|20\d\d年|$)/;

function addLine(items: Item[], line: string, lineStart: number, mayRunOn: boolean): void {
  const trimmed = line.trim();
  if (trimmed === "") return;
  let at = line.length === trimmed.length ? 0 : line.indexOf(trimmed);
  if (!mayRunOn || !MAYBE_INSIDE.test(trimmed)) {
    items.push(itemAt(trimmed, lineStart + at, null));
    return;
  }
  for (const [index, piece] of splitItems(trimmed).split("\n").entries()) {
    const gapStart = at;
    // Splitting takes white space away and nothing else.
    while (index > 0 && line.charAt(at).trim() === "") at++;
    const gap = index > 0 ? { start: lineStart + gapStart, end: lineStart + at } : null;
    items.push(itemAt(piece, lineStart + at, gap));
    at += piece.length;
  }
}

function itemAt(piece: string, start: number, gap: TextRange | null): Item {
  const length = plainMarkerLength(piece) || (ITEM_START.exec(piece)?.[0].length ?? 0);
  const end = start + piece.length;
  const textStart = start + length;
  if (length === 0) return { start, end, marker: null, number: 0, textStart, gap };
  const marker = piece.slice(0, length);
  return { start, end, marker, number: Number.parseInt(marker, 10), textStart, gap };
}

/** Of `1.` before anything but a figure, which is what nearly every item begins with; 0: ask ITEM_START. */
function plainMarkerLength(piece: string): number {
  const isDigit = (at: number): boolean => (classAt(piece, at) & DIGIT) !== 0;
  if (!isDigit(0)) return 0;
  const at = isDigit(1) ? 2 : 1;
  return piece.charAt(at) === "." && !isDigit(at + 1) ? at + 1 : 0;
}

function isNumbered(item: Item): item is Item & { readonly marker: string } {
  return item.marker !== null;
}
