/** Which rows are others than before. Rows are compared by identity: a row that nobody touched is the same object. */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";

export interface ChangedRows {
  /** As they were. */
  readonly gone: readonly PlanRow[];
  /** As they are. */
  readonly come: readonly PlanRow[];
}

const NOTHING: ChangedRows = { gone: [], come: [] };

/**
 * Both plans are gone through side by side: an edited plan has its rows in the order of the one before, without those
 * that were deleted and with the new ones at the end, so that hardly a row has to be looked for. In plans that have
 * nothing in common every row is.
 */
export function changedRows(before: PlanState, after: PlanState): ChangedRows {
  if (before.rows === after.rows) return NOTHING;
  if (before.rows.size === 0) return { gone: [], come: [...after.rows.values()] };
  const gone: PlanRow[] = [];
  const come: PlanRow[] = [];
  const olds = before.rows.values();
  let old = olds.next().value;
  for (const row of after.rows.values()) {
    while (old && old !== row && old.id !== row.id && !after.rows.has(old.id)) {
      gone.push(old);
      old = olds.next().value;
    }
    const same = old?.id === row.id ? old : before.rows.get(row.id);
    if (same === old) old = olds.next().value;
    if (same === row) continue;
    come.push(row);
    if (same) gone.push(same);
  }
  for (; old; old = olds.next().value) if (!after.rows.has(old.id)) gone.push(old);
  return { gone, come };
}

/**
 * The rows to be checked by themselves again: those that have come, those below a row that has changed, and those that
 * rows were put under or taken from.
 */
export function rowsToCheck(after: PlanState, { gone, come }: ChangedRows): ReadonlySet<RowId> {
  const ids = new Set<RowId>();
  for (const row of come) ids.add(row.id);
  for (const row of come) {
    for (const child of after.children.get(row.id) ?? []) ids.add(child);
  }
  for (const { parentId } of [...gone, ...come]) {
    if (parentId !== null && after.rows.has(parentId)) ids.add(parentId);
  }
  return ids;
}
