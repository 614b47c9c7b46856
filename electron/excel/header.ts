/**
 * Finds the header row of a sheet by its titles and decides which table the sheet is and which column each of
 * its columns carries. Titles count, not positions, order or the sheet's name.
 */
import { matchTitle } from "../../shared/tables/column-titles.ts";
import type { Column, TableDefinition } from "../../shared/tables/definition.ts";
import { comparisonKey } from "../../shared/text/normalize.ts";
import type { GridCell, SheetGrid } from "./sheet-grid.ts";

export interface HeaderColumn {
  /** Position on the sheet, from 1. */
  readonly position: number;
  readonly text: string;
  /** Null: no column of the table. */
  readonly column: Column | null;
  readonly isSynonym: boolean;
}

export interface Header {
  readonly table: TableDefinition;
  readonly row: number;
  /** The last row of the header; below `row` where a title is merged downwards. */
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
  readonly score: number;
}

const SEARCHED_ROWS = 30;
const TITLE_SCORE = 2;
const SYNONYM_SCORE = 1.5;
const UNKNOWN_SCORE = -0.5;
/** Two columns, one of which may go by another name. */
const MIN_SCORE = 3;
/** Only decides between tables that fit equally well. */
const SHEET_NAME_SCORE = 0.25;

export function findHeader(grid: SheetGrid, tables: readonly TableDefinition[]): Header | undefined {
  let best: Header | undefined;
  for (const row of grid.rowNumbers) {
    if (row > SEARCHED_ROWS) break;
    for (const table of tables) {
      const header = matchRow(grid, row, table);
      if (header && header.score >= MIN_SCORE && header.score > (best?.score ?? 0)) best = header;
    }
  }
  return best;
}

/** Is this row the header once more, as printed again on the next page? */
export function isRepeatedHeader(grid: SheetGrid, row: number, header: Header): boolean {
  const cells = grid.rows.get(row);
  const named = header.columns.filter((column) => column.column && column.text !== "");
  return named.every((column) => {
    const cell = cells?.get(column.position);
    return cell !== undefined && comparisonKey(cell.text) === comparisonKey(column.text);
  });
}

function matchRow(grid: SheetGrid, row: number, table: TableDefinition): Header | undefined {
  const taken = new Set<string>();
  const columns: HeaderColumn[] = [];
  let score = 0;
  for (const [position, cell] of grid.rows.get(row) ?? []) {
    if (cell.row === row && position === cell.column) {
      const match = cell.text.trim() === "" ? undefined : matchTitle(table, cell.text, taken);
      if (match) taken.add(match.column.key);
      if (match) score += match.isSynonym ? SYNONYM_SCORE : TITLE_SCORE;
      else if (cell.text.trim() !== "") score += UNKNOWN_SCORE;
      columns.push({
        position,
        text: cell.text,
        column: match?.column ?? null,
        isSynonym: match?.isSynonym ?? false,
      });
    }
  }
  if (!table.kinds.some((kind) => taken.has(kind.nameColumn))) return undefined;
  if (table.print && comparisonKey(grid.name) === comparisonKey(table.print.sheetName))
    score += SHEET_NAME_SCORE;
  const cells = [...(grid.rows.get(row)?.values() ?? [])].filter((cell) => cell.row === row);
  const lastRow = Math.max(row, ...cells.map((cell) => row + cell.rowSpan - 1));
  return { table, row, lastRow, columns: withSpreads(table, columns, cells, taken), score };
}

/** A title merged over two columns names the second one too, where its column spreads into another. */
function withSpreads(
  table: TableDefinition,
  columns: readonly HeaderColumn[],
  cells: readonly GridCell[],
  taken: ReadonlySet<string>,
): HeaderColumn[] {
  return columns.flatMap((header) => {
    const span = cells.find((cell) => cell.column === header.position)?.columnSpan ?? 1;
    const into = table.columns.find((column) => column.key === header.column?.spreadsInto);
    if (span < 2 || !into || taken.has(into.key)) return [header];
    return [header, { position: header.position + 1, text: "", column: into, isSynonym: false }];
  });
}
