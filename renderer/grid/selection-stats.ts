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

/** Null where nothing is selected, as in a sheet without lines. */
export function selectionStats(model: SheetModel, areas: readonly Area[]): SelectionStats | null {
  if (areas.length === 0) return null;
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
    lines: covered(areas.map(({ top, bottom }) => [top, bottom])),
    columns: covered(areas.map(({ left, right }) => [left, right])),
    count,
    numbers: numbers === 0 ? null : { count: numbers, sum: rounded(sum) },
  };
}

/** How many lines or columns lie in these ranges, each counted once. */
function covered(ranges: readonly (readonly [first: number, last: number])[]): number {
  let count = 0;
  let end = -1;
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    count += Math.max(0, last - Math.max(first, end + 1) + 1);
    end = Math.max(end, last);
  }
  return count;
}

/** 0.1 + 0.2 is 0.3 to the people who read it. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
