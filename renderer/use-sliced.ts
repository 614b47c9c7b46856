/** What long work of the page comes to, done in slices while it is shown how far it is. */
import { useEffect, useState } from "react";
import { reportError } from "./messages/report-error.tsx";
import { inSlices, type Slices } from "./slices.ts";

export interface Sliced<Input, T> {
  /** What it came to, with what it was made of; of an earlier input until that of the new one is there. */
  readonly done: { readonly input: Input; readonly value: T } | null;
  /** From 0 to 1 while it is at work; null: it is at its end. */
  readonly fraction: number | null;
}

/** Begins anew with every input; what is left of the work on the one before is given up. `start` stays the same. */
export function useSliced<Input, T>(input: Input, start: (input: Input) => Slices<T>): Sliced<Input, T> {
  const [sliced, setSliced] = useState<Sliced<Input, T>>({ done: null, fraction: 0 });
  useEffect(() => {
    let isOver = false;
    const show = (next: Partial<Sliced<Input, T>>): void => {
      if (!isOver) setSliced((before) => ({ ...before, ...next }));
    };
    const work = inSlices(start(input), {
      onProgress: (fraction) => show({ fraction }),
      isCancelled: () => isOver,
    });
    void work
      .then((value) => {
        if (value !== null) show({ done: { input, value }, fraction: null });
      })
      .catch((error: unknown) => reportError(error));
    return () => {
      isOver = true;
    };
  }, [input, start]);
  return sliced;
}
