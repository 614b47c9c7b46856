/** Where dragged rows go when they are let go on a line: the spot, and the edge of a line that shows it. Pure. */
import type { Spot } from "../../../shared/changes/edit-rows.ts";
import { childrenOf, getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { getKind, isContainer, type RowKind } from "../../../shared/tables/definition.ts";
import { deepestRow } from "../../grid/grid-types.ts";
import type { DropPoint } from "../../grid/row-carry.ts";
import type { SheetModel } from "../../grid/sheet-model.ts";
import type { SelectedRows } from "./selected-rows.ts";

export interface DropSpot {
  readonly spot: Spot;
  /** The line, by index, above which the rows would come to stand. */
  readonly gap: number;
}

/** Null where rows of this kind cannot go: sub-rows stay with their row. */
export function dropSpot(
  state: PlanState,
  model: SheetModel,
  { rows, kind }: SelectedRows,
  point: DropPoint,
): DropSpot | null {
  const line = model.lines[point.index];
  if (!line || !kind) return null;
  const beside = line.rows.get(kind.key);
  const found = beside ? besideRow(state, model, beside, point) : insideNext(state, model, kind, point);
  return found && staysAllowed(state, model, rows, kind, found) ? found : null;
}

/** Before or after a row of the same kind, as the mouse is on the upper or lower half of its lines. */
function besideRow(state: PlanState, model: SheetModel, row: PlanRow, point: DropPoint): DropSpot {
  const lines = linesOf(model, row, point.index);
  const middle = lines.first + lines.last;
  const isAfter = 2 * point.index === middle ? point.isLower : 2 * point.index > middle;
  const siblings = childrenOf(state, row.table, row.parentId);
  const at = siblings.findIndex((sibling) => sibling.id === row.id);
  const afterId = isAfter ? row.id : (siblings[at - 1]?.id ?? null);
  return {
    spot: { table: row.table, parentId: row.parentId, afterId },
    gap: isAfter ? lines.last + 1 : lines.first,
  };
}

/**
 * On a line without such a row, a band or an empty container. Upper half of a band: the end of the container shown
 * above it; else the beginning of the first one below.
 */
function insideNext(state: PlanState, model: SheetModel, kind: RowKind, point: DropPoint): DropSpot | null {
  const isBandAbove = model.lineAt(point.index).isBand && !point.isLower && point.index > 0;
  const index = isBandAbove ? point.index - 1 : point.index;
  if (isBandAbove) {
    const row = model.lineAt(index).rows.get(kind.key);
    if (row) return after(row, point.index);
  }
  const container = containerBelow(state, model, deepestRow(model.lineAt(index)), kind);
  return container ? { ...beginning(container), gap: index + 1 } : null;
}

function after(row: PlanRow, gap: number): DropSpot {
  return { spot: { table: row.table, parentId: row.parentId, afterId: row.id }, gap };
}

function beginning(container: PlanRow): { readonly spot: Spot } {
  return { spot: { table: container.table, parentId: container.id, afterId: null } };
}

/** The first row below, or the row itself, in which rows of `kind` stand. */
function containerBelow(
  state: PlanState,
  model: SheetModel,
  row: PlanRow,
  kind: RowKind,
): PlanRow | undefined {
  if (row.kind === kind.parent) return row;
  const [first] = childrenOf(state, model.table.key, row.id);
  return first && containerBelow(state, model, first, kind);
}

/** Rows whose parent is a line of its own (the parts of an indicator) stay under it. */
function staysAllowed(
  state: PlanState,
  model: SheetModel,
  rows: readonly PlanRow[],
  kind: RowKind,
  { spot }: DropSpot,
): boolean {
  if (kind.parent === null || isContainer(model.table, getKind(model.table, kind.parent))) return true;
  return (
    spot.parentId !== null && rows.every((row) => row.parentId === getRow(state, spot.parentId ?? "").id)
  );
}

/** The lines around `index` on which the row stands. */
function linesOf(model: SheetModel, { id, kind }: PlanRow, index: number) {
  const isOn = (at: number): boolean => idOn(model, at, kind) === id;
  let [first, last] = [index, index];
  while (isOn(first - 1)) first--;
  while (isOn(last + 1)) last++;
  return { first, last };
}

function idOn(model: SheetModel, index: number, kind: string): RowId | undefined {
  return model.lines[index]?.rows.get(kind)?.id;
}
