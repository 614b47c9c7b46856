/**
 * 另有 N 处仍写旧名: after a name was changed in the unit list. It never takes the keys, stays until it is answered or
 * nothing is left to be renamed, and says nothing where nobody uses the old name.
 */
import { PencilLine } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { unitsTable } from "../../../shared/tables/units-table.ts";
import { withAliases } from "../../../shared/units/unit-names.ts";
import { reporting } from "../../messages/report-error.tsx";
import { commitOpenEdit, planStore } from "../../plan/current-plan.ts";
import { lockOf } from "../../plan/plan-data.ts";
import { focusSheet } from "../../plan/sheet-focus.ts";
import { Button } from "../../ui/Button.tsx";
import { dropOffer, renameOffers } from "./current-rename-offers.ts";
import { askRenaming } from "./RenameUnitDialog.tsx";
import { type StandingOffer, standingOffers } from "./rename-offers.ts";

export function RenameNotice() {
  const offers = useStore(renameOffers, (store) => store.offers);
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const isLocked = useStore(planStore, (plan) => lockOf(plan) !== null);
  const standing = useMemo(() => standingOffers(state, offers), [state, offers]);
  const [offer] = standing;
  if (!offer || isLocked) return null;
  return (
    <section className="banner banner-notice" role="status" aria-label="单位改名">
      <PencilLine className="icon" aria-hidden="true" />
      <span>
        “{offer.from}”在{unitsTable.title}里改成了“{offer.to}”，各表另有 {offer.count} 处仍写旧名。
        {standing.length > 1 && `（还有 ${standing.length - 1} 个单位也是这样）`}
      </span>
      <span className="spacer" />
      <Button isSmall look="primary" onClick={() => void renameAll(offer)}>
        一并改名…
      </Button>
      <Button isSmall look="line" onClick={() => keepAsAlias(offer)}>
        旧名记为别名
      </Button>
      <Button isSmall onClick={() => leave(offer)}>
        只改此处
      </Button>
    </section>
  );
}

function renameAll({ rowId, column, from, to }: StandingOffer): Promise<void> {
  return reporting("没有改名", async () => {
    await commitOpenEdit();
    const { plan } = planStore.getState();
    const renaming = await askRenaming(plan.shown, { rowId, column, from, to, keepsAlias: true });
    if (renaming) await planStore.getState().arrangeRows("units:rename", renaming);
  }).then(() => undefined);
}

function keepAsAlias({ rowId, from }: StandingOffer): void {
  void reporting("没有写入", async () => {
    await commitOpenEdit();
    const { plan, editCells } = planStore.getState();
    const unit = plan.shown.rows.get(rowId);
    if (unit) editCells([{ rowId, column: "aliases", value: withAliases(unit, [from]) }]);
    focusSheet();
  });
}

function leave(offer: StandingOffer): void {
  dropOffer(offer);
  focusSheet();
}
