import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowLayout } from "../../../../renderer/grid/row-layout.ts";
import {
  type CellRect,
  cellExtent,
  columnAt,
  columnPlaces,
  scrollToShow,
} from "../../../../renderer/grid/sheet-geometry.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { GivenHeights, LEAST_HEIGHT, metrics, ownWidths } from "./given-heights.ts";
import { allCells, anySheet, lineReading, modelOf, nameOf, realSheet } from "./sheet-models.ts";

const HEAD = 46;
const tasks = realSheet("tasks");
const indicators = realSheet("indicators");

function placesOf(model: SheetModel) {
  return columnPlaces(model, ownWidths(model), HEAD);
}

function layoutOf(model: SheetModel): RowLayout {
  const layout = new RowLayout(new GivenHeights(() => 20), metrics);
  layout.layOut(model, ownWidths(model));
  return layout;
}

describe("the places of columns", () => {
  it("lie side by side from the row heads on, the frozen ones first", () => {
    const places = [...placesOf(tasks)];
    const ends = places.map(([, { left, width }]) => left + width);

    expect(places.map(([, { left }]) => left)).toEqual([HEAD, ...ends.slice(0, -1)]);
    expect(places.filter(([, place]) => place.isFrozen).map(([key]) => key)).toEqual(["group", "number"]);
  });

  it("put a column that is frozen first, wherever it stands in the table", () => {
    const text = realSheet("text");

    expect([...placesOf(text).keys()]).toEqual([
      "textTaskNumber",
      "textTask",
      "clauseNumber",
      "clause",
      "units",
    ]);
  });

  it("hold the point from which the column is found again, scrolled or not", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("tasks", "indicators"),
        fc.nat(600),
        fc.nat(2000),
        (table, scrollLeft, x) => {
          const places = placesOf(realSheet(table));
          const frozenEnd = Math.max(
            ...[...places.values()].map(({ left, width, isFrozen }) => (isFrozen ? left + width : 0)),
          );
          const found = columnAt(places, x, scrollLeft);
          const place = found === undefined ? undefined : places.get(found);

          if (place) {
            const left = place.isFrozen ? place.left : place.left - scrollLeft;
            expect(place.isFrozen).toBe(x < frozenEnd);
            expect(left <= x && x < left + place.width).toBe(true);
          } else {
            const end = Math.max(...[...places.values()].map(({ left, width }) => left + width));
            expect(x < HEAD || x + scrollLeft >= end).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the rectangle of a cell", () => {
  it("covers, with those of the other cells, the whole sheet and no point twice", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);
        const layout = layoutOf(model);
        const places = placesOf(model);
        const cells = new Map(allCells(model).map((cell) => [nameOf(cell), cell]));
        const width = [...places.values()].reduce((sum, place) => sum + place.width, 0);

        const area = [...cells.values()].reduce((sum, cell) => {
          const extent = cellExtent(model, layout, places, cell);
          if (!extent) throw new Error(`${nameOf(cell)} has no place`);
          return sum + areaOf(extent, width);
        }, 0);

        expect(area).toBe(width * (layout.tops.at(-1) ?? 0));
      }),
    );
  });

  it("of a merged cell begins at its first line, on whichever line it was met", () => {
    const index = lineReading(tasks, "number", "8");
    const layout = layoutOf(tasks);
    const [first, third] = [index, index + 2].map((at) =>
      cellExtent(tasks, layout, placesOf(tasks), tasks.cellAt(at, "group")),
    );

    expect(first).toEqual({
      left: HEAD,
      width: 96,
      top: layout.tops[index],
      height: 5 * LEAST_HEIGHT,
      isFrozen: true,
    });
    expect(third).toEqual(first);
  });

  it("of a name without parts reaches over the column of the parts", () => {
    const widthAt = (number: string): number | undefined => {
      const cell = indicators.cellAt(lineReading(indicators, "number", number), "name");
      return cellExtent(indicators, layoutOf(indicators), placesOf(indicators), cell)?.width;
    };

    expect([widthAt("7"), widthAt("8")]).toEqual([248 + 228, 248]);
  });

  it("is none where the line is gone", () => {
    const gone = { rowId: "gone", column: "goals", lineId: "gone" };

    expect(cellExtent(tasks, layoutOf(tasks), placesOf(tasks), gone)).toBeNull();
  });
});

function areaOf({ width, height }: CellRect, sheetWidth: number): number {
  return Math.min(width, sheetWidth) * height;
}

describe("scrolling to what is wanted", () => {
  const wanted = fc.record({
    from: fc.nat(5000),
    height: fc.integer({ min: 1, max: 900 }),
    top: fc.nat(5000),
    room: fc.integer({ min: 100, max: 800 }),
    covered: fc.nat(60),
  });

  it("has its beginning in view below what covers the top, and all of it where it fits", () => {
    fc.assert(
      fc.property(wanted, ({ from, height, top, room, covered }) => {
        const scrolled = scrollToShow(from, from + height, { top, height: room }, covered);

        expect(scrolled).toBeGreaterThanOrEqual(0);
        if (scrolled > 0) expect(from).toBeGreaterThanOrEqual(scrolled + covered);
        expect(from).toBeLessThan(scrolled + room);
        if (height <= room - covered) expect(from + height).toBeLessThanOrEqual(scrolled + room);
      }),
    );
  });

  it("moves nothing where all of it is in view, and only as far as it must otherwise", () => {
    fc.assert(
      fc.property(wanted, ({ from, height, top, room, covered }) => {
        const isInView = (at: number): boolean => from >= at + covered && from + height <= at + room;
        const scrolled = scrollToShow(from, from + height, { top, height: room }, covered);

        if (isInView(top)) expect(scrolled).toBe(top);
        else if (isInView(scrolled)) expect(isInView(scrolled + Math.sign(top - scrolled))).toBe(false);
      }),
    );
  });

  it("shows the beginning of what is higher than the view", () => {
    expect(scrollToShow(1000, 3000, { top: 0, height: 500 }, 34)).toBe(966);
    expect(scrollToShow(1000, 3000, { top: 2000, height: 500 }, 34)).toBe(966);
  });
});
