/**
 * Runs one thing after another, each when the one before has been answered and drawn. What still waits can be
 * dropped: it was meant for a plan that the user no longer sees.
 */
import { pause } from "../slices.ts";

export class SerialQueue {
  #last: Promise<void> = Promise.resolve();
  #size = 0;
  #era = 0;

  /** Running or waiting. */
  get isBusy(): boolean {
    return this.#size > 0;
  }

  /** Resolves when it has run or been dropped; `onEnd` is told before the next one begins. */
  push(run: () => Promise<void>, onEnd?: (hasRun: boolean) => void): Promise<void> {
    const era = this.#era;
    this.#size++;
    const turn = async (): Promise<void> => {
      let hasRun = false;
      try {
        if (era !== this.#era) return;
        hasRun = true;
        await run();
        // What is selected follows the rows in effects of the page.
        await pause();
      } finally {
        this.#size--;
        onEnd?.(hasRun);
      }
    };
    const done = this.#last.then(turn);
    this.#last = done.catch(() => undefined);
    return done;
  }

  dropWaiting(): void {
    this.#era++;
  }
}
