/**
 * What the search worker does with its messages. It keeps the texts that were sent last, so that a key press sends
 * the query alone. Answers carry numbers, not objects: 100,000 occurrences arrive without a stall.
 */
import { rangesIn, type TextRange } from "../../../shared/search/find-hits.ts";
import { compileQuery, type QuerySpec } from "../../../shared/search/query.ts";
import { replaceIn } from "../../../shared/search/replace.ts";

export interface ReplacePlace {
  readonly text: string;
  /** The one occurrence that begins there; null: all. */
  readonly onlyAt: number | null;
}

export type SearchRequest =
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  | { readonly kind: "find"; readonly id: number; readonly spec: QuerySpec; readonly most: number }
  | {
      readonly kind: "replace";
      readonly id: number;
      readonly spec: QuerySpec;
      readonly replacement: string;
      readonly places: readonly ReplacePlace[];
    };

export type SearchAnswer =
  | {
      readonly kind: "found";
      readonly id: number;
      /** For each text with occurrences: its index, their count, then start and end of each. */
      readonly numbers: Int32Array<ArrayBuffer>;
      /** There are more than `most`; the rest was not looked for. */
      readonly isCapped: boolean;
    }
  | { readonly kind: "replaced"; readonly id: number; readonly texts: readonly string[] };

export class SearchTask {
  #texts: readonly string[] = [];

  answer(request: SearchRequest): SearchAnswer | null {
    switch (request.kind) {
      case "texts":
        this.#texts = request.texts;
        return null;
      case "find":
        return this.#find(request.id, request.spec, request.most);
      case "replace": {
        const query = compileQuery(request.spec);
        const texts = request.places.map(({ text, onlyAt }) =>
          replaceIn(text, query, request.replacement, onlyAt ?? undefined),
        );
        return { kind: "replaced", id: request.id, texts };
      }
    }
  }

  #find(id: number, spec: QuerySpec, most: number): SearchAnswer {
    const query = compileQuery(spec);
    const numbers: number[] = [];
    let left = most;
    for (const [index, text] of this.#texts.entries()) {
      const ranges = rangesIn(text, query);
      const listed = ranges.slice(0, left);
      left -= listed.length;
      if (listed.length > 0) numbers.push(index, listed.length);
      for (const [start, end] of listed) numbers.push(start, end);
      if (listed.length < ranges.length) return found(id, numbers, true);
    }
    return found(id, numbers, false);
  }
}

function found(id: number, numbers: readonly number[], isCapped: boolean): SearchAnswer {
  return { kind: "found", id, numbers: Int32Array.from(numbers), isCapped };
}

/** The answer's numbers read back: the ranges of each text that has any, by its index. */
export function readRanges(numbers: Int32Array): readonly (readonly [index: number, ranges: TextRange[]])[] {
  const read: (readonly [number, TextRange[]])[] = [];
  for (let at = 0; at < numbers.length; ) {
    const index = numbers[at] ?? 0;
    const count = numbers[at + 1] ?? 0;
    at += 2;
    const ranges: TextRange[] = [];
    for (const last = at + 2 * count; at < last; at += 2)
      ranges.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    read.push([index, ranges]);
  }
  return read;
}
