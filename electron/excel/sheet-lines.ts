/**
 * Goes down a recognised sheet line by line: texts above the header, bands, notes, headers printed again, and
 * the lines of the table, which RowTree makes into rows.
 */
import type { AnnexTable, LooseText } from "../../shared/changes/annex-document.ts";
import type { NotUnderstood } from "../../shared/contract/import-schemas.ts";
import { bandTitle } from "../../shared/tables/band-pattern.ts";
import type { RowKind } from "../../shared/tables/definition.ts";
import { cellAddress, fullAddress } from "./addresses.ts";
import { type Header, isRepeatedHeader } from "./header.ts";
import { RowTree } from "./row-tree.ts";
import type { GridCell, SheetGrid } from "./sheet-grid.ts";

export interface SheetLines {
  readonly table: AnnexTable;
  readonly lineCount: number;
  readonly notUnderstood: readonly NotUnderstood[];
}

const NOTE = /^\s*(注|备注|说明|附注|填表|填报|制表|审核|联系人|联系电话)\s*\d*\s*[:：]/u;

export function readLines(grid: SheetGrid, header: Header): SheetLines {
  const tree = new RowTree(grid, header, hasSpreads(grid, header));
  const strangers = new Map<number, GridCell[]>();
  const notes: NotUnderstood[] = [];
  let lineCount = 0;
  for (const row of grid.rowNumbers) {
    const cells = textsOf(grid, row);
    if (row <= header.lastRow || cells.length === 0 || isRepeatedHeader(grid, row, header)) continue;
    const [only] = cells.length === 1 ? cells : [];
    const band = only && bandOf(header, only);
    if (only && band) tree.band(band.kind, band.title, row, only.column);
    else if (only && isNote(header, only)) {
      notes.push(remark(grid, only, "表中或表后的说明文字，不是表中的一行，没有读入。"));
    } else if (cells.some((cell) => columnAt(header, cell.column))) {
      tree.line(row);
      lineCount++;
      for (const cell of cells) if (!columnAt(header, cell.column)) addTo(strangers, cell);
    } else for (const cell of cells) addTo(strangers, cell);
  }
  return {
    lineCount,
    table: {
      table: header.table.key,
      columns: carriedColumns(header, tree.shownBands),
      kinds: carriedKinds(header, tree.shownBands),
      rows: tree.roots,
      preamble: preambleOf(grid, header),
    },
    notUnderstood: [
      ...[...strangers].map(([position, cells]) => strangerColumn(grid, header, position, cells)),
      ...notes,
      ...tree.notUnderstood,
    ],
  };
}

function addTo(strangers: Map<number, GridCell[]>, cell: GridCell): void {
  const list = strangers.get(cell.column);
  if (list) list.push(cell);
  else strangers.set(cell.column, [cell]);
}

/** The cells that begin on this row and say something. */
function textsOf(grid: SheetGrid, row: number): GridCell[] {
  const distinct = new Set(grid.rows.get(row)?.values() ?? []);
  return [...distinct].filter((cell) => cell.row === row && cell.text.trim() !== "");
}

function columnAt(header: Header, position: number): boolean {
  return header.columns.some((column) => column.position === position && column.column !== null);
}

function bandOf(header: Header, cell: GridCell): { kind: RowKind; title: string } | undefined {
  for (const kind of header.table.kinds) {
    const title = kind.band && bandTitle(kind.band, cell.text);
    if (title !== undefined) return { kind, title };
  }
  return undefined;
}

/** A remark by its first word, or a text merged over more columns than its own column ever spans. */
function isNote(header: Header, cell: GridCell): boolean {
  const column = header.columns.find((candidate) => candidate.position === cell.column)?.column;
  return NOTE.test(cell.text) || cell.columnSpan > (column?.spreadsInto === undefined ? 1 : 2);
}

function remark(grid: SheetGrid, cell: GridCell, reason: string): NotUnderstood {
  return { address: fullAddress(grid.name, cell), text: cell.text, reason };
}

function strangerColumn(
  grid: SheetGrid,
  header: Header,
  position: number,
  cells: readonly GridCell[],
): NotUnderstood {
  const title = header.columns.find((column) => column.position === position);
  const text = title && title.text !== "" ? title.text : (cells[0]?.text ?? "");
  const row = title && title.text !== "" ? header.row : (cells[0]?.row ?? header.row);
  const address = `${grid.name}!${cellAddress(row, position)}`;
  return {
    address,
    text,
    reason: `这一列不是本表的列，其中 ${cells.length} 格没有读入。要读入时，请先在表中新增同名的列。`,
  };
}

function preambleOf(grid: SheetGrid, header: Header): LooseText[] {
  return grid.rowNumbers
    .filter((row) => row < header.row)
    .flatMap((row) => textsOf(grid, row))
    .map((cell) => ({ address: fullAddress(grid.name, cell), text: cell.text }));
}

/** Does the sheet merge names over the column beside them, as this program does? */
function hasSpreads(grid: SheetGrid, header: Header): boolean {
  const spreading = header.columns.filter(({ column }) => column?.spreadsInto !== undefined);
  return grid.rowNumbers.some(
    (row) =>
      row > header.lastRow &&
      spreading.some(({ position }) => {
        const cell = grid.rows.get(row)?.get(position + 1);
        return cell !== undefined && cell.column === position && cell.columnSpan === 2;
      }),
  );
}

function carriedColumns(header: Header, bands: ReadonlySet<string>): string[] {
  const mapped = header.columns.flatMap(({ column }) =>
    column && column.type !== "ordinal" ? [column.key] : [],
  );
  const named = header.table.kinds.filter((kind) => bands.has(kind.key)).map((kind) => kind.nameColumn);
  return [...named, ...mapped];
}

function carriedKinds(header: Header, bands: ReadonlySet<string>): string[] {
  const columns = new Set(carriedColumns(header, bands));
  return header.table.kinds
    .filter((kind) => (kind.band ? bands.has(kind.key) : columns.has(kind.nameColumn)))
    .map((kind) => kind.key);
}
