/** From names as typed to the rows of the unit list, by name or by alias. */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { splitUnits } from "./split-units.ts";

export interface UnitReference {
  readonly typed: string;
  /** The unit meant; null where the unit list does not know the name. */
  readonly unitId: RowId | null;
}

export type UnitIndex = ReadonlyMap<string, RowId>;

/** Names win over aliases; of two units with one name, the first. */
export function unitIndexOf(state: PlanState): UnitIndex {
  const index = new Map<string, RowId>();
  const units = childrenOf(state, "units", null);
  const add = (name: string, id: RowId): void => {
    const key = unitKey(name);
    if (key !== "" && !index.has(key)) index.set(key, id);
  };
  for (const unit of units) add(unit.cells.name ?? "", unit.id);
  for (const unit of units) for (const alias of splitUnits(unit.cells.aliases ?? "")) add(alias, unit.id);
  return index;
}

/** Kinds of brackets are one: 市府办〔金融〕, 市府办（金融） and 市府办(金融) are the same name. */
export function unitKey(name: string): string {
  return name
    .trim()
    .replace(/[（〔[【]/g, "(")
    .replace(/[）〕\]】]/g, ")");
}

export function resolveUnits(cell: string, index: UnitIndex): UnitReference[] {
  return splitUnits(cell).map((typed) => ({ typed, unitId: index.get(unitKey(typed)) ?? null }));
}
