import fc from "fast-check";
import { expect, it } from "vitest";
import { CellWalk } from "../../../../renderer/grid/cell-walk.ts";
import type { CellRef } from "../../../../renderer/grid/grid-types.ts";
import type { Step } from "../../../../renderer/grid/navigation.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { allCells, anySheet, lineReading, modelOf, nameOf, realSheet } from "./sheet-models.ts";

const tasks = realSheet("tasks");
const indicators = realSheet("indicators");

/** The cells of a walk that begins with a click on `from`. */
function walked(model: SheetModel, from: CellRef, steps: readonly Step[]): CellRef[] {
  const walk = new CellWalk();
  walk.start(model, from);
  const path = [from];
  for (const step of steps) path.push(walk.step(model, path.at(-1) ?? from, step));
  return path;
}

function endOf(model: SheetModel, from: CellRef, ...steps: Step[]): CellRef {
  return walked(model, from, steps).at(-1) ?? from;
}

function taskCell(number: string, column: string): CellRef {
  return tasks.cellAt(lineReading(tasks, "number", number), column);
}

it("a walk of any length down and up again ends where it began", () => {
  fc.assert(
    fc.property(anySheet, fc.nat(), fc.nat(20), (sheet, place, length) => {
      const model = modelOf(sheet);
      const cells = allCells(model);
      const from = cells[place % Math.max(1, cells.length)];
      if (!from) return;
      const down = new Set(walked(model, from, Array(length).fill("down")).map(nameOf)).size - 1;

      const end = endOf(model, from, ...Array(down).fill("down"), ...Array(down).fill("up"));

      expect(nameOf(end)).toBe(nameOf(from));
    }),
  );
});

it("arrows over a band come back to the column they came from", () => {
  expect(endOf(tasks, taskCell("4", "arrangements"), "down", "down")).toEqual(taskCell("5", "arrangements"));
});

it("arrows and Enter over a name that fills the column of the parts come back to the parts", () => {
  const index = lineReading(indicators, "label", "城镇职工");
  const part = indicators.cellAt(index + 1, "label");
  const next = lineReading(indicators, "label", "城镇");
  const distance = next - (index + 1);

  for (const step of ["down", "enterDown"] as const) {
    const path = walked(indicators, part, Array(distance).fill(step));
    expect(path[1]?.column).toBe("name");
    expect(path.at(-1)).toEqual(indicators.cellAt(next, "label"));
  }
});

it("Enter after a run of Tabs goes below the cell in which the run began", () => {
  expect(endOf(tasks, taskCell("1", "measure"), "tabForward", "tabForward", "enterDown")).toEqual(
    taskCell("2", "measure"),
  );
});

it("a run of Tabs is over once its Enter is pressed", () => {
  const path: Step[] = ["tabForward", "tabForward", "enterDown", "right", "enterDown"];

  expect(endOf(tasks, taskCell("1", "measure"), ...path)).toEqual(taskCell("3", "goals"));
});

it.each<Step>(["down", "left", "right", "rowEnd"])("a run of Tabs is over once one steps %s", (step) => {
  const before = endOf(tasks, taskCell("1", "measure"), "tabForward", "tabForward", step);
  const after = endOf(tasks, taskCell("1", "measure"), "tabForward", "tabForward", step, "enterDown");

  expect(after.column).toBe(before.column);
});

it("a click ends a run of Tabs", () => {
  const walk = new CellWalk();
  const first = taskCell("1", "measure");
  walk.start(tasks, first);
  walk.step(tasks, first, "tabForward");
  walk.start(tasks, taskCell("3", "units"));

  expect(walk.step(tasks, taskCell("3", "units"), "enterDown")).toEqual(taskCell("4", "units"));
});

it("a run of Tabs to the next line comes back there", () => {
  expect(endOf(tasks, taskCell("1", "units"), "tabForward", "enterDown")).toEqual(taskCell("3", "units"));
});

it("from a band, and from a cell across several columns, the walk goes on in the column it came from", () => {
  const walk = new CellWalk();
  const cell = taskCell("4", "arrangements");
  walk.start(tasks, cell);
  const band = walk.step(tasks, cell, "down");

  expect(band.column).toBe("section");
  expect(walk.columnFrom(tasks, band)).toBe("arrangements");
  expect(walk.columnFrom(tasks, taskCell("4", "goals"))).toBe("goals");
});

it("Enter after a run of Tabs goes on in the column in which the run began, also over a name that fills it", () => {
  const part = indicators.cellAt(lineReading(indicators, "label", "城镇职工"), "label");
  const next = lineReading(indicators, "label", "城镇");
  const distance = next - (indicators.findLine(part.lineId) ?? 0);

  const end = endOf(indicators, part, "tabForward", ...Array(distance).fill("enterDown"));

  expect(end).toEqual(indicators.cellAt(next, "label"));
});

it.each<[string, Step]>([
  ["城镇职工", "up"],
  ["城乡居民", "down"],
  ["集体经济年收入50万元以上且经营性收入25万以上行政村占比(%)", "edgeUp"],
  ["农村", "edgeDown"],
  ["城镇职工", "columnStart"],
  ["城乡居民", "columnEnd"],
])("from %s a step %s keeps the column one came from, whatever lies there", (label, step) => {
  const walk = new CellWalk();
  const part = indicators.cellAt(lineReading(indicators, "label", label), "label");
  walk.start(indicators, part);

  const next = walk.step(indicators, part, step);

  expect(nameOf(next)).not.toBe(nameOf(part));
  expect(walk.columnFrom(indicators, next)).toBe("label");
});
