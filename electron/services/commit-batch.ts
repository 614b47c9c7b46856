/**
 * The only way anything is written to a plan: one action of the user, one transaction, one batch in the log.
 * Rows, cells and unit references change in the same transaction, and the state in memory only after it. What
 * another program wrote meanwhile is never overwritten.
 */
import { basename } from "node:path";
import { applyChanges, conflictsOf } from "../../shared/changes/apply.ts";
import { type Change, decodePlace, PLACE_COLUMN } from "../../shared/changes/change.ts";
import { describePlace } from "../../shared/changes/describe.ts";
import type { BatchRole } from "../../shared/changes/undo-order.ts";
import { type BatchResult, PLAN_FILE_GONE } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { nextUnitIndex, staleReferences } from "../../shared/units/stale-references.ts";
import { storageError } from "../db/storage-error.ts";
import type { ServiceContext } from "./context.ts";
import type { PlanSession } from "./plan-session.ts";

export interface Act {
  /** edit, insert, delete, move, import, create; an undo or redo has the kind of what it takes back. */
  readonly kind: string;
  readonly changes: readonly Change[];
  readonly label: (before: PlanState, after: PlanState) => string;
  readonly takesBack?: { readonly role: Exclude<BatchRole, "act">; readonly seq: number };
}

type CommitContext = Pick<ServiceContext, "clock" | "newId" | "settings" | "machineUser" | "emit">;

const PLACES_NAMED = 3;

/** @throws AppError conflict, precondition or storage; nothing has been written then. */
export function commitBatch(ctx: CommitContext, session: PlanSession, act: Act): BatchResult {
  assertWritable(session);
  assertInPlace(session);
  if (act.changes.length === 0) {
    return { revision: session.revision, label: "", changes: [], history: session.history() };
  }
  assertNoConflict(session.state, act.changes);
  const after = applyChanges(session.state, act.changes);
  assertNoOrphans(after, act.changes);
  const label = act.label(session.state, after);
  const unitIndex = nextUnitIndex(act.changes, after, session.unitIndex);
  const stale = staleReferences(
    act.changes,
    { state: session.state, index: session.unitIndex },
    { state: after, index: unitIndex },
  );
  const revision = writeOrExplain(session, () => {
    assertCurrent(ctx, session);
    const seq = addToLog(ctx, session, act, label);
    writeRows(session, act.changes);
    for (const cell of stale) session.repos.unitReferences.put(cell.rowId, cell.column, cell.references);
    return seq;
  });
  session.advance({ state: after, unitIndex, revision });
  return { revision, label, changes: [...act.changes], history: session.history() };
}

function assertWritable(session: PlanSession): void {
  const { readOnly } = session.database;
  if (readOnly !== null) throw new AppError("precondition", "plan-read-only", `没有写入。${readOnly.reason}`);
}

/** What is written to a file that lies there no longer would be lost, however well it is written. */
function assertInPlace(session: PlanSession): void {
  const state = session.database.fileState();
  if (state === "in-place") return;
  const became = state === "gone" ? "已被删除、移走或改名" : "已被另一个文件替换";
  throw new AppError(
    "storage",
    PLAN_FILE_GONE,
    `没有写入。方案文件“${basename(session.path)}”在打开期间${became}。请用“另存副本”把现有内容存为新的文件，再继续编辑。`,
  );
}

/** Another program has written: the page gets its outcome to see and nothing of ours is written. */
function assertCurrent(ctx: CommitContext, session: PlanSession): void {
  if (!session.isStale()) return;
  session.reload();
  const reason = "另一个程序修改了这个方案，已显示最新内容。";
  ctx.emit("plan:replaced", { snapshot: session.snapshot(), reason });
  throw new AppError(
    "conflict",
    "plan-changed-elsewhere",
    "方案刚被另一个程序修改，本次操作没有写入。现已显示最新内容，请核对后再做。",
  );
}

function assertNoConflict(state: PlanState, changes: readonly Change[]): void {
  const conflicts = conflictsOf(state, changes);
  if (conflicts.length === 0) return;
  const places = conflicts.slice(0, PLACES_NAMED).map((change) => describePlace(state, change));
  const more = conflicts.length > PLACES_NAMED ? ` 等 ${conflicts.length} 处` : "";
  throw new AppError(
    "conflict",
    "cells-changed-since",
    `${places.join("、")}${more} 之后又有改动，本次操作没有写入，现有内容保持不变。请核对后手工修改。`,
  );
}

/** A row under a parent that is gone, or a parent that goes while rows stand under it. */
function assertNoOrphans(after: PlanState, changes: readonly Change[]): void {
  const hasOrphan = changes.some(({ column, rowId }) => {
    if (column !== PLACE_COLUMN) return false;
    const row = after.rows.get(rowId);
    if (!row) return after.children.has(rowId);
    return row.parentId !== null && !after.rows.has(row.parentId);
  });
  if (!hasOrphan) return;
  throw new AppError(
    "conflict",
    "parent-row-gone",
    "所属的上级行已不在方案里，或其下还有别的行，本次操作没有写入。请核对后再做。",
  );
}

function writeOrExplain(session: PlanSession, work: () => number): number {
  try {
    return session.database.write(work);
  } catch (error) {
    throw storageError(error, `没有写入方案“${basename(session.path)}”`);
  }
}

function addToLog(ctx: CommitContext, session: PlanSession, act: Act, label: string): number {
  const seq = session.repos.batches.add({
    batchId: ctx.newId(),
    at: ctx.clock().toISOString(),
    author: ctx.settings.author() ?? ctx.machineUser,
    machineUser: ctx.machineUser,
    kind: act.kind,
    label,
    role: act.takesBack?.role ?? "act",
    undoesSeq: act.takesBack?.seq ?? null,
  });
  session.repos.changes.add(seq, act.changes);
  return seq;
}

function writeRows(session: PlanSession, changes: readonly Change[]): void {
  const { planRows, cells } = session.repos;
  for (const { table, rowId, column, new: value } of changes) {
    if (column !== PLACE_COLUMN) cells.put(rowId, column, value);
    else if (value === null) planRows.delete(rowId);
    else planRows.put({ ...decodePlace(value), id: rowId, table });
  }
}
