/** 问题: what the checker found, the active cell's first, then by severity; each with its place and its fixes. */
import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { cellKey } from "../../../shared/model/row.ts";
import { type Finding, SEVERITIES, SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Chip } from "../../ui/Chip.tsx";
import { currentFindings as store } from "./current-findings.ts";
import { FindingItem } from "./FindingItem.tsx";
import { FixAllButton } from "./FixAllButton.tsx";
import { entriesOf, matchesFilter } from "./findings-store.ts";

export function FindingsDock() {
  const data = useStore(store);
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const active = useStore(planStore, (plan) => plan.activeCells[sheet] ?? null);
  const shown = useMemo(
    () => data.findings.filter((finding) => matchesFilter(finding, data.filter)),
    [data.findings, data.filter],
  );
  const here = active ? (data.byCell.get(cellKey(active)) ?? []) : [];
  return (
    <aside className="dock" aria-label="问题">
      <header className="dock-head">
        <h2>
          问题 <small>{data.findings.length}</small>
        </h2>
        <button
          type="button"
          aria-label="收起问题栏"
          title="收起（Ctrl+F1）"
          onClick={() => store.setState({ isOpen: false })}
        >
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </header>
      <SeverityChips />
      <div className="dock-list">
        {here.length > 0 && <Group title="当前单元格" findings={here} />}
        {SEVERITIES.map((severity) => {
          const found = shown.filter((finding) => finding.severity === severity);
          return (
            found.length > 0 && <Group key={severity} title={SEVERITY_TITLES[severity]} findings={found} />
          );
        })}
        {data.findings.length === 0 && <p className="dock-empty">没有发现问题。</p>}
        {data.findings.length > 0 && shown.length === 0 && <p className="dock-empty">没有符合筛选的问题。</p>}
      </div>
      <footer className="dock-foot">
        <FixAllButton findings={shown} />
        <span className="spacer" />
        {data.checkedAt && <span className="muted">校验于 {data.checkedAt.toTimeString().slice(0, 5)}</span>}
      </footer>
    </aside>
  );
}

function SeverityChips() {
  const counts = useStore(store, (data) => data.counts);
  const total = useStore(store, (data) => data.findings.length);
  const chosen = useStore(store, (data) => data.filter.severity);
  const choose = (severity: Severity | null): void =>
    store.setState({ filter: { ...store.getState().filter, severity } });
  return (
    <fieldset className="dock-chips">
      <legend className="visually-hidden">按程度筛选</legend>
      <Chip isOn={chosen === null} label={`全部 ${total}`} onClick={() => choose(null)} />
      {SEVERITIES.map((severity) => (
        <Chip
          key={severity}
          isOn={chosen === severity}
          severity={severity}
          label={`${SEVERITY_TITLES[severity]} ${counts[severity]}`}
          onClick={() => choose(severity)}
        />
      ))}
    </fieldset>
  );
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <section aria-label={title}>
      <h3 className="dock-group">
        {title} <small>{findings.length}</small>
      </h3>
      <ul>
        {entriesOf(findings).map((entry) => (
          <FindingItem key={entry.first.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
