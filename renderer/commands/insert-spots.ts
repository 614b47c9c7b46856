/**
 * Where new rows go, for any table. Pure. A container is a kind of row that does nothing but hold others (section,
 * group, category); a new one always comes with an empty line below, so that there is something to type into.
 */
import type { NewRow, Spot } from "../../shared/changes/edit-rows.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import type { Line } from "../../shared/numbering/outline.ts";
import {
  childKind,
  getKind,
  isContainer,
  type RowKind,
  type TableDefinition,
} from "../../shared/tables/definition.ts";

export interface Insertion {
  readonly spot: Spot;
  readonly rows: readonly NewRow[];
}

/** The kinds that have an insert command of their own beside 插入行: all containers. */
export function addableKinds(table: TableDefinition): readonly RowKind[] {
  return table.kinds.filter((kind) => isContainer(table, kind));
}

/**
 * `count` rows like the last of `rows` below it. On a container rows to be filled in: the first ones of what a band
 * is the title of, the last ones of a merged cell's. Without a row, at the end of the table.
 */
export function insertBelow(
  state: PlanState,
  table: TableDefinition,
  rows: readonly PlanRow[],
  count = 1,
): Insertion {
  const row = rows.at(-1);
  if (!row) return appendLine(state, table);
  const kind = getKind(table, row.kind);
  if (isContainer(table, kind)) return insertInside(state, table, row, kind.band ? "first" : "last");
  return {
    spot: { table: table.key, parentId: row.parentId, afterId: row.id },
    rows: several(newRow(table, kind), count),
  };
}

/** `count` rows like the first of `rows` above it; null above the band of a container. */
export function insertAbove(
  state: PlanState,
  table: TableDefinition,
  rows: readonly PlanRow[],
  count = 1,
): Insertion | null {
  const [row] = rows;
  if (!row) return null;
  const kind = getKind(table, row.kind);
  if (isContainer(table, kind)) return kind.band ? null : insertInside(state, table, row, "first");
  const siblings = childrenOf(state, row.table, row.parentId);
  const index = siblings.findIndex((sibling) => sibling.id === row.id);
  return {
    spot: { table: table.key, parentId: row.parentId, afterId: siblings[index - 1]?.id ?? null },
    rows: several(newRow(table, kind), count),
  };
}

/** A row of `kind` after the one that the active line belongs to; null where the line has no place for it. */
export function addOfKind(
  state: PlanState,
  table: TableDefinition,
  line: Line | null,
  kind: RowKind,
): Insertion | null {
  const rows = [newRow(table, kind)];
  const same = line?.rows.get(kind.key);
  if (same) return { spot: { table: table.key, parentId: same.parentId, afterId: same.id }, rows };
  if (kind.parent === null) {
    const last = childrenOf(state, table.key, null).at(-1);
    return { spot: { table: table.key, parentId: null, afterId: last?.id ?? null }, rows };
  }
  const parent = line?.rows.get(kind.parent);
  return parent ? { spot: { table: table.key, parentId: parent.id, afterId: null }, rows } : null;
}

/** A row to be filled in, with what it needs below itself. */
export function newRow(
  table: TableDefinition,
  kind: RowKind,
  cells: Readonly<Record<string, string>> = {},
): NewRow {
  const below = isContainer(table, kind) ? childKind(table, kind) : undefined;
  return { kind: kind.key, cells, ...(below ? { children: [newRow(table, below)] } : {}) };
}

function several(row: NewRow, count: number): readonly NewRow[] {
  return Array.from({ length: count }, () => row);
}

function appendLine(state: PlanState, table: TableDefinition): Insertion {
  const last = childrenOf(state, table.key, null).at(-1);
  const top = table.kinds[0];
  if (!top) throw new Error(`table ${table.key} has no kinds`);
  if (last && isContainer(table, top)) return insertInside(state, table, last, "last");
  return {
    spot: { table: table.key, parentId: null, afterId: last?.id ?? null },
    rows: [newRow(table, top)],
  };
}

function insertInside(
  state: PlanState,
  table: TableDefinition,
  container: PlanRow,
  end: "first" | "last",
): Insertion {
  const below = childKind(table, getKind(table, container.kind));
  if (!below) throw new Error(`${container.kind} holds no rows`);
  const children = childrenOf(state, table.key, container.id);
  const child = children.at(end === "first" ? 0 : -1);
  if (child && isContainer(table, below)) return insertInside(state, table, child, end);
  return {
    spot: { table: table.key, parentId: container.id, afterId: end === "first" ? null : (child?.id ?? null) },
    rows: [newRow(table, below)],
  };
}
