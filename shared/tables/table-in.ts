/**
 * A table as it is in one plan: its definition with the columns that users have added. Invariant: as long as
 * nobody touches these columns, every state of a plan gives the very same object, whatever else is edited.
 */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { columnsTable, isUserColumnType, type UserColumnType } from "./columns-table.ts";
import { type Column, gridColumns, lineKind, type TableDefinition } from "./definition.ts";
import { getTable, printTables } from "./index.ts";

/** Built-in keys have no hyphen. */
const KEY_PREFIX = "column-";

/** The key under which rows keep their cells of the column that this row of table `columns` defines. */
export function userColumnKey(rowId: RowId): string {
  return KEY_PREFIX + rowId;
}

export function isUserColumnKey(key: string): boolean {
  return key.startsWith(KEY_PREFIX);
}

export function tableIn(state: PlanState, key: string): TableDefinition {
  const known = knownByState.get(state);
  const found = known?.get(key);
  if (found) return found;
  const base = getTable(key);
  const rows = columnRowsOf(state, key);
  const table = rows.length === 0 ? base : sameOrMade(base, rows);
  if (known) known.set(key, table);
  else knownByState.set(state, new Map([[key, table]]));
  return table;
}

/** The tables of the official workbook as they are in this plan. */
export function printTablesIn(state: PlanState): readonly TableDefinition[] {
  return printTables.map((table) => tableIn(state, table.key));
}

/** The rows that define columns of the table, in their order. */
export function columnRowsOf(state: PlanState, table: string): readonly PlanRow[] {
  return childrenOf(state, columnsTable.key, null).filter((row) => row.cells.table === table);
}

const knownByState = new WeakMap<PlanState, Map<string, TableDefinition>>();

interface Made {
  readonly rows: readonly PlanRow[];
  readonly table: TableDefinition;
}

/** Under the first of the rows that it was made from. */
const knownByRow = new WeakMap<PlanRow, Made[]>();

function sameOrMade(base: TableDefinition, rows: readonly PlanRow[]): TableDefinition {
  const [first] = rows;
  if (!first) return base;
  const known = knownByRow.get(first) ?? [];
  const same = known.find(
    (made) => made.rows.length === rows.length && made.rows.every((row, index) => row === rows[index]),
  );
  if (same) return same.table;
  const table = withUserColumns(base, rows);
  knownByRow.set(first, [...known, { rows, table }]);
  return table;
}

function withUserColumns(base: TableDefinition, rows: readonly PlanRow[]): TableDefinition {
  const byAnchor = Map.groupBy(rows, (row) => anchorIn(base, row.cells.after));
  const lastFrozen = base.columns.findLast((column) => column.screen.frozen)?.key;
  let isBeforeFrozen = lastFrozen !== undefined;
  const columns = base.columns.flatMap((column) => {
    if (column.key === lastFrozen) isBeforeFrozen = false;
    const added = byAnchor.get(column.key) ?? [];
    return [column, ...added.map((row) => columnOf(base, row, isBeforeFrozen))];
  });
  return { ...base, columns };
}

/**
 * The built-in column after which a column with this `after` stands: the last one where that names none, and never
 * a column whose cells spread into the next.
 */
export function anchorIn(base: TableDefinition, after: string | undefined): string {
  const columns = gridColumns(base);
  const named = columns.find((column) => column.key === after) ?? columns.at(-1);
  return named?.spreadsInto ?? named?.key ?? "";
}

interface Look {
  readonly align: Column["align"];
  readonly widthChars: number;
}

const LOOKS: Readonly<Record<UserColumnType, Look>> = {
  text: { align: "left", widthChars: 20 },
  longText: { align: "left", widthChars: 40 },
  number: { align: "right", widthChars: 12 },
  date: { align: "center", widthChars: 14 },
  choice: { align: "center", widthChars: 14 },
  units: { align: "left", widthChars: 21 },
};

/** Beyond this a title goes on in a second line. */
const MAX_TITLE_CHARS = 30;
/** What the head of a column holds beside its title. */
const HEAD_CHARS = 5;

/** In character units; what a column takes whose width nobody has set: enough for its type and for its title. */
export function usualWidth(type: UserColumnType, title: string): number {
  const chars = [...title].reduce((sum, char) => sum + (char > "\u00ff" ? 2 : 1), HEAD_CHARS);
  return Math.max(LOOKS[type].widthChars, Math.min(chars, MAX_TITLE_CHARS));
}

/** On the screen characters are a little narrower than in print, and narrower still in a narrow window. */
const PX_PER_CHAR = 6;
const PADDING_PX = 16;
const NARROWING = 0.86;

/** `isFrozen`: a column after it stays in view when the grid scrolls sideways, and so must this one. */
function columnOf(base: TableDefinition, row: PlanRow, isFrozen: boolean): Column {
  const type = isUserColumnType(row.cells.type) ? row.cells.type : "text";
  const title = row.cells.title ?? "";
  const chars = Number(row.cells.width) || usualWidth(type, title);
  const widthPx = Math.round(chars * PX_PER_CHAR + PADDING_PX);
  return {
    key: userColumnKey(row.id),
    rowId: row.id,
    title,
    synonyms: [],
    owners: [lineKind(base).key],
    type,
    required: false,
    align: LOOKS[type].align,
    ...(type === "choice" ? { choices: splitChoices(row.cells.choices) } : {}),
    ...(type === "units" ? { stacked: true } : {}),
    screen: {
      widthPx,
      narrowPx: Math.round(widthPx * NARROWING),
      ...(isFrozen ? { frozen: true } : {}),
    },
    ...(base.print ? { print: { widthChars: chars } } : {}),
  };
}

/** The choices as the cell keeps them, one per line. */
export function splitChoices(cell: string | undefined): readonly string[] {
  return (cell ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
