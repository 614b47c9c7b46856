/** Areas of sheets for the tests. */
import fc from "fast-check";
import type { CellArea } from "../../../../../renderer/grid/clipboard/cell-area.ts";
import type { SheetModel } from "../../../../../renderer/grid/sheet-model.ts";
import { anySheet, modelOf } from "../sheet-models.ts";

export function allOf(model: SheetModel): CellArea {
  return { top: 0, bottom: model.lines.length - 1, left: 0, right: model.columns.length - 1 };
}

/** The area between two lines and two columns, by key. */
export function areaOf(model: SheetModel, top: number, bottom: number, left: string, right = left): CellArea {
  return { top, bottom, left: model.columnIndex(left), right: model.columnIndex(right) };
}

export function oneCell(model: SheetModel, line: number, column: string): CellArea {
  return areaOf(model, line, line, column);
}

/** A random sheet with at least one line, and an area of it. */
export const anyArea: fc.Arbitrary<{ readonly model: SheetModel; readonly area: CellArea }> = anySheet
  .map(modelOf)
  .filter((model) => model.lines.length > 0)
  .chain((model) => {
    const lines = fc.tuple(fc.nat(model.lines.length - 1), fc.nat(model.lines.length - 1));
    const columns = fc.tuple(fc.nat(model.columns.length - 1), fc.nat(model.columns.length - 1));
    return fc.tuple(lines, columns).map(([[line, otherLine], [column, otherColumn]]) => ({
      model,
      area: {
        top: Math.min(line, otherLine),
        bottom: Math.max(line, otherLine),
        left: Math.min(column, otherColumn),
        right: Math.max(column, otherColumn),
      },
    }));
  });
