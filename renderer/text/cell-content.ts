/**
 * What a cell shows of its text: lines, hanging markers, units one under another. The grid draws it and the
 * measurer measures it from this one description, so that what is measured is what is drawn.
 */
import type { Column } from "../../shared/tables/definition.ts";
import { cellLines } from "../../shared/text/numbered-items.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import { phrasesOf } from "./phrases.ts";

/** `items`: numbers hang; `phrases`: breaks between words only; `lines`: as typed. */
export type ContentLayout = "items" | "phrases" | "lines";

export interface ContentLine {
  readonly marker: string | null;
  readonly text: string;
}

export interface CellContent {
  readonly layout: ContentLayout;
  readonly lines: readonly ContentLine[];
}

export function contentOf(column: Column, text: string): CellContent {
  if (column.type === "longText") return { layout: "items", lines: cellLines(text) };
  if (column.type === "units" && column.stacked) {
    return { layout: "lines", lines: splitUnits(text).map((unit) => ({ marker: null, text: unit })) };
  }
  const lines = text.split("\n").map((line) => ({ marker: null, text: line }));
  return { layout: column.type === "text" ? "phrases" : "lines", lines };
}

/** The content as an element of its own; its look is grid.css. */
export function drawContent(content: CellContent): HTMLElement {
  const root = document.createElement("div");
  root.className = `cell-text is-${content.layout}`;
  for (const line of content.lines) root.append(drawLine(content.layout, line));
  return root;
}

function drawLine(layout: ContentLayout, line: ContentLine): HTMLElement {
  const element = document.createElement("div");
  element.className = line.marker === null ? "cell-line" : "cell-line is-item";
  if (line.marker !== null) {
    const marker = document.createElement("span");
    marker.className = "cell-marker";
    marker.textContent = line.marker;
    element.append(marker);
  }
  if (layout === "phrases") element.append(...withBreaks(line.text));
  else element.append(line.text);
  return element;
}

function withBreaks(text: string): Node[] {
  return phrasesOf(text).flatMap((phrase, index) => {
    const node = document.createTextNode(phrase);
    return index === 0 ? [node] : [document.createElement("wbr"), node];
  });
}
