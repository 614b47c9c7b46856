/** Inserting, deleting and moving rows: which changes they make. Pure; ids are passed in. */
import { AppError } from "../errors.ts";
import { positionsBetween } from "../model/order.ts";
import { ancestryOf, childrenOf, getRow, type PlanState, subtreeOf } from "../model/plan-state.ts";
import type { Place, PlanRow, RowId } from "../model/row.ts";
import { canHold, getColumn, getKind } from "../tables/definition.ts";
import { getTable } from "../tables/index.ts";
import { toStorableText } from "../text/normalize.ts";
import { type Change, encodePlace, PLACE_COLUMN } from "./change.ts";

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
  return rows.flatMap((row, index) =>
    newRowChanges(spot.table, row, spot.parentId, positions[index] ?? "", newId),
  );
}

function newRowChanges(
  table: string,
  row: NewRow,
  parentId: RowId | null,
  position: string,
  newId: () => RowId,
): Change[] {
  const rowId = newId();
  const definition = getTable(table);
  const place = encodePlace({ kind: row.kind, parentId, position });
  const changes: Change[] = [{ table, rowId, column: PLACE_COLUMN, old: null, new: place }];
  for (const [column, value] of Object.entries(row.cells)) {
    if (!canHold(getColumn(definition, column), row.kind)) {
      throw new AppError("validation", "cell-not-editable", `“${column}”在这一行不能填写，没有写入。`);
    }
    const { text } = toStorableText(value);
    if (text !== "") changes.push({ table, rowId, column, old: null, new: text });
  }
  const children = row.children ?? [];
  for (const child of children) {
    if (getKind(definition, child.kind).parent !== row.kind) {
      throw new AppError("validation", "wrong-parent", "这种行不能放在这里，没有写入。");
    }
  }
  const positions = positionsBetween(null, null, children.length);
  return changes.concat(
    children.flatMap((child, index) => newRowChanges(table, child, rowId, positions[index] ?? "", newId)),
  );
}

/**
 * Deletes rows with all below them, and the merged cells (ancestors without a band) that lose their last line.
 */
export function deleteRowsChanges(state: PlanState, rowIds: readonly RowId[]): Change[] {
  const doomed = new Set<RowId>();
  for (const id of rowIds) for (const row of subtreeOf(state, existing(state, id).id)) doomed.add(row.id);
  for (const id of emptiedAncestors(state, doomed)) doomed.add(id);
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

/** Moves rows of one kind, in the order given, to a spot of the same table. */
export function moveRowsChanges(state: PlanState, rowIds: readonly RowId[], spot: Spot): Change[] {
  const moving = new Set(rowIds);
  const rows = [...moving].map((id) => existing(state, id));
  for (const row of rows) {
    if (row.table !== spot.table) {
      throw new AppError("validation", "other-table", "行只能在本表内移动，没有写入。");
    }
    checkKind(state, spot, row.kind);
  }
  const positions = positionsAt(state, spot, rows.length, moving);
  const moves = rows.flatMap((row, index) => {
    const place: Place = { kind: row.kind, parentId: spot.parentId, position: positions[index] ?? "" };
    return placeChange(row, place);
  });
  const left = rows.filter((row) => row.parentId !== spot.parentId).map((row) => row.id);
  return [...moves, ...deletions(state, emptiedAncestors(state, new Set(left), spot.parentId))];
}

function placeChange(row: PlanRow, place: Place): Change[] {
  const old = encodePlace(row);
  const next = encodePlace(place);
  return old === next ? [] : [{ table: row.table, rowId: row.id, column: PLACE_COLUMN, old, new: next }];
}

/** Ancestors without a band all of whose children are gone, but for `kept` and what is above it. */
function emptiedAncestors(state: PlanState, gone: ReadonlySet<RowId>, kept: RowId | null = null): Set<RowId> {
  const spared = new Set(kept === null ? [] : ancestryOf(state, kept).map((row) => row.id));
  const emptied = new Set<RowId>();
  const isGone = (id: RowId): boolean => gone.has(id) || emptied.has(id);
  for (const id of gone) {
    for (const row of ancestryOf(state, id).slice(1)) {
      const kind = getKind(getTable(row.table), row.kind);
      const children = childrenOf(state, row.table, row.id);
      if (kind.band || spared.has(row.id) || !children.every((child) => isGone(child.id))) break;
      if (!gone.has(row.id)) emptied.add(row.id);
    }
  }
  return emptied;
}

function existing(state: PlanState, id: RowId): PlanRow {
  const row = state.rows.get(id);
  if (!row) throw new AppError("not-found", "row-not-found", "这一行已不在方案里，没有写入。请刷新后再试。");
  return row;
}

function checkKind(state: PlanState, spot: Spot, kind: string): void {
  const parentKind = spot.parentId === null ? null : existing(state, spot.parentId).kind;
  const definition = getTable(spot.table).kinds.find((candidate) => candidate.key === kind);
  if (!definition || definition.parent !== parentKind) {
    throw new AppError("validation", "wrong-parent", "这种行不能放在这里，没有写入。");
  }
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
