/**
 * Where rows go: the rows and the spot of each row command, for any table. Pure. A container is a kind of row
 * that does nothing but hold others (section, group, category); a new one always comes with an empty line below,
 * so that there is something to type into.
 */
import type { NewRow, Spot } from "../../shared/changes/edit-rows.ts";
import { childrenOf, getRow, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import type { Line } from "../../shared/numbering/outline.ts";
import {
  canHold,
  childKind,
  getKind,
  isContainer,
  lineKind,
  type RowKind,
  type TableDefinition,
} from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";

export interface Insertion {
  readonly spot: Spot;
  readonly rows: readonly NewRow[];
}

export interface Move {
  readonly rowId: RowId;
  readonly spot: Spot;
}

/** The kinds that have an insert command of their own beside 插入行. */
export function addableKinds(table: TableDefinition): readonly RowKind[] {
  const line = lineKind(table);
  return table.kinds.filter((kind) => kind !== line);
}

export function deepestRow(table: TableDefinition, line: Line): PlanRow {
  const kind = table.kinds.findLast((candidate) => line.rows.has(candidate.key));
  const row = kind && line.rows.get(kind.key);
  if (!row) throw new Error(`line ${line.id} has no row`);
  return row;
}

/** A line below the active one; in an empty or leading container, its first line. */
export function insertBelow(state: PlanState, table: TableDefinition, line: Line | null): Insertion {
  if (!line) return appendLine(state, table);
  const row = deepestRow(table, line);
  const kind = getKind(table, row.kind);
  if (isContainer(table, kind)) return insertFirst(state, table, row);
  return {
    spot: { table: table.key, parentId: row.parentId, afterId: row.id },
    rows: [newRow(table, kind)],
  };
}

/** A line above the active one; null where the active line is a container's. */
export function insertAbove(state: PlanState, table: TableDefinition, line: Line): Insertion | null {
  const row = deepestRow(table, line);
  const kind = getKind(table, row.kind);
  if (isContainer(table, kind)) return null;
  const { before } = siblingsOf(state, row);
  return {
    spot: { table: table.key, parentId: row.parentId, afterId: before?.id ?? null },
    rows: [newRow(table, kind)],
  };
}

/** A row of `kind` after the one that the active line belongs to; null where the line has no place for it. */
export function addOfKind(
  state: PlanState,
  table: TableDefinition,
  line: Line | null,
  kind: RowKind,
): Insertion | null {
  const same = line?.rows.get(kind.key);
  if (same) {
    return {
      spot: { table: table.key, parentId: same.parentId, afterId: same.id },
      rows: [newRow(table, kind)],
    };
  }
  if (kind.parent === null) {
    const last = childrenOf(state, table.key, null).at(-1);
    return {
      spot: { table: table.key, parentId: null, afterId: last?.id ?? null },
      rows: [newRow(table, kind)],
    };
  }
  const parent = line?.rows.get(kind.parent);
  if (!parent) return null;
  return {
    spot: { table: table.key, parentId: parent.id, afterId: null },
    rows: [newRow(table, kind, inherited(table, kind, parent))],
  };
}

/** One place up: before its sibling, or to the end of the container before its own. */
export function moveUp(state: PlanState, table: TableDefinition, line: Line): Move | null {
  const row = deepestRow(table, line);
  const { before, beforeThat } = siblingsOf(state, row);
  if (before) return move(row, row.parentId, beforeThat?.id ?? null);
  const parent = neighbourParent(state, table, row, -1);
  return parent && move(row, parent.id, childrenOf(state, table.key, parent.id).at(-1)?.id ?? null);
}

/** One place down: after its sibling, or to the beginning of the container after its own. */
export function moveDown(state: PlanState, table: TableDefinition, line: Line): Move | null {
  const row = deepestRow(table, line);
  const { after } = siblingsOf(state, row);
  if (after) return move(row, row.parentId, after.id);
  const parent = neighbourParent(state, table, row, 1);
  return parent && move(row, parent.id, null);
}

function move(row: PlanRow, parentId: RowId | null, afterId: RowId | null): Move {
  return { rowId: row.id, spot: { table: row.table, parentId, afterId } };
}

function newRow(table: TableDefinition, kind: RowKind, cells: Readonly<Record<string, string>> = {}): NewRow {
  const below = isContainer(table, kind) ? childKind(table, kind) : undefined;
  return { kind: kind.key, cells, ...(below ? { children: [newRow(table, below)] } : {}) };
}

function appendLine(state: PlanState, table: TableDefinition): Insertion {
  const last = childrenOf(state, table.key, null).at(-1);
  const top = table.kinds[0];
  if (!top) throw new Error(`table ${table.key} has no kinds`);
  if (last && isContainer(table, top)) return insertFirst(state, table, last);
  return {
    spot: { table: table.key, parentId: null, afterId: last?.id ?? null },
    rows: [newRow(table, top)],
  };
}

function insertFirst(state: PlanState, table: TableDefinition, container: PlanRow): Insertion {
  const below = childKind(table, getKind(table, container.kind));
  if (!below) throw new Error(`${container.kind} holds no rows`);
  const first = childrenOf(state, table.key, container.id)[0];
  if (first && isContainer(table, below)) return insertFirst(state, table, first);
  return {
    spot: { table: table.key, parentId: container.id, afterId: null },
    rows: [newRow(table, below)],
  };
}

/** What the first part of a row takes over: the cells that it owns in the place of its parent from now on. */
function inherited(table: TableDefinition, kind: RowKind, parent: PlanRow): Record<string, string> {
  const shared = table.columns.filter(
    (column) => canHold(column, kind.key) && canHold(column, parent.kind) && parent.cells[column.key],
  );
  return Object.fromEntries(shared.map((column) => [column.key, parent.cells[column.key] ?? ""]));
}

interface Siblings {
  readonly beforeThat: PlanRow | undefined;
  readonly before: PlanRow | undefined;
  readonly after: PlanRow | undefined;
}

function siblingsOf(state: PlanState, row: PlanRow): Siblings {
  const all = childrenOf(state, row.table, row.parentId);
  const index = all.findIndex((sibling) => sibling.id === row.id);
  return { beforeThat: all[index - 2], before: all[index - 1], after: all[index + 1] };
}

/** The container before or after the row's own, in document order; a part never leaves its indicator. */
function neighbourParent(
  state: PlanState,
  table: TableDefinition,
  row: PlanRow,
  step: -1 | 1,
): PlanRow | null {
  if (row.parentId === null) return null;
  const parent = getRow(state, row.parentId);
  if (!isContainer(table, getKind(table, parent.kind))) return null;
  const all = rowsOfKind(state, parent.table, parent.kind);
  return all[all.findIndex((candidate) => candidate.id === parent.id) + step] ?? null;
}

/** All rows of a kind in document order. */
export function rowsOfKind(state: PlanState, table: string, kind: string): readonly PlanRow[] {
  const path: RowKind[] = [];
  const definition = getTable(table);
  for (let key: string | null = kind; key !== null; ) {
    const step = getKind(definition, key);
    path.unshift(step);
    key = step.parent;
  }
  return path.reduce<readonly PlanRow[]>(
    (parents, step, level) =>
      level === 0
        ? childrenOf(state, table, null)
        : parents.flatMap((parent) =>
            childrenOf(state, table, parent.id).filter((row) => row.kind === step.key),
          ),
    [],
  );
}
