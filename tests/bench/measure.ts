/** Medians in milliseconds, ours beside the bare baseline, taken in turns so that both see the same machine. */

export interface Measurement {
  readonly title: string;
  readonly ours: () => Promise<number>;
  readonly baseline: () => Promise<number>;
  readonly baselineTitle: string;
  readonly runs: number;
}

export interface Figures {
  readonly title: string;
  readonly baselineTitle: string;
  readonly oursMs: number;
  readonly baselineMs: number;
}

export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export async function measure({ title, baselineTitle, ours, baseline, runs }: Measurement): Promise<Figures> {
  const taken: { ours: number; baseline: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    taken.push({ baseline: await baseline(), ours: await ours() });
  }
  return {
    title,
    baselineTitle,
    oursMs: median(taken.map((pair) => pair.ours)),
    baselineMs: median(taken.map((pair) => pair.baseline)),
  };
}

export function printFigures(figures: readonly Figures[]): void {
  console.table(
    Object.fromEntries(
      figures.map(({ title, baselineTitle, oursMs, baselineMs }) => [
        title,
        {
          ms: Number(oursMs.toFixed(1)),
          baseline: baselineTitle,
          "baseline ms": Number(baselineMs.toFixed(1)),
          ratio: Number((oursMs / baselineMs).toFixed(2)),
        },
      ]),
    ),
  );
}
