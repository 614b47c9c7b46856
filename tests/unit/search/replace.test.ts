import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHits, rangesIn } from "../../../shared/search/find-hits.ts";
import { compileQuery, type Query, type QuerySpec } from "../../../shared/search/query.ts";
import { replaceIn, replacementEdits } from "../../../shared/search/replace.ts";
import { getColumn } from "../../../shared/tables/definition.ts";
import { getTable } from "../../../shared/tables/index.ts";

function query(text: string, part: Partial<QuerySpec> = {}): Query {
  return compileQuery({ text, matchCase: false, wholeCell: false, isRegex: false, ...part });
}
const regex = (text: string): Query => query(text, { isRegex: true });

describe("a plain replacement", () => {
  it("stands as typed, dollars and backslashes too", () => {
    expect(replaceIn("费用100元", query("100元"), "$1\\n$&")).toBe("费用$1\\n$&");
  });

  it("can be of one occurrence alone", () => {
    expect(replaceIn("甲乙甲乙甲", query("甲"), "丙", 2)).toBe("甲乙丙乙甲");
  });

  it("brings line ends as cells keep them", () => {
    expect(replaceIn("甲；乙", query("；"), "\r\n")).toBe("甲\n乙");
  });

  it("does what splitting and joining does", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "$", "1"), maxLength: 30 });
    fc.assert(
      fc.property(text, text.filter(Boolean), text, (whole, part, replacement) => {
        expect(replaceIn(whole, query(part), replacement)).toBe(whole.split(part).join(replacement));
      }),
    );
  });
});

describe("the replacement of a regular expression", () => {
  it.each([
    ["(\\d+)万人", "$1人$2", "4.5万人", "4.5人$2"],
    ["(\\d)(\\d)", "$2$1", "12 34", "21 43"],
    ["(\\d)", "$10", "7", "70"],
    ["\\d+", "[$&]", "a12b", "a[12]b"],
    ["\\d+", "[$0]", "a12b", "a[12]b"],
    ["(?<n>\\d)项", "$<n>条$<m>", "3项", "3条$<m>"],
    ["(甲)|乙", "<$1>", "甲乙", "<甲><>"],
    ["元", "$$", "5元", "5$"],
    ["；", "\\n", "甲；乙", "甲\n乙"],
    ["/", "\\\\n\\t", "甲/乙", "甲\\n\t乙"],
  ])("%s → %s turns %s into %s", (pattern, replacement, before, after) => {
    expect(replaceIn(before, regex(pattern), replacement)).toBe(after);
  });

  it("of one occurrence is the same as in all of them", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "a", "1", "2"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom("(\\d)(.)", "a*", "(?<=甲)(.)", "(.)\\1"), (whole, pattern) => {
        const compiled = regex(pattern);
        let last = 0;
        const parts = rangesIn(whole, compiled).map(([start, end]) => {
          const one = replaceIn(whole, compiled, "<$1>", start);
          const part = whole.slice(last, start) + one.slice(start, one.length - (whole.length - end));
          last = end;
          return part;
        });

        expect(parts.join("") + whole.slice(last)).toBe(replaceIn(whole, compiled, "<$1>"));
      }),
    );
  });
});

describe("the edits of a replacement", () => {
  const cells = [
    { table: "tasks", rowId: "r1", column: "goals", text: "甲、甲" },
    { table: "tasks", rowId: "r1", column: "units", text: "甲局" },
    { table: "indicators", rowId: "r2", column: "target", text: "甲95" },
    { table: "tasks", rowId: "r3", column: "goals", text: "甲" },
  ];
  const editsOf = (texts: readonly string[]) =>
    replacementEdits(findHits(cells, query("甲")), texts, ({ table, column }) =>
      getColumn(getTable(table), column),
    );

  it("say what a cell held, what it will hold, and how many occurrences that is", () => {
    const [first] = editsOf(["乙、乙", "乙局", "≥95", "乙"]);

    expect(first).toEqual({
      table: "tasks",
      before: "甲、甲",
      after: "乙、乙",
      count: 2,
      edit: { rowId: "r1", column: "goals", value: "乙、乙" },
    });
  });

  it("leave out a cell that stays as it is, and empty one of which nothing is left", () => {
    const edits = editsOf(["甲、甲", "乙局", ">=95", ""]);

    expect(edits.map(({ edit }) => edit.value)).toEqual(["乙局", "≥95", null]);
    expect(edits.map(({ after }) => after)).toEqual(["乙局", "≥95", ""]);
  });
});
