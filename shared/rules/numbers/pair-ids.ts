/** Small numbers for pairs of characters, so that wordings can be compared by numbers instead of by their texts. */

const FIRST_BITS = 12;
/** The table is made larger when it is fuller than this. */
const FILL = 0.5;

export class PairIds {
  /** One more than the number of a pair; 0: free. */
  #slots = new Int32Array(1 << FIRST_BITS);
  #shift = 32 - FIRST_BITS;
  /** The pairs by their numbers, both characters in one. */
  readonly #pairs: number[] = [];

  get count(): number {
    return this.#pairs.length;
  }

  /** The number of the pair at `at`; -1: it has none. */
  find(text: string, at: number): number {
    return (this.#slots[this.#slotOf(pairAt(text, at))] ?? 0) - 1;
  }

  put(text: string, at: number): number {
    const pair = pairAt(text, at);
    const slot = this.#slotOf(pair);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const id = this.#pairs.push(pair) - 1;
    this.#slots[slot] = id + 1;
    if (this.#pairs.length > FILL * this.#slots.length) this.#grow();
    return id;
  }

  /** Where the pair stands, or could be put. */
  #slotOf(pair: number): number {
    const last = this.#slots.length - 1;
    let slot = Math.imul(pair, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || this.#pairs[id] === pair) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#shift--;
    for (const [id, pair] of this.#pairs.entries()) this.#slots[this.#slotOf(pair)] = id + 1;
  }
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
