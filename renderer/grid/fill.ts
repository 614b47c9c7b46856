/**
 * Filling: what the handle, Ctrl+D and Ctrl+R write. Numbers that run evenly run on, as does a text that ends in
 * a number; everything else repeats. Pure.
 */
import type { CellEdit } from "../../shared/changes/edit-cells.ts";
import { cellKey } from "../../shared/model/row.ts";
import { plainNumber } from "../../shared/targets/parse-target.ts";
import type { CellRef } from "./grid-types.ts";
import { type Area, cellsIn } from "./selection.ts";
import type { SheetModel } from "./sheet-model.ts";

export type FillDirection = "down" | "up" | "right" | "left";

/** The area over which a handle drawn to the cell at (line, column) fills, and whither; null: it stays inside. */
export function fillArea(
  source: Area,
  line: number,
  column: number,
): { readonly area: Area; readonly direction: FillDirection } | null {
  if (line > source.bottom) return { area: { ...source, bottom: line }, direction: "down" };
  if (line < source.top) return { area: { ...source, top: line }, direction: "up" };
  if (column > source.right) return { area: { ...source, right: column }, direction: "right" };
  if (column < source.left) return { area: { ...source, left: column }, direction: "left" };
  return null;
}

/** What fills `area` from the source at its side. Cells that cannot be written are left as they are. */
export function fillEdits(
  model: SheetModel,
  source: Area,
  area: Area,
  direction: FillDirection,
  isSeries: boolean,
): CellEdit[] {
  const isVertical = direction === "down" || direction === "up";
  const isBack = direction === "up" || direction === "left";
  const tracks = isVertical ? [area.left, area.right] : [area.top, area.bottom];
  const strips: CellEdit[][] = [];
  for (let at = tracks[0] ?? 0; at <= (tracks[1] ?? -1); at++) {
    const strip = (within: Area): Area =>
      isVertical ? { ...within, left: at, right: at } : { ...within, top: at, bottom: at };
    const from = cellsOf(model, strip(source));
    const sources = new Set(from.map(cellKey));
    const to = cellsOf(model, strip(area)).filter((cell) => !sources.has(cellKey(cell)));
    const texts = from.map((cell) => model.storedText(cell));
    strips.push(stripEdits(model, isBack ? texts.reverse() : texts, isBack ? to.reverse() : to, isSeries));
  }
  return strips.flat();
}

function stripEdits(
  model: SheetModel,
  texts: readonly string[],
  to: readonly CellRef[],
  isSeries: boolean,
): CellEdit[] {
  if (texts.length === 0) return [];
  const series = isSeries ? seriesOf(texts) : null;
  return to.flatMap((cell, index) => {
    const value = series ? series(index) : (texts[index % texts.length] ?? "");
    const isSame = value === model.storedText(cell);
    return isSame || !model.isEditable(cell)
      ? []
      : [{ rowId: cell.rowId, column: cell.column, value: value === "" ? null : value }];
  });
}

/** The cells of a strip that can be written; a band is none of them. */
function cellsOf(model: SheetModel, strip: Area): CellRef[] {
  return cellsIn(model, [strip]).filter((cell) => {
    const index = model.findLine(cell.lineId);
    return index !== undefined && !model.lineAt(index).isBand && model.columnOf(cell).type !== "ordinal";
  });
}

/** The text `index` steps after the last; null where the texts are no series. */
function seriesOf(texts: readonly string[]): ((index: number) => string) | null {
  return numberSeries(texts) ?? suffixSeries(texts);
}

function numberSeries(texts: readonly string[]): ((index: number) => string) | null {
  const values = texts.map((text) => plainNumber(text) ?? Number.NaN);
  const step = evenStep(values);
  const last = values.at(-1);
  if (texts.length < 2 || step === null || last === undefined) return null;
  const digits = texts.reduce((most, text) => Math.max(most, text.split(".")[1]?.length ?? 0), 0);
  return (index) => String(Number((last + step * (index + 1)).toFixed(digits)));
}

const ENDS_IN_NUMBER = /^(.*?)(\d+)$/s;

/** 第1 → 第2. A cell that is nothing but a number is no such text: alone, it repeats. */
function suffixSeries(texts: readonly string[]): ((index: number) => string) | null {
  const parts = texts.map((text) => ENDS_IN_NUMBER.exec(text));
  const prefix = parts[0]?.[1];
  if (prefix === undefined || prefix === "" || /[\d.]$/.test(prefix)) return null;
  if (parts.some((part) => part?.[1] !== prefix)) return null;
  const values = parts.map((part) => Number(part?.[2]));
  const step = values.length === 1 ? 1 : evenStep(values);
  const last = values.at(-1);
  if (step === null || last === undefined || !Number.isSafeInteger(last)) return null;
  return (index) => `${prefix}${Math.max(0, last + step * (index + 1))}`;
}

function evenStep(values: readonly number[]): number | null {
  const [first, second] = values;
  if (values.some(Number.isNaN) || first === undefined) return null;
  const step = (second ?? first) - first;
  const isEven = values.every((value, index) => Math.abs(value - (first + step * index)) < 1e-9);
  return isEven ? step : null;
}
