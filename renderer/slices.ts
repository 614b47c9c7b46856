/**
 * Long work of the page in slices, so that it draws and hears keys between them. The work is a generator that yields
 * wherever it can be left, each time how much of it is done; what it returns is its outcome.
 */

/** Yields numbers from 0 to 1. */
export type Slices<T> = Generator<number, T>;

export interface SliceOptions {
  onProgress(fraction: number): void;
  isCancelled(): boolean;
}

/** Short enough for a frame to come in time, long enough for the pauses not to count. */
const SLICE_MS = 12;

/** Null: it was cancelled. */
export async function inSlices<T>(work: Slices<T>, options: SliceOptions): Promise<T | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    options.onProgress(step.value);
    await pause();
    if (options.isCancelled()) return null;
  }
}

/** Lets the page draw and hear keys. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** One piece of work as a part of another: its progress runs from one fraction to the other. */
export function* within<T>(work: Slices<T>, from: number, to: number): Slices<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
