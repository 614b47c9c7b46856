/**
 * A table's outline, or the part of it that a view shows, read as a sheet of cells: which cell lies where, over which lines it is merged, into which
 * column it spreads. Pure; every question about merges is answered here and nowhere else.
 */
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { cellText, isSpread, type Line, type Outline, ownerOf } from "../../shared/numbering/outline.ts";
import {
  type Column,
  canHold,
  getColumn,
  getKind,
  gridColumns,
  isContainer,
  lineKind,
  type TableDefinition,
} from "../../shared/tables/definition.ts";
import { type CellRef, deepestRow, type LineSpan } from "./grid-types.ts";

/** The lines and columns that are shown, and how many of the columns are frozen. */
export interface ShownPart {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly frozen: number;
}

/** All of the outline, frozen columns first. */
export function wholeOf(outline: Outline): ShownPart {
  const columns = gridColumns(outline.table);
  const frozen = columns.filter((column) => column.screen.frozen);
  const others = columns.filter((column) => !column.screen.frozen);
  return { lines: outline.lines, columns: [...frozen, ...others], frozen: frozen.length };
}

export class SheetModel {
  readonly outline: Outline;
  readonly table: TableDefinition;
  /** From left to right. */
  readonly columns: readonly Column[];
  /** So many columns stay in view when the sheet scrolls sideways. */
  readonly frozen: number;
  readonly lines: readonly Line[];
  readonly #ground: Ground;
  readonly #spans = new Map<Column, readonly LineSpan[]>();
  /** The columns that spread, by the column into which they do. */
  readonly #spreading: ReadonlyMap<string, Column>;
  #outlineIndexes: ReadonlyMap<RowId, number> | undefined;

  constructor(outline: Outline, shown: ShownPart = wholeOf(outline)) {
    this.outline = outline;
    this.table = outline.table;
    this.columns = shown.columns;
    this.frozen = shown.frozen;
    this.lines = shown.lines;
    this.#spreading = new Map(
      shown.columns.flatMap((column) =>
        column.spreadsInto === undefined ? [] : [[column.spreadsInto, column]],
      ),
    );
    this.#ground = shown.lines === outline.lines ? groundOf(outline) : new Ground(shown.lines);
  }

  /** The index that a line has in the whole outline, whatever the view shows. */
  outlineIndex(index: number): number {
    const { lines } = this.outline;
    if (this.lines === lines) return index;
    this.#outlineIndexes ??= new Map(lines.map((line, at) => [line.id, at]));
    return this.#outlineIndexes.get(this.lineAt(index).id) ?? index;
  }

  lineAt(index: number): Line {
    const line = this.lines[index];
    if (!line) throw new RangeError(`no line ${index} in ${this.table.key}`);
    return line;
  }

  findLine(id: RowId): number | undefined {
    return this.#ground.lineIndexes.get(id);
  }

  /** The first line on which a row of any depth stands. */
  findRow(id: RowId): number | undefined {
    return this.#ground.lineIndexes.get(id) ?? this.#ground.firstLine(id, this.lines);
  }

  columnIndex(key: string): number {
    return this.columns.findIndex((column) => column.key === key);
  }

  /** Is it a column of the sheet that the view does not show? */
  isHidden(key: string): boolean {
    return this.columnIndex(key) < 0 && gridColumns(this.table).some((column) => column.key === key);
  }

  /** The column of a cell; for a band, the one that holds its title. */
  columnOf(cell: CellRef): Column {
    return getColumn(this.table, cell.column);
  }

  bandColumn(line: Line): Column {
    return getColumn(this.table, getKind(this.table, deepestRow(line).kind).nameColumn);
  }

  owner(index: number, column: Column): PlanRow | undefined {
    return ownerOf(this.lineAt(index), column);
  }

  text(index: number, column: Column): string {
    return cellText(this.outline, this.lineAt(index), column);
  }

  isSpread(index: number, column: Column): boolean {
    const line = this.lineAt(index);
    return ownerOf(line, column) !== undefined && isSpread(this.table, line, column);
  }

  /** The column whose cell covers `column` on this line: itself, or the one that spreads into it. */
  coveringColumn(index: number, column: Column): Column {
    const source = this.#spreading.get(column.key);
    return source && this.isSpread(index, source) ? source : column;
  }

  cellAt(index: number, columnKey: string): CellRef {
    const line = this.lineAt(index);
    if (line.isBand) return { rowId: line.id, column: this.bandColumn(line).key, lineId: line.id };
    const column = this.coveringColumn(index, getColumn(this.table, columnKey));
    const owner = ownerOf(line, column);
    return { rowId: owner?.id ?? line.id, column: column.key, lineId: line.id };
  }

  span(index: number, column: Column): LineSpan {
    let spans = this.#spans.get(column);
    if (!spans) {
      spans = this.#ground.spans(column, this.lines);
      this.#spans.set(column, spans);
    }
    return spans[index] ?? { first: index, last: index };
  }

  spanOf(cell: CellRef): LineSpan | undefined {
    const index = this.findLine(cell.lineId) ?? this.findRow(cell.rowId);
    return index === undefined ? undefined : this.span(index, this.columnOf(cell));
  }

  /** What the cell holds as typed; of a band its title alone. */
  storedText(cell: CellRef): string {
    const index = this.findLine(cell.lineId);
    if (index === undefined) return "";
    const line = this.lineAt(index);
    const column = this.columnOf(cell);
    if (line.isBand) return deepestRow(line).cells[column.key] ?? "";
    return this.text(index, column);
  }

  /** What the cell shows: as stored, and a derived number as a number. */
  shownText(cell: CellRef): string {
    const index = this.findLine(cell.lineId);
    return index === undefined || this.lineAt(index).isBand
      ? this.storedText(cell)
      : this.text(index, this.columnOf(cell));
  }

  isEditable(cell: CellRef): boolean {
    const index = this.findLine(cell.lineId);
    if (index === undefined) return false;
    const line = this.lineAt(index);
    const row = line.isBand ? deepestRow(line) : ownerOf(line, this.columnOf(cell));
    return row?.id === cell.rowId && canHold(this.columnOf(cell), row.kind);
  }

  /** Is it a cell of the row that the line of an empty container has room for? */
  isFillable(cell: CellRef): boolean {
    const index = this.findLine(cell.lineId);
    const line = index === undefined ? undefined : this.lineAt(index);
    if (!line || line.isBand || line.id !== cell.rowId) return false;
    const isEmpty = isContainer(this.table, getKind(this.table, deepestRow(line).kind));
    return isEmpty && canHold(this.columnOf(cell), lineKind(this.table).key);
  }

  /** Are its cells drawn as labels: bold, with a count below? */
  isLabel(column: Column): boolean {
    return column.screen.bold === true && this.isMergedColumn(column);
  }

  /** Is the column merged over the rows below its owner, wherever there are several? */
  isMergedColumn(column: Column): boolean {
    const deepest = this.table.kinds.at(-1);
    return deepest !== undefined && !column.owners.includes(deepest.key);
  }
}

/** Where lines, merges and rows lie: all that depends on the order of the lines alone. */
class Ground {
  readonly lineIndexes: ReadonlyMap<RowId, number>;
  /** By the kinds that own the column. */
  readonly #spans = new Map<string, readonly LineSpan[]>();
  #firstLines: ReadonlyMap<RowId, number> | undefined;

  constructor(lines: readonly Line[]) {
    this.lineIndexes = new Map(lines.map((line, index) => [line.id, index]));
  }

  firstLine(id: RowId, lines: readonly Line[]): number | undefined {
    this.#firstLines ??= firstLinesOf(lines);
    return this.#firstLines.get(id);
  }

  spans(column: Column, lines: readonly Line[]): readonly LineSpan[] {
    const key = column.owners.join(" ");
    let spans = this.#spans.get(key);
    if (!spans) {
      spans = spansOf(lines, column);
      this.#spans.set(key, spans);
    }
    return spans;
  }
}

/** By the order of the outline: edits of cells leave it as it is. */
const grounds = new WeakMap<object, Ground>();

function groundOf({ order, lines }: Outline): Ground {
  let ground = grounds.get(order);
  if (!ground) {
    ground = new Ground(lines);
    grounds.set(order, ground);
  }
  return ground;
}

function firstLinesOf(lines: readonly Line[]): ReadonlyMap<RowId, number> {
  const first = new Map<RowId, number>();
  for (const [index, line] of lines.entries()) {
    for (const row of line.rows.values()) if (!first.has(row.id)) first.set(row.id, index);
  }
  return first;
}

function spansOf(lines: readonly Line[], column: Column): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  for (let first = 0; first < lines.length; ) {
    const owner = ownerAt(lines[first], column);
    let last = first;
    while (owner && ownerAt(lines[last + 1], column)?.id === owner.id) last++;
    const span = { first, last };
    for (; first <= last; first++) spans.push(span);
  }
  return spans;
}

function ownerAt(line: Line | undefined, column: Column): PlanRow | undefined {
  return line && !line.isBand ? ownerOf(line, column) : undefined;
}

const models = new WeakMap<Outline, SheetModel>();

/** One model per outline, so that grid, formula bar and commands share its answers. */
export function sheetModelOf(outline: Outline): SheetModel {
  let model = models.get(outline);
  if (!model) {
    model = new SheetModel(outline);
    models.set(outline, model);
  }
  return model;
}
