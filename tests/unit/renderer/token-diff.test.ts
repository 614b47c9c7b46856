import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, diffTexts, shortened, withVisibleBlanks } from "../../../renderer/text/token-diff.ts";

/** 新增[-4.3][+4.5]万人 */
function drawn(parts: readonly DiffPart[]): string {
  const marks = {
    same: (text: string) => text,
    old: (text: string) => `[-${text}]`,
    new: (text: string) => `[+${text}]`,
  };
  return parts.map(({ kind, text }) => marks[kind](text)).join("");
}

describe("the difference of two texts", () => {
  it("takes a number as one word", () => {
    expect(drawn(diffTexts("新增就业4.3万人以上。", "新增就业4.5万人以上。"))).toBe(
      "新增就业[-4.3][+4.5]万人以上。",
    );
    expect(drawn(diffTexts("达到13,200元", "达到13,260元"))).toBe("达到[-13,200][+13,260]元");
  });

  it("shows added and removed words alone", () => {
    expect(drawn(diffTexts("覆盖面达到50%。", "覆盖面达到50%以上。"))).toBe("覆盖面达到50%[+以上]。");
    expect(drawn(diffTexts("适时适度提高标准", "提高标准"))).toBe("[-适时适度]提高标准");
  });

  it("does not leave a lone equal character between two changes", () => {
    expect(drawn(diffTexts("甲乙丙丁戊", "子乙丑丁寅"))).toBe("[-甲乙丙丁戊][+子乙丑丁寅]");
  });

  it("puts both texts together again from its parts, whatever they are", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "1", "2", ".", "\n", "a"), maxLength: 40 });

    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after);
        const side = (leftOut: DiffPart["kind"]): string =>
          parts
            .filter((part) => part.kind !== leftOut)
            .map((part) => part.text)
            .join("");

        expect(side("new")).toBe(before);
        expect(side("old")).toBe(after);
      }),
    );
  });

  it("of two very long texts is made in bounded time", () => {
    const before = "甲".repeat(20_000);
    const after = "乙".repeat(20_000);

    expect(diffTexts(before, after).map((part) => part.kind)).toEqual(["old", "new"]);
  });
});

it("long equal stretches are cut to what stands beside the changes", () => {
  const parts = shortened(
    diffTexts(`${"前".repeat(100)}1${"后".repeat(100)}`, `${"前".repeat(100)}2${"后".repeat(100)}`),
    5,
  );

  expect(drawn(parts)).toBe(`…${"前".repeat(5)}[-1][+2]${"后".repeat(5)}…`);
});

it.each([
  ["\n", "⏎"],
  [" ", "␣"],
  ["\u3000\u200b", "␣␣"],
  [" \n", "␣⏎"],
  ["甲 乙\n丙", "甲 乙⏎丙"],
  ["甲", "甲"],
])("what comes or goes is seen although it is blank: %j", (changed, shown) => {
  expect(withVisibleBlanks(changed)).toBe(shown);
});
