import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CharWidth, countLines } from "../../../../renderer/text/line-breaks.ts";

const EM = 16;
/** Chinese characters as wide as they are high, all others half of that. */
const width: CharWidth = (code) => (code > 0x2e7f ? EM : EM / 2);

function linesIn(text: string, characters: number): number {
  return countLines(text, characters * EM, width, EM);
}

describe("how many lines a text takes", () => {
  it("as many Chinese characters stand on a line as it is wide", () => {
    expect([linesIn("一二三四", 4), linesIn("一二三四五", 4), linesIn("一二三四五六七八九", 4)]).toEqual([
      1, 2, 3,
    ]);
  });

  it("a comma begins no line and takes the character before it along", () => {
    expect(linesIn("一二三四，五六", 4)).toBe(2);
    expect(linesIn("一二三四，五六七", 4)).toBe(3);
  });

  it("an opening bracket ends no line", () => {
    expect(linesIn("一二三（四五六", 4)).toBe(2);
    expect(linesIn("一二三（四五六七八", 4)).toBe(3);
  });

  it("a Latin word is not broken, unless it is longer than a line", () => {
    expect(linesIn("一二abcd", 3)).toBe(2);
    expect(linesIn("abcdefghij", 2)).toBe(3);
  });

  it("a gap stands between Chinese and Latin text", () => {
    expect(linesIn("一ab", 2)).toBe(2);
    expect(linesIn("ab一", 2.1)).toBe(2);
    expect(linesIn("ab，", 2)).toBe(1);
  });

  it("every typed line is one at least, an empty one too", () => {
    expect([linesIn("", 4), linesIn("\n", 4), linesIn("一\n\n二", 4)]).toEqual([1, 2, 3]);
  });

  it("a character beyond the first 65,536 is one character", () => {
    expect([linesIn("𠮷𠮷𠮷𠮷", 4), linesIn("𠮷𠮷𠮷𠮷𠮷", 4)]).toEqual([1, 2]);
  });

  it("what is typed below takes its own lines, and in a wide column one for each that was typed", () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."国家，。（）ab1 -%\n𠮷") });
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 8, max: 20 }), (one, other, characters) => {
        expect(linesIn(`${one}\n${other}`, characters)).toBe(
          linesIn(one, characters) + linesIn(other, characters),
        );
        expect(linesIn(one, 1_000)).toBe(one.split("\n").length);
      }),
    );
  });
});
