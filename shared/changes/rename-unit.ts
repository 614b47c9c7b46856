/**
 * Renaming a unit: its name in the unit list and every cell that names it so, as one set of changes. Pure, so that
 * the preview is what is written. Other names under which it stands in cells are left alone; see unify-unit.ts.
 */
import { AppError } from "../errors.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { renameInRulesChanges } from "../rules/own/rename-in-rules.ts";
import type { Replacement } from "../search/replace.ts";
import { unitsTable } from "../tables/units-table.ts";
import { splitUnits } from "../units/split-units.ts";
import { type NameChange, replaceMentions } from "../units/unit-mentions.ts";
import {
  otherNames,
  type SingleNameColumn,
  unitKey,
  unitName,
  withAliases,
  withoutAlias,
} from "../units/unit-names.ts";
import type { Change } from "./change.ts";
import { editCellsChanges } from "./edit-cells.ts";
import { existingRow } from "./edit-rows.ts";

export interface UnitRenaming {
  readonly rowId: RowId;
  readonly column: SingleNameColumn;
  /** The name that cells still use. The list may hold the new one already. */
  readonly from: string;
  readonly to: string;
  readonly keepsAlias: boolean;
}

export interface UnitChanges {
  readonly changes: readonly Change[];
  /** The cells outside the unit's own row, for the preview. */
  readonly mentions: readonly Replacement[];
}

/** @throws AppError validation or not-found: nothing may be written then. */
export function renameUnitChanges(state: PlanState, renaming: UnitRenaming): UnitChanges {
  const unit = existingUnit(state, renaming.rowId);
  const problem = renamingProblem(state, renaming);
  if (problem !== null) throw new AppError("validation", "bad-unit-name", `${problem}没有写入。`);
  const { column, from } = renaming;
  const to = renaming.to.trim();
  const mentions = mentionsToRename(state, unit, { from, to });
  // At both ends, so that the act and its undo lead to the unit's row.
  const name = { rowId: unit.id, column, value: to };
  const aliases = { rowId: unit.id, column: "aliases", value: aliasesAfter(unit, { ...renaming, to }) };
  const edits = [...mentions.map(({ edit }) => edit), aliases];
  const change = nameChange(state, unit, { from, to });
  const inRules = change ? renameInRulesChanges(state, change) : [];
  return {
    changes: [...editCellsChanges(state, [name]), ...inRules, ...editCellsChanges(state, edits)],
    mentions,
  };
}

/** The cells that name the unit so; none where the old name is another unit's own. */
export function mentionsToRename(
  state: PlanState,
  unit: PlanRow,
  { from, to }: Pick<UnitRenaming, "from" | "to">,
): readonly Replacement[] {
  const change = nameChange(state, unit, { from, to });
  return change ? replaceMentions(state, change) : [];
}

function nameChange(
  state: PlanState,
  unit: PlanRow,
  { from, to }: Pick<UnitRenaming, "from" | "to">,
): NameChange | null {
  const old = unitKey(from);
  if (old === "" || ownerOf(state, from, unit) !== null) return null;
  const names = new Set([unitName(unit), ...otherNames(unit), to].map(unitKey));
  return {
    name: to,
    isReplaced: (typed) => unitKey(typed) === old,
    isSameUnit: (typed) => names.has(unitKey(typed)),
  };
}

/** A sentence on what stands against the new name; null: nothing. */
export function renamingProblem(state: PlanState, { rowId, to }: UnitRenaming): string | null {
  const name = to.trim();
  if (name === "") return "单位名称不能为空。";
  if (splitUnits(name).length > 1) {
    return `“${name}”里有顿号、逗号、空格或换行，写进各表会被当成几个单位。`;
  }
  const owner = ownerOf(state, name, existingUnit(state, rowId));
  return owner === null
    ? null
    : `“${name}”已是单位“${unitName(owner)}”的名称或别名。两个单位并成一个时，请用“合并单位”。`;
}

/** The other unit that goes by this name; null: there is none. */
export function ownerOf(state: PlanState, name: string, unit: PlanRow): PlanRow | null {
  const key = unitKey(name);
  const isNamed = (row: PlanRow): boolean =>
    row.id !== unit.id && [unitName(row), ...otherNames(row)].some((other) => unitKey(other) === key);
  return childrenOf(state, unitsTable.key, null).find(isNamed) ?? null;
}

/** @throws AppError not-found or validation where the row is no unit */
export function existingUnit(state: PlanState, rowId: RowId): PlanRow {
  const row = existingRow(state, rowId);
  if (row.table === unitsTable.key) return row;
  throw new AppError("validation", "no-unit", "这一行不是单位，没有写入。");
}

/** A name is no alias of itself, and what was one before can be the name now. */
function aliasesAfter(unit: PlanRow, { column, from, to, keepsAlias }: UnitRenaming): string {
  const aliases = withoutAlias(unit.cells.aliases ?? "", to);
  const renamed = { cells: { ...unit.cells, [column]: to, aliases } };
  return keepsAlias ? withAliases(renamed, [from]) : aliases;
}
