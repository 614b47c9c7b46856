/**
 * Builds the tree of rows of one table from the lines of a sheet. A line either begins a row of a kind or goes
 * on with the one above it: because its cell is merged, or blank, or says the same again after a page break.
 */
import type { AnnexRow } from "../../shared/changes/annex-document.ts";
import type { NotUnderstood } from "../../shared/contract/import-schemas.ts";
import { type Column, canHold, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { fullAddress } from "./addresses.ts";
import type { Header } from "./header.ts";
import { type LineCell, LineView } from "./line-view.ts";
import { numberPrefix, printedNumber } from "./printed-number.ts";
import type { SheetGrid } from "./sheet-grid.ts";

interface GrowingRow extends AnnexRow {
  readonly number: number | null;
  readonly cells: Record<string, string>;
  readonly addresses: Record<string, string>;
  readonly children: GrowingRow[];
  /** As printed in its name cell, without its number. */
  readonly name: string;
  readonly firstRow: number;
}

interface Naming {
  readonly cell: LineCell;
  readonly name: string;
  readonly number: number | null;
  readonly numberCell: LineCell | null;
}

type Decision = "absent" | "continue" | "new";

export class RowTree {
  readonly roots: GrowingRow[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly shownBands = new Set<string>();
  readonly #grid: SheetGrid;
  readonly #header: Header;
  readonly #table: TableDefinition;
  readonly #current = new Map<string, GrowingRow>();
  readonly #lastNumbers = new Map<string, number>();
  readonly #hasSpreads: boolean;

  constructor(grid: SheetGrid, header: Header, hasSpreads: boolean) {
    this.#grid = grid;
    this.#header = header;
    this.#table = header.table;
    this.#hasSpreads = hasSpreads;
  }

  band(kind: RowKind, title: string, row: number, column: number): void {
    const address = fullAddress(this.#grid.name, { row, column });
    const cells: Record<string, string> = title === "" ? {} : { [kind.nameColumn]: title };
    this.shownBands.add(kind.key);
    this.#begin(kind, {
      number: null,
      cells,
      addresses: { [kind.nameColumn]: address },
      address,
      name: title,
      firstRow: row,
      isImplied: false,
    });
  }

  line(row: number): void {
    const view = new LineView(this.#grid, this.#header, row);
    const present = new Map<string, Decision>();
    let isParentNew = false;
    for (const kind of this.#table.kinds) {
      if (kind.band) continue;
      const naming = this.#naming(view, kind);
      const decision = this.#decide(view, kind, naming, isParentNew);
      if (decision === "absent") {
        this.#forgetBelow(kind, true);
        break;
      }
      if (decision === "new") this.#beginOnLine(view, kind, naming);
      isParentNew = decision === "new";
      present.set(kind.key, decision);
    }
    this.#assign(view, present);
  }

  #naming(view: LineView, kind: RowKind): Naming {
    const cell = view.cell(kind.nameColumn);
    const numberColumn = kind.numbered ? this.#numberColumn(kind) : undefined;
    const numberCell = numberColumn && view.has(numberColumn.key) ? view.cell(numberColumn.key) : null;
    if (!kind.numbered || numberCell) {
      return { cell, name: cell.text, number: printedNumber(numberCell?.text ?? ""), numberCell };
    }
    return { cell, ...numberPrefix(cell.text, this.#lastNumbers.get(kind.key) ?? null), numberCell };
  }

  #numberColumn(kind: RowKind): Column | undefined {
    return this.#table.columns.find((column) => column.type === "ordinal" && column.owners[0] === kind.key);
  }

  #decide(view: LineView, kind: RowKind, naming: Naming, isParentNew: boolean): Decision {
    const current = isParentNew ? undefined : this.#current.get(kind.key);
    const isLeaf = this.#table.kinds.at(-1) === kind;
    const { cell, name, number } = naming;
    if (cell.isCovered && this.#spreadSource(kind)) return "absent";
    if (current && cell.isBelow && cell.firstRow >= current.firstRow) return "continue";
    const isBlank = name === "" && number === null;
    if (current && isBlank && (kind.numbered || !isLeaf)) return "continue";
    if (current && this.#saysTheSame(current, naming, isLeaf)) return "continue";
    if (!isBlank || this.#hasEvidence(view, kind, isParentNew)) return "new";
    return "absent";
  }

  #saysTheSame(current: GrowingRow, naming: Naming, isLeaf: boolean): boolean {
    const { cell, name, number } = naming;
    const head =
      current.addresses[this.#table.kinds.find((kind) => kind.key === current.kind)?.nameColumn ?? ""];
    if (cell.refersTo !== null && head === `${this.#grid.name}!${cell.refersTo}`) return true;
    if (name !== current.name || name === "") return false;
    return isLeaf
      ? number !== null && number === current.number
      : number === null || number === current.number;
  }

  /** Does a line without a name for this kind still hold such a row? */
  #hasEvidence(view: LineView, kind: RowKind, isParentNew: boolean): boolean {
    const source = this.#spreadSource(kind);
    if (!source) return this.#kindsFrom(kind).some((below) => view.hasTextOf(this.#exclusiveColumns(below)));
    const own = this.#table.columns.filter((column) => canHold(column, kind.key));
    if (!isParentNew || view.cell(source.key).rowSpan > 1) return view.hasTextOf(own);
    return this.#hasSpreads && view.has(kind.nameColumn);
  }

  #kindsFrom(kind: RowKind): readonly RowKind[] {
    return this.#table.kinds.slice(this.#table.kinds.indexOf(kind));
  }

  /** The columns that only rows of this kind hold. */
  #exclusiveColumns(kind: RowKind): readonly Column[] {
    return this.#table.columns.filter(
      (column) => column.owners.length === 1 && column.owners[0] === kind.key,
    );
  }

  /** The column whose cell covers this kind's name where there is no such row. */
  #spreadSource(kind: RowKind): Column | undefined {
    return this.#table.columns.find((column) => column.spreadsInto === kind.nameColumn);
  }

  #beginOnLine(view: LineView, kind: RowKind, naming: Naming): void {
    const { number, name, cell, numberCell } = naming;
    if (numberCell && number === null && numberCell.text.trim() !== "") {
      this.#report(numberCell.address, numberCell.text, "序号不是数字，没有读入。序号按顺序自动生成。");
    }
    this.#begin(kind, {
      number,
      cells: {},
      addresses: { ...this.#blankAddresses(view, kind), [kind.nameColumn]: cell.address },
      address: view.has(kind.nameColumn) ? cell.address : view.address,
      name,
      firstRow: view.row,
      isImplied:
        !view.has(kind.nameColumn) && name === "" && number === null && this.#table.kinds.at(-1) !== kind,
    });
  }

  /** Where the row's own cells stand that this line leaves blank: a cell that was emptied is spoken of, too. */
  #blankAddresses(view: LineView, kind: RowKind): Record<string, string> {
    const own = this.#table.columns.filter((column) => canHold(column, kind.key) && view.has(column.key));
    return Object.fromEntries(own.map(({ key }) => [key, view.cell(key).address]));
  }

  #begin(kind: RowKind, fields: Omit<GrowingRow, "kind" | "children">): void {
    const row: GrowingRow = { ...fields, kind: kind.key, children: [] };
    const parent = this.#parentOf(kind, fields);
    (parent ? parent.children : this.roots).push(row);
    this.#forgetBelow(kind, false);
    this.#current.set(kind.key, row);
    if (row.number !== null) this.#lastNumbers.set(kind.key, row.number);
  }

  /** The row above, made up where the sheet has not shown one. */
  #parentOf(kind: RowKind, at: Pick<GrowingRow, "address" | "firstRow">): GrowingRow | undefined {
    const parentKind = this.#table.kinds.find((candidate) => candidate.key === kind.parent);
    if (!parentKind) return undefined;
    const known = this.#current.get(parentKind.key);
    if (known) return known;
    const { address, firstRow } = at;
    this.#begin(parentKind, {
      number: null,
      cells: {},
      addresses: {},
      address,
      name: "",
      firstRow,
      isImplied: true,
    });
    return this.#current.get(parentKind.key);
  }

  #forgetBelow(kind: RowKind, itselfToo: boolean): void {
    for (const below of this.#kindsFrom(kind))
      if (itselfToo || below !== kind) this.#current.delete(below.key);
  }

  #assign(view: LineView, present: ReadonlyMap<string, Decision>): void {
    for (const { column } of this.#header.columns) {
      if (!column || column.type === "ordinal") continue;
      const cell = view.cell(column.key);
      if (cell.text === "") continue;
      const owner = column.owners.find((kind) => present.has(kind));
      const row = owner === undefined ? undefined : this.#current.get(owner);
      if (!row) this.#report(cell.address, cell.text, "这一行缺少名称，内容没有读入。");
      else this.#setCell(row, column, cell, present.get(row.kind) === "continue");
      if (cell.isTrimmed) this.#report(cell.address, cell.text, "含有不能保存的字符，已去掉这些字符。");
    }
  }

  #setCell(row: GrowingRow, column: Column, cell: LineCell, isContinued: boolean): void {
    const kind = this.#table.kinds.find((candidate) => candidate.key === row.kind);
    const isName = kind?.nameColumn === column.key;
    if (isName && isContinued) return;
    if (cell.refersTo !== null && row.addresses[column.key] === `${this.#grid.name}!${cell.refersTo}`) return;
    const text = isName ? row.name : cell.text;
    const known = row.cells[column.key];
    if (known === undefined) {
      if (text !== "") row.cells[column.key] = text;
      row.addresses[column.key] = cell.address;
    } else if (known !== text) row.cells[column.key] = `${known}\n${text}`;
  }

  #report(address: string, text: string, reason: string): void {
    this.notUnderstood.push({ address, text, reason });
  }
}
