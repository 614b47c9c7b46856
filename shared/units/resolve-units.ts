/** From names as typed to the rows of the unit list, by any of their names. */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { splitUnits } from "./split-units.ts";
import { otherNames, unitKey, unitName } from "./unit-names.ts";

export interface UnitReference {
  readonly typed: string;
  /** The unit meant; null where the unit list does not know the name. */
  readonly unitId: RowId | null;
}

export type UnitIndex = ReadonlyMap<string, RowId>;

/** Printed names win over other names; of two units with one name, the first. */
export function unitIndexOf(state: PlanState): UnitIndex {
  const index = new Map<string, RowId>();
  const units = childrenOf(state, "units", null);
  const add = (name: string, id: RowId): void => {
    const key = unitKey(name);
    if (key !== "" && !index.has(key)) index.set(key, id);
  };
  for (const unit of units) add(unitName(unit), unit.id);
  for (const unit of units) for (const other of otherNames(unit)) add(other, unit.id);
  return index;
}

export function resolveUnits(cell: string, index: UnitIndex): UnitReference[] {
  return splitUnits(cell).map((typed) => ({ typed, unitId: index.get(unitKey(typed)) ?? null }));
}
