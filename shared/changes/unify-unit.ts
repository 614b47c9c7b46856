/** Writing a unit everywhere as the list has it, where cells use its full name, an alias or other brackets. Pure. */
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import type { Replacement } from "../search/replace.ts";
import { unitIndexOf } from "../units/resolve-units.ts";
import { replaceMentions } from "../units/unit-mentions.ts";
import { unitKey, unitName } from "../units/unit-names.ts";
import { existingUnit } from "./rename-unit.ts";

export function unifyMentions(state: PlanState, rowId: RowId): readonly Replacement[] {
  const name = unitName(existingUnit(state, rowId));
  if (name === "") return [];
  const index = unitIndexOf(state);
  const isUnit = (typed: string): boolean => index.get(unitKey(typed)) === rowId;
  return replaceMentions(state, { name, isReplaced: isUnit, isSameUnit: isUnit });
}
