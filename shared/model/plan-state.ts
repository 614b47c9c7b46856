/**
 * The whole plan in memory: rows by id and, per parent, the ids of its children in order. Immutable; a new
 * state is made by shared/changes/apply.ts alone. Host and renderer hold the same structure.
 */
import { compareOrder } from "./order.ts";
import type { PlanRow, RowId } from "./row.ts";

export interface PlanState {
  readonly rows: ReadonlyMap<RowId, PlanRow>;
  /** Keyed by childrenKey(); every list is in display order. */
  readonly children: ReadonlyMap<string, readonly RowId[]>;
}

export const EMPTY_PLAN: PlanState = { rows: new Map(), children: new Map() };

/** The key of PlanState.children: a parent's id, or the table for top-level rows. */
export function childrenKey(table: string, parentId: RowId | null): string {
  return parentId ?? `#${table}`;
}

export function buildPlanState(rows: Iterable<PlanRow>): PlanState {
  const byId = new Map<RowId, PlanRow>();
  const siblings = new Map<string, PlanRow[]>();
  for (const row of rows) {
    byId.set(row.id, row);
    const key = childrenKey(row.table, row.parentId);
    const list = siblings.get(key);
    if (list) list.push(row);
    else siblings.set(key, [row]);
  }
  const children = new Map<string, readonly RowId[]>();
  for (const [key, list] of siblings) {
    children.set(
      key,
      list.sort(compareOrder).map((row) => row.id),
    );
  }
  return { rows: byId, children };
}

/** The row of that id; throws where there is none, since an id in hand should always resolve. */
export function getRow(state: PlanState, id: RowId): PlanRow {
  const row = state.rows.get(id);
  if (!row) throw new Error(`no row ${id} in the plan`);
  return row;
}

export function childrenOf(state: PlanState, table: string, parentId: RowId | null): readonly PlanRow[] {
  const ids = state.children.get(childrenKey(table, parentId)) ?? [];
  return ids.map((id) => getRow(state, id));
}

/** The row and everything below it, parents before children. */
export function subtreeOf(state: PlanState, id: RowId): readonly PlanRow[] {
  const row = getRow(state, id);
  const below = childrenOf(state, row.table, id).flatMap((child) => subtreeOf(state, child.id));
  return [row, ...below];
}

/** The row itself, its parent, … up to the top level. */
export function ancestryOf(state: PlanState, id: RowId): readonly PlanRow[] {
  const path: PlanRow[] = [];
  for (let row: PlanRow | undefined = getRow(state, id); row; ) {
    path.push(row);
    row = row.parentId === null ? undefined : getRow(state, row.parentId);
  }
  return path;
}
