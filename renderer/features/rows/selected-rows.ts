/**
 * Which rows a selection of lines means. A merged cell that is selected alone means its row: the section of a band,
 * the group, the indicator with its parts; lines that are selected mean the rows that they are. Pure.
 */
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import type { Line, Outline } from "../../../shared/numbering/outline.ts";
import { getKind, isContainer, type RowKind } from "../../../shared/tables/definition.ts";
import { deepestRow } from "../../grid/grid-types.ts";

export interface SelectedRows {
  /** In the order of the table; none stands below another. */
  readonly rows: readonly PlanRow[];
  /** Null where there are several kinds, or no row. */
  readonly kind: RowKind | null;
}

/** `lines` in their order; `activeRowId`: the row that owns the active cell. */
export function selectedRows(
  outline: Outline,
  lines: readonly Line[],
  activeRowId: RowId | null,
): SelectedRows {
  const owner = soleOwner(outline, lines, activeRowId);
  const rows = owner ? [owner] : rowsOnLines(outline, lines);
  const [first] = rows;
  const isOneKind = first !== undefined && rows.every((row) => row.kind === first.kind);
  return { rows, kind: isOneKind ? getKind(outline.table, first.kind) : null };
}

/** The containers of which these lines are all there is, several lines of each; else the rows of the lines. */
export function carriedRows(outline: Outline, lines: readonly Line[]): SelectedRows {
  const plain = selectedRows(outline, lines, null);
  const { parent } = plain.kind ?? { parent: null };
  if (parent === null || lines.length < 2 || !isContainer(outline.table, getKind(outline.table, parent))) {
    return plain;
  }
  const isWhole = coverage(outline, lines);
  const containers = [...new Set(lines.flatMap((line) => line.rows.get(parent) ?? []))];
  return containers.every(isWhole) ? { rows: containers, kind: getKind(outline.table, parent) } : plain;
}

/** The row that owns the active cell, where the lines are exactly those over which it is merged. */
function soleOwner(outline: Outline, lines: readonly Line[], id: RowId | null): PlanRow | undefined {
  if (id === null) return undefined;
  const rows = lines.map((line) => [...line.rows.values()].find((row) => row.id === id));
  const [owner] = rows;
  const isOnAll = owner !== undefined && rows.every((row) => row !== undefined);
  return isOnAll && lines.length === lineCounts(outline).get(id) ? owner : undefined;
}

function rowsOnLines(outline: Outline, lines: readonly Line[]): readonly PlanRow[] {
  const isWhole = coverage(outline, lines);
  const bands = lines.filter((line) => line.isBand).map(deepestRow);
  const whole = new Set(bands.filter(isWhole).map((row) => row.id));
  const isInside = (line: Line): boolean =>
    [...line.rows.values()].some((row) => whole.has(row.id) && row.id !== line.id);
  const taken = lines
    .filter((line) => !isInside(line) && (!line.isBand || whole.has(line.id)))
    .map(deepestRow);
  if (taken.length === 0) return bands;
  const isMixed = new Set(taken.map((row) => row.kind)).size > 1;
  return isMixed ? withoutSubRows(outline, lines, taken, isWhole) : taken;
}

/** Among rows of several kinds, a row all of whose sub-rows are selected stands for them. */
function withoutSubRows(
  outline: Outline,
  lines: readonly Line[],
  taken: readonly PlanRow[],
  isWhole: (row: PlanRow) => boolean,
): readonly PlanRow[] {
  const byId = new Map(lines.flatMap((line) => [...line.rows.values()].map((row) => [row.id, row] as const)));
  const lifted = taken.map((row) => {
    const parent = byId.get(row.parentId ?? "");
    const isSubRow = parent && !isContainer(outline.table, getKind(outline.table, parent.kind));
    return isSubRow && isWhole(parent) ? parent : row;
  });
  return [...new Set(lifted)];
}

/** Tells whether all lines of a row are among these. */
function coverage(outline: Outline, lines: readonly Line[]): (row: PlanRow) => boolean {
  const selected = countLines(lines);
  const all = lineCounts(outline);
  return ({ id }) => selected.get(id) === all.get(id);
}

/** By the order of the outline. */
const known = new WeakMap<object, ReadonlyMap<RowId, number>>();

function lineCounts(outline: Outline): ReadonlyMap<RowId, number> {
  let counts = known.get(outline.order);
  if (!counts) {
    counts = countLines(outline.lines);
    known.set(outline.order, counts);
  }
  return counts;
}

function countLines(lines: readonly Line[]): ReadonlyMap<RowId, number> {
  const counts = new Map<RowId, number>();
  for (const line of lines) {
    for (const { id } of line.rows.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
