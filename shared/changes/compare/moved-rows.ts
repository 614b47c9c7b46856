/** The fewest rows that must move to bring a list into another order: all outside a longest rising run. */

/** Which positions of `ranks` are not part of a longest strictly rising subsequence. */
export function outOfOrder(ranks: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, rank] of ranks.entries()) {
    const length = firstNotBelow(tails, ranks, rank);
    before[index] = length > 0 ? (tails[length - 1] ?? -1) : -1;
    tails[length] = index;
  }
  const moved = new Set(ranks.keys());
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) moved.delete(index);
  return moved;
}

function firstNotBelow(tails: readonly number[], ranks: readonly number[], rank: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[tails[middle] ?? 0] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
