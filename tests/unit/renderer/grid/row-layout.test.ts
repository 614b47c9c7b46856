import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowLayout } from "../../../../renderer/grid/row-layout.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../../shared/changes/edit-cells.ts";
import type { Column } from "../../../../shared/tables/definition.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  aUnit,
  planOf,
  rowNamed,
} from "../../../helpers/plan-builders.ts";
import { GivenHeights, LEAST_HEIGHT, metrics, ownWidths } from "./given-heights.ts";
import { anySheet, lineReading, modelOf, realSheet, sheetOf } from "./sheet-models.ts";

function laidOut(model: SheetModel, source: GivenHeights): RowLayout {
  const layout = new RowLayout(source, metrics);
  layout.layOut(model, ownWidths(model));
  return layout;
}

/** Most texts take one line, some take many. */
const anyHeights = fc.func(fc.constantFrom(20, 20, 140, 600));

interface PlacedCell {
  readonly first: number;
  readonly last: number;
  readonly needed: number;
  readonly given: number;
}

/** Every cell with a text: what it needs, and what the lines under it give. */
function placedCells(
  model: SheetModel,
  layout: RowLayout,
  heightOf: (column: Column, text: string) => number,
): PlacedCell[] {
  return model.columns.flatMap((column) =>
    model.lines.flatMap((line, index) => {
      const { first, last } = model.span(index, column);
      if (line.isBand || first !== index || column.type === "ordinal" || !model.owner(index, column))
        return [];
      const isLabel = column.screen.bold === true && model.isMergedColumn(column);
      const padding = isLabel ? metrics.labelPaddingY : metrics.cellPaddingY;
      const needed = heightOf(column, model.text(index, column)) + 2 * padding + 1;
      return [{ first, last, needed, given: (layout.tops[last + 1] ?? 0) - (layout.tops[first] ?? 0) }];
    }),
  );
}

describe("on any sheet with texts of any height", () => {
  it("no text is cut off, and no line is higher than a text needs it to be", () => {
    fc.assert(
      fc.property(anySheet, anyHeights, (sheet, height) => {
        const model = modelOf(sheet);
        const heightOf = (column: Column, text: string): number => height(column.key, text);
        const layout = laidOut(model, new GivenHeights(({ column, text }) => heightOf(column, text)));
        const cells = placedCells(model, layout, heightOf);

        for (const { needed, given } of cells) expect(given).toBeGreaterThanOrEqual(needed);
        for (const [index, line] of model.lines.entries()) {
          const isFilled = cells.some(({ last, needed, given }) => last === index && given === needed);
          const least = line.isBand ? metrics.bandPx : LEAST_HEIGHT;
          if (!isFilled) expect(layout.heights[index]).toBe(least);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("each line begins where the one above it ends, and is found at every point of its height", () => {
    fc.assert(
      fc.property(anySheet, anyHeights, (sheet, height) => {
        const model = modelOf(sheet);
        const layout = laidOut(model, new GivenHeights(({ text }) => height(text)));
        expect(layout.tops).toHaveLength(model.lines.length + 1);

        for (const [index, lineHeight] of layout.heights.entries()) {
          const top = layout.tops[index] ?? Number.NaN;
          expect(layout.tops[index + 1]).toBe(top + lineHeight);
          expect([top, top + lineHeight - 1].map((y) => layout.lineAt(y))).toEqual([index, index]);
        }
      }),
    );
  });
});

it("above and below all lines the nearest is found", () => {
  const model = realSheet("tasks");
  const layout = laidOut(model, new GivenHeights(() => 20));

  expect([layout.lineAt(-50), layout.lineAt(1e6)]).toEqual([0, model.lines.length - 1]);
});

it("a high text of a group makes the last line of the group higher", () => {
  const plan = aPlan({ tasks: [aSection("小节", [aGroup("组", [aTask("一"), aTask("二"), aTask("三")])])] });
  const model = sheetOf(planOf(plan), "tasks");

  const layout = laidOut(model, new GivenHeights(({ column }) => (column.key === "group" ? 200 : 20)));

  expect(layout.heights).toEqual([34, LEAST_HEIGHT, LEAST_HEIGHT, 200 + 2 * 10 + 1 - 2 * LEAST_HEIGHT]);
});

it("height that an indicator's lines give already is not added again for its category", () => {
  const parts = { 城镇: "1", 农村: "2" };
  const plan = aPlan({
    indicators: [aCategory("类", [anIndicator("高", parts), anIndicator("低", "3")])],
  });
  const heightOf = (text: string): number => (text === "高" ? 300 : text === "类" ? 200 : 20);

  const layout = laidOut(sheetOf(planOf(plan), "indicators"), new GivenHeights(({ text }) => heightOf(text)));

  expect(layout.heights).toEqual([LEAST_HEIGHT, 300 + 2 * 6 + 1 - LEAST_HEIGHT, LEAST_HEIGHT]);
});

it("a name that fills the column of the parts has the width of both", () => {
  const model = realSheet("indicators");
  const source = new GivenHeights(() => 20);
  laidOut(model, source);

  const widthOf = (number: string): number | undefined => {
    const text = model.storedText(model.cellAt(lineReading(model, "number", number), "name"));
    return source.laidOut.find((request) => request.column.key === "name" && request.text === text)?.widthPx;
  };
  expect(widthOf("8")).toBe(248 - 2 * 8 - 1);
  expect(widthOf("7")).toBe(248 + 228 - 2 * 8 - 1);
});

it("after an edit only the new text is laid out", () => {
  const plan = planOf(
    aPlan({ tasks: [aSection("小节", [aGroup("组", [aTask("一"), aTask("二", { goals: "短" })])])] }),
  );
  const edit = { rowId: rowNamed(plan, "task", "二").id, column: "goals", value: "长长长长" };
  const edited = applyChanges(plan, editCellsChanges(plan, [edit]));
  const source = new GivenHeights(({ text }) => 20 * text.length);
  const layout = laidOut(sheetOf(plan, "tasks"), source);
  const before = layout.heights;
  source.laidOut.length = 0;

  const model = sheetOf(edited, "tasks");
  layout.layOut(model, ownWidths(model));

  expect(source.laidOut.map(({ text }) => text)).toEqual(["长长长长"]);
  expect(layout.heights).toEqual([...before.slice(0, -1), 80 + 2 * 6 + 1]);
});

it("renewing the lines that were written gives what laying out all of them gives", () => {
  const names = ["甲", "一", "二", "子", "丑", "寅"];
  const first = planOf(
    aPlan({
      tasks: [aSection("甲", [aGroup("一", [aTask("子"), aTask("丑")]), aGroup("二", [aTask("寅")])])],
    }),
  );
  const rows = [...first.rows.values()].filter((row) =>
    Object.values(row.cells).some((text) => names.includes(text)),
  );
  const columnOf = (kind: string) => ({ section: "section", group: "group", task: "measure" })[kind] ?? "";
  const edits = fc.array(fc.tuple(fc.constantFrom(...rows), fc.string()), { minLength: 1, maxLength: 3 });

  fc.assert(
    fc.property(anyHeights, edits, (height, written) => {
      const before = sheetOf(first, "tasks");
      const layout = laidOut(before, new GivenHeights(({ text }) => height(text)));
      const changes = editCellsChanges(
        first,
        written.map(([row, value]) => ({ rowId: row.id, column: columnOf(row.kind), value })),
      );
      const model = sheetOf(applyChanges(first, changes), "tasks");
      const changed = model.lines.flatMap((line, index) => (line === before.lines[index] ? [] : [index]));
      if (changed.length > 0) {
        layout.renew(model, { first: Math.min(...changed), last: Math.max(...changed) });
      }

      const anew = laidOut(model, new GivenHeights(({ text }) => height(text)));
      expect([layout.heights, layout.tops]).toEqual([anew.heights, anew.tops]);
    }),
  );
});

it("a narrower column is laid out anew with its new width", () => {
  const model = realSheet("tasks");
  const source = new GivenHeights(({ widthPx }) => 10_000 / widthPx);
  const layout = laidOut(model, source);
  source.laidOut.length = 0;

  layout.layOut(model, ownWidths(model).set("measure", 77));

  expect(new Set(source.laidOut.map(({ column, widthPx }) => `${column.key} ${widthPx}`))).toEqual(
    new Set(["measure 60"]),
  );
  expect(Math.min(...layout.heights.slice(1, 5))).toBeGreaterThanOrEqual(10_000 / 60);
});

describe("a sheet of very many lines", () => {
  const units = Array.from({ length: 1600 }, (_, index) => aUnit(`单位${index}`, `别名${index}`));
  const plan = planOf(aPlan({ units }));
  const model = sheetOf(plan, "units");

  it("is estimated first, and laid out where it comes into view", () => {
    const source = new GivenHeights(() => 60);
    const layout = laidOut(model, source);
    expect(source.laidOut).toEqual([]);
    expect(new Set(layout.heights)).toEqual(new Set([LEAST_HEIGHT]));

    expect(layout.refine(model, 100, 109)).toEqual({ first: 100, last: 109 });

    expect(source.laidOut.filter(({ text }) => text !== "")).toHaveLength(20);
    expect(layout.heights.slice(98, 112)).toEqual([
      ...Array(2).fill(LEAST_HEIGHT),
      ...Array(10).fill(60 + 2 * 6 + 1),
      ...Array(2).fill(LEAST_HEIGHT),
    ]);
  });

  it("lays out a text that is typed, and leaves the others estimated", () => {
    const source = new GivenHeights(() => 60);
    const layout = laidOut(model, source);
    const { id } = rowNamed(plan, "unit", "单位7");
    const changes = editCellsChanges(plan, [{ rowId: id, column: "name", value: "新的单位" }]);

    layout.layOut(sheetOf(applyChanges(plan, changes), "units"), ownWidths(model));

    expect(source.laidOut.map(({ text }) => text).filter(Boolean)).toEqual(["新的单位", "别名7"]);
    expect(layout.heights.slice(6, 9)).toEqual([LEAST_HEIGHT, 60 + 2 * 6 + 1, LEAST_HEIGHT]);
  });

  it("has nothing to lay out in a view that was laid out before", () => {
    const layout = laidOut(model, new GivenHeights(() => 60));
    layout.refine(model, 0, 9);

    expect(layout.refine(model, 0, 9)).toBeNull();
    expect(layout.refine(model, -20, 10)).toEqual({ first: 0, last: 10 });
  });

  it("stands in the end as if all of it had been laid out at once, in whichever order it came into view", () => {
    const groups = Array.from({ length: 200 }, (_, index) =>
      aGroup(
        `组${index}`,
        Array.from({ length: 1 + (index % 7) }, (_, at) => aTask(`任务${index}.${at}`)),
      ),
    );
    const tasks = sheetOf(planOf(aPlan({ tasks: [aSection("小节", groups)] })), "tasks");
    const views = Array.from({ length: Math.ceil(tasks.lines.length / 50) }, (_, index) => index * 50);
    const order = fc.shuffledSubarray(views, { minLength: views.length });

    fc.assert(
      fc.property(anyHeights, order, (height, tops) => {
        const layout = laidOut(tasks, new GivenHeights(({ text }) => height(text)));
        for (const top of tops) layout.refine(tasks, top, top + 49);
        const all = new GivenHeights(({ text }) => height(text), true);

        expect(layout.heights).toEqual(laidOut(tasks, all).heights);
      }),
      { numRuns: 20 },
    );
  });
});

it("once its heights are forgotten everything is laid out anew", () => {
  const model = realSheet("units");
  const source = new GivenHeights(() => 20);
  const layout = laidOut(model, source);
  const count = source.laidOut.length;

  layout.forget();
  layout.layOut(model, ownWidths(model));

  expect(count).toBeGreaterThan(0);
  expect(source.laidOut).toHaveLength(2 * count);
});
