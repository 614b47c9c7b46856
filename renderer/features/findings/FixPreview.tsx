/** All fixes that have one possible answer, cell by cell, before they are made as one step. */
import { getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import { clearFix, type Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { rankOf, rowOrderOf } from "../../../shared/rules/row-order.ts";
import { type Replacement, stillToReplace } from "../../../shared/search/replace.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { ReplacementList } from "../find/ReplacementList.tsx";
import { standing } from "./current-findings.ts";
import { CHANGED } from "./finding-acts.ts";

export async function fixWithPreview(findings: readonly Finding[]): Promise<void> {
  const now = standing(findings);
  const { shown } = planStore.getState().plan;
  const planned = plannedFixes(shown, now);
  if (planned.length === 0) return say(CHANGED, "warning");
  const isAccepted = await openDialog<boolean>((close) => (
    <FixPreview state={shown} count={now.length} planned={planned} onDone={close} />
  ));
  if (!isAccepted) return;
  const { plan, editCells } = planStore.getState();
  const edits = stillToReplace(plan.shown, planned).map(({ edit }) => edit);
  if (edits.length === 0) say(CHANGED, "warning");
  else editCells(edits, "fix");
}

/** One for each cell, in the order of the plan. */
function plannedFixes(state: PlanState, findings: readonly Finding[]): readonly Replacement[] {
  const order = rowOrderOf(state);
  const fixes = findings.flatMap((finding) => clearFix(finding) ?? []);
  return mergeFixes(state, fixes)
    .map((edit) => ({ edit, row: getRow(state, edit.rowId) }))
    .sort((a, b) => rankOf(order, a.row) - rankOf(order, b.row))
    .map(({ edit, row }) => ({
      table: row.table,
      before: row.cells[edit.column] ?? "",
      after: edit.value ?? "",
      count: 1,
      edit,
    }));
}

interface FixPreviewProps {
  readonly state: PlanState;
  readonly count: number;
  readonly planned: readonly Replacement[];
  readonly onDone: (isAccepted: boolean) => void;
}

function FixPreview({ state, count, planned, onDone }: FixPreviewProps) {
  const footer = (
    <>
      <span className="muted">作为一次修改写入，可以撤销</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        取消
      </Button>
      <Button look="primary" onClick={() => onDone(true)}>
        修正 {planned.length} 格
      </Button>
    </>
  );
  return (
    <Dialog title={`一键修正 ${count} 处`} size="large" footer={footer} onClose={() => onDone(false)}>
      <ReplacementList state={state} planned={planned} />
    </Dialog>
  );
}
