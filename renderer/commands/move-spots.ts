/**
 * Where rows go that are moved by one place, or into the container beside their own. Pure. A plan that cannot be
 * made is a Chinese sentence that says why.
 */
import { containerKindOf } from "../../shared/changes/arrange-rows.ts";
import type { Spot } from "../../shared/changes/edit-rows.ts";
import { childrenOf, getRow, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { rowsOfKind } from "../../shared/numbering/document-order.ts";
import { getKind, isContainer, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import type { SelectedRows } from "../features/rows/selected-rows.ts";

export interface Move {
  readonly rowIds: readonly RowId[];
  readonly spot: Spot;
}

export interface Place {
  readonly state: PlanState;
  readonly table: TableDefinition;
  /** Lines that a filter hides; rows step over what is hidden. */
  readonly hidden: ReadonlySet<RowId>;
}

export const NO_ROW = "请先选择要处理的行。";
const MIXED = "所选的行不是同一种，请分开选择。";

/** One place up: before the sibling above, or to the end of the container before their own. */
export function moveUp(place: Place, selected: SelectedRows): Move | string {
  return moveBy(place, selected, -1);
}

/** One place down: after the sibling below, or to the beginning of the container after their own. */
export function moveDown(place: Place, selected: SelectedRows): Move | string {
  return moveBy(place, selected, 1);
}

/** To the end of the container before theirs, or the beginning of the one after it. */
export function joinNeighbour(place: Place, selected: SelectedRows, step: -1 | 1): Move | string {
  const { rows, kind } = selected;
  const row = step < 0 ? rows[0] : rows.at(-1);
  if (!row) return NO_ROW;
  if (!kind) return MIXED;
  const container = containerKindOf(place.table, kind);
  if (!container) return `${kind.title}上面没有可以并入的一级。`;
  const into = neighbourContainer(place, row, step);
  if (!into) return noNeighbour(container, step);
  return moveTo(place, rows, into, step < 0 ? "last" : "first");
}

/** The container of the line that can be taken away, and the one beside it that takes over what it holds. */
export function dissolveInto(
  place: Place,
  rows: readonly PlanRow[],
): { readonly row: PlanRow; readonly into: PlanRow } | string {
  const { state, table } = place;
  const [first] = rows;
  if (!first) return NO_ROW;
  const container = containersOf(state, table, first)[0];
  if (!container) return "这张表没有可以解散的一级。";
  const all = rowsOfKind(state, table, container.kind);
  const at = all.findIndex((row) => row.id === container.id);
  const into = all[at - 1] ?? all[at + 1];
  const { title } = getKind(table, container.kind);
  return into ? { row: container, into } : `只有这一个${title}，不能解散。`;
}

/** The row itself if it is a container, and what it stands in, from the inside out. */
function containersOf(state: PlanState, table: TableDefinition, row: PlanRow): readonly PlanRow[] {
  const above = row.parentId === null ? [] : containersOf(state, table, getRow(state, row.parentId));
  return isContainer(table, getKind(table, row.kind)) ? [row, ...above] : above;
}

/** To the beginning or the end of a container. */
export function moveTo(
  { state, table }: Pick<Place, "state" | "table">,
  rows: readonly PlanRow[],
  container: PlanRow,
  end: "first" | "last",
): Move {
  const moving = new Set(rows.map((row) => row.id));
  const staying = childrenOf(state, table.key, container.id).filter((row) => !moving.has(row.id));
  const afterId = end === "first" ? null : (staying.at(-1)?.id ?? null);
  return { rowIds: [...moving], spot: { table: table.key, parentId: container.id, afterId } };
}

function moveBy(place: Place, { rows, kind }: SelectedRows, step: -1 | 1): Move | string {
  const [first] = rows;
  if (!first) return NO_ROW;
  if (!kind) return MIXED;
  if (rows.some((row) => row.parentId !== first.parentId)) {
    const parent = kind.parent === null ? null : getKind(place.table, kind.parent);
    return `所选的行不在同一个${parent?.title ?? "上级"}里，不能一起移动。`;
  }
  const { state, table } = place;
  const siblings = childrenOf(state, table.key, first.parentId);
  const moving = new Set(rows.map((row) => row.id));
  const isShown = (row: PlanRow): boolean => moving.has(row.id) || isRowShown(place, row);
  const shown = siblings.filter(isShown);
  const from = shown.findIndex((row) => moving.has(row.id));
  if (shown.slice(from, from + rows.length).some((row) => !moving.has(row.id))) {
    return "所选的行不相邻，不能一起移动。";
  }
  const neighbour = step < 0 ? shown[from - 1] : shown[from + rows.length];
  if (neighbour) {
    const staying = siblings.filter((row) => !moving.has(row.id));
    const at = staying.findIndex((row) => row.id === neighbour.id);
    const afterId = step < 0 ? (staying[at - 1]?.id ?? null) : neighbour.id;
    return { rowIds: [...moving], spot: { table: table.key, parentId: first.parentId, afterId } };
  }
  const container = containerKindOf(table, kind);
  const into = container && neighbourContainer(place, first, step);
  if (into) return moveTo(place, rows, into, step < 0 ? "last" : "first");
  return step < 0 ? "已经在最前面。" : "已经在最后面。";
}

/** The container before or after the row's own, in the order of the table, as far as it is shown. */
function neighbourContainer(place: Place, row: PlanRow, step: -1 | 1): PlanRow | null {
  const { state, table } = place;
  const own = getRow(state, row.parentId ?? "");
  const all = rowsOfKind(state, table, own.kind).filter(
    (candidate) => candidate.id === own.id || isRowShown(place, candidate),
  );
  return all[all.findIndex((candidate) => candidate.id === own.id) + step] ?? null;
}

function noNeighbour({ title }: RowKind, step: -1 | 1): string {
  return step < 0 ? `前面没有别的${title}。` : `后面没有别的${title}。`;
}

function isRowShown(place: Place, row: PlanRow): boolean {
  const { state, table, hidden } = place;
  if (hidden.size === 0) return true;
  const children = childrenOf(state, table.key, row.id);
  if (children.length === 0) return !hidden.has(row.id);
  return children.some((child) => isRowShown(place, child));
}
