/**
 * Reads a workbook by meaning: which sheets are annex tables, where their headers stand, what their lines say.
 * Invariant: every text of a recognised sheet ends up in a row, among the texts above the table, or in the list
 * of what was not understood.
 */
import type { AnnexDocument, AnnexTable, LooseText } from "../../shared/changes/annex-document.ts";
import type { NotUnderstood, ReadSheet } from "../../shared/contract/import-schemas.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { printTables } from "../../shared/tables/index.ts";
import { columnLetters, fullAddress } from "./addresses.ts";
import { findHeader, type Header } from "./header.ts";
import { badFile, openPackage } from "./limits.ts";
import { prescan } from "./prescan.ts";
import { loadGrids, type SheetGrid } from "./sheet-grid.ts";
import { readLines } from "./sheet-lines.ts";

/** @throws AppError bad-file */
export async function readWorkbook(
  bytes: Uint8Array,
  tables: readonly TableDefinition[] = printTables,
): Promise<AnnexDocument> {
  prescan(openPackage(bytes));
  const grids = await loadGrids(bytes);
  if (grids.length === 0)
    throw badFile("no-sheets", "这个工作簿里没有工作表，没有读入。请检查是否选错了文件。");
  const found = assignTables(grids, tables);
  if (found.every(({ header }) => header === undefined)) {
    throw badFile(
      "no-annex-sheet",
      "这个工作簿里没有找到附表：前 30 行中没有“主要举措”“指标”“单位名称”这样的表头。请检查是否选错了文件。",
    );
  }
  return documentOf(found);
}

interface FoundSheet {
  readonly grid: SheetGrid;
  readonly header: Header | undefined;
  /** Why a sheet that looks like a table is passed over. */
  readonly reason: string | null;
}

/** Each table is read from the visible sheet that fits it best. */
function assignTables(grids: readonly SheetGrid[], tables: readonly TableDefinition[]): FoundSheet[] {
  const headers = new Map(grids.map((grid) => [grid, findHeader(grid, tables)]));
  const best = new Map<TableDefinition, SheetGrid>();
  for (const [grid, header] of headers) {
    if (!header || grid.isHidden) continue;
    const rival = best.get(header.table);
    if (!rival || header.score > (headers.get(rival)?.score ?? 0)) best.set(header.table, grid);
  }
  return grids.map((grid) => {
    const header = headers.get(grid);
    const chosen = header && best.get(header.table);
    if (header && chosen === grid) return { grid, header, reason: null };
    return { grid, header: undefined, reason: passedOver(grid, header, chosen) };
  });
}

function passedOver(grid: SheetGrid, header: Header | undefined, chosen: SheetGrid | undefined): string {
  if (header && grid.isHidden) return "这是隐藏的工作表，没有读入。";
  if (header && chosen) return `与工作表“${chosen.name}”是同一张附表，没有读入。`;
  return "这张工作表里没有找到附表的表头，没有读入。";
}

function documentOf(found: readonly FoundSheet[]): AnnexDocument {
  const sheets: ReadSheet[] = [];
  const tables: AnnexTable[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const { grid, header, reason } of found) {
    if (!header) {
      sheets.push({ name: grid.name, table: null, headerRow: null, lineCount: 0, columns: [] });
      const first = firstText(grid);
      if (first) notUnderstood.push({ ...first, reason: reason ?? "" });
      continue;
    }
    const lines = readLines(grid, header);
    sheets.push(readSheet(grid, header, lines.lineCount));
    tables.push(lines.table);
    notUnderstood.push(...lines.notUnderstood);
  }
  return { sheets, tables, notUnderstood };
}

function readSheet(grid: SheetGrid, header: Header, lineCount: number): ReadSheet {
  return {
    name: grid.name,
    table: header.table.key,
    headerRow: header.row,
    lineCount,
    columns: header.columns.map(({ position, text, column, isSynonym }) => ({
      letter: columnLetters(position),
      header: text,
      column: column?.key ?? null,
      isSynonym,
    })),
  };
}

function firstText(grid: SheetGrid): LooseText | undefined {
  for (const row of grid.rowNumbers) {
    for (const cell of grid.rows.get(row)?.values() ?? []) {
      if (cell.text.trim() !== "") return { address: fullAddress(grid.name, cell), text: cell.text };
    }
  }
  return undefined;
}
