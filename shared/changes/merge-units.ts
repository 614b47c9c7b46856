/**
 * Making one unit of two: whatever names the one that goes, under any of its names, names the one that stays; what
 * only the one that goes has filled in is taken over; its row is deleted. Pure, so that the preview is what is written.
 */
import { AppError } from "../errors.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { renameInRulesChanges } from "../rules/own/rename-in-rules.ts";
import { type Column, canHold } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import { unitsTable } from "../tables/units-table.ts";
import { unitIndexOf } from "../units/resolve-units.ts";
import { type NameChange, replaceInCell, replaceMentions } from "../units/unit-mentions.ts";
import { otherNames, UNIT_NAME_COLUMNS, unitKey, unitName, withAliases } from "../units/unit-names.ts";
import { type CellEdit, editCellsChanges } from "./edit-cells.ts";
import { deleteRowsChanges } from "./edit-rows.ts";
import { existingUnit, type UnitChanges } from "./rename-unit.ts";

export interface UnitMerging {
  readonly keptId: RowId;
  readonly goneId: RowId;
  /** The names of the unit that goes become aliases of the one that stays. */
  readonly keepsAliases: boolean;
}

export interface UnitMerge extends UnitChanges {
  /** What the unit that goes says otherwise than the one that stays, and what is not kept. */
  readonly dropped: readonly { readonly column: Column; readonly text: string }[];
}

/** @throws AppError validation or not-found: nothing may be written then. */
export function mergeUnitsChanges(state: PlanState, merging: UnitMerging): UnitMerge {
  const kept = existingUnit(state, merging.keptId);
  const gone = existingUnit(state, merging.goneId);
  if (kept.id === gone.id) {
    throw new AppError("validation", "same-unit", "一个单位不能与自己合并，没有写入。请选择另一个单位。");
  }
  if (unitName(kept) === "") {
    const message = "保留的单位没有名称，没有写入。请先填写它的名称。";
    throw new AppError("validation", "unit-without-name", message);
  }
  const change = nameChange(state, kept, gone);
  const mentions = replaceMentions(state, change).filter(({ edit }) => edit.rowId !== gone.id);
  const aliases = merging.keepsAliases ? withAliases(kept, [unitName(gone), ...otherNames(gone)]) : null;
  const { edits, dropped } = joinedCells(state, { kept, gone, change });
  const own: CellEdit[] = aliases === null ? [] : [{ rowId: kept.id, column: "aliases", value: aliases }];
  const written = editCellsChanges(state, [...own, ...edits, ...mentions.map(({ edit }) => edit)]);
  const inRules = renameInRulesChanges(state, change);
  return { changes: [...written, ...inRules, ...deleteRowsChanges(state, [gone.id])], mentions, dropped };
}

function nameChange(state: PlanState, kept: PlanRow, gone: PlanRow): NameChange {
  const index = unitIndexOf(state);
  return {
    name: unitName(kept),
    isReplaced: (typed) => index.get(unitKey(typed)) === gone.id,
    isSameUnit: (typed) => index.get(unitKey(typed)) === kept.id,
  };
}

interface Pair {
  readonly kept: PlanRow;
  readonly gone: PlanRow;
  readonly change: NameChange;
}

function joinedCells(
  state: PlanState,
  { kept, gone, change }: Pair,
): { readonly edits: readonly CellEdit[]; readonly dropped: UnitMerge["dropped"] } {
  const edits: CellEdit[] = [];
  const dropped: { column: Column; text: string }[] = [];
  for (const column of tableIn(state, unitsTable.key).columns) {
    if (!canHold(column, gone.kind) || UNIT_NAME_COLUMNS.includes(column.key)) continue;
    const cell = gone.cells[column.key] ?? "";
    const text = column.type === "units" ? replaceInCell(cell, change).text : cell;
    const held = kept.cells[column.key] ?? "";
    if (text === "" || text === held) continue;
    if (held === "") edits.push({ rowId: kept.id, column: column.key, value: text });
    else dropped.push({ column, text });
  }
  return { edits, dropped };
}
