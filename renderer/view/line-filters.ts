/** What the filters of columns ask of a line: its texts, or what the checker found in its cells. Pure. */
import type { CellFilter, SheetView } from "../../shared/contract/view-schemas.ts";
import type { RowId } from "../../shared/model/row.ts";
import { cellText, type Line, type Outline, ownerOf } from "../../shared/numbering/outline.ts";
import type { Severity } from "../../shared/rules/finding.ts";
import { type Column, getKind } from "../../shared/tables/definition.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import { compareTexts } from "./compare-texts.ts";

export type LineTest = (line: Line) => boolean;

/** Was a finding of this severity (null: of any) made in the cell (column null: in the row as a whole)? */
export type FindingTest = (rowId: RowId, column: string | null, severity: Severity | null) => boolean;

type FindingFilter = Extract<CellFilter, { kind: "findings" }>;
type TextFilter = Exclude<CellFilter, FindingFilter>;

export function columnOf(outline: Outline, key: string): Column | undefined {
  return outline.table.columns.find((column) => column.key === key);
}

export function textFiltersOf(outline: Outline, view: SheetView): LineTest[] {
  return filtersOf(outline, view).flatMap(({ column, filter }) =>
    filter.kind === "findings" ? [] : [(line: Line) => matchesText(outline, line, column, filter)],
  );
}

export function findingFiltersOf(outline: Outline, view: SheetView, hasFinding: FindingTest): LineTest[] {
  return filtersOf(outline, view).flatMap(({ column, filter }) =>
    filter.kind === "findings"
      ? [(line: Line) => isFoundIn(outline, line, column, (...cell) => hasFinding(...cell, filter.severity))]
      : [],
  );
}

/** How many cells of the column have a finding of the severity; a merged cell is one. */
export function countFoundCells(
  outline: Outline,
  column: Column,
  severity: Severity | null,
  hasFinding: FindingTest,
): number {
  const found = outline.lines
    .filter((line) => !line.isBand)
    .filter((line) => isFoundIn(outline, line, column, (...cell) => hasFinding(...cell, severity)));
  return new Set(found.map((line) => ownerOf(line, column)?.id)).size;
}

/** The texts of a column as its filter offers them, each once, in the order of the language; units one by one. */
export function filterValues(outline: Outline, column: Column): string[] {
  const values = new Set<string>();
  for (const line of outline.lines)
    if (!line.isBand) for (const value of valuesOf(outline, line, column)) values.add(value);
  return [...values].sort(compareTexts);
}

function filtersOf(outline: Outline, view: SheetView) {
  return Object.entries(view.filters).flatMap(([key, filter]) => {
    const column = columnOf(outline, key);
    return column ? [{ column, filter }] : [];
  });
}

/** What was found in a row as a whole stands with its name. */
function isFoundIn(
  { table }: Outline,
  line: Line,
  column: Column,
  isFound: (rowId: RowId, column: string | null) => boolean,
): boolean {
  const owner = ownerOf(line, column);
  if (!owner) return false;
  if (isFound(owner.id, column.key)) return true;
  return getKind(table, owner.kind).nameColumn === column.key && isFound(owner.id, null);
}

function matchesText(outline: Outline, line: Line, column: Column, filter: TextFilter): boolean {
  const text = cellText(outline, line, column);
  switch (filter.kind) {
    case "empty":
      return text.trim() === "";
    case "filled":
      return text.trim() !== "";
    case "contains":
      return text.toLowerCase().includes(filter.text.toLowerCase()) !== filter.isNegated;
    case "values": {
      const wanted = new Set(filter.values);
      return valuesOf(outline, line, column).some((value) => wanted.has(value));
    }
  }
}

function valuesOf(outline: Outline, line: Line, column: Column): string[] {
  const text = cellText(outline, line, column);
  if (column.type !== "units") return [text];
  const units = splitUnits(text);
  return units.length === 0 ? [""] : units;
}
