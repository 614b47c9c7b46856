/**
 * Items that are numbered otherwise than `1.`: （1）, (1), 1), ① at the beginning of a line, and 一是 … 二是 in running
 * text. The editor neither sets nor renumbers them, so they are read here alone.
 */
import { parseChineseNumeral } from "../../quantities/chinese-numeral.ts";
import { ITEM_START } from "../../text/numbered-items.ts";
import type { TextRange } from "../finding.ts";

export interface Marker extends TextRange {
  readonly text: string;
  readonly number: number;
  /** The marker with another number. */
  withNumber(number: number): string;
}

export interface MarkedLine extends TextRange {
  /** Of the style in question. */
  readonly marker: Marker | null;
  /** Is it an item of another style? */
  readonly isOther: boolean;
}

interface Style {
  readonly start: RegExp;
  /** Inside a line, behind the end of a sentence. */
  readonly inside: RegExp;
  readonly read: (text: string) => Pick<Marker, "number" | "withNumber">;
}

const CIRCLED_ZERO = 0x245f;

const STYLES: readonly Style[] = [
  {
    start: /^[(（]\d{1,2}[)）]/,
    inside: /(?<=[。；;])\s*([(（]\d{1,2}[)）])/g,
    read: (text) => readFigures(text),
  },
  { start: /^\d{1,2}[)）]/, inside: /(?<=[。；;])\s*(\d{1,2}[)）])/g, read: (text) => readFigures(text) },
  {
    start: /^[①-⑳]/,
    inside: /(?<=[。；;])\s*([①-⑳])/g,
    read: (text) => ({
      number: text.charCodeAt(0) - CIRCLED_ZERO,
      withNumber: (number) => String.fromCharCode(CIRCLED_ZERO + number),
    }),
  },
];

function readFigures(text: string): Pick<Marker, "number" | "withNumber"> {
  const [figures = ""] = /\d+/.exec(text) ?? [];
  return { number: Number(figures), withNumber: (number) => text.replace(figures, String(number)) };
}

/** Does one of the styles begin a line? Hardly any text has one. */
const BEGINS_LINE = new RegExp(
  `(?:^|\\n)[^\\S\\n]*(?:${STYLES.map(({ start }) => start.source.slice(1)).join("|")})`,
);
const NO_LISTS: readonly (readonly MarkedLine[])[] = [];

/** The lines of a text once for each style that begins one of them; blank lines are none. */
export function otherLists(text: string): readonly (readonly MarkedLine[])[] {
  if (!BEGINS_LINE.test(text)) return NO_LISTS;
  const lines = linesOf(text);
  return STYLES.flatMap((style) => {
    const marked = lines.map((line) => markedLine(text, line, style));
    return marked.some(({ marker }) => marker) ? [marked] : [];
  });
}

function linesOf(text: string): readonly TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== "") lines.push({ start: start + indent, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return lines;
}

function markedLine(text: string, { start, end }: TextRange, style: Style): MarkedLine {
  const line = text.slice(start, end);
  const found = style.start.exec(line)?.[0];
  const marker = found === undefined ? null : markerAt(style, found, start);
  const isOther =
    marker === null && (ITEM_START.test(line) || STYLES.some((other) => other.start.test(line)));
  return { start, end, marker, isOther };
}

function markerAt(style: Style, text: string, start: number): Marker {
  return { start, end: start + text.length, text, ...style.read(text) };
}

/** The items that follow that of the line on the same line, each with the white space before it. */
export function itemsInside(
  text: string,
  { start, end, marker }: MarkedLine,
): readonly (Marker & { readonly gapStart: number })[] {
  const style = STYLES.find((each) => marker && each.start.test(marker.text));
  if (!style || !marker) return [];
  let last = marker.number;
  return [...text.slice(start, end).matchAll(style.inside)].flatMap((match) => {
    const [whole, found = ""] = match;
    const at = start + match.index + whole.length - found.length;
    const next = markerAt(style, found, at);
    if (next.number !== last + 1) return [];
    last = next.number;
    return [{ ...next, gapStart: start + match.index }];
  });
}

const SPOKEN = /(?:^|[\n。；;：:，,])\s*(([一二三四五六七八九十]{1,3})是)/g;

/** 一是, 二是 … where they begin a clause; none where there is but one. */
export function spokenItems(text: string): readonly Marker[] {
  const markers = [...text.matchAll(SPOKEN)].flatMap((match): Marker[] => {
    const [whole, found = "", numeral = ""] = match;
    const value = parseChineseNumeral(numeral);
    const start = match.index + whole.length - found.length;
    if (!value) return [];
    const number = Number(value.numerator);
    return [{ start, end: start + found.length, text: found, number, withNumber: spoken }];
  });
  return markers.length > 1 ? markers : [];
}

const NUMERALS = "一二三四五六七八九十";

function spoken(number: number): string {
  return `${NUMERALS.charAt(number - 1)}是`;
}
