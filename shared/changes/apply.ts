/** Applying and inverting changes. Invariant: apply(invert(b), apply(b, s)) equals s. */

import { compareOrder } from "../model/order.ts";
import { childrenKey, getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { cellKey } from "../model/row.ts";
import { type Change, decodePlace, encodePlace, PLACE_COLUMN } from "./change.ts";

/** What the plan holds now where a change would write: a cell's text, a row's place, or null. */
export function currentValue(state: PlanState, change: Pick<Change, "rowId" | "column">): string | null {
  const row = state.rows.get(change.rowId);
  if (!row) return null;
  return change.column === PLACE_COLUMN ? encodePlace(row) : (row.cells[change.column] ?? null);
}

/** The changes whose old value is not what the plan holds (each checked against the changes before it). */
export function conflictsOf(state: PlanState, changes: readonly Change[]): readonly Change[] {
  const written = new Map<string, string | null>();
  return changes.filter((change) => {
    const key = cellKey(change);
    const held = written.has(key) ? (written.get(key) ?? null) : currentValue(state, change);
    written.set(key, change.new);
    return held !== change.old;
  });
}

export function applyChanges(state: PlanState, changes: readonly Change[]): PlanState {
  if (changes.length === 0) return state;
  const rows = new Map(state.rows);
  const touchedLists = new Set<string>();
  for (const change of changes) {
    if (change.column === PLACE_COLUMN) applyPlace(rows, touchedLists, change);
    else applyCell(rows, change);
  }
  if (touchedLists.size === 0) return { rows, children: state.children };
  return { rows, children: rebuildLists(state, rows, touchedLists) };
}

function applyCell(rows: Map<RowId, PlanRow>, change: Change): void {
  const row = rows.get(change.rowId);
  if (!row) throw new Error(`change of ${change.column} in a missing row ${change.rowId}`);
  const { [change.column]: _previous, ...others } = row.cells;
  const cells = change.new === null ? others : { ...others, [change.column]: change.new };
  rows.set(row.id, { ...row, cells });
}

function applyPlace(rows: Map<RowId, PlanRow>, touched: Set<string>, change: Change): void {
  const before = rows.get(change.rowId);
  if (before) touched.add(childrenKey(before.table, before.parentId));
  if (change.new === null) {
    rows.delete(change.rowId);
    return;
  }
  const place = decodePlace(change.new);
  rows.set(change.rowId, {
    ...place,
    id: change.rowId,
    table: change.table,
    cells: before?.cells ?? {},
  });
  touched.add(childrenKey(change.table, place.parentId));
}

function rebuildLists(
  state: PlanState,
  rows: ReadonlyMap<RowId, PlanRow>,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, readonly RowId[]> {
  const members = new Map<string, PlanRow[]>([...touched].map((key) => [key, []]));
  for (const row of rows.values()) members.get(childrenKey(row.table, row.parentId))?.push(row);
  const children = new Map(state.children);
  for (const [key, list] of members) {
    if (list.length === 0) children.delete(key);
    else
      children.set(
        key,
        list.sort(compareOrder).map((row) => row.id),
      );
  }
  return children;
}

/** The changes that take the plan back to where it was before `changes`. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, old: change.new, new: change.old })).reverse();
}

/** The change that writes `value` into a cell, or null where it already holds it. Empty text is "nothing". */
export function cellChange(
  state: PlanState,
  rowId: RowId,
  column: string,
  value: string | null,
): Change | null {
  const row = getRow(state, rowId);
  const old = row.cells[column] ?? null;
  const next = value === "" ? null : value;
  return old === next ? null : { table: row.table, rowId, column, old, new: next };
}
