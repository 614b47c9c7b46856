/** How alike two texts are, from 0 to 1: pairs of neighbouring characters that both have (Dice). */
import { comparisonKey } from "../../text/normalize.ts";

export interface Fingerprint {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Enough to tell two long cells apart. */
const MAX_LENGTH = 600;

export function fingerprintOf(text: string): Fingerprint {
  const chars = [...comparisonKey(text).slice(0, MAX_LENGTH)];
  const pairs = new Map<string, number>();
  const units = chars.length === 1 ? chars : chars.slice(1).map((char, index) => (chars[index] ?? "") + char);
  for (const unit of units) pairs.set(unit, (pairs.get(unit) ?? 0) + 1);
  return { pairs, size: units.length };
}

export function similarityOf(a: Fingerprint, b: Fingerprint): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
