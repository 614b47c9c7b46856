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

/** By the codes of the marks. */
const CLOSERS = new Map(
  ["“”", "‘’", "「」", "『』", "《》", '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
const DOCUMENT_END = "》".charCodeAt(0);
const LINE_END = 10;

/** Quotations are not nested deeper; older marks are taken for strays. */
const MOST_OPEN = 8;

/**
 * The outermost quotations and document titles that are closed on their own line. A mark without its other half
 * hides nothing.
 */
export function hiddenSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  /** Where the marks stand that are open. */
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_END) open.length = 0;
    if ((markAt(text, index) & QUOTE) === 0) continue;
    const start = takeOpener(text, open, code);
    if (start >= 0) {
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: index + 1, kind: code === DOCUMENT_END ? "document" : "quoted" });
    } else if (CLOSERS.has(code)) {
      open.push(index);
      if (open.length > MOST_OPEN) open.shift();
    }
  }
  return spans;
}

/** Where the last mark stands that this one closes; it is open no longer, nor is what was opened behind it. */
function takeOpener(text: string, open: number[], closer: number): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const at = open[depth] ?? 0;
    if (CLOSERS.get(text.charCodeAt(at)) !== closer) continue;
    open.length = depth;
    return at;
  }
  return -1;
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
export class ClauseReader {
  readonly #text: string;
  readonly #spans: readonly Span[];
  /** The innermost bracket last. */
  #levels: ClausePlace[] = [{ clauseStart: 0, bracketAt: -1 }];
  #next = 0;
  #span = 0;

  constructor(text: string, spans: readonly Span[]) {
    this.#text = text;
    this.#spans = spans;
  }

  placeOf(at: number): ClausePlace {
    for (; this.#next < at; this.#next++) {
      if ((markAt(this.#text, this.#next) & FRAME) !== 0)
        this.#take(this.#text.charAt(this.#next), this.#next);
    }
    return this.#innermost;
  }

  get #innermost(): ClausePlace {
    return this.#levels.at(-1) ?? { clauseStart: 0, bracketAt: -1 };
  }

  #take(char: string, at: number): void {
    const levels = this.#levels;
    if (char === "\n") this.#levels = [{ clauseStart: at + 1, bracketAt: -1 }];
    else if (this.#isHidden(at) || isThousandsSeparator(this.#text, at)) return;
    else if (char === "(") levels.push({ clauseStart: at + 1, bracketAt: at });
    else if (char !== ")") levels[levels.length - 1] = { ...this.#innermost, clauseStart: at + 1 };
    else if (levels.length > 1) levels.pop();
  }

  #isHidden(at: number): boolean {
    const spans = this.#spans;
    while ((spans[this.#span]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#span++;
    return (spans[this.#span]?.start ?? Number.POSITIVE_INFINITY) <= at;
  }
}

function isThousandsSeparator(text: string, at: number): boolean {
  const isComma = text[at] === "," || text[at] === "，";
  return isComma && /^\d[,，]\d{3}(?!\d)/.test(text.slice(at - 1, at + 5)) && at > 0;
}
