/** Which rows are others than before. Rows are compared by identity: a row that nobody touched is the same object. */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";

export interface ChangedRows {
  /** As they were. */
  readonly gone: readonly PlanRow[];
  /** As they are. */
  readonly come: readonly PlanRow[];
}

export function changedRows(before: PlanState, after: PlanState): ChangedRows {
  if (before.rows === after.rows) return { gone: [], come: [] };
  const gone: PlanRow[] = [];
  const come: PlanRow[] = [];
  let shared = 0;
  for (const row of after.rows.values()) {
    const old = before.rows.get(row.id);
    if (old) shared++;
    if (old === row) continue;
    come.push(row);
    if (old) gone.push(old);
  }
  if (shared < before.rows.size) {
    for (const row of before.rows.values()) if (!after.rows.has(row.id)) gone.push(row);
  }
  return { gone, come };
}

/**
 * The rows to be checked by themselves again: those that have come, those below a row that has changed, and those that
 * rows were put under or taken from.
 */
export function rowsToCheck(after: PlanState, { gone, come }: ChangedRows): ReadonlySet<RowId> {
  const ids = new Set<RowId>();
  for (const row of come) ids.add(row.id);
  // Where nothing was, all that stands under a row that has come has come itself.
  if (gone.length === 0 && come.every(({ parentId }) => parentId === null || ids.has(parentId))) return ids;
  for (const row of come) {
    for (const child of after.children.get(row.id) ?? []) ids.add(child);
  }
  for (const { parentId } of [...gone, ...come]) {
    if (parentId !== null && after.rows.has(parentId)) ids.add(parentId);
  }
  return ids;
}
