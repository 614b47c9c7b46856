/**
 * Order among siblings: fractional-index strings, so that a move writes one row and two copies of a plan
 * can be merged without renumbering. Ties (possible only after a merge) are broken by id.
 */
import { generateNKeysBetween } from "fractional-indexing";

interface Ordered {
  readonly position: string;
  readonly id: string;
}

export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** `count` new positions, in order, strictly between two siblings (null: no sibling on that side). */
export function positionsBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count);
}
