/** From one occurrence to the next and the one before, in document order. Pure. */
import type { Hit, TextRange } from "./find-hits.ts";

/** One occurrence: a range of a hit. */
export interface HitPlace {
  readonly hit: number;
  readonly range: number;
}

/** A point in the searched text: the cell by its order, and a character of it. */
export interface SearchPoint {
  readonly order: number;
  readonly offset: number;
}

export function countOccurrences(hits: readonly Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.ranges.length, 0);
}

/** 第 3 处: the occurrence's number, from 1. */
export function numberOf(hits: readonly Hit[], { hit, range }: HitPlace): number {
  return countOccurrences(hits.slice(0, hit)) + range + 1;
}

export function rangeAt(hits: readonly Hit[], { hit, range }: HitPlace): TextRange | undefined {
  return hits[hit]?.ranges[range];
}

/** The first occurrence that begins at the point or after it; null where none does. */
export function firstFrom(hits: readonly Hit[], { order, offset }: SearchPoint): HitPlace | null {
  const start = firstHitFrom(hits, order);
  for (let hit = start; hit < hits.length; hit++) {
    const { order: at = order, ranges = [] } = hits[hit] ?? {};
    const range = at > order ? 0 : ranges.findIndex(([begin]) => begin >= offset);
    if (range >= 0) return { hit, range };
  }
  return null;
}

/** The last occurrence that begins before the point; null where none does. */
export function lastBefore(hits: readonly Hit[], { order, offset }: SearchPoint): HitPlace | null {
  const start = firstHitFrom(hits, order);
  const range = hits[start]?.order === order ? rangeBefore(hits[start], offset) : -1;
  if (range >= 0) return { hit: start, range };
  const before = hits[start - 1];
  return before ? { hit: start - 1, range: before.ranges.length - 1 } : null;
}

function rangeBefore(hit: Hit | undefined, offset: number): number {
  return hit?.ranges.findLastIndex(([begin]) => begin < offset) ?? -1;
}

/** The index of the first hit in that cell or in one after it. */
function firstHitFrom(hits: readonly Hit[], order: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.order ?? order) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
