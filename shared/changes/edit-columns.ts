/** Adding, changing and moving the columns of users: which changes they make. Pure; ids are passed in. */
import { AppError } from "../errors.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { cellInput } from "../tables/cell-input.ts";
import { COLUMN_KIND, columnsTable, isUserColumnType } from "../tables/columns-table.ts";
import { type Column, gridColumns, type TableDefinition } from "../tables/definition.ts";
import { getTable, sheetTables } from "../tables/index.ts";
import { anchorIn, columnRowsOf, tableIn, userColumnKey } from "../tables/table-in.ts";
import { applyChanges, cellChange } from "./apply.ts";
import type { Change } from "./change.ts";
import { type ColumnSettings, checkColumns, settingsOf } from "./column-rules.ts";
import { insertRowsChanges, moveRowsChanges, type Spot } from "./edit-rows.ts";

export interface NewColumn {
  readonly table: string;
  readonly settings: ColumnSettings;
  /** The key of the column, built in or not, that it stands after. */
  readonly after: string;
}

/** @throws AppError validation, not-found */
export function addColumnChanges(state: PlanState, column: NewColumn, newId: () => RowId): Change[] {
  const { table, settings, after } = column;
  const place = placeAfter(state, editableTable(table), after, null);
  const cells = { table, after: place.anchor, ...presentCells(settingCells(settings)) };
  return insertRowsChanges(state, place.spot, [{ kind: COLUMN_KIND, cells }], newId);
}

/**
 * Changes what a column is and where it stands. Where its type or choices change, its cells are read anew, as if
 * they were typed into it now. @throws AppError validation, not-found
 */
export function changeColumnChanges(
  state: PlanState,
  rowId: RowId,
  settings: ColumnSettings,
  after: string,
): Change[] {
  const row = columnRow(state, rowId);
  const table = row.cells.table ?? "";
  const cells = Object.entries(settingCells(settings)).flatMap(
    ([column, value]) => cellChange(state, rowId, column, value) ?? [],
  );
  const changes = [...cells, ...moveChanges(state, row, after)];
  const next = applyChanges(state, changes);
  checkColumns(next);
  const isReadAnew = cells.some(({ column }) => column === "type" || column === "choices");
  return isReadAnew ? [...changes, ...readAnew(next, table, userColumnKey(rowId))] : changes;
}

/** The settings and the place of a column as they are. @throws AppError not-found */
export function columnAsIs(state: PlanState, rowId: RowId): { settings: ColumnSettings; after: string } {
  const row = columnRow(state, rowId);
  const type = isUserColumnType(row.cells.type) ? row.cells.type : "text";
  const places = columnPlaces(tableIn(state, row.cells.table ?? ""), null);
  const index = places.findIndex((column) => column.rowId === rowId);
  return { settings: settingsOf(row, type), after: places[index - 1]?.key ?? "" };
}

/** The columns after which a column may stand; `rowId`: the column itself, where it is there already. */
export function columnPlaces(table: TableDefinition, rowId: RowId | null): readonly Column[] {
  return gridColumns(table).filter(
    (column) => column.spreadsInto === undefined && (rowId === null || column.rowId !== rowId),
  );
}

/** The place one further to the left or right, as the column to stand after; null where there is none. */
export function placeBeside(state: PlanState, rowId: RowId, step: -1 | 1): string | null {
  const { after } = columnAsIs(state, rowId);
  const places = columnPlaces(tableIn(state, columnRow(state, rowId).cells.table ?? ""), rowId);
  const index = places.findIndex((column) => column.key === after);
  return places[index + step]?.key ?? null;
}

/** How many cells are filled in a column. */
export function countFilled(state: PlanState, table: string, column: string): number {
  let count = 0;
  for (const row of state.rows.values()) if (row.table === table && row.cells[column] !== undefined) count++;
  return count;
}

function columnRow(state: PlanState, rowId: RowId): PlanRow {
  const row = state.rows.get(rowId);
  if (row?.table === columnsTable.key) return row;
  throw new AppError("not-found", "column-not-found", "这一列已不在方案里，没有写入。请刷新后再试。");
}

function editableTable(key: string): TableDefinition {
  if (sheetTables.some((table) => table.key === key)) return getTable(key);
  throw new AppError("validation", "column-table-unknown", "列要加在方案的某一张表里，没有写入。");
}

/** Null: no such setting. */
function settingCells(settings: ColumnSettings): Record<string, string | null> {
  const { title, type, choices, widthChars } = settings;
  const listed = choices.map((choice) => choice.trim()).filter((choice) => choice !== "");
  return {
    title: title.trim() || null,
    type,
    choices: type === "choice" && listed.length > 0 ? listed.join("\n") : null,
    width: widthChars === null ? null : String(widthChars),
  };
}

function presentCells(cells: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

interface ColumnPlace {
  readonly anchor: string;
  readonly spot: Spot;
}

/** Columns at one built-in column stand in the order of their rows, so a place is that column and a spot among them. */
function placeAfter(
  state: PlanState,
  base: TableDefinition,
  after: string,
  moving: RowId | null,
): ColumnPlace {
  const table = tableIn(state, base.key);
  const column = columnPlaces(table, moving).find((candidate) => candidate.key === after);
  if (!column) throw new AppError("validation", "column-place-unknown", "列要放在本表某一列之后，没有写入。");
  const rows = childrenOf(state, columnsTable.key, null).filter((row) => row.id !== moving);
  const before = rows.find((row) => row.id === column.rowId);
  if (before) return { anchor: anchorIn(base, before.cells.after), spot: spotAfter(before) };
  const first = columnRowsOf(state, base.key).find(
    (row) => row.id !== moving && anchorIn(base, row.cells.after) === column.key,
  );
  return { anchor: column.key, spot: spotAfter(first ? rows[rows.indexOf(first) - 1] : rows.at(-1)) };
}

function spotAfter(row: PlanRow | undefined): Spot {
  return { table: columnsTable.key, parentId: null, afterId: row?.id ?? null };
}

function moveChanges(state: PlanState, row: PlanRow, after: string): Change[] {
  if (columnAsIs(state, row.id).after === after) return [];
  const place = placeAfter(state, editableTable(row.cells.table ?? ""), after, row.id);
  const anchor = cellChange(state, row.id, "after", place.anchor);
  return [...(anchor ? [anchor] : []), ...moveRowsChanges(state, [row.id], place.spot)];
}

function readAnew(state: PlanState, table: string, key: string): Change[] {
  const column = tableIn(state, table).columns.find((candidate) => candidate.key === key);
  if (!column) return [];
  return [...state.rows.values()].flatMap((row) => {
    const text = row.table === table ? row.cells[key] : undefined;
    return text === undefined ? [] : (cellChange(state, row.id, key, cellInput(column, text)) ?? []);
  });
}
