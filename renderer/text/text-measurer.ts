/**
 * Heights of cell texts, and the widths that they take unbroken. Few unknown texts are laid out for real, in one pass,
 * out of sight; many are estimated from character widths first and laid out when they come into view. What was laid
 * out is kept by text and width.
 */
import type { Column } from "../../shared/tables/definition.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import { contentOf, drawContent } from "./cell-content.ts";
import { charWidthsOf } from "./char-widths.ts";
import { type CharWidth, countLines, lineWidth } from "./line-breaks.ts";

export interface TextRequest {
  readonly column: Column;
  readonly text: string;
  /** Width that the text may take, without padding. */
  readonly widthPx: number;
  /** Drawn as the label of a merge: bold, with a count below. */
  readonly isLabel: boolean;
}

export interface TextHeight {
  readonly px: number;
  /** It was laid out, or can be nothing else. */
  readonly isExact: boolean;
}

export interface TextStyle {
  readonly font: string;
  readonly emPx: number;
  readonly leadingPx: number;
  readonly labelLeadingPx: number;
  readonly countPx: number;
  /** The indent of numbered items. */
  readonly hangPx: number;
}

/** A text whose width alone is asked for. */
export type UnbrokenText = Omit<TextRequest, "widthPx">;

const CACHE_LIMIT = 300_000;
/** A character never takes more than this part of an em, gaps included. */
const WIDEST_EM = 1.15;
/** Estimates of widths err by a few pixels: so many of the widest are laid out. */
const WIDEST_LAID_OUT = 40;

export class TextMeasurer {
  readonly #host: HTMLElement;
  readonly #style: TextStyle;
  readonly #charWidth: CharWidth;
  readonly #exact = new Map<string, number>();

  /** `host` is an empty element out of sight that inherits the look of the grid. */
  constructor(host: HTMLElement, style: TextStyle) {
    this.#host = host;
    this.#style = style;
    this.#charWidth = charWidthsOf(style.font);
  }

  forget(): void {
    this.#exact.clear();
  }

  /** Lays out what is not known yet, all in one pass. */
  layOut(requests: Iterable<TextRequest>): void {
    const missing = new Map<string, TextRequest>();
    for (const request of requests) {
      const key = keyOf(request);
      if (!this.#exact.has(key) && !this.#isOneLine(request)) missing.set(key, request);
    }
    if (missing.size === 0) return;
    if (this.#exact.size > CACHE_LIMIT) this.#exact.clear();
    const elements = [...missing.values()].map((request) =>
      drawForMeasuring(request, `${request.widthPx}px`),
    );
    this.#host.replaceChildren(...elements);
    for (const [index, key] of [...missing.keys()].entries()) {
      this.#exact.set(key, elements[index]?.offsetHeight ?? 0);
    }
    this.#host.replaceChildren();
  }

  /** Laid out where it is known, else estimated. */
  height(request: TextRequest): TextHeight {
    if (this.#isOneLine(request)) return { px: this.#lineHeight(request, 1), isExact: true };
    const exact = this.#exact.size === 0 ? undefined : this.#exact.get(keyOf(request));
    if (exact !== undefined) return { px: exact, isExact: true };
    return { px: this.#lineHeight(request, this.#estimateLines(request)), isExact: false };
  }

  /** What the widest of these texts takes without a break that is not its own; `mostPx` where that is more. */
  unbrokenWidth(texts: readonly UnbrokenText[], mostPx: number): number {
    const estimates: { text: UnbrokenText; px: number }[] = [];
    for (const text of texts) {
      const px = this.#estimateWidth(text);
      if (px > mostPx) return mostPx;
      estimates.push({ text, px });
    }
    estimates.sort((a, b) => b.px - a.px);
    const widest = estimates
      .slice(0, WIDEST_LAID_OUT)
      .map(({ text }) => drawForMeasuring(text, "max-content"));
    this.#host.replaceChildren(...widest);
    const px = Math.max(0, ...widest.map((element) => element.offsetWidth + 1));
    this.#host.replaceChildren();
    return Math.min(px, mostPx);
  }

  #estimateWidth({ column, text }: UnbrokenText): number {
    const { emPx, hangPx } = this.#style;
    const widths = contentOf(column, text).lines.map(
      (line) => lineWidth(line.text, this.#charWidth, emPx) + (line.marker === null ? 0 : hangPx),
    );
    return Math.max(0, ...widths);
  }

  #isOneLine({ column, text, widthPx, isLabel }: TextRequest): boolean {
    if (isLabel || text.length * this.#style.emPx * WIDEST_EM > widthPx || text.includes("\n")) return false;
    return !column.stacked || splitUnits(text).length <= 1;
  }

  #lineHeight(request: TextRequest, lines: number): number {
    const { leadingPx, labelLeadingPx, countPx } = this.#style;
    return request.isLabel ? lines * labelLeadingPx + countPx : lines * leadingPx;
  }

  #estimateLines({ column, text, widthPx }: TextRequest): number {
    return contentOf(column, text).lines.reduce((sum, line) => {
      const room = line.marker === null ? widthPx : widthPx - this.#style.hangPx;
      return sum + countLines(line.text, room, this.#charWidth, this.#style.emPx);
    }, 0);
  }
}

function keyOf(request: TextRequest): string {
  return `${request.isLabel ? "label" : request.column.key}\n${request.widthPx}\n${request.text}`;
}

function drawForMeasuring(request: UnbrokenText, width: string): HTMLElement {
  const element = document.createElement("div");
  element.style.width = width;
  element.append(drawContent(contentOf(request.column, request.text)));
  if (request.isLabel) {
    element.className = "merged-label is-bold";
    const count = document.createElement("small");
    count.textContent = "0";
    element.append(count);
  }
  return element;
}
