/**
 * Requests that write go to the host strictly one after another, in the order in which the user acted. A request
 * that may be sent twice without harm is sent again while the connection is lost; any other one fails then.
 */
import { isConnectionLost } from "../contract/client.ts";

export interface WriteQueueOptions {
  readonly retryMs: number;
  /** Called when a request could not be sent and is going to be sent again. */
  onConnectionLost(error: unknown): void;
}

export class WriteQueue {
  readonly #options: WriteQueueOptions;
  #last: Promise<unknown> = Promise.resolve();
  #size = 0;
  #isStuck = false;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#size;
  }

  /** True while the request at the head waits for the connection. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  push<T>(send: () => Promise<T>, isRepeatable: boolean): Promise<T> {
    this.#size++;
    const run = async (): Promise<T> => {
      try {
        return await this.#send(send, isRepeatable);
      } finally {
        this.#size--;
      }
    };
    const result = this.#last.then(run);
    // A failure is the affair of whoever asked; the next request is sent all the same.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything asked for until now has been answered. */
  async drained(): Promise<void> {
    await this.#last;
  }

  async #send<T>(send: () => Promise<T>, isRepeatable: boolean): Promise<T> {
    for (;;) {
      try {
        const answer = await send();
        this.#isStuck = false;
        return answer;
      } catch (error) {
        this.#isStuck = isRepeatable && isConnectionLost(error);
        if (!this.#isStuck) throw error;
        this.#options.onConnectionLost(error);
        await new Promise((resolve) => setTimeout(resolve, this.#options.retryMs));
      }
    }
  }
}
