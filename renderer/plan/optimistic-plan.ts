/**
 * The plan as the host confirmed it, and the plan as shown: the same with the edits on top that are still on
 * their way. Pure. Invariant: `shown` is always `confirmed` with all `pending` edits applied in order.
 */
import { applyChanges } from "../../shared/changes/apply.ts";
import type { Change } from "../../shared/changes/change.ts";
import { type CellEdit, editCellsChanges } from "../../shared/changes/edit-cells.ts";
import { AppError } from "../../shared/errors.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";

export interface PendingEdit {
  readonly id: number;
  readonly edits: readonly CellEdit[];
  readonly changes: readonly Change[];
}

export interface OptimisticPlan {
  readonly confirmed: PlanState;
  readonly shown: PlanState;
  readonly pending: readonly PendingEdit[];
}

export function openPlan(rows: readonly PlanRow[]): OptimisticPlan {
  const state = buildPlanState(rows);
  return { confirmed: state, shown: state, pending: [] };
}

/** Shows edits before the host has answered. @throws AppError where they cannot be written. */
export function addEdit(plan: OptimisticPlan, id: number, edits: readonly CellEdit[]): OptimisticPlan {
  const changes = editCellsChanges(plan.shown, edits);
  if (changes.length === 0) return plan;
  return {
    confirmed: plan.confirmed,
    shown: applyChanges(plan.shown, changes),
    pending: [...plan.pending, { id, edits, changes }],
  };
}

/** What the host wrote: the answer to the pending edit `id`, or, with null, to any other request. */
export function confirmChanges(
  plan: OptimisticPlan,
  id: number | null,
  changes: readonly Change[],
): OptimisticPlan {
  const answered = plan.pending.find((edit) => edit.id === id);
  const pending = plan.pending.filter((edit) => edit !== answered);
  const isForeseen = answered !== undefined && isSame(answered.changes, changes);
  // As foreseen: what is shown stays the very same object, so that nothing is painted twice.
  if (isForeseen && pending.length === 0) return { confirmed: plan.shown, shown: plan.shown, pending };
  const confirmed = applyChanges(plan.confirmed, changes);
  return isForeseen ? { confirmed, shown: plan.shown, pending } : rebase(confirmed, pending);
}

/** The host refused the edit. */
export function dropEdit(plan: OptimisticPlan, id: number): OptimisticPlan {
  return rebase(
    plan.confirmed,
    plan.pending.filter((edit) => edit.id !== id),
  );
}

/** The plan read anew; edits on their way stay on top. */
export function replaceRows(plan: OptimisticPlan, rows: readonly PlanRow[]): OptimisticPlan {
  return rebase(buildPlanState(rows), plan.pending);
}

function rebase(confirmed: PlanState, pending: readonly PendingEdit[]): OptimisticPlan {
  let shown = confirmed;
  const rebased = pending.map((edit) => {
    const changes = changesOrNone(shown, edit.edits);
    shown = applyChanges(shown, changes);
    return { ...edit, changes };
  });
  return { confirmed, shown, pending: rebased };
}

/** An edit whose row has gone meanwhile changes nothing here; the host refuses it and the user is told then. */
function changesOrNone(state: PlanState, edits: readonly CellEdit[]): readonly Change[] {
  try {
    return editCellsChanges(state, edits);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function isSame(a: readonly Change[], b: readonly Change[]): boolean {
  return (
    a.length === b.length &&
    a.every((change, index) => {
      const other = b[index];
      return other?.rowId === change.rowId && other.column === change.column && other.new === change.new;
    })
  );
}
