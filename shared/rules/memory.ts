/** What was made of the same inputs before: pure functions of many rows need not run again after every edit. */

interface Remembered {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

export class Memory {
  readonly #known = new WeakMap<object, Map<unknown, Remembered>>();

  /**
   * `compute()` of these inputs, compared one by one. `what` tells the functions apart, `about` the places that one
   * function is asked about (a row, …).
   */
  of<Value>(
    what: (...args: never[]) => Value,
    about: object,
    inputs: readonly unknown[],
    compute: () => Value,
  ): Value {
    const byFunction = this.#known.get(about) ?? new Map<unknown, Remembered>();
    this.#known.set(about, byFunction);
    const known = byFunction.get(what);
    if (known && isSame(known.inputs, inputs)) return known.value as Value;
    const value = compute();
    byFunction.set(what, { inputs, value });
    return value;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => input === b[index]);
}
