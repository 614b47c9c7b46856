/** The frame of a text in which quantities stand: quotations, titles of documents, clauses and brackets. */
import { toHalfWidth } from "../text/half-width.ts";
import { FRAME, markAt, QUOTE } from "./text-marks.ts";

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．％＋－＜＞＝／（）～]+/g;

/** Figures, letters, signs and brackets in half width; punctuation as it is. Every character keeps its place. */
export function plainForm(text: string): string {
  return text
    .replace(FULL_WIDTH, toHalfWidth)
    .replace(/[〔［【]/g, "(")
    .replace(/[〕］】]/g, ")");
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "quoted" | "document";
}

const CLOSERS: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》" };
const LINE_END = 10;

/** Quotations are not nested deeper; older marks are taken for strays. */
const MOST_OPEN = 8;

/**
 * The outermost quotations and document titles that are closed on their own line. A mark without its other half
 * hides nothing.
 */
export function hiddenSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly at: number; readonly mark: string }[] = [];
  for (let index = 0; index < text.length; index++) {
    const isLineEnd = text.charCodeAt(index) === LINE_END;
    if (!isLineEnd && (markAt(text, index) & QUOTE) === 0) continue;
    const mark = text.charAt(index);
    if (mark === "\n") {
      open = [];
      continue;
    }
    const depth = open.findLastIndex((opener) => closerOf(opener.mark) === mark);
    const opener = open[depth];
    if (opener) {
      open.length = depth;
      const span = { start: opener.at, end: index + 1, kind: mark === "》" ? "document" : "quoted" } as const;
      while ((spans.at(-1)?.start ?? -1) > span.start) spans.pop();
      spans.push(span);
    } else if (CLOSERS[mark] !== undefined || mark === '"') {
      open.push({ at: index, mark });
      if (open.length > MOST_OPEN) open.shift();
    }
  }
  return spans;
}

function closerOf(mark: string): string | undefined {
  return mark === '"' ? '"' : CLOSERS[mark];
}

/** Where a quantity stands. */
export interface ClausePlace {
  /** The beginning of its clause: behind the last punctuation or, in a bracket, behind the bracket at least. */
  readonly clauseStart: number;
  /** The bracket that it stands in, or -1. */
  readonly bracketAt: number;
}

/**
 * Tells the clause of a place; places must be asked for in ascending order. Commas between figures (1,000) do not
 * part clauses, nor does punctuation inside a quotation.
 */
export function clauseReader(text: string, spans: readonly Span[]): (at: number) => ClausePlace {
  let levels = [{ clauseStart: 0, bracketAt: -1 }];
  let next = 0;
  let span = 0;
  const isHidden = (at: number): boolean => {
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span++;
    return (spans[span]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
  const take = (char: string, at: number): void => {
    if (char === "\n") levels = [{ clauseStart: at + 1, bracketAt: -1 }];
    else if (isHidden(at) || isThousandsSeparator(text, at)) return;
    else if (char === "(") levels.push({ clauseStart: at + 1, bracketAt: at });
    else if (char !== ")") levels[levels.length - 1] = { ...innermost(levels), clauseStart: at + 1 };
    else if (levels.length > 1) levels.pop();
  };
  return (at) => {
    for (; next < at; next++) if ((markAt(text, next) & FRAME) !== 0) take(text.charAt(next), next);
    return innermost(levels);
  };
}

function innermost(levels: readonly ClausePlace[]): ClausePlace {
  return levels.at(-1) ?? { clauseStart: 0, bracketAt: -1 };
}

function isThousandsSeparator(text: string, at: number): boolean {
  return text[at] === "," && /^\d,\d{3}(?!\d)/.test(text.slice(at - 1, at + 5)) && at > 0;
}
