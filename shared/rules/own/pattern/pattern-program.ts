/**
 * A regular expression as a program of small steps, all of whose ways are gone at once (Thompson): so the time is the
 * length of the text times that of the program, whatever the two are like.
 */
import type { PatternNode } from "./pattern-tree.ts";

export type Step =
  | { readonly kind: "char"; readonly fits: (code: number) => boolean; readonly next: number }
  | { readonly kind: "both"; readonly nexts: readonly number[] }
  /** Goes on where the place in the text is such a one. */
  | { readonly kind: "place"; readonly place: Place; readonly next: number }
  | { readonly kind: "end" };

export type Place =
  | { readonly kind: "assertion"; readonly source: "^" | "$" | "\\b" | "\\B" }
  | {
      readonly kind: "look";
      readonly isBehind: boolean;
      readonly isNegative: boolean;
      readonly inside: Program;
    };

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Counted repetitions are written out, so a short expression may make a long program. */
export const MOST_STEPS = 2000;

/** `isReversed`: for reading the text from its end. Null: it would be too long. */
export function programOf(node: PatternNode, isReversed = false): Program | null {
  const writer = new ProgramWriter(isReversed);
  const start = writer.write(node, writer.put({ kind: "end" }));
  return writer.isTooLong ? null : { steps: writer.steps, start };
}

class ProgramWriter {
  isTooLong = false;
  readonly steps: Step[] = [];
  readonly #isReversed: boolean;

  constructor(isReversed: boolean) {
    this.#isReversed = isReversed;
  }

  put(step: Step): number {
    if (this.steps.length >= MOST_STEPS) this.isTooLong = true;
    return this.isTooLong ? 0 : this.steps.push(step) - 1;
  }

  /** The step with which the node begins, where `next` follows it. Written from the end to the beginning. */
  write(node: PatternNode, next: number): number {
    if (this.isTooLong) return 0;
    switch (node.kind) {
      case "char":
        return this.put({ kind: "char", fits: charTest(node.source), next });
      case "assertion":
        return this.put({ kind: "place", place: node, next });
      case "look":
        return this.#look(node, next);
      case "sequence": {
        const parts = this.#isReversed ? node.parts : node.parts.toReversed();
        return parts.reduce((following, part) => this.write(part, following), next);
      }
      case "choice":
        return this.put({ kind: "both", nexts: node.options.map((option) => this.write(option, next)) });
      case "repeat":
        return this.#repeat(node, next);
    }
  }

  #look(node: PatternNode & { readonly kind: "look" }, next: number): number {
    // What stands behind a place is read towards it, from the end of the text.
    const inside = programOf(node.inside, !node.isBehind);
    if (!inside) this.isTooLong = true;
    return inside ? this.put({ kind: "place", place: { ...node, inside }, next }) : 0;
  }

  #repeat({ inside, least, most }: PatternNode & { readonly kind: "repeat" }, next: number): number {
    let start = next;
    if (most === Number.POSITIVE_INFINITY) start = this.#loop(inside, next);
    else {
      for (let count = least; count < most && !this.isTooLong; count++) {
        start = this.put({ kind: "both", nexts: [this.write(inside, start), next] });
      }
    }
    for (let count = 0; count < least && !this.isTooLong; count++) {
      const before = this.steps.length;
      start = this.write(inside, start);
      // What takes no step may be repeated as often as anybody likes.
      if (this.steps.length === before) break;
    }
    return start;
  }

  #loop(inside: PatternNode, next: number): number {
    const nexts = [next];
    const loop = this.put({ kind: "both", nexts });
    nexts.push(this.write(inside, loop));
    return loop;
  }
}

/** Does a character fit a piece of an expression that stands for one character? The engine knows what \p{…} means. */
function charTest(source: string): (code: number) => boolean {
  const code = source.codePointAt(0);
  if (source !== "." && code !== undefined && String.fromCodePoint(code) === source)
    return (other) => other === code;
  const pattern = new RegExp(`^${source}$`, "u");
  const known = new Map<number, boolean>();
  return (other) => {
    const found = known.get(other) ?? pattern.test(String.fromCodePoint(other));
    known.set(other, found);
    return found;
  };
}
