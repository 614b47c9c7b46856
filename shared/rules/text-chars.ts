/**
 * The characters of the text that is being read, as numbers. Several readers go through every text of the plan, one right
 * after the other, and a string gives its characters far more slowly than an array does: so they are taken from it once.
 * Nearly all are ideographs, of which most readers have nothing to say: the places of the others are listed.
 */
import { MAX_CELL_LENGTH } from "../model/row.ts";

/** The blocks that hold nearly all of them. */
export const FIRST_IDEOGRAPH = 0x3400;
export const LAST_IDEOGRAPH = 0x9fff;

export interface TextChars {
  readonly length: number;
  /** UTF-16 units; what stands behind the first `length` does not matter. */
  readonly codes: Uint16Array;
  /** Where characters stand that are none of those ideographs; behind the first `otherCount` stands nothing. */
  readonly others: Int32Array;
  readonly otherCount: number;
}

class ReadChars implements TextChars {
  length = 0;
  codes = new Uint16Array(MAX_CELL_LENGTH);
  others = new Int32Array(MAX_CELL_LENGTH);
  otherCount = 0;
  #text = "";

  read(text: string): void {
    if (text === this.#text) return;
    const { length } = text;
    if (length > this.codes.length) {
      this.codes = new Uint16Array(length);
      this.others = new Int32Array(length);
    }
    const { codes, others } = this;
    let count = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      codes[at] = code;
      others[count] = at;
      count += isOther(code);
    }
    this.otherCount = count;
    this.length = length;
    this.#text = text;
  }
}

/** 1 of all but those ideographs, else 0: without a branch, which would often be guessed wrong. */
function isOther(code: number): number {
  return (LAST_IDEOGRAPH - FIRST_IDEOGRAPH - ((code - FIRST_IDEOGRAPH) & 0xffff)) >>> 31;
}

const chars = new ReadChars();

/** Good until another text is asked for. */
export function charsOf(text: string): TextChars {
  chars.read(text);
  return chars;
}
