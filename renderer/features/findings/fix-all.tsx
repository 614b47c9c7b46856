/** 一键修正: every fix that has one possible answer, shown cell by cell, then made as one step. */
import { getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import { clearFix, type Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { inPlanOrder } from "../../../shared/rules/row-order.ts";
import { type Replacement, stillToReplace } from "../../../shared/search/replace.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { ReplacementDialog } from "../find/ReplacementDialog.tsx";
import { standing } from "./current-findings.ts";
import { CHANGED } from "./finding-acts.ts";

export async function fixWithPreview(findings: readonly Finding[]): Promise<void> {
  const now = standing(findings);
  const { shown } = planStore.getState().plan;
  const planned = plannedFixes(shown, now);
  if (planned.length === 0) return say(CHANGED, "warning");
  const isAccepted = await openDialog<boolean>((close) => (
    <ReplacementDialog
      title={`一键修正 ${now.length} 处`}
      state={shown}
      planned={planned}
      action={`修正 ${planned.length} 格`}
      onDone={close}
    />
  ));
  if (!isAccepted) return;
  const { plan, editCells } = planStore.getState();
  const edits = stillToReplace(plan.shown, planned).map(({ edit }) => edit);
  if (edits.length === 0) say(CHANGED, "warning");
  else editCells(edits, "fix");
}

/** One for each cell, in the order of the plan. */
function plannedFixes(state: PlanState, findings: readonly Finding[]): readonly Replacement[] {
  const fixes = findings.flatMap((finding) => clearFix(finding) ?? []);
  const edits = mergeFixes(state, fixes);
  return inPlanOrder(state, edits, ({ rowId }) => getRow(state, rowId)).map((edit) => {
    const { table, cells } = getRow(state, edit.rowId);
    return { table, before: cells[edit.column] ?? "", after: edit.value ?? "", count: 1, edit };
  });
}
