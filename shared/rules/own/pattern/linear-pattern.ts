/**
 * Does a regular expression fit somewhere in a text? As the engine would say, but in time that is linear in the length
 * of the text: a rule of a user is tried on every cell, and an expression such as (a+)+b must not make the page stand
 * still on a cell that does not fit. Expressions that cannot take long are left to the engine, which is quicker.
 */

import { type Place, type Program, programOf } from "./pattern-program.ts";
import { type PatternNode, readPattern } from "./pattern-tree.ts";

export type PatternTest = (text: string) => boolean;

const MOST_REMEMBERED = 200;
const known = new Map<string, PatternTest | null>();

/**
 * `source`: an expression that the engine accepts. Null: it refers back to a group, or it is too long when it is
 * written out.
 */
export function linearTest(source: string): PatternTest | null {
  const found = known.get(source);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const test = makeTest(source);
  known.set(source, test);
  return test;
}

function makeTest(source: string): PatternTest | null {
  const tree = readPattern(source);
  const program = tree && programOf(tree);
  if (!tree || !program) return null;
  const native = new RegExp(source, "mu");
  const mostForNative = isPlain(tree) ? LONGEST_FOR_ENGINE : 0;
  return (text) =>
    text.length <= mostForNative ? native.test(text) : new Run(program, text, false).fitsSomewhere();
}

/** The engine tries every place, and from each goes as far as it can: so long a text is still done at once. */
const LONGEST_FOR_ENGINE = 1000;

/** At most one part is repeated, and that is a single character: then the time is quadratic at worst. */
function isPlain(tree: PatternNode): boolean {
  let repeats = 0;
  const isPlainNode = (node: PatternNode): boolean => {
    if (node.kind === "repeat") return ++repeats < 2 && node.inside.kind === "char";
    if (node.kind === "sequence") return node.parts.every(isPlainNode);
    if (node.kind === "choice") return node.options.every(isPlainNode);
    return node.kind !== "look";
  };
  return isPlainNode(tree);
}

const LINE_END = /[\n\r\u2028\u2029]/;
const WORD = /\w/;

/** One program on one text, from the beginning to the end or the other way. */
class Run {
  readonly #program: Program;
  readonly #text: string;
  readonly #isBackwards: boolean;
  /** Where the expressions looked ahead or back for fit; found when first asked. */
  readonly #looks = new Map<Program, Uint8Array>();
  /** The last place at which a step was reached. */
  readonly #reachedAt: Int32Array;
  /** The steps that wait for a character. */
  #waiting: number[] = [];

  constructor(program: Program, text: string, isBackwards: boolean) {
    this.#program = program;
    this.#text = text;
    this.#isBackwards = isBackwards;
    this.#reachedAt = new Int32Array(program.steps.length).fill(-1);
  }

  fitsSomewhere(): boolean {
    return this.#go(() => true);
  }

  /** The places where it fits: of one that is read backwards, from there; else up to there. */
  places(): Uint8Array {
    const places = new Uint8Array(this.#text.length + 1);
    this.#go((at) => {
      places[at] = 1;
      return false;
    });
    return places;
  }

  /** `onEnd`: the expression fits, from or up to this place; is that all that was asked? */
  #go(onEnd: (at: number) => boolean): boolean {
    const { length } = this.#text;
    for (let at = this.#isBackwards ? length : 0; ; ) {
      if (this.#reach(this.#program.start, at) && onEnd(at)) return true;
      const code = this.#codeAt(at);
      if (code === undefined) return false;
      at += (this.#isBackwards ? -1 : 1) * (code > 0xffff ? 2 : 1);
      if (this.#advance(code, at) && onEnd(at)) return true;
    }
  }

  /** The character that comes next. */
  #codeAt(at: number): number | undefined {
    if (!this.#isBackwards) return this.#text.codePointAt(at);
    const code = this.#text.codePointAt(at - 2);
    return at > 1 && code !== undefined && code > 0xffff ? code : this.#text.codePointAt(at - 1);
  }

  /** All that waited for this character goes on; has the end been reached? */
  #advance(code: number, at: number): boolean {
    const before = this.#waiting;
    this.#waiting = [];
    let isEnd = false;
    for (const index of before) {
      const step = this.#program.steps[index];
      if (step?.kind === "char" && step.fits(code) && this.#reach(step.next, at)) isEnd = true;
    }
    return isEnd;
  }

  /** Goes on from a step as far as no character is needed; has the end been reached? */
  #reach(start: number, at: number): boolean {
    const open = [start];
    let isEnd = false;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#reachedAt[index] === at) continue;
      this.#reachedAt[index] = at;
      const step = this.#program.steps[index];
      if (step?.kind === "char") this.#waiting.push(index);
      else if (step?.kind === "both") open.push(...step.nexts);
      else if (step?.kind === "place") {
        if (this.#isPlace(step.place, at)) open.push(step.next);
      } else isEnd = true;
    }
    return isEnd;
  }

  #isPlace(place: Place, at: number): boolean {
    if (place.kind === "look") return (this.#look(place)[at] === 1) !== place.isNegative;
    const before = this.#text.charAt(at - 1);
    const behind = this.#text.charAt(at);
    switch (place.source) {
      case "^":
        return before === "" || LINE_END.test(before);
      case "$":
        return behind === "" || LINE_END.test(behind);
      case "\\b":
        return WORD.test(before) !== WORD.test(behind);
      case "\\B":
        return WORD.test(before) === WORD.test(behind);
    }
  }

  #look({ inside, isBehind }: Place & { readonly kind: "look" }): Uint8Array {
    const known = this.#looks.get(inside) ?? new Run(inside, this.#text, !isBehind).places();
    this.#looks.set(inside, known);
    return known;
  }
}
