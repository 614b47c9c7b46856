import { expect, it } from "vitest";
import { isSlowPattern } from "../../../shared/rules/own/slow-pattern.ts";

it.each([
  "(甲+)+乙",
  "(甲*)*",
  "((甲+))+",
  "(?:(甲)+乙)*",
  "(甲{1,9}){2,}",
  "(甲|甲)*乙",
  "(?<名>甲|甲乙)+",
  "(甲|.)*",
  "(\\d|[0-9])+",
  "([)]+)+",
])("%s would take ages on a text that does not fit", (source) => {
  expect(isSlowPattern(source)).toBe(true);
});

it.each([
  "",
  "^\\d+\\.",
  "(甲+)乙",
  "(甲+)?",
  "(\\d{4}年)+",
  "(甲|乙)+",
  "(甲|乙+)",
  "\\(甲+\\)+",
  "[(甲+)]+",
  "(\\+甲)*",
  "甲+乙+丙*",
  "(?=甲+)乙",
  "(甲",
  "甲)",
])("%s is quick", (source) => {
  expect(isSlowPattern(source)).toBe(false);
});

it("a pattern that is called quick comes to an end on a long text that does not fit", () => {
  const text = `${"甲".repeat(60)}丙`;

  for (const source of ["(甲|乙)+$", "(?:乙甲|甲)*乙", "甲+甲+乙", "^(甲乙|甲)?甲*乙"]) {
    expect(isSlowPattern(source)).toBe(false);
    expect(new RegExp(source, "u").test(text)).toBe(false);
  }
});
