/** The offers of this page to rename a unit everywhere, as long as its plan is open. */
import { createStore } from "zustand/vanilla";
import { planStore } from "../../plan/current-plan.ts";
import { nextOffers, type RenameOffer } from "./rename-offers.ts";

export const renameOffers = createStore<{ readonly offers: readonly RenameOffer[] }>(() => ({ offers: [] }));

/** Notes every change of a unit's name from now on, until the returned function is called. */
export function keepOfferingRenames(): () => void {
  return planStore.subscribe((now, before) => {
    if (now.session !== before.session) return renameOffers.setState({ offers: [] });
    if (now.plan.shown === before.plan.shown) return;
    const { offers } = renameOffers.getState();
    const next = nextOffers(offers, before.plan.shown, now.plan.shown);
    if (next !== offers) renameOffers.setState({ offers: next });
  });
}

export function dropOffer({ rowId, column }: RenameOffer): void {
  renameOffers.setState(({ offers }) => ({
    offers: offers.filter((offer) => offer.rowId !== rowId || offer.column !== column),
  }));
}
