/** Work that can be left between its steps, done without leaving it. */

/** What the steps return at their end. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
