import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templates } from "../../../seeds/index.ts";
import { breakLine, renumberItems, splitItems } from "../../../shared/text/arrange-items.ts";
import { cellLines } from "../../../shared/text/numbered-items.ts";
import { templateRows } from "../../helpers/plan-builders.ts";

const piece = fc.constantFrom(
  "1.",
  "2.",
  "3.",
  "4.",
  "2、",
  "12.",
  "3.5",
  "2024年",
  "甲",
  "A",
  "第",
  "。",
  " ",
  "\u3000",
  "\n",
  "、",
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

function withoutNumbers(text: string): string {
  return cellLines(text.replace(/^[^\S\n]+/gmu, ""))
    .map(({ marker, text: rest }) => (marker === null ? rest : `#${rest}`))
    .join("\n");
}

describe("renumbering", () => {
  it.each([
    ["1.甲\n3.乙\n7.丙", "1.甲\n2.乙\n3.丙"],
    ["2.甲\n3.乙", "1.甲\n2.乙"],
    ["1.甲\n1.乙\n1.丙", "1.甲\n2.乙\n3.丙"],
    ["1、甲\n3、乙", "1、甲\n2、乙"],
    ["1.甲\n 3.乙", "1.甲\n2.乙"],
    ["前言\n4.甲\n续行\n6.乙", "前言\n1.甲\n续行\n2.乙"],
    ["一、前段\n1.甲\n3.乙\n二、后段\n1.丙\n4.丁", "一、前段\n1.甲\n2.乙\n二、后段\n1.丙\n2.丁"],
    ["1.甲\n5.2024年建成", "1.甲\n2.2024年建成"],
    ["9.甲\n11.乙", "1.甲\n2.乙"],
  ])("%j becomes %j", (text, numbered) => {
    expect(renumberItems(text)).toBe(numbered);
  });

  it.each([
    ["no items", "推进项目\n3.5万人"],
    ["nothing", ""],
    ["items in order", "1.甲\n2.乙"],
    ["items inside a line", "1.甲。3.乙。"],
  ])("leaves alone %s", (_what, text) => {
    expect(renumberItems(text)).toBe(text);
  });

  it("leaves a cell alone that has more items than two digits count", () => {
    const text = Array.from({ length: 100 }, () => "5.甲").join("\n");

    expect(renumberItems(text)).toBe(text);
  });

  it("leaves no gap, changes nothing but numbers, and nothing at the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbered = renumberItems(text);
        const markers = cellLines(numbered).flatMap(({ marker }) => marker ?? []);
        const numbers = markers.map((marker) => Number.parseInt(marker, 10));

        expect(withoutNumbers(numbered)).toBe(withoutNumbers(text));
        expect(renumberItems(numbered)).toBe(numbered);
        for (const [index, number] of numbers.entries()) {
          expect([1, (numbers[index - 1] ?? 0) + 1]).toContain(number);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("splitting", () => {
  it.each([
    ["1.甲。2.乙。3.丙。", "1.甲。\n2.乙。\n3.丙。"],
    ["1.甲。 2.乙。\u30003.丙。", "1.甲。\n2.乙。\n3.丙。"],
    ["1、甲；2、乙", "1、甲；\n2、乙"],
    ["1.增长9%2.推进", "1.增长9%\n2.推进"],
    ["1.甲2.乙", "1.甲\n2.乙"],
    ["1.甲。2.2024年建成。3.丙", "1.甲。\n2.2024年建成。\n3.丙"],
    ["工作安排：1.甲；2.乙", "工作安排：\n1.甲；\n2.乙"],
    ["1.甲。\n2.乙。3.丙。", "1.甲。\n2.乙。\n3.丙。"],
    ["3.丙。4.丁。", "3.丙。\n4.丁。"],
    ["1.“甲”2.乙", "1.“甲”\n2.乙"],
    ["1.甲 3.丙", "1.甲\n3.丙"],
  ])("%j becomes %j", (text, split) => {
    expect(splitItems(text)).toBe(split);
  });

  it.each([
    ["a decimal", "1.人均面积达到2.5㎡，覆盖3.12万人"],
    ["a year that no item number stands before", "1.到2024.年底"],
    ["a list of numbers", "1.推进1、2、3号线建设"],
    ["a number with a word before it", "1.完成第2.期工程"],
    ["a name that ends in a number", "1.上线V2.版本"],
    ["a number that does not count on", "1.甲。4.乙。"],
    ["a number counted backwards", "2.甲。1.乙。"],
    ["one item alone after other words", "其中：1.甲"],
    ["no items", "推进项目。3.做好保障。"],
  ])("leaves alone %s", (_what, text) => {
    expect(splitItems(text)).toBe(text);
  });

  it("changes no character but white space, and nothing at the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const split = splitItems(text);

        expect(split.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        expect(splitItems(split)).toBe(split);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes apart whatever items were put together, of whatever number", () => {
    const words = fc.constantFrom("推进甲", "2024年建成乙", "达到3.5万人", "“丙”", "增长9%");
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("。", "；"),
        (all, end) => {
          const items = all.map((word, index) => `${index + 1}.${word}${end}`);

          expect(splitItems(items.join(""))).toBe(items.join("\n"));
        },
      ),
    );
  });

  it("leaves a text without items as it is, whatever figures it holds", () => {
    const words = fc.constantFrom("增长3.5%", "2024年", "1、2号线", "第2期", "5.12㎡", "，", "。", "甲");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (all) => {
        const text = `甲${all.join("")}`;

        expect(splitItems(text)).toBe(text);
      }),
    );
  });

  it("in the real plan takes apart only the four cells that are run together", () => {
    const cells = templateRows(templates["zhoushan-2024"]).flatMap((row) => Object.values(row.cells));
    const split = cells.filter((text) => splitItems(text) !== text);

    expect(split.length).toBe(4);
    expect(cells.filter((text) => renumberItems(splitItems(text)) !== splitItems(text))).toEqual([]);
  });
});

describe("breaking a line at the caret, |", () => {
  it.each([
    ["1.甲|", "1.甲\n2.|"],
    ["1、甲|", "1、甲\n2、|"],
    ["1.甲\n2.乙|", "1.甲\n2.乙\n3.|"],
    ["1.甲|\n2.乙\n3.丙", "1.甲\n2.|\n3.乙\n4.丙"],
    ["1.甲|\n续行\n2.乙", "1.甲\n2.|\n续行\n3.乙"],
    ["1.甲|\n5.乙", "1.甲\n2.|\n5.乙"],
    ["1.甲|乙\n2.丙", "1.甲\n2.|乙\n3.丙"],
    ["1.甲\n2.|", "1.甲\n|"],
    ["|1.甲", "\n|1.甲"],
    ["甲|乙", "甲\n|乙"],
    ["1.达到|3.5万", "1.达到\n|3.5万"],
    ["99.甲|", "99.甲\n|"],
    ["|", "\n|"],
  ])("%j becomes %j", (before, after) => {
    const at = before.indexOf("|");

    const { text, caret } = breakLine(before.replace("|", ""), at, at);

    expect(`${text.slice(0, caret)}|${text.slice(caret)}`).toBe(after);
  });

  it("takes the place of what is selected", () => {
    expect(breakLine("1.甲乙丙", 3, 5)).toEqual({ text: "1.甲\n2.", caret: 6 });
  });
});
