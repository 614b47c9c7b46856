/** A finding, or several of one cause: where it is, what is wrong, what can be done. */
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import type { Finding, Severity } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { lockOf } from "../../plan/plan-data.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { Button } from "../../ui/Button.tsx";
import { currentFindings as store } from "./current-findings.ts";
import type { FindingEntry } from "./findings-store.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, hint: Info } satisfies Record<Severity, unknown>;

export function FindingItem({ entry }: { readonly entry: FindingEntry }) {
  const { first, findings } = entry;
  const canWrite = useStore(planStore, (plan) => lockOf(plan) === null);
  const isCurrent = useStore(store, (data) => findings.some(({ id }) => id === data.current));
  const Icon = ICONS[first.severity];
  const rule = useStore(store, (data) => data.rules.get(first.rule));
  return (
    <li className={`finding is-${first.severity}${isCurrent ? " is-current" : ""}`}>
      <Icon className="icon" aria-hidden="true" />
      <div>
        <div className="finding-head">
          <PlaceButton finding={first} />
          {findings.length > 1 && <span className="muted">等 {findings.length} 处</span>}
          <span className="finding-rule" title={rule?.why}>
            {rule?.title}
          </span>
        </div>
        <p>{first.message}</p>
        {canWrite && first.fixes.length > 0 && <FindingActs findings={findings} />}
      </div>
    </li>
  );
}

function PlaceButton({ finding }: { readonly finding: Finding }) {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  return (
    <button type="button" className="finding-place" onClick={() => goToFinding(finding)}>
      {cellReference(state, { rowId: finding.rowId, column: finding.column ?? "" })}
    </button>
  );
}

/** Fixes with one sensible answer are made for all findings of the cause together. */
function FindingActs({ findings }: { readonly findings: readonly Finding[] }) {
  const [first] = findings;
  if (!first) return null;
  return (
    <div className="finding-acts">
      {first.fixes.map((fix, index) => (
        <Button key={fix.label} isSmall look="line" onClick={() => fixAll(findings, index)}>
          {fix.label}
        </Button>
      ))}
    </div>
  );
}

export function goToFinding({ id, table, rowId, column }: Finding): void {
  store.setState({ current: id });
  planStore.getState().goTo({ table, rowId, column });
}

function fixAll(findings: readonly Finding[], index: number): void {
  void reporting("没有修正", async () => {
    const { plan, editCells } = planStore.getState();
    const fixes = findings.flatMap((finding) => finding.fixes[index] ?? []);
    editCells(mergeFixes(plan.shown, fixes), "fix");
  });
}
