/** Inserting, deleting and moving rows: which changes they make. Pure; ids are passed in. */
import { AppError } from "../errors.ts";
import { positionsBetween } from "../model/order.ts";
import { ancestryOf, childrenOf, getRow, type PlanState, subtreeOf } from "../model/plan-state.ts";
import type { Place, PlanRow, RowId } from "../model/row.ts";
import { columnsTable } from "../tables/columns-table.ts";
import { getKind, isContainer, type TableDefinition } from "../tables/definition.ts";
import { findTable, getTable } from "../tables/index.ts";
import { tableIn } from "../tables/table-in.ts";
import { applyChanges } from "./apply.ts";
import { type Change, encodePlace, PLACE_COLUMN } from "./change.ts";
import { checkedValue } from "./checked-value.ts";
import { checkColumns } from "./column-rules.ts";
import { editableColumn } from "./editable-column.ts";

/** A row to be made, with the rows below it. */
export interface NewRow {
  readonly kind: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly children?: readonly NewRow[] | undefined;
}

/** Between which siblings: after `afterId`, or first under the parent where it is null. */
export interface Spot {
  readonly table: string;
  readonly parentId: RowId | null;
  readonly afterId: RowId | null;
}

/** @throws AppError where the parent cannot hold such rows or a cell does not belong to its row's kind. */
export function insertRowsChanges(
  state: PlanState,
  spot: Spot,
  rows: readonly NewRow[],
  newId: () => RowId,
): Change[] {
  const positions = positionsAt(state, spot, rows.length, new Set());
  for (const row of rows) checkKind(state, spot, row.kind);
  const table = tableIn(state, spot.table);
  const count = childrenOf(state, spot.table, spot.parentId).length + rows.length;
  if (table.isSingleRow && count > 1) throw singleRow(table);
  const changes = rows.flatMap((row, index) =>
    newRowChanges(table, row, spot.parentId, positions[index] ?? "", newId),
  );
  if (spot.table === columnsTable.key) checkColumns(applyChanges(state, changes));
  return changes;
}

function newRowChanges(
  definition: TableDefinition,
  row: NewRow,
  parentId: RowId | null,
  position: string,
  newId: () => RowId,
): Change[] {
  const rowId = newId();
  const table = definition.key;
  const place = encodePlace({ kind: row.kind, parentId, position });
  const changes: Change[] = [{ table, rowId, column: PLACE_COLUMN, old: null, new: place }];
  for (const [column, value] of Object.entries(row.cells)) {
    const text = checkedValue(editableColumn(definition, row.kind, column), value);
    if (text !== null) changes.push({ table, rowId, column, old: null, new: text });
  }
  const children = row.children ?? [];
  for (const child of children) {
    if (!definition.kinds.some((kind) => kind.key === child.kind && kind.parent === row.kind)) {
      throw wrongParent();
    }
  }
  const positions = positionsBetween(null, null, children.length);
  return changes.concat(
    children.flatMap((child, index) =>
      newRowChanges(definition, child, rowId, positions[index] ?? "", newId),
    ),
  );
}

/** Deletes rows with all below them. What they stood in stays, if need be as an empty line to type into. */
export function deleteRowsChanges(state: PlanState, rowIds: readonly RowId[]): Change[] {
  const doomed = new Set<RowId>();
  for (const id of rowIds) {
    const table = getTable(existingRow(state, id).table);
    if (table.isSingleRow) throw singleRow(table);
    for (const row of subtreeOf(state, id)) doomed.add(row.id);
  }
  return deletions(state, doomed);
}

/** Children before their parents; rows below that are not doomed (they have moved away) stay. */
function deletions(state: PlanState, doomed: ReadonlySet<RowId>): Change[] {
  const roots = [...doomed].filter((id) => {
    const parentId = getRow(state, id).parentId;
    return parentId === null || !doomed.has(parentId);
  });
  return roots.flatMap((id) =>
    subtreeOf(state, id)
      .filter((row) => doomed.has(row.id))
      .toReversed()
      .flatMap(rowDeletion),
  );
}

function rowDeletion(row: PlanRow): Change[] {
  const { table, id: rowId } = row;
  const cells = Object.entries(row.cells).map(([column, old]) => ({ table, rowId, column, old, new: null }));
  return [...cells, { table, rowId, column: PLACE_COLUMN, old: encodePlace(row), new: null }];
}

/**
 * Moves rows of one kind, in the order given, to a spot of the same table. Merged cells that lose their last line
 * go; rows that stand there already stay as they are.
 */
export function moveRowsChanges(state: PlanState, rowIds: readonly RowId[], spot: Spot): Change[] {
  const moving = new Set(rowIds);
  const rows = [...moving].map((id) => existingRow(state, id));
  for (const row of rows) {
    if (row.table !== spot.table) {
      throw new AppError("validation", "other-table", "行只能在本表内移动，没有写入。");
    }
    checkKind(state, spot, row.kind);
  }
  if (standsThere(state, rows, spot)) return [];
  const positions = positionsAt(state, spot, rows.length, moving);
  const moves = rows.flatMap((row, index) => {
    const place: Place = { kind: row.kind, parentId: spot.parentId, position: positions[index] ?? "" };
    return placeChange(row, place);
  });
  const emptied = emptiedContainers(state, [...moving], spot.parentId);
  return [...moves, ...deletions(state, new Set(emptied.map((row) => row.id)))];
}

/** Would the rows stand in the same order after the move? */
function standsThere(state: PlanState, rows: readonly PlanRow[], spot: Spot): boolean {
  if (rows.some((row) => row.parentId !== spot.parentId)) return false;
  const siblings = childrenOf(state, spot.table, spot.parentId).map((row) => row.id);
  const moving = new Set(rows.map((row) => row.id));
  const at = siblings.indexOf(spot.afterId ?? "") + 1;
  const isStaying = (id: RowId): boolean => !moving.has(id);
  const before = siblings.slice(0, at).filter(isStaying);
  const after = [...before, ...moving, ...siblings.slice(at).filter(isStaying)];
  return after.every((id, index) => id === siblings[index]);
}

function placeChange(row: PlanRow, place: Place): Change[] {
  const old = encodePlace(row);
  const next = encodePlace(place);
  return old === next ? [] : [{ table: row.table, rowId: row.id, column: PLACE_COLUMN, old, new: next }];
}

/**
 * The containers that are drawn as merged cells and hold nothing once `gone` have left them, from the inside out;
 * but for `kept` and what is above it.
 */
export function emptiedContainers(
  state: PlanState,
  gone: readonly RowId[],
  kept: RowId | null = null,
): readonly PlanRow[] {
  const spared = new Set(kept === null ? [] : ancestryOf(state, kept).map((row) => row.id));
  const leaving = new Set(gone);
  const emptied: PlanRow[] = [];
  for (const id of gone) {
    for (const row of ancestryOf(state, id).slice(1)) {
      const table = getTable(row.table);
      const kind = getKind(table, row.kind);
      const children = childrenOf(state, row.table, row.id);
      if (kind.band || !isContainer(table, kind) || spared.has(row.id)) break;
      if (!children.every((child) => leaving.has(child.id))) break;
      if (leaving.has(row.id)) continue;
      leaving.add(row.id);
      emptied.push(row);
    }
  }
  return emptied;
}

/** @throws AppError not-found */
export function existingRow(state: PlanState, id: RowId): PlanRow {
  const row = state.rows.get(id);
  if (!row) throw new AppError("not-found", "row-not-found", "这一行已不在方案里，没有写入。请刷新后再试。");
  return row;
}

function checkKind(state: PlanState, spot: Spot, kind: string): void {
  const parent = spot.parentId === null ? null : existingRow(state, spot.parentId);
  if (parent !== null && parent.table !== spot.table) throw wrongParent();
  const definition = findTable(spot.table)?.kinds.find((candidate) => candidate.key === kind);
  if (definition?.parent !== (parent?.kind ?? null)) throw wrongParent();
}

function wrongParent(): AppError {
  return new AppError("validation", "wrong-parent", "这种行不能放在这里，没有写入。");
}

function singleRow({ title }: TableDefinition): AppError {
  return new AppError("validation", "single-row", `“${title}”只有一行，不能增减，没有写入。`);
}

function positionsAt(
  state: PlanState,
  spot: Spot,
  count: number,
  moving: ReadonlySet<RowId>,
): readonly string[] {
  const siblings = childrenOf(state, spot.table, spot.parentId);
  const afterIndex = siblings.findIndex((row) => row.id === spot.afterId);
  if (spot.afterId !== null && afterIndex < 0) {
    throw new AppError("not-found", "row-not-found", "插入位置已不在方案里，没有写入。请刷新后再试。");
  }
  const staying = (row: PlanRow): boolean => !moving.has(row.id);
  const before = siblings.slice(0, afterIndex + 1).findLast(staying);
  const after = siblings.slice(afterIndex + 1).find(staying);
  return positionsBetween(before?.position ?? null, after?.position ?? null, count);
}
