/** How people speak of a cell: by its place in the exported workbook (D42) and by name (任务35 · 工作目标). */

import type { PlanRow } from "../../shared/model/row.ts";
import { type Outline, ownerOf, rowReference } from "../../shared/numbering/outline.ts";
import { columnTitle } from "../../shared/tables/column-titles.ts";
import { getKind, gridColumns, printColumns, type TableDefinition } from "../../shared/tables/definition.ts";
import { type CellRef, deepestRow } from "./grid-types.ts";
import { sheetModelOf } from "./sheet-model.ts";

/** Label, title and header stand above the lines of the workbook. */
const ROWS_ABOVE = 4;

/** The row of the workbook that carries the line of this index. */
export function sheetRow(lineIndex: number): number {
  return lineIndex + ROWS_ABOVE;
}

/** A, B, C … of the workbook; empty for a column that is not exported. */
export function columnLetter(table: TableDefinition, key: string): string {
  const exported = table.print ? printColumns(table) : gridColumns(table);
  const index = exported.findIndex((column) => column.key === key);
  return index < 0 ? "" : letters(index);
}

function letters(index: number): string {
  const rest = index >= 26 ? letters(Math.floor(index / 26) - 1) : "";
  return rest + String.fromCharCode(65 + (index % 26));
}

export function cellAddress(outline: Outline, table: TableDefinition, cell: CellRef): string {
  const model = sheetModelOf(outline);
  const span = model.spanOf(cell);
  if (!span) return "";
  const isBand = model.lineAt(span.first).isBand;
  const letter = isBand ? "A" : columnLetter(table, cell.column);
  return letter === "" ? "" : `${letter}${sheetRow(span.first)}`;
}

export function cellName(outline: Outline, table: TableDefinition, cell: CellRef): string {
  const model = sheetModelOf(outline);
  const index = model.findLine(cell.lineId);
  if (index === undefined) return "";
  const line = model.lineAt(index);
  const column = model.columnOf(cell);
  const owner: PlanRow = (line.isBand ? undefined : ownerOf(line, column)) ?? deepestRow(line);
  const kind = getKind(table, owner.kind);
  const reference = rowReference(outline, line, kind);
  const isNamedByCell = column.key === kind.nameColumn && kind.numbered === undefined;
  return isNamedByCell ? reference : `${reference} · ${columnTitle(column)}`;
}
