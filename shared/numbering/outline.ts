/**
 * The outline of a table: its rows in document order with everything that is derived from the order: numbers,
 * counts and the lines of the grid and of the printed sheet. Nothing here is ever stored.
 */
import { ancestryOf, childrenOf, getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { type Column, getKind, type RowKind, type TableDefinition } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { byStructure } from "./by-structure.ts";
import { chineseOrdinal } from "./chinese-ordinal.ts";

/** One line of the grid or the printed sheet. */
export interface Line {
  /** Stable across edits: the id of the deepest row on the line. */
  readonly id: RowId;
  /** A band across all columns (a section title), or a line of cells. */
  readonly isBand: boolean;
  /** The rows on this line by kind: {section, group, task}. */
  readonly rows: ReadonlyMap<string, PlanRow>;
}

export interface Outline {
  readonly table: TableDefinition;
  readonly lines: readonly Line[];
  /** The number of each numbered row. */
  readonly numbers: ReadonlyMap<RowId, number>;
  /** Rows of each kind in the table; the pseudo-kind `line` counts the lines that are no bands. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same object until rows come, go or move: what follows from their order alone can be kept under it. */
  readonly order: object;
}

/** What naming a row takes of an outline. */
export type Numbering = Pick<Outline, "table" | "numbers">;

interface Latest {
  outline: Outline;
  /** Every row of the outline once. */
  rows: readonly PlanRow[];
}

const latestOf = byStructure<Latest>();

/** Of two states that differ in cells alone, the second outline is the first with the lines of changed rows renewed. */
export function outlineOf(state: PlanState, table: TableDefinition): Outline {
  const latest = latestOf(state, table.key, () => walked(state, table));
  const changed = latest.rows.filter((row) => state.rows.get(row.id) !== row);
  if (changed.length === 0 && latest.outline.table === table) return latest.outline;
  const renew = (row: PlanRow): PlanRow => getRow(state, row.id);
  const lines = renewedLines(latest.outline.lines, new Map(changed.map((row) => [row.id, renew(row)])));
  latest.outline = { ...latest.outline, table, lines };
  if (changed.length > 0) latest.rows = latest.rows.map(renew);
  return latest.outline;
}

/** The numbers alone: cells may be written, they stay as they are. */
function numberingOf(state: PlanState, table: TableDefinition): Numbering {
  return { table, numbers: latestOf(state, table.key, () => walked(state, table)).outline.numbers };
}

function walked(state: PlanState, table: TableDefinition): Latest {
  const walk = new OutlineWalk(state, table);
  walk.level(null, new Map());
  const { lines, numbers, counts, rows } = walk;
  counts.set("line", lines.filter((line) => !line.isBand).length);
  return { outline: { table, lines, numbers, counts, order: {} }, rows };
}

function renewedLines(lines: readonly Line[], changed: ReadonlyMap<RowId, PlanRow>): readonly Line[] {
  if (changed.size === 0) return lines;
  const kinds = new Set([...changed.values()].map((row) => row.kind));
  return lines.map((line) => {
    let rows: Map<string, PlanRow> | undefined;
    for (const kind of kinds) {
      const row = changed.get(line.rows.get(kind)?.id ?? "");
      // Setting a key that is there leaves the order from the outside in.
      if (row) rows = (rows ?? new Map(line.rows)).set(kind, row);
    }
    return rows ? { ...line, rows } : line;
  });
}

/** `count`: how many of its kind there are so far; `index`: of the row among the rows of its parent. */
export function numberOf({ numbered }: RowKind, count: number, index: number): number | undefined {
  if (!numbered) return undefined;
  return numbered === "table" ? count : index + 1;
}

class OutlineWalk {
  readonly lines: Line[] = [];
  readonly numbers = new Map<RowId, number>();
  readonly counts = new Map<string, number>();
  readonly rows: PlanRow[] = [];
  readonly #state: PlanState;
  readonly #table: TableDefinition;

  constructor(state: PlanState, table: TableDefinition) {
    this.#state = state;
    this.#table = table;
  }

  level(parentId: RowId | null, above: ReadonlyMap<string, PlanRow>): void {
    for (const [index, row] of childrenOf(this.#state, this.#table.key, parentId).entries()) {
      this.row(row, index, above);
    }
  }

  row(row: PlanRow, index: number, above: ReadonlyMap<string, PlanRow>): void {
    this.rows.push(row);
    const kind = getKind(this.#table, row.kind);
    const count = (this.counts.get(kind.key) ?? 0) + 1;
    this.counts.set(kind.key, count);
    const number = numberOf(kind, count, index);
    if (number !== undefined) this.numbers.set(row.id, number);
    const rows = new Map(above).set(kind.key, row);
    const hasChildren = this.#state.children.has(row.id);
    if (kind.band) this.lines.push({ id: row.id, isBand: true, rows });
    else if (!hasChildren) this.lines.push({ id: row.id, isBand: false, rows });
    if (hasChildren) this.level(row.id, rows);
  }
}

/** The row that owns the cell of `column` on this line: the deepest of the column's owners that is there. */
export function ownerOf(line: Line, column: Column): PlanRow | undefined {
  for (const kind of column.owners) {
    const row = line.rows.get(kind);
    if (row) return row;
  }
  return undefined;
}

/** The text of a cell as shown and printed; numbers come from the outline. */
export function cellText(outline: Outline, line: Line, column: Column): string {
  const owner = ownerOf(line, column);
  if (!owner) return "";
  if (column.type === "ordinal") return String(outline.numbers.get(owner.id) ?? "");
  return owner.cells[column.key] ?? "";
}

/**
 * Does the cell of `column` span into the column named by `spreadsInto` on this line? It does where that
 * column has no owner (an indicator without parts).
 */
export function isSpread(table: TableDefinition, line: Line, column: Column): boolean {
  if (column.spreadsInto === undefined) return false;
  const into = table.columns.find((candidate) => candidate.key === column.spreadsInto);
  return into !== undefined && ownerOf(line, into) === undefined;
}

/** (三)实施缩小城乡差距行动(22项): the derived text of a band. */
export function bandText(state: PlanState, outline: Outline, row: PlanRow): string {
  const kind = getKind(outline.table, row.kind);
  if (!kind.band) throw new Error(`${outline.table.key}.${row.kind} has no band`);
  const { format, counts } = kind.band;
  const ordinal = outline.numbers.get(row.id);
  const parts = new Map([
    ["{ordinal}", ordinal === undefined ? "" : chineseOrdinal(ordinal)],
    ["{title}", row.cells[kind.nameColumn] ?? ""],
    ["{count}", String(countBelow(state, row, counts))],
  ]);
  return format.replace(/\{\w+\}/g, (placeholder) => parts.get(placeholder) ?? placeholder);
}

const countsBelow = byStructure<number>();

/** How many rows of `kind` stand below a row. */
export function countBelow(state: PlanState, row: PlanRow, kind: string): number {
  const children = childrenOf(state, row.table, row.id);
  if (children.length === 0) return 0;
  return countsBelow(state, `${row.id} ${kind}`, () =>
    children.reduce((sum, child) => sum + (child.kind === kind ? 1 : 0) + countBelow(state, child, kind), 0),
  );
}

/** How people name a row: 任务36, 指标25 城乡居民, 小节(三), 重点任务“促进城乡融合发展”. */
export function rowReference(outline: Numbering, line: Line, kind: RowKind): string {
  const row = line.rows.get(kind.key);
  if (!row) return kind.title;
  const number = outline.numbers.get(row.id);
  if (kind.band && number !== undefined) return `${kind.title}(${chineseOrdinal(number)})`;
  if (number !== undefined && kind.numbered === "table") return `${kind.title}${number}`;
  const parent = outline.table.kinds.find((candidate) => candidate.key === kind.parent);
  const parentNumber = parent && line.rows.get(parent.key);
  const numberAbove = parentNumber ? outline.numbers.get(parentNumber.id) : undefined;
  if (parent && numberAbove !== undefined && !parent.band) {
    // A new part has no name yet, and is not to be taken for its indicator.
    const name = row.cells[kind.nameColumn] ?? kind.title;
    const own = number === undefined ? name : `第${number}${kind.title.slice(0, 1)}`;
    return `${rowReference(outline, line, parent)} ${own}`;
  }
  return `${kind.title}“${row.cells[kind.nameColumn] ?? ""}”`;
}

/** The same of any row of the plan, wherever it stands. */
export function rowReferenceIn(state: PlanState, numbering: Numbering, row: PlanRow): string {
  const rows = new Map(ancestryOf(state, row.id).map((ancestor) => [ancestor.kind, ancestor]));
  return rowReference(numbering, { id: row.id, isBand: false, rows }, getKind(numbering.table, row.kind));
}

/** The same, where the numbering is not at hand. */
export function nameOfRow(state: PlanState, row: PlanRow): string {
  return rowReferenceIn(state, numberingOf(state, tableIn(state, row.table)), row);
}
