import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../shared/numbering/outline.ts";
import { findHits, rangesIn } from "../../../shared/search/find-hits.ts";
import { compileQuery } from "../../../shared/search/query.ts";
import { replaceIn } from "../../../shared/search/replace.ts";
import { searchableCells } from "../../../shared/search/searchable-cells.ts";
import { getTable } from "../../../shared/tables/index.ts";
import {
  aCategory,
  anIndicator,
  aPlan,
  planOf,
  smallTemplate,
  zhoushanPlan,
} from "../../helpers/plan-builders.ts";

const small = planOf(smallTemplate());
const textsOf = (table: string): string[] =>
  searchableCells(outlineOf(small, getTable(table))).map(({ text }) => text);

/** Few letters, so that matches are frequent; a case pair, a pair of surrogates and line ends among them. */
const someText = fc.string({
  unit: fc.constantFrom("甲", "a", "A", "1", ".", "\n", "\r", "𠮷", "("),
  maxLength: 40,
});
const someQuery = fc.record({
  text: fc.string({ unit: fc.constantFrom("甲", "a", "A", "1", ".", "\n", "("), minLength: 1, maxLength: 3 }),
  matchCase: fc.boolean(),
  wholeCell: fc.boolean(),
  isRegex: fc.constant(false),
});
const someRegex = fc.constantFrom(
  "a+|甲",
  "[a1]*",
  "(.)\\1",
  "^.",
  "\\n",
  "\\p{Script=Han}",
  "(?<=a)1?",
  ".",
);

describe("the cells", () => {
  it("are those of a table in reading order, each once, merged ones where they begin", () => {
    expect(textsOf("indicators")).toEqual([
      ...["类甲", "指标一", "19", "甲局"],
      ...["指标二", "城镇", "≥95", "甲局"],
      ...["农村", "75"],
      ...["类乙", "指标三", "稳步提升", "甲局"],
    ]);
    expect(textsOf("tasks").slice(0, 7)).toEqual([
      ...["小节甲"],
      ...["组一", "任务一", "1.目标。", "安排。", "甲局"],
      ...["任务二"],
    ]);
  });

  it("are all that the sheets of the real plan hold, each once", () => {
    const plan = zhoushanPlan();
    for (const key of ["indicators", "tasks", "text", "safeguards", "units"]) {
      const cells = searchableCells(outlineOf(plan, getTable(key)));
      const stored = [...plan.rows.values()].filter(({ table }) => table === key);

      expect(cells).toHaveLength(stored.flatMap((row) => Object.keys(row.cells)).length);
      expect(new Set(cells.map(({ rowId, column }) => `${rowId} ${column}`)).size).toBe(cells.length);
    }
  });

  it("leave out what no line shows: the target of an indicator that has parts", () => {
    const indicator = anIndicator("指标", { 城镇: "95" });
    const hidden = { ...indicator, cells: { ...indicator.cells, target: "看不见" } };
    const plan = planOf(aPlan({ indicators: [aCategory("类", [hidden])] }));

    const texts = searchableCells(outlineOf(plan, getTable("indicators"))).map(({ text }) => text);
    expect(texts).toContain("95");
    expect(texts).not.toContain("看不见");
  });
});

describe("hits", () => {
  it("come in document order with the place of their cell", () => {
    const cells = searchableCells(outlineOf(small, getTable("tasks")));
    const query = compileQuery({ text: "任务", matchCase: false, wholeCell: false, isRegex: false });

    const hits = findHits(cells, query);

    expect(hits.map(({ text }) => text)).toEqual(["任务一", "任务二", "任务三", "任务四"]);
    expect(hits.map(({ order }) => cells[order]?.text)).toEqual(hits.map(({ text }) => text));
    expect(hits.map(({ ranges }) => ranges)).toEqual(Array(4).fill([[0, 2]]));
  });

  it("lie within the text, are not empty and do not overlap", () => {
    const query = fc.oneof(
      someQuery,
      fc.record({
        text: someRegex,
        matchCase: fc.boolean(),
        wholeCell: fc.boolean(),
        isRegex: fc.constant(true),
      }),
    );
    fc.assert(
      fc.property(someText, query, (text, spec) => {
        let last = 0;
        for (const [start, end] of rangesIn(text, compileQuery(spec))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("are all there are: a text with its hits taken out one by one holds none between them", () => {
    fc.assert(
      fc.property(someText, someQuery, (text, spec) => {
        const query = compileQuery({ ...spec, wholeCell: false });
        let last = 0;
        const between = rangesIn(text, query).map(([start, end]) => {
          const part = text.slice(last, start);
          last = end;
          return part;
        });
        for (const part of [...between, text.slice(last)]) expect(rangesIn(part, query)).toEqual([]);
      }),
    );
  });

  it("are no more once replaced by what has none of their characters", () => {
    fc.assert(
      fc.property(someText, someQuery, (text, spec) => {
        const query = compileQuery(spec);

        expect(rangesIn(replaceIn(text, query, "※"), query)).toEqual([]);
      }),
    );
  });
});
