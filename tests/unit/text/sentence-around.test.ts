import { expect, it } from "vitest";
import { sentenceAround } from "../../../shared/text/sentence-around.ts";

function quote(text: string, words: string): string {
  const start = text.indexOf(words);
  const quoted = sentenceAround(text, { start, end: start + words.length });
  return `${quoted.before}[${quoted.words}]${quoted.after}`;
}

it.each([
  ["甲。乙达到5个，丙。丁", "5个", "乙达到[5个]，丙。"],
  ["1.甲\n2.乙5个\n3.丙", "5个", "2.乙[5个]"],
  ["5个", "5个", "[5个]"],
  ["甲；  乙5个；丙", "5个", "乙[5个]；"],
])("of %j around %j: %s", (text, words, expected) => {
  expect(quote(text, words)).toBe(expected);
});

it("a long sentence is cut on both sides, no character in two", () => {
  const long = "𠮷".repeat(80);

  expect(quote(`${long}5个${long}`, "5个")).toBe(`…${"𠮷".repeat(60)}[5个]${"𠮷".repeat(60)}…`);
});
