/**
 * Arranging rows that are there: copies of them, a container made around them, a container taken away from around
 * them. Each is made of insertions, moves and deletions, one after the other. Pure; ids are passed in.
 */
import { AppError } from "../errors.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { rowsOfKind } from "../numbering/document-order.ts";
import { canHold, getKind, isContainer, type RowKind, type TableDefinition } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { applyChanges } from "./apply.ts";
import type { Change } from "./change.ts";
import {
  deleteRowsChanges,
  existingRow,
  insertRowsChanges,
  moveRowsChanges,
  type NewRow,
  type Spot,
} from "./edit-rows.ts";

/**
 * Copies each row with all below it. Copies of neighbours stand together, after the last of them.
 * @throws AppError where rows are of several kinds or are not there
 */
export function duplicateRowsChanges(
  state: PlanState,
  rowIds: readonly RowId[],
  newId: () => RowId,
): Change[] {
  const { table, rows } = rowsOfOneKind(state, rowIds);
  let after = state;
  return runsOf(state, rows).flatMap((run) => {
    const last = run.at(-1);
    if (!last) return [];
    const spot: Spot = { table: table.key, parentId: last.parentId, afterId: last.id };
    const copies = run.map((row) => copyOf(state, table, row));
    const changes = insertRowsChanges(after, spot, copies, newId);
    after = applyChanges(after, changes);
    return changes;
  });
}

/**
 * Makes a container of the kind that the rows stand in, and moves them into it. The lines keep their order where
 * they can: the new one stands before the first row's container where the rows were its first, else after it.
 * @throws AppError where the name is empty or there is no such container
 */
export function groupRowsChanges(
  state: PlanState,
  rowIds: readonly RowId[],
  name: string,
  newId: () => RowId,
): Change[] {
  const { table, rows, kind } = rowsOfOneKind(state, rowIds);
  const container = containerKindOf(table, kind);
  if (!container) {
    throw new AppError("validation", "no-container", `${kind.title}上面没有可以新设的一级，没有写入。`);
  }
  if (name.trim() === "") {
    throw new AppError("validation", "name-missing", `请填写新的${container.title}的名称。`);
  }
  const containerId = newId();
  const cells = { [container.nameColumn]: name };
  const made = insertRowsChanges(
    state,
    besideContainer(state, rows),
    [{ kind: container.key, cells }],
    () => containerId,
  );
  const spot: Spot = { table: table.key, parentId: containerId, afterId: null };
  return [...made, ...moveRowsChanges(applyChanges(state, made), rowIds, spot)];
}

/**
 * Moves what a container holds into another of its kind, to the end of one before it or the beginning of one
 * after it, and takes the container away.
 * @throws AppError where the two are not containers of one kind
 */
export function dissolveRowChanges(state: PlanState, rowId: RowId, intoId: RowId): Change[] {
  const row = existingRow(state, rowId);
  const into = existingRow(state, intoId);
  const table = tableIn(state, row.table);
  const isPair = row.table === into.table && row.kind === into.kind && row.id !== into.id;
  if (!isPair || !isContainer(table, getKind(table, row.kind))) {
    throw new AppError("validation", "cannot-dissolve", "这两行不能合并，没有写入。");
  }
  const all = rowsOfKind(state, table, row.kind).map(({ id }) => id);
  const isAfter = all.indexOf(into.id) > all.indexOf(row.id);
  const children = childrenOf(state, row.table, row.id).map(({ id }) => id);
  const last = childrenOf(state, row.table, into.id).at(-1);
  const spot = { table: row.table, parentId: into.id, afterId: isAfter ? null : (last?.id ?? null) };
  const moves = children.length === 0 ? [] : moveRowsChanges(state, children, spot);
  const after = applyChanges(state, moves);
  return after.rows.has(row.id) ? [...moves, ...deleteRowsChanges(after, [row.id])] : moves;
}

/** The kind that rows of `kind` stand in, where it does nothing but hold them. */
export function containerKindOf(table: TableDefinition, kind: RowKind): RowKind | null {
  if (kind.parent === null) return null;
  const parent = getKind(table, kind.parent);
  return isContainer(table, parent) ? parent : null;
}

interface RowsOfOneKind {
  readonly table: TableDefinition;
  readonly rows: readonly PlanRow[];
  readonly kind: RowKind;
}

function rowsOfOneKind(state: PlanState, rowIds: readonly RowId[]): RowsOfOneKind {
  const rows = [...new Set(rowIds)].map((id) => existingRow(state, id));
  const [first] = rows;
  const isOne = first && rows.every((row) => row.table === first.table && row.kind === first.kind);
  if (!first || !isOne) {
    throw new AppError("validation", "several-kinds", "所选的行不是同一种，没有写入。请分开选择后再做。");
  }
  const table = tableIn(state, first.table);
  return { table, rows, kind: getKind(table, first.kind) };
}

/** Rows that follow one another under one parent, in their order. */
function runsOf(state: PlanState, rows: readonly PlanRow[]): PlanRow[][] {
  const chosen = new Set(rows.map((row) => row.id));
  const parents = new Map(rows.map((row) => [row.parentId, row]));
  return [...parents.values()].flatMap(({ table, parentId }) => {
    const runs: PlanRow[][] = [[]];
    for (const sibling of childrenOf(state, table, parentId)) {
      if (chosen.has(sibling.id)) runs.at(-1)?.push(sibling);
      else runs.push([]);
    }
    return runs.filter((run) => run.length > 0);
  });
}

/** What stands in columns that have been deleted is not copied: nobody sees it. */
function copyOf(state: PlanState, table: TableDefinition, row: PlanRow): NewRow {
  const cells = table.columns.flatMap((column) => {
    const text = row.cells[column.key];
    return text !== undefined && canHold(column, row.kind) ? [[column.key, text] as const] : [];
  });
  const children = childrenOf(state, table.key, row.id).map((child) => copyOf(state, table, child));
  return { kind: row.kind, cells: Object.fromEntries(cells), children };
}

function besideContainer(state: PlanState, rows: readonly PlanRow[]): Spot {
  const [first] = rows;
  const parent = existingRow(state, first?.parentId ?? "");
  const siblings = childrenOf(state, parent.table, parent.parentId).map(({ id }) => id);
  const children = childrenOf(state, parent.table, parent.id);
  const chosen = new Set(rows.map(({ id }) => id));
  const isAtTop = children[0] !== undefined && chosen.has(children[0].id);
  const isBefore = isAtTop && !children.every(({ id }) => chosen.has(id));
  const afterId = isBefore ? (siblings[siblings.indexOf(parent.id) - 1] ?? null) : parent.id;
  return { table: parent.table, parentId: parent.parentId, afterId };
}
