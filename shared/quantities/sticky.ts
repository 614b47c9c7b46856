/**
 * Patterns that are looked for at one place, so that a look never runs on through the text. Each knows with which
 * characters its matches can begin: nearly all looks end there, and an expression takes long to start.
 */

/** All that \s stands for. */
export const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

export class Sticky {
  readonly #pattern: RegExp;
  /** By the last byte of a character's code: a few looks are in vain. */
  readonly #isBeginning = new Uint8Array(0x100);

  /** `pattern` must be sticky (flag y); `beginnings`: every character that a match can begin with. */
  constructor(pattern: RegExp, beginnings: string) {
    this.#pattern = pattern;
    for (let at = 0; at < beginnings.length; at++) this.#isBeginning[beginnings.charCodeAt(at) & 0xff] = 1;
  }

  /** Where the match that begins at `at` ends, or undefined. */
  endAt(text: string, at: number): number | undefined {
    if (at >= text.length || this.#isBeginning[text.charCodeAt(at) & 0xff] === 0) return undefined;
    return matchEnd(this.#pattern, text, at);
  }

  /** What matches at `at`, or nothing. */
  matchAt(text: string, at: number): string {
    const end = this.endAt(text, at);
    return end === undefined ? "" : text.slice(at, end);
  }
}

export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
