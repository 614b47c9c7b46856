/**
 * A name of a unit was changed in the unit list alone, by typing, pasting or an import: what other cells still call it
 * is offered to be renamed too. Pure; RenameNotice.tsx shows it.
 */
import { existingUnit, mentionsToRename } from "../../../shared/changes/rename-unit.ts";
import { childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { occurrencesIn } from "../../../shared/search/replace.ts";
import { unitsTable } from "../../../shared/tables/units-table.ts";
import {
  otherNames,
  SINGLE_NAME_COLUMNS,
  type SingleNameColumn,
  unitKey,
} from "../../../shared/units/unit-names.ts";

export interface RenameOffer {
  readonly rowId: RowId;
  readonly column: SingleNameColumn;
  /** What the cell held before. */
  readonly from: string;
}

/** An offer that still makes sense, with the name that the cell holds now. */
export interface StandingOffer extends RenameOffer {
  readonly to: string;
  /** How often cells still use the old name. */
  readonly count: number;
}

/** The offers after a step from one state to the next; of several steps on one cell the first name counts. */
export function nextOffers(
  offers: readonly RenameOffer[],
  before: PlanState,
  after: PlanState,
): readonly RenameOffer[] {
  const made = childrenOf(after, unitsTable.key, null).flatMap((unit) => {
    const old = before.rows.get(unit.id);
    if (!old || old === unit) return [];
    return SINGLE_NAME_COLUMNS.flatMap((column): RenameOffer[] => {
      const from = (old.cells[column] ?? "").trim();
      const isKnown = offers.some((offer) => offer.rowId === unit.id && offer.column === column);
      return isKnown || from === "" || from === (unit.cells[column] ?? "").trim()
        ? []
        : [{ rowId: unit.id, column, from }];
    });
  });
  return made.length === 0 ? offers : [...offers, ...made];
}

/** Those that leave something to be renamed. What the unit is still known by is no old name. */
export function standingOffers(state: PlanState, offers: readonly RenameOffer[]): readonly StandingOffer[] {
  return offers.flatMap((offer): StandingOffer[] => {
    const unit = state.rows.get(offer.rowId);
    const to = (unit?.cells[offer.column] ?? "").trim();
    if (!unit || to === "" || to === offer.from || isStillKnown(state, offer)) return [];
    const count = occurrencesIn(mentionsToRename(state, unit, { from: offer.from, to }));
    return count === 0 ? [] : [{ ...offer, to, count }];
  });
}

function isStillKnown(state: PlanState, { rowId, from }: RenameOffer): boolean {
  const unit = existingUnit(state, rowId);
  const key = unitKey(from);
  return unitKey(unit.cells.name ?? "") === key || otherNames(unit).some((name) => unitKey(name) === key);
}
