/**
 * Keeps the filters of findings in step with the checker. A line that is selected or edited stays in view until
 * the user has gone on from it.
 */
import type { RowId } from "../../../shared/model/row.ts";
import { planStore } from "../../plan/current-plan.ts";
import { outlineIn } from "../../plan/outlines.ts";
import { selectionStore } from "../../plan/selection-store.ts";
import { takeFindings } from "../../view/view-store.ts";
import { currentFindings } from "../findings/current-findings.ts";
import { findingTest } from "../findings/finding-marks.ts";

/** Until the returned function is called. */
export function keepFiltersLive(): () => void {
  // What was found in the plan before says nothing of this one.
  let isChecked = false;
  const renew = (): void => {
    const test = isChecked ? findingTest(currentFindings.getState()) : null;
    takeFindings(test, currentOutline, linesInHand());
  };
  const unsubscribes = [
    currentFindings.subscribe((now, before) => {
      if (now.byCell === before.byCell) return;
      isChecked = true;
      renew();
    }),
    planStore.subscribe((now, before) => {
      if (now.session !== before.session) isChecked = false;
      const isElsewhere = now.activeCells !== before.activeCells || now.sheet !== before.sheet;
      if (isElsewhere || now.session !== before.session) renew();
    }),
  ];
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe();
    takeFindings(null, currentOutline, new Set());
  };
}

function currentOutline(table: string) {
  return outlineIn(planStore.getState().plan.shown, table);
}

function linesInHand(): ReadonlySet<RowId> {
  const { activeCells, sheet } = planStore.getState();
  const active = activeCells[sheet]?.lineId;
  return new Set([...selectionStore.getState().readLines(), ...(active === undefined ? [] : [active])]);
}
