/** What the status bar says of the selection: 3 行×2 列, 计数 6, and of numbers their sum and average. */
import { plainNumber } from "../../shared/targets/parse-target.ts";
import { type Area, cellsIn } from "./selection.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface SelectionStats {
  readonly lines: number;
  readonly columns: number;
  /** Cells that are not empty. */
  readonly count: number;
  /** Null where no cell holds a plain number. */
  readonly numbers: { readonly count: number; readonly sum: number } | null;
}

export function selectionStats(model: SheetModel, areas: readonly Area[]): SelectionStats {
  let count = 0;
  let sum = 0;
  let numbers = 0;
  for (const cell of cellsIn(model, areas)) {
    const text = model.shownText(cell);
    if (text === "") continue;
    count++;
    const value = plainNumber(text);
    if (value === null) continue;
    numbers++;
    sum += value;
  }
  return {
    lines: total(areas, ({ top, bottom }) => bottom - top + 1),
    columns: Math.max(0, ...areas.map(({ left, right }) => right - left + 1)),
    count,
    numbers: numbers === 0 ? null : { count: numbers, sum: rounded(sum) },
  };
}

function total(areas: readonly Area[], size: (area: Area) => number): number {
  return areas.reduce((sum, area) => sum + size(area), 0);
}

/** 0.1 + 0.2 is 0.3 to the people who read it. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
