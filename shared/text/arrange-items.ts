/**
 * Putting the numbered items of a cell in order: numbers without a gap, and runs of items that were pasted in one
 * piece taken apart. Nothing but numbers and white space ever changes. What an item is, numbered-items.ts says.
 */
import { cellLines, ITEM_START } from "./numbered-items.ts";

/** Markers have two digits at most. */
const MOST_ITEMS = 99;

/**
 * Numbers the items 1, 2, 3 … from line to line. An item 1 after a line that is no item begins anew: so lists under
 * headings keep their own numbers.
 */
export function renumberItems(text: string): string {
  let last = 0;
  let isAfterOther = false;
  const lines = text.split("\n").map((line) => {
    const item = itemAt(line.trimStart());
    if (!item) {
      isAfterOther ||= line.trim() !== "";
      return line;
    }
    last = item.number === 1 && isAfterOther ? 1 : last + 1;
    isAfterOther = false;
    return `${withNumber(item.marker, last)}${line.trimStart().slice(item.marker.length)}`;
  });
  return last > MOST_ITEMS ? text : lines.join("\n");
}

/**
 * Sets items that follow one another on one line on lines of their own, also those run together: `1.甲。2.乙。`. On a
 * line that begins with an item the next one must count on from it; a line that begins otherwise must hold an item
 * 1 and an item 2. After white space numbers may be left out; else the marker must be of the same form.
 */
export function splitItems(text: string): string {
  return text.split("\n").map(splitLine).join("\n");
}

/** After a line break in a cell's editor: the text, and where the caret stands. */
export interface BrokenLine {
  readonly text: string;
  readonly caret: number;
}

/**
 * Breaks the line in place of what is selected. Behind an item the next line begins with the next number, and the
 * items that follow count on; on an item that is still empty, its number is taken away instead.
 */
export function breakLine(text: string, from: number, to: number): BrokenLine {
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(lineStart, from);
  const item = itemAt(line);
  const rest = text.slice(to);
  const isLineEnd = rest === "" || rest.startsWith("\n");
  if (!item || item.number >= MOST_ITEMS) return joined(`${text.slice(0, from)}\n`, rest);
  if (line === item.marker && isLineEnd) return joined(text.slice(0, lineStart), rest);
  const marker = withNumber(item.marker, item.number + 1);
  // A number that has to be told from the next figure would be read as another one: 3.5万.
  if (itemAt(marker + rest)?.marker !== marker) return joined(`${text.slice(0, from)}\n`, rest);
  return joined(`${text.slice(0, from)}\n${marker}`, countOn(rest, item.number + 1));
}

function joined(before: string, after: string): BrokenLine {
  return { text: before + after, caret: before.length };
}

/** The items from the next line on, one number higher each, as long as they follow without a gap. */
function countOn(rest: string, first: number): string {
  const [head = "", ...lines] = rest.split("\n");
  let next = first;
  let isRunning = true;
  const moved = lines.map((line) => {
    const [{ marker } = { marker: null }] = cellLines(line);
    if (marker === null || !isRunning) return line;
    isRunning = Number.parseInt(marker, 10) === next && next < MOST_ITEMS;
    if (!isRunning) return line;
    next++;
    return `${withNumber(marker, next)}${line.slice(marker.length)}`;
  });
  return [head, ...moved].join("\n");
}

interface Item {
  readonly marker: string;
  readonly number: number;
}

function itemAt(text: string): Item | null {
  const match = ITEM_START.exec(text);
  return match ? { marker: match[0], number: Number.parseInt(match[0], 10) } : null;
}

function withNumber(marker: string, number: number): string {
  return marker.replace(/^\d+/, String(number));
}

/** Where an item may begin inside a line. */
interface Candidate extends Item {
  readonly at: number;
  /** Where the white space before it begins. */
  readonly gapAt: number;
}

function splitLine(line: string): string {
  const own = itemAt(line.trimStart());
  const items = itemsInside(line, own);
  if (!own && items.length < 2) return line;
  let from = 0;
  const pieces = items.map(({ at, gapAt }) => {
    const piece = line.slice(from, gapAt);
    from = at;
    return piece;
  });
  return [...pieces, line.slice(from)].join("\n");
}

function itemsInside(line: string, own: Item | null): readonly Candidate[] {
  const items: Candidate[] = [];
  let last = own;
  for (const candidate of candidates(line)) {
    if (follows(candidate, last)) {
      items.push(candidate);
      last = candidate;
    }
  }
  return items;
}

/** How many items may be left out after white space. */
const MOST_SKIPPED = 2;

function follows(candidate: Candidate, last: Item | null): boolean {
  const first = last?.number ?? 0;
  const isApart = candidate.gapAt < candidate.at;
  const isSameForm = last === null || candidate.marker.at(-1) === last.marker.at(-1);
  if (candidate.number === first + 1) return isApart || isSameForm;
  return last !== null && isApart && candidate.number > first && candidate.number <= first + 1 + MOST_SKIPPED;
}

/** Before a number that is part of a sentence: V2, 1、2、3号, 5-10, （1. */
const NO_ITEM_AFTER = /[\p{L}\p{N}.．、,，\-—–~～+×*/=<>≥≤〈〉(（[〔]$/u;
/** Chinese words end a sentence, but for those that lead on to a number: 第2, 至3. */
const LEADS_TO_NUMBER = /[第至到达为约超]$/u;

function* candidates(line: string): Generator<Candidate> {
  for (const { index: at } of line.matchAll(/\d+/g)) {
    const item = itemAt(line.slice(at));
    const before = line.slice(0, at);
    const gapAt = before.trimEnd().length;
    if (!item || gapAt === 0) continue;
    if (gapAt === at && !mayEndBefore(before)) continue;
    yield { ...item, at, gapAt };
  }
}

function mayEndBefore(text: string): boolean {
  const last = text.at(-1) ?? "";
  if (/\p{Script=Han}/u.test(last)) return !LEADS_TO_NUMBER.test(last);
  return !NO_ITEM_AFTER.test(last);
}
