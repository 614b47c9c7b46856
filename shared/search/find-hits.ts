/** Where a query is found. Pure; how long a regular expression may take is the affair of whoever runs it. */
import type { Query } from "./query.ts";
import type { SearchCell } from "./searchable-cells.ts";

/** From a character of the text to the one after the last, never empty. */
export type TextRange = readonly [start: number, end: number];

/** A cell in which the query was found. */
export interface Hit extends SearchCell {
  /** The place of the cell among all that were searched. */
  readonly order: number;
  /** In the order of the text, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** Every match that has a character; matches of nothing (`x*` between letters) are passed over. */
export function* matchesIn(text: string, { pattern }: Query): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // Read before the caller runs: it may use the same query in between.
    const next = match[0] === "" ? pattern.lastIndex + characterLength(text, match.index) : pattern.lastIndex;
    if (match[0] !== "") yield match;
    pattern.lastIndex = next;
  }
}

export function rangesIn(text: string, query: Query): readonly TextRange[] {
  return Array.from(matchesIn(text, query), ({ index, 0: { length } }) => [index, index + length] as const);
}

/** The hits of a query in cells given in document order. */
export function findHits(cells: readonly SearchCell[], query: Query): readonly Hit[] {
  return cells.flatMap((cell, order) => {
    const ranges = rangesIn(cell.text, query);
    return ranges.length === 0 ? [] : [{ ...cell, order, ranges }];
  });
}

/** Of the character that begins there: two where it lies beyond the first plane. */
function characterLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
