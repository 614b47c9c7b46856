import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellRef } from "../../../../renderer/grid/grid-types.ts";
import { cellNear, firstCell, type Step, stepFrom } from "../../../../renderer/grid/navigation.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { planOf } from "../../../helpers/plan-builders.ts";
import { allCells, anySheet, lineReading, modelOf, nameOf, realSheet, sheetOf } from "./sheet-models.ts";

const tasks = realSheet("tasks");
const indicators = realSheet("indicators");

function go(model: SheetModel, from: CellRef, step: Step): CellRef {
  return stepFrom(model, from, step, from.column);
}

/** The cells that a step, made again and again, comes to until it leads nowhere. */
function pathFrom(model: SheetModel, from: CellRef, step: Step): string[] {
  const path: string[] = [];
  const limit = model.lines.length * model.columns.length + 1;
  for (let cell = from; path.length <= limit; ) {
    const next = go(model, cell, step);
    if (nameOf(next) === nameOf(cell)) return path;
    path.push(nameOf(next));
    cell = next;
  }
  throw new Error(`${step} from ${nameOf(from)} never ends`);
}

function isOnBand(model: SheetModel, cell: CellRef): boolean {
  return model.lines.some((line) => line.id === cell.lineId && line.isBand);
}

/** The cells to be filled in that begin on these places, each once; the line of an empty container has room for a row. */
function stopsIn(model: SheetModel, places: readonly CellRef[], seen: ReadonlySet<string>): string[] {
  const isStop = (cell: CellRef): boolean =>
    (model.isEditable(cell) || model.isFillable(cell)) && !isOnBand(model, cell);
  const stops = places.filter(isStop).map(nameOf);
  return [...new Set(stops)].filter((name) => !seen.has(name));
}

function textAfter(model: SheetModel, column: string, text: string, step: Step): string {
  return model.storedText(go(model, model.cellAt(lineReading(model, column, text), column), step));
}

describe("on any sheet", () => {
  it("Tab comes once to every cell that can be filled in and lies further on, and then stays", () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), (sheet, place) => {
        const model = modelOf(sheet);
        const cells = allCells(model);
        const at = place % Math.max(1, cells.length);
        const from = cells[at];
        if (!from) return;
        const passed = new Set(cells.slice(0, at + 1).map(nameOf));

        const later = isOnBand(model, from) ? cells.filter((_, index) => index >= at) : cells.slice(at + 1);

        expect(pathFrom(model, from, "tabForward")).toEqual(stopsIn(model, later, passed));
      }),
    );
  });

  it("Shift+Tab goes the way of Tab back", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);
        const stops = stopsIn(model, allCells(model), new Set());
        const last = allCells(model).findLast((cell) => nameOf(cell) === stops.at(-1));
        if (!last) return;

        expect(pathFrom(model, last, "tabBack")).toEqual(stops.slice(0, -1).toReversed());
      }),
    );
  });

  it("arrows to the right meet every cell of a line once, and arrows to the left come back through them", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);

        for (const [index, line] of model.lines.entries()) {
          const cells = model.columns.map(({ key }) => model.cellAt(index, key));
          const names = line.isBand ? [nameOf(model.cellAt(index, ""))] : [...new Set(cells.map(nameOf))];
          const [first, last] = [cells[0], cells.at(-1)];
          if (!first || !last) throw new Error("a sheet without columns");

          expect(pathFrom(model, first, "right")).toEqual(names.slice(1));
          expect(pathFrom(model, last, "left")).toEqual(names.slice(0, -1).toReversed());
        }
      }),
    );
  });

  it("an arrow down meets each cell of the column below, and an arrow up takes one step back", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const model = modelOf(sheet);

        for (const cell of allCells(model)) {
          const home = isOnBand(model, cell) ? (model.columns[0]?.key ?? "") : cell.column;
          const below = stepFrom(model, cell, "down", home);
          if (nameOf(below) === nameOf(cell)) expect(model.spanOf(cell)?.last).toBe(model.lines.length - 1);
          else {
            expect(model.spanOf(below)?.first).toBe((model.spanOf(cell)?.last ?? -1) + 1);
            expect(nameOf(stepFrom(model, below, "up", home))).toBe(nameOf(cell));
          }
        }
      }),
    );
  });

  it("no step leads out of the sheet", () => {
    const steps = fc.constantFrom<Step>(
      ...(["up", "down", "left", "right", "tabForward", "tabBack", "enterDown", "enterUp"] as const),
      ...(["rowStart", "rowEnd", "columnStart", "columnEnd", "sheetStart", "sheetEnd"] as const),
    );
    fc.assert(
      fc.property(anySheet, fc.array(steps), (sheet, path) => {
        const model = modelOf(sheet);
        const names = new Set(allCells(model).map(nameOf));
        let cell = cellNear(model, 0, model.columns[0]?.key ?? "");

        for (const step of path) {
          cell = cell && stepFrom(model, cell, step, model.columns[0]?.key ?? "");
          if (cell) expect(names).toContain(nameOf(cell));
        }
      }),
    );
  });
});

describe("on the real plan", () => {
  it("an arrow leaves a merged cell for the line below all of it", () => {
    expect(textAfter(tasks, "group", "推动多元精准帮扶", "up")).toBe("激发区域发展优势");
    expect(textAfter(tasks, "group", "激发区域发展优势", "down")).toBe("推动多元精准帮扶");
  });

  it("an arrow rests on a section's band; Enter passes over it", () => {
    expect(textAfter(tasks, "number", "4", "down")).toBe("实施缩小地区差距行动");
    expect(textAfter(tasks, "number", "4", "enterDown")).toBe("5");
    expect(textAfter(tasks, "number", "5", "enterUp")).toBe("4");
  });

  it("Tab at the end of a line goes to the next line and past a group's cell that began above", () => {
    const index = lineReading(tasks, "number", "8");
    const next = go(tasks, tasks.cellAt(index, "units"), "tabForward");

    expect(next).toEqual(tasks.cellAt(index + 1, "measure"));
  });

  it("Tab passes over a name that fills the column of the parts", () => {
    const index = lineReading(indicators, "number", "7");

    expect(go(indicators, indicators.cellAt(index, "name"), "tabForward").column).toBe("target");
    expect(go(indicators, indicators.cellAt(index, "target"), "left").column).toBe("name");
  });

  it("Home and End go to the ends of the line, with Ctrl to the ends of the sheet, of which the first is no band", () => {
    const cell = tasks.cellAt(lineReading(tasks, "number", "8"), "goals");
    const last = tasks.lines.length - 1;

    expect(go(tasks, cell, "rowStart").column).toBe("group");
    expect(go(tasks, cell, "rowEnd").column).toBe("units");
    expect(go(tasks, cell, "sheetStart")).toEqual(tasks.cellAt(1, "group"));
    expect(go(tasks, cell, "sheetEnd")).toEqual(tasks.cellAt(last, "units"));
    expect(go(tasks, cell, "columnStart")).toEqual(tasks.cellAt(0, "goals"));
    expect(go(tasks, cell, "columnEnd")).toEqual(tasks.cellAt(last, "goals"));
  });

  it("from a line that is gone no step leads anywhere", () => {
    const gone = { rowId: "gone", column: "goals", lineId: "gone" };

    expect(go(tasks, gone, "down")).toBe(gone);
  });
});

describe("a cell to begin with", () => {
  it("is the first that can be filled in", () => {
    expect(firstCell(tasks)).toEqual(tasks.cellAt(1, "group"));
    expect(firstCell(realSheet("units"))?.column).toBe("name");
  });

  it("lies on the nearest line there is", () => {
    expect(cellNear(tasks, 9999, "goals")).toEqual(tasks.cellAt(tasks.lines.length - 1, "goals"));
    expect(cellNear(tasks, -1, "goals")).toEqual(tasks.cellAt(0, "goals"));
  });

  it("is none in an empty table", () => {
    const empty = sheetOf(planOf({ plan: [{ kind: "plan", cells: { title: "空" } }] }), "tasks");

    expect([firstCell(empty), cellNear(empty, 0, "goals")]).toEqual([null, null]);
  });
});
