import fc from "fast-check";
import { expect, it } from "vitest";
import { columnWidths, type WidthRequest } from "../../../../renderer/grid/column-widths.ts";
import { sheetTables } from "../../../../shared/tables/index.ts";
import { tasksTable } from "../../../../shared/tables/tasks-table.ts";

const request: WidthRequest = {
  columns: tasksTable.columns,
  roomPx: 0,
  isNarrow: false,
  chosen: new Map(),
  least: new Map(),
};
const ownWidths = new Map(tasksTable.columns.map(({ key, screen }) => [key, screen.widthPx]));

function sum(widths: ReadonlyMap<string, number>): number {
  return [...widths.values()].reduce((total, width) => total + width, 0);
}

it("the columns that one has not set fill the room if they can, and never take less than their own width", () => {
  const table = fc.constantFrom(...sheetTables);
  fc.assert(
    fc.property(
      table,
      fc.double({ min: 0, max: 4000, noNaN: true }),
      fc.boolean(),
      (each, roomPx, isNarrow) => {
        const widths = columnWidths({ ...request, columns: each.columns, roomPx, isNarrow });

        for (const { key, screen } of each.columns) {
          expect(widths.get(key)).toBeGreaterThanOrEqual(isNarrow ? screen.narrowPx : screen.widthPx);
        }
        const own = each.columns.reduce(
          (total, { screen }) => total + (isNarrow ? screen.narrowPx : screen.widthPx),
          0,
        );
        expect(sum(widths)).toBe(Math.max(own, Math.floor(roomPx)));
      },
    ),
  );
});

it("only the column that grows takes what is left over", () => {
  const widths = columnWidths({ ...request, roomPx: sum(ownWidths) + 100 });

  expect(widths).toEqual(new Map([...ownWidths, ["arrangements", 480]]));
});

it("a width that one has set is kept, also that of the column that grows", () => {
  const chosen = new Map([
    ["arrangements", 200],
    ["goals", 300],
  ]);

  expect(columnWidths({ ...request, roomPx: 5000, chosen })).toEqual(new Map([...ownWidths, ...chosen]));
  expect(columnWidths({ ...request, isNarrow: true, chosen }).get("goals")).toBe(300);
});

it("a column is as wide as its longest number needs, unless one has set it", () => {
  const least = new Map([["number", 53]]);

  expect(columnWidths({ ...request, least }).get("number")).toBe(53);
  expect(columnWidths({ ...request, isNarrow: true, least }).get("number")).toBe(53);
  expect(columnWidths({ ...request, least: new Map([["number", 30]]) }).get("number")).toBe(44);
  expect(columnWidths({ ...request, least, chosen: new Map([["number", 36]]) }).get("number")).toBe(36);
});
