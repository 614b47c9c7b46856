import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SheetModel, sheetModelOf } from "../../../../renderer/grid/sheet-model.ts";
import { allCells, anySheet, columnOf, lineReading, modelOf, nameOf, realSheet } from "./sheet-models.ts";

describe("on any sheet", () => {
  it("the spans of a column cover every line once, in order", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);

        for (const column of model.columns) {
          const covered: number[] = [];
          while (covered.length < model.lines.length) {
            const { first, last } = model.span(covered.length, column);
            expect(first).toBe(covered.length);
            for (let index = first; index <= last; index++) {
              expect(model.span(index, column)).toEqual({ first, last });
              covered.push(index);
            }
          }
          expect(covered).toHaveLength(model.lines.length);
        }
      }),
    );
  });

  it("the lines of a span are the lines of one owner, and no line beside them is", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);
        const ownerId = (index: number, key: string): string | undefined => {
          const line = model.lines[index];
          return line && !line.isBand ? model.owner(index, columnOf(model, key))?.id : undefined;
        };

        for (const [index] of model.lines.entries()) {
          for (const column of model.columns) {
            const { first, last } = model.span(index, column);
            const owner = ownerId(index, column.key);
            if (owner === undefined) expect([first, last]).toEqual([index, index]);
            else {
              for (let at = first; at <= last; at++) expect(ownerId(at, column.key)).toBe(owner);
              expect([ownerId(first - 1, column.key), ownerId(last + 1, column.key)]).not.toContain(owner);
            }
          }
        }
      }),
    );
  });

  it("a cell is the same cell wherever within its merge it is met", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);

        for (const cell of allCells(model)) {
          const { first, last } = model.spanOf(cell) ?? { first: -1, last: -1 };
          expect(nameOf(model.cellAt(first, cell.column))).toBe(nameOf(cell));
          expect(nameOf(model.cellAt(last, cell.column))).toBe(nameOf(cell));
          expect(model.findLine(cell.lineId)).toBeGreaterThanOrEqual(first);
          expect(model.findLine(cell.lineId)).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  it("a cell that can be edited reads what its row holds in its column", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);
        const rows = new Map(
          model.lines.flatMap((line) => [...line.rows.values()].map((row) => [row.id, row])),
        );

        for (const cell of allCells(model).filter((each) => model.isEditable(each))) {
          expect(model.storedText(cell)).toBe(rows.get(cell.rowId)?.cells[cell.column] ?? "");
        }
      }),
    );
  });

  it("every row is found on the first line on which it stands", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);

        for (const id of model.lines.flatMap((line) => [...line.rows.values()].map((row) => row.id))) {
          const standsOn = model.lines.map((line) => [...line.rows.values()].some((row) => row.id === id));
          expect(model.findRow(id)).toBe(standsOn.indexOf(true));
        }
      }),
    );
  });
});

describe("on the real plan", () => {
  const indicators = realSheet("indicators");
  const tasks = realSheet("tasks");

  it("a group of five tasks is one cell over their five lines", () => {
    const index = lineReading(tasks, "number", "8");

    expect(tasks.span(index, columnOf(tasks, "group"))).toEqual({ first: index, last: index + 4 });
    expect(tasks.span(index, columnOf(tasks, "measure"))).toEqual({ first: index, last: index });
    expect(tasks.cellAt(index + 4, "group").rowId).toBe(tasks.cellAt(index, "group").rowId);
  });

  it("an indicator without parts spreads its name over the parts' column", () => {
    const index = lineReading(indicators, "number", "7");

    expect(indicators.isSpread(index, columnOf(indicators, "name"))).toBe(true);
    expect(indicators.cellAt(index, "label")).toEqual(indicators.cellAt(index, "name"));
  });

  it("an indicator with two parts has one name and two targets", () => {
    const index = lineReading(indicators, "number", "8");
    const [first, second] = [index, index + 1].map((at) => ({
      name: indicators.cellAt(at, "name").rowId,
      target: indicators.cellAt(at, "target").rowId,
      isSpread: indicators.isSpread(at, columnOf(indicators, "name")),
    }));

    expect(first?.name).toBe(second?.name);
    expect(first?.target).not.toBe(second?.target);
    expect([first?.isSpread, second?.isSpread]).toEqual([false, false]);
  });

  it("a band is one cell, its title, whichever column is asked for", () => {
    const cells = tasks.columns.map(({ key }) => tasks.cellAt(0, key));

    expect(new Set(cells.map(nameOf)).size).toBe(1);
    expect(cells.map((cell) => tasks.storedText(cell))[0]).toBe("筑牢高质量发展基石");
    expect(tasks.isEditable(tasks.cellAt(0, "measure"))).toBe(true);
  });

  it("numbers are read and never edited", () => {
    const cell = tasks.cellAt(1, "number");

    expect(tasks.storedText(cell)).toBe("1");
    expect(tasks.isEditable(cell)).toBe(false);
  });

  it("a cell whose row is gone reads nothing and cannot be edited", () => {
    const cell = { rowId: "gone", column: "measure", lineId: "gone" };

    expect([tasks.storedText(cell), tasks.isEditable(cell), tasks.spanOf(cell)]).toEqual([
      "",
      false,
      undefined,
    ]);
    expect(() => tasks.lineAt(tasks.lines.length)).toThrow(RangeError);
  });

  it("a cell cannot be edited on a line on which its row no longer stands", () => {
    const cell = tasks.cellAt(1, "measure");

    expect(tasks.isEditable(cell)).toBe(true);
    expect(tasks.isEditable({ ...cell, lineId: tasks.cellAt(2, "measure").rowId })).toBe(false);
  });

  it("one outline has one model", () => {
    expect(sheetModelOf(tasks.outline)).toBe(sheetModelOf(tasks.outline));
    expect(sheetModelOf(tasks.outline)).not.toBe(sheetModelOf(indicators.outline));
    expect(sheetModelOf(tasks.outline)).toBeInstanceOf(SheetModel);
  });
});
