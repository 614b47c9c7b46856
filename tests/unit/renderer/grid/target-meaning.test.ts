import { expect, it } from "vitest";
import { targetMeaning } from "../../../../renderer/grid/target-meaning.ts";

it.each([
  ["19", "数值 19"],
  ["2.26", "数值 2.26"],
  ["1,200", "数值 1200"],
  [">=95", "不低于 95"],
  ["＞0.5", "高于 0.5"],
  ["≤ 3", "不超过 3"],
  ["<0.019", "低于 0.019"],
  ["10—50", "10 至 50 之间"],
  ["与经济增长基本同步", "文字目标"],
  ["95%", "文字目标"],
])("%s is understood as %s", (text, meaning) => {
  expect(targetMeaning(text)).toBe(meaning);
});

it.each(["", "  "])("nothing typed (%j) means nothing", (text) => {
  expect(targetMeaning(text)).toBeNull();
});
