/** Work that can be left between its steps, done without leaving it. */

/** What the steps return at their end. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many rows are gone through between two places where work may be left. */
export const ROWS_A_STEP = 100;

export function* inSteps<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += ROWS_A_STEP) yield all.slice(at, at + ROWS_A_STEP);
}
