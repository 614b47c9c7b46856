import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaOf,
  areaOfCell,
  areasOf,
  cellsIn,
  extended,
  isOnlyCell,
  nextInside,
  rangeOf,
} from "../../../../renderer/grid/selection.ts";
import { selectionStats } from "../../../../renderer/grid/selection-stats.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { aPlan, planOf } from "../../../helpers/plan-builders.ts";
import { anySheet, modelOf, realSheet, sheetOf } from "./sheet-models.ts";

const tasks = realSheet("tasks");
const indicators = realSheet("indicators");

/** The line of a task by its number. */
function taskLine(number: number): number {
  const column = assertDefined(
    tasks.columns.find(({ key }) => key === "number"),
    "tasks are numbered",
  );
  return tasks.lines.findIndex((line, index) => !line.isBand && tasks.text(index, column) === String(number));
}

function taskCell(number: number, column: string) {
  return tasks.cellAt(taskLine(number), column);
}

describe("the area of a range", () => {
  it("is the whole of a merged cell where the range begins on it", () => {
    const area = areaOf(tasks, rangeOf("cells", taskCell(3, "group")));

    expect(area).toEqual({ top: taskLine(1), bottom: taskLine(4), left: 0, right: 0 });
  });

  it("takes no line along where it merely reaches into a merged column", () => {
    const area = areaOf(tasks, rangeOf("cells", taskCell(2, "measure"), taskCell(2, "group")));

    expect(area).toMatchObject({ top: taskLine(2), bottom: taskLine(2), left: 0 });
  });

  it("covers both columns of a cell that spreads", () => {
    const area = areaOfCell(indicators, indicators.cellAt(0, "name"));

    expect(area).toMatchObject({ left: 2, right: 3, top: 0, bottom: 0 });
  });

  it("is all columns for a row head and all lines for a column head", () => {
    expect(areaOf(tasks, rangeOf("lines", taskCell(2, "goals")))).toMatchObject({ left: 0, right: 5 });
    expect(areaOf(tasks, rangeOf("columns", taskCell(2, "goals")))).toMatchObject({
      top: 0,
      bottom: tasks.lines.length - 1,
    });
  });

  it("is gone when its line is gone, and the other ranges stand", () => {
    const gone = rangeOf("cells", { lineId: "gone", column: "goals" });

    expect(areasOf(tasks, [gone, rangeOf("cells", taskCell(1, "goals"))])).toHaveLength(1);
  });

  it("is the same however far and whither it is extended, once it comes back", () => {
    fc.assert(
      fc.property(anySheet, fc.array(fc.nat(), { maxLength: 5 }), (sheet, moves) => {
        const model = modelOf(sheet);
        if (model.lines.length === 0) return;
        const cellOf = (at: number) =>
          model.cellAt(at % model.lines.length, model.columns[at % model.columns.length]?.key ?? "");
        const start = cellOf(0);
        let selection = [rangeOf("cells", start)] as ReturnType<typeof extended>;
        const before = areasOf(model, selection);
        for (const move of moves) selection = extended(selection, cellOf(move));
        expect(areasOf(model, extended(selection, start))).toEqual(before);
      }),
    );
  });
});

describe("the cells of areas", () => {
  it("are each there once, a merged one only where all of it is inside", () => {
    const top = taskLine(1);
    const part = cellsIn(tasks, [{ top, bottom: top + 2, left: 0, right: 2 }]);
    const whole = cellsIn(tasks, [{ top, bottom: top + 3, left: 0, right: 2 }]);

    expect(part.some((cell) => cell.column === "group")).toBe(false);
    expect(whole.filter((cell) => cell.column === "group")).toHaveLength(1);
  });

  it("leave bands out, unless nothing else is selected", () => {
    const all = { top: 0, bottom: tasks.lines.length - 1, left: 0, right: tasks.columns.length - 1 };

    expect(cellsIn(tasks, [all]).some((cell) => cell.column === "section")).toBe(false);
    expect(cellsIn(tasks, [{ ...all, bottom: 0 }]).map((cell) => cell.column)).toEqual(["section"]);
  });

  it("are never twice the same, in any areas of any sheet", () => {
    fc.assert(
      fc.property(anySheet, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())), (sheet, corners) => {
        const model = modelOf(sheet);
        if (model.lines.length === 0) return;
        const areas = corners.map(([a, b, c, d]) => ({
          top: Math.min(a % model.lines.length, b % model.lines.length),
          bottom: Math.max(a % model.lines.length, b % model.lines.length),
          left: Math.min(c % model.columns.length, d % model.columns.length),
          right: Math.max(c % model.columns.length, d % model.columns.length),
        }));
        const keys = cellsIn(model, areas).map(({ rowId, column }) => `${rowId} ${column}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("are walked in a ring by Tab and Enter", () => {
    const area = { top: taskLine(1), bottom: taskLine(2), left: 2, right: 3 };
    let cell = taskCell(1, "measure");
    const walked: string[] = [];
    for (let step = 0; step < 4; step++) {
      cell = nextInside(tasks, [area], cell, 1, true);
      walked.push(`${tasks.findLine(cell.lineId)} ${cell.column}`);
    }

    expect(walked).toEqual([
      `${taskLine(2)} measure`,
      `${taskLine(1)} goals`,
      `${taskLine(2)} goals`,
      `${taskLine(1)} measure`,
    ]);
  });
});

describe("one cell alone", () => {
  it("is a merged cell too, and no longer once the range grows", () => {
    const group = taskCell(2, "group");

    expect(isOnlyCell(tasks, areasOf(tasks, [rangeOf("cells", group)]), group)).toBe(true);
    expect(isOnlyCell(tasks, areasOf(tasks, [rangeOf("cells", group, taskCell(2, "measure"))]), group)).toBe(
      false,
    );
  });
});

describe("the figures of a selection", () => {
  it("count filled cells and add up plain numbers alone", () => {
    const at = indicators.columnIndex("target");

    expect(selectionStats(indicators, [{ top: 0, bottom: 3, left: at, right: at }])).toEqual({
      lines: 4,
      columns: 1,
      count: 4,
      numbers: { count: 3, sum: 51.26 },
    });
  });

  it("count a line and a column once, however many ranges lie on it", () => {
    const [left, right] = [
      { left: 1, right: 1 },
      { left: 3, right: 4 },
    ];
    const upper = { top: 0, bottom: 3 };

    const beside = selectionStats(indicators, [
      { ...upper, ...left },
      { ...upper, ...right },
    ]);
    expect(beside).toMatchObject({ lines: 4, columns: 3 });
    const overlapping = selectionStats(indicators, [
      { ...upper, ...left },
      { top: 2, bottom: 5, ...left },
    ]);
    expect(overlapping).toMatchObject({ lines: 6, columns: 1 });
    const scattered = selectionStats(indicators, [
      { top: 8, bottom: 8, ...left },
      { ...upper, ...left },
    ]);
    expect(scattered).toMatchObject({ lines: 5, columns: 1 });
  });

  it("are none where nothing is selected, as in a sheet without lines", () => {
    expect(selectionStats(sheetOf(planOf(aPlan({})), "tasks"), [])).toBeNull();
  });
});
