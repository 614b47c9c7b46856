/**
 * Rows below a row that is itself a line of the table (the parts of an indicator): made out of it, and made one
 * with it again. Cells that both may hold (the target) go down with the making and come back with the joining.
 */
import { AppError } from "../errors.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import {
  type Column,
  canHold,
  childKind,
  getKind,
  isContainer,
  type RowKind,
  type TableDefinition,
} from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { applyChanges, cellChange } from "./apply.ts";
import type { Change } from "./change.ts";
import { deleteRowsChanges, existingRow, insertRowsChanges, type NewRow } from "./edit-rows.ts";

/** As many as make a division of one row into several. */
const FIRST_SUB_ROWS = 2;

/** The kind of sub-rows that rows of `kind` may have; null where there is none. */
export function subKindOf(table: TableDefinition, kind: RowKind): RowKind | null {
  return isContainer(table, kind) ? null : (childKind(table, kind) ?? null);
}

/**
 * Divides a row into two sub-rows; the first takes over what it can hold.
 * @throws AppError where such a row has none, or has some already
 */
export function splitRowChanges(state: PlanState, rowId: RowId, newId: () => RowId): Change[] {
  const { table, row, kind, subKind } = dividedRow(state, rowId);
  if (childrenOf(state, table.key, row.id).length > 0) {
    throw new AppError("validation", "is-split", `这一行已有${subKind.title}，没有写入。请直接插入行。`);
  }
  const taken = sharedColumns(table, kind, subKind).flatMap(({ key }) =>
    row.cells[key] === undefined ? [] : [[key, row.cells[key]] as const],
  );
  const rows: NewRow[] = Array.from({ length: FIRST_SUB_ROWS }, (_, index) => ({
    kind: subKind.key,
    cells: index === 0 ? Object.fromEntries(taken) : {},
  }));
  const spot = { table: table.key, parentId: row.id, afterId: null };
  const cleared = taken.flatMap(([key]) => cellChange(state, row.id, key, null) ?? []);
  return [...insertRowsChanges(state, spot, rows, newId), ...cleared];
}

/**
 * Takes the sub-rows away; the row gets back the first text that they hold in each cell that both may hold.
 * @throws AppError where the row has none
 */
export function uniteRowChanges(state: PlanState, rowId: RowId): Change[] {
  const { table, row, kind, subKind } = dividedRow(state, rowId);
  const children = childrenOf(state, table.key, row.id);
  if (children.length === 0) {
    throw new AppError("validation", "is-not-split", `这一行没有${subKind.title}，没有写入。`);
  }
  const deletions = deleteRowsChanges(
    state,
    children.map(({ id }) => id),
  );
  const after = applyChanges(state, deletions);
  const restored = sharedColumns(table, kind, subKind).flatMap(({ key }) => {
    const text = firstText(children, key);
    return text === undefined ? [] : (cellChange(after, row.id, key, text) ?? []);
  });
  return [...deletions, ...restored];
}

/** The texts that uniteRowChanges() would lose, as they stand: 城镇职工, ≥75. */
export function textsLostByUniting(state: PlanState, rowId: RowId): readonly string[] {
  const { table, row, kind, subKind } = dividedRow(state, rowId);
  const children = childrenOf(state, table.key, row.id);
  const kept = new Map(sharedColumns(table, kind, subKind).map(({ key }) => [key, firstText(children, key)]));
  return children.flatMap((child) =>
    table.columns.flatMap(({ key }) => {
      const text = child.cells[key];
      return text === undefined || text === kept.get(key) ? [] : [text];
    }),
  );
}

function dividedRow(state: PlanState, rowId: RowId) {
  const row = existingRow(state, rowId);
  const table = tableIn(state, row.table);
  const kind = getKind(table, row.kind);
  const subKind = subKindOf(table, kind);
  if (!subKind) {
    throw new AppError("validation", "no-sub-rows", `${kind.title}不能再分，没有写入。`);
  }
  return { table, row, kind, subKind };
}

function sharedColumns(table: TableDefinition, kind: RowKind, subKind: RowKind): readonly Column[] {
  return table.columns.filter((column) => canHold(column, kind.key) && canHold(column, subKind.key));
}

function firstText(rows: readonly PlanRow[], column: string): string | undefined {
  return rows.map((row) => row.cells[column]).find((text) => text !== undefined);
}
