/**
 * How wide a column must be for what it holds, its head included. Long texts are broken all the same: a column
 * is never wider than a line that is read with ease, nor than what is left beside the frozen columns.
 */
import { columnTitle } from "../../shared/tables/column-titles.ts";
import type { Column } from "../../shared/tables/definition.ts";
import type { TextMeasurer, UnbrokenText } from "../text/text-measurer.ts";
import { LINE_PX, type RowMetrics } from "./row-layout.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface FitRequest {
  readonly model: SheetModel;
  readonly column: Column;
  readonly year: string;
  /** What is left beside the frozen columns. */
  readonly roomPx: number;
}

export interface FitMetrics {
  readonly rows: Pick<RowMetrics, "cellPaddingX">;
  readonly text: { readonly emPx: number };
}

/** So many Chinese characters make a line that is read with ease. */
const MOST_EM = 40;
/** The narrowest that ag-grid draws. */
export const LEAST_PX = 32;
/** The button of the column's menu and the marks of its filter and order. */
const HEAD_BUTTON_PX = 16;
const HEAD_MARKS_PX = 24;
const ORDINAL_HEAD_PX = 5;

export function fittedWidth(
  { model, column, year, roomPx }: FitRequest,
  measurer: Pick<TextMeasurer, "unbrokenWidth">,
  { rows, text }: FitMetrics,
): number {
  const around = 2 * rows.cellPaddingX + LINE_PX;
  const mostPx = Math.max(LEAST_PX, Math.min(MOST_EM * text.emPx, roomPx - around));
  const cells = measurer.unbrokenWidth(textsOf(model, column), mostPx) + around;
  const title = { column, text: columnTitle(column, year), isLabel: true };
  // The head of a number has no menu and hardly any air.
  const aroundTitle = column.type === "ordinal" ? ORDINAL_HEAD_PX : around + HEAD_BUTTON_PX + HEAD_MARKS_PX;
  return Math.max(LEAST_PX, cells, measurer.unbrokenWidth([title], mostPx) + aroundTitle);
}

/** What a cell takes for this text on one line. */
export function cellWidth(
  column: Column,
  text: string,
  measurer: Pick<TextMeasurer, "unbrokenWidth">,
  { rows }: Pick<FitMetrics, "rows">,
): number {
  const around = 2 * rows.cellPaddingX + LINE_PX;
  return measurer.unbrokenWidth([{ column, text, isLabel: false }], Number.POSITIVE_INFINITY) + around;
}

/** Each once. A cell that spreads has the next column's room too; its text is not what makes this one wide. */
function textsOf(model: SheetModel, column: Column): UnbrokenText[] {
  const isLabel = model.isLabel(column);
  const texts = new Set<string>();
  for (const [index, line] of model.lines.entries()) {
    if (!line.isBand && !model.isSpread(index, column)) texts.add(model.text(index, column));
  }
  return [...texts].map((text) => ({ column, text, isLabel }));
}
