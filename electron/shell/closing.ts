/**
 * The last word before a shell goes: the page is told `window:closing`, finishes its pending edits and answers
 * with `plan:close`. A page that is gone or hangs holds the shell up no longer than the timeout.
 */
import type { App } from "../app/app.ts";

export const CLOSING_TIMEOUT_MS = 4_000;

export class Closing {
  readonly #timeoutMs: number;
  #onPlanClosed: (() => void) | null = null;

  constructor(timeoutMs = CLOSING_TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  /** The app as the page should reach it, so that its `plan:close` is noticed. */
  watch(app: App): App {
    return {
      dispatch: async (channel, input) => {
        const envelope = await app.dispatch(channel, input);
        if (channel === "plan:close") this.#onPlanClosed?.();
        return envelope;
      },
      requestOpen: (path) => app.requestOpen(path),
      close: () => app.close(),
    };
  }

  /** True where the page answered in time. */
  async request(tellPage: () => void): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#onPlanClosed = () => resolve(true);
    const timer = setTimeout(() => resolve(false), this.#timeoutMs);
    tellPage();
    const hasAnswered = await promise;
    clearTimeout(timer);
    this.#onPlanClosed = null;
    return hasAnswered;
  }
}
