/** One line of a sheet seen through its header: the cell of each column, and how it is merged. */
import type { Column } from "../../shared/tables/definition.ts";
import { fullAddress } from "./addresses.ts";
import type { Header } from "./header.ts";
import type { SheetGrid } from "./sheet-grid.ts";

export interface LineCell {
  /** Empty where the cell is blank or part of an area that begins elsewhere. */
  readonly text: string;
  readonly address: string;
  readonly firstRow: number;
  readonly rowSpan: number;
  /** Part of an area that begins on a line above. */
  readonly isBelow: boolean;
  /** Part of an area that begins in a column further left. */
  readonly isCovered: boolean;
  readonly isTrimmed: boolean;
  readonly refersTo: string | null;
}

export class LineView {
  readonly row: number;
  readonly address: string;
  readonly #grid: SheetGrid;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(grid: SheetGrid, header: Header, row: number) {
    this.#grid = grid;
    this.row = row;
    this.#positions = positionsOf(header);
    this.address = fullAddress(grid.name, { row, column: Math.min(...this.#positions.values()) });
  }

  /** Does the sheet carry this column? */
  has(column: string): boolean {
    return this.#positions.has(column);
  }

  cell(column: string): LineCell {
    const position = this.#positions.get(column);
    const found = position === undefined ? undefined : this.#grid.rows.get(this.row)?.get(position);
    const address =
      position === undefined
        ? this.address
        : fullAddress(this.#grid.name, { row: this.row, column: position });
    if (!found || position === undefined) {
      return { ...BLANK, address, firstRow: this.row };
    }
    const isBelow = found.row < this.row;
    const isCovered = found.column < position;
    const { rowSpan, isTrimmed, refersTo } = found;
    const text = isBelow || isCovered ? "" : found.text;
    return { text, address, firstRow: found.row, rowSpan, isBelow, isCovered, isTrimmed, refersTo };
  }

  hasTextOf(columns: readonly Column[]): boolean {
    return columns.some((column) => this.cell(column.key).text !== "");
  }
}

const BLANK = { text: "", rowSpan: 1, isBelow: false, isCovered: false, isTrimmed: false, refersTo: null };

const known = new WeakMap<Header, ReadonlyMap<string, number>>();

function positionsOf(header: Header): ReadonlyMap<string, number> {
  const before = known.get(header);
  if (before) return before;
  const positions = new Map<string, number>();
  for (const { column, position } of header.columns) if (column) positions.set(column.key, position);
  known.set(header, positions);
  return positions;
}
