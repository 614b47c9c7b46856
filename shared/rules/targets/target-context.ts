/** The target cells of a row with the names that say what they measure. */

import type { PlanRow } from "../../model/row.ts";
import { type Column, canHold, getKind, type TableDefinition } from "../../tables/definition.ts";
import { parseTarget, type Target } from "../../targets/parse-target.ts";
import type { RowView } from "../row-view.ts";
import { measureOf } from "./measure.ts";

export interface TargetCell {
  readonly column: Column;
  readonly text: string;
  readonly target: Target;
  /** The name of the row, behind that of its parent where that is no mere container. */
  readonly name: string;
  /** No name that could give a unit of measure is missing. */
  readonly isNamed: boolean;
  /** Null: none of the names gives one. */
  readonly measure: string | null;
}

export function hasTargets(table: TableDefinition): boolean {
  return table.columns.some(({ type }) => type === "target");
}

/** Of the row that was asked for last: several rules ask one after the other. */
let last: { readonly view: RowView; readonly cells: readonly TargetCell[] } | null = null;

export function targetCells(view: RowView): readonly TargetCell[] {
  if (last?.view === view) return last.cells;
  const cells = readCells(view);
  last = { view, cells };
  return cells;
}

const NONE: readonly TargetCell[] = [];

function readCells(view: RowView): readonly TargetCell[] {
  const { table, row } = view;
  const { targets } = view.shape;
  if (targets.length === 0) return NONE;
  const { parent } = view;
  return targets.flatMap((column): readonly TargetCell[] => {
    const text = row.cells[column.key];
    if (text === undefined) return NONE;
    const own = nameIn(table, row);
    const isPart = parent !== null && canHold(column, parent.kind);
    const above = isPart ? nameIn(table, parent) : "";
    const measure = measureOf(own) ?? measureOf(above);
    const isNamed = own !== "" && (!isPart || above !== "");
    return [{ column, text, target: parseTarget(text), name: above + own, isNamed, measure }];
  });
}

function nameIn(table: TableDefinition, row: PlanRow): string {
  return row.cells[getKind(table, row.kind).nameColumn] ?? "";
}

/** The numbers that a target states. */
export function valuesOf(target: Target): readonly number[] {
  if (target.kind === "number" || target.kind === "bound") return [target.value];
  return target.kind === "range" ? [target.from, target.to] : [];
}
