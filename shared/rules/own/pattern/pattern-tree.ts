/**
 * Reads a regular expression that the engine has accepted (flags m and u) into a tree. What no expression that is
 * matched in linear time can have is told apart: references back to a group.
 */

export type PatternNode =
  | { readonly kind: "char"; readonly source: string }
  | { readonly kind: "assertion"; readonly source: "^" | "$" | "\\b" | "\\B" }
  | {
      readonly kind: "look";
      readonly isBehind: boolean;
      readonly isNegative: boolean;
      readonly inside: PatternNode;
    }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly inside: PatternNode; readonly least: number; readonly most: number };

/** Null: it refers back to a group, or has something else that this does not know. */
export function readPattern(source: string): PatternNode | null {
  const reader = new PatternReader(source);
  const tree = reader.choice();
  return reader.isUnknown ? null : tree;
}

const QUANTIFIER = /([*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const GROUP = /\((?:\?(?::|<(?![=!])[^>]*>))?/y;
const LOOK = /\(\?(<?)([=!])/y;
/** An escape, a character in brackets with what it holds, or a character. */
const CHAR =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}(?:\\u[dD][c-fC-F][\dA-Fa-f]{2})?|x[\dA-Fa-f]{2}|c[A-Za-z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/uy;
const BACK_REFERENCE = /\\(?:[1-9]|k<)/y;

class PatternReader {
  isUnknown = false;
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#source.charAt(this.#at) === "|") {
      this.#at++;
      options.push(this.#sequence());
    }
    const [only] = options;
    return options.length === 1 && only ? only : { kind: "choice", options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      parts.push(this.#quantified(this.#atom()));
    }
    return { kind: "sequence", parts };
  }

  #quantified(inside: PatternNode): PatternNode {
    const found = this.#take(QUANTIFIER);
    if (!found) return inside;
    const [, sign, count = "", comma, upTo = ""] = found;
    if (sign === "*") return { kind: "repeat", inside, least: 0, most: Number.POSITIVE_INFINITY };
    if (sign === "+") return { kind: "repeat", inside, least: 1, most: Number.POSITIVE_INFINITY };
    if (sign === "?") return { kind: "repeat", inside, least: 0, most: 1 };
    const least = Number(count);
    const most = comma === undefined ? least : upTo === "" ? Number.POSITIVE_INFINITY : Number(upTo);
    return { kind: "repeat", inside, least, most };
  }

  #atom(): PatternNode {
    const look = this.#take(LOOK);
    if (look) {
      return { kind: "look", isBehind: look[1] === "<", isNegative: look[2] === "!", inside: this.#inside() };
    }
    if (this.#source.startsWith("(?", this.#at) && !this.#isPlainGroup()) this.isUnknown = true;
    if (this.#take(GROUP)) return this.#inside();
    if (this.#take(BACK_REFERENCE)) this.isUnknown = true;
    const [source = ""] = this.#take(CHAR) ?? [];
    if (source === "^" || source === "$" || source === "\\b" || source === "\\B")
      return { kind: "assertion", source };
    return { kind: "char", source };
  }

  #isPlainGroup(): boolean {
    return /^\(\?(?::|<(?![=!]))/.test(this.#source.slice(this.#at, this.#at + 4));
  }

  #inside(): PatternNode {
    const inside = this.choice();
    this.#at++;
    return inside;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at += found[0].length;
    return found;
  }
}
