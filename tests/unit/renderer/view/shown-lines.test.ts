import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterValues } from "../../../../renderer/view/line-filters.ts";
import { applyView, shownLines } from "../../../../renderer/view/shown-lines.ts";
import { type CellFilter, PLAIN_VIEW, type SheetView } from "../../../../shared/contract/view-schemas.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { cellText, type Outline, outlineOf } from "../../../../shared/numbering/outline.ts";
import { getTable } from "../../../../shared/tables/index.ts";
import { splitUnits } from "../../../../shared/units/split-units.ts";
import { zhoushanPlan } from "../../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const tasks = outlineOf(plan, getTable("tasks"));
const indicators = outlineOf(plan, getTable("indicators"));

function columnOf(outline: Outline, key: string) {
  return assertDefined(
    outline.table.columns.find((column) => column.key === key),
    `there is ${key}`,
  );
}

function filtered(outline: Outline, column: string, filter: CellFilter) {
  const view: SheetView = { ...PLAIN_VIEW, filters: { [column]: filter } };
  return shownLines(outline, applyView(outline, view, null));
}

function texts(outline: Outline, lines: readonly Outline["lines"][number][], column: string): string[] {
  const field = columnOf(outline, column);
  return lines.filter((line) => !line.isBand).map((line) => cellText(outline, line, field));
}

describe("a filter", () => {
  it("of units shows the lines that name one of them", () => {
    const lines = filtered(tasks, "units", { kind: "values", values: ["市水利局"] });

    expect(texts(tasks, lines, "units").every((text) => splitUnits(text).includes("市水利局"))).toBe(true);
    expect(texts(tasks, lines, "units").length).toBeGreaterThan(0);
  });

  it("keeps the bands of the lines that it shows, and no other", () => {
    const lines = filtered(tasks, "measure", {
      kind: "contains",
      text: "全域建设幸福河湖",
      isNegated: false,
    });

    expect(lines.map((line) => line.isBand)).toEqual([true, false]);
  });

  it("that contains a text and one that does not share out all lines", () => {
    fc.assert(
      fc.property(fc.constantFrom("市", "海", "1", "zz"), (text) => {
        const count = (isNegated: boolean) =>
          texts(tasks, filtered(tasks, "goals", { kind: "contains", text, isNegated }), "goals").length;
        expect(count(true) + count(false)).toBe(76);
      }),
    );
  });

  it("of empty cells and one of filled cells share out all lines", () => {
    const empty = filtered(indicators, "label", { kind: "empty" });
    const filled = filtered(indicators, "label", { kind: "filled" });

    expect([texts(indicators, empty, "label").length, texts(indicators, filled, "label").length]).toEqual([
      36, 6,
    ]);
  });

  it("offers every text of the column once", () => {
    const values = filterValues(tasks, columnOf(tasks, "units"));

    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain("市水利局");
  });
});

describe("a sorted view", () => {
  const sorted = (isDescending: boolean) =>
    applyView(indicators, { ...PLAIN_VIEW, sort: { column: "target", isDescending } }, null);

  it("orders numbers by value, bounds by theirs, words behind", () => {
    const lines = texts(indicators, shownLines(indicators, sorted(false)), "target");

    expect(lines.at(0)).toBe("<0.019");
    expect(lines.slice(0, 4)).toEqual(["<0.019", "0.0341", "0.6", "1.54"]);
    expect(lines.at(-1)).toMatch(/\p{Script=Han}/u);
  });

  it("holds every line once, either way", () => {
    const ids = (isDescending: boolean) =>
      shownLines(indicators, sorted(isDescending)).map((line) => line.id);

    expect([...ids(true)].sort()).toEqual([...ids(false)].sort());
    expect(ids(true)).toHaveLength(42);
  });

  it("puts a line that came later behind the one that it follows in the plan", () => {
    const applied = sorted(false);
    const known = assertDefined(applied.order, "it is sorted").slice(1);
    const lines = shownLines(indicators, { ...applied, order: known });

    expect(lines).toHaveLength(42);
  });
});
