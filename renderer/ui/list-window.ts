/** Where the items of a long list lie, and which of them are to be drawn. Pure. */

export interface ListView {
  readonly top: number;
  readonly height: number;
}

export interface ListSpan {
  readonly first: number;
  /** -1: there are none. */
  readonly last: number;
}

/** The top of every item, and the end of the last. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const [index, height] of heights.entries()) tops.push((tops[index] ?? 0) + height);
  return tops;
}

/** The item at a height; below the last one, the last. -1: there are none. */
export function itemAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The items in view, and those within `beyondPx` of it. */
export function drawnSpan(tops: readonly number[], { top, height }: ListView, beyondPx: number): ListSpan {
  return { first: Math.max(0, itemAt(tops, top - beyondPx)), last: itemAt(tops, top + height + beyondPx) };
}

/** What is held where it is while items above it come, go or turn out to be of another height. */
export interface ListAnchor {
  readonly key: string;
  /** From the item's top to the view's. */
  readonly offset: number;
}

export function anchorAt(keys: readonly string[], tops: readonly number[], top: number): ListAnchor | null {
  const index = itemAt(tops, top);
  const key = keys[index];
  return key === undefined ? null : { key, offset: top - (tops[index] ?? 0) };
}

/** Where an item that has gone was, another one is now: the one that follows, else the last. */
export function keyInPlace(before: readonly string[], after: readonly string[], gone: string): string | null {
  const kept = new Set(after);
  const at = before.indexOf(gone);
  const next = before.slice(at + 1).find((key) => kept.has(key));
  return next ?? before.slice(0, Math.max(0, at)).findLast((key) => kept.has(key)) ?? null;
}
