import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertDefined } from "../../../shared/errors.ts";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { linearTest } from "../../../shared/rules/own/pattern/linear-pattern.ts";

/** Long, so that no text is short enough for the engine. */
const PADDING = "　".repeat(1000);

function fits(pattern: string, text: string): boolean {
  return assertDefined(linearTest(pattern) ?? undefined, pattern)(text);
}

function engineFits(pattern: string, text: string): boolean {
  return new RegExp(pattern, "mu").test(text);
}

const { pattern } = fc.letrec<{ pattern: string; atom: string; part: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    tie("part"),
    fc.array(tie("part"), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")),
    fc.array(tie("pattern"), { minLength: 2, maxLength: 3 }).map((options) => `(?:${options.join("|")})`),
  ),
  part: fc
    .tuple(tie("atom"), fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "{0}"))
    .map(([atom, quantifier]) => (/^(?:[\^$]|\\[bB]|\(\?<?[=!])/.test(atom) ? atom : atom + quantifier)),
  atom: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "a",
      "b",
      "甲",
      "1",
      ".",
      "\\d",
      "\\D",
      "\\w",
      "\\s",
      "[ab]",
      "[^a甲]",
      "[\\d\\-甲]",
      "\\p{Script=Han}",
      "\\n",
      "\\.",
      "😀",
      "\\u{1F600}",
      "\\u7532",
      "[]",
      "[^]",
    ),
    fc.constantFrom("^", "$", "\\b", "\\B"),
    tie("pattern").map((inside) => `(${inside})`),
    tie("pattern").map((inside) => `(?:${inside})`),
    fc
      .tuple(fc.constantFrom("?=", "?!", "?<=", "?<!"), tie("pattern"))
      .map(([look, inside]) => `(${look}${inside})`),
  ),
}));

const text = fc
  .array(fc.constantFrom("a", "b", "甲", "乙", "1", " ", "\n", ".", "-", "😀", "\ud83d"), { maxLength: 8 })
  .map((chars) => chars.join(""));

/** Where an expression looks ahead or back, the engine also tries the place between the halves of a character. */
function isMisread(source: string, words: string): boolean {
  return /\(\?<?[=!]/.test(source) && /[\ud800-\udfff]/.test(words);
}

describe("a regular expression of a user", () => {
  it("fits what the engine says it fits", () => {
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        fc.pre(!isMisread(source, words));
        expect(fits(source, words)).toBe(engineFits(source, words));
      }),
      { numRuns: 3000, seed: 20240507 },
    );
  });

  it("also where the text is too long to be left to the engine", () => {
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        const long = `${words}\n${PADDING}\n${words}`;
        // What takes the engine long is not asked of it.
        const isQuick = !/[*+?}].*[*+?}]/.test(source);
        if (isQuick && !isMisread(source, words)) expect(fits(source, long)).toBe(engineFits(source, long));
      }),
      { numRuns: 1000, seed: 20240507 },
    );
  });

  it.each([
    "(甲+)+乙",
    "(甲|甲)*乙",
    "(甲|甲甲)+$\n",
    "甲*甲*甲*甲*甲*乙",
    "(.*,){12}乙",
    "(?=(甲+)+乙)",
    "(?<=乙(甲*)*)丙",
    "^(?:(?:甲?){20}甲{20})$",
    "\\s+乙",
  ])("comes to an end on the longest cell: %s", (source) => {
    expect(fits(source, "甲".repeat(MAX_CELL_LENGTH))).toBe(false);
    expect(fits(source, `${" ".repeat(MAX_CELL_LENGTH - 1)}丁`)).toBe(false);
  });

  it.each(["(甲)\\1", "(?<名>甲)\\k<名>", "(?:甲{1,100}){1,100}"])(
    "is none where time could not be bounded: %s",
    (source) => {
      expect(linearTest(source)).toBeNull();
    },
  );

  it("may repeat nothing as often as it likes", () => {
    expect(fits("(?:){1000000000}甲", "甲")).toBe(true);
  });
});
