/** What the checker finds in the plan as it is shown, renewed after every edit, and how the dock looks at it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { cellKey } from "../../../shared/model/row.ts";
import type { CheckResult } from "../../../shared/rules/check-result.ts";
import type { Finding, Severity } from "../../../shared/rules/finding.ts";
import type { RuleInfo } from "../../../shared/rules/rule.ts";

export interface FindingsFilter {
  readonly severity: Severity | null;
  /** Null: all sheets. */
  readonly table: string | null;
  readonly rule: string | null;
}

export interface FindingsData {
  readonly isOpen: boolean;
  readonly findings: readonly Finding[];
  readonly counts: CheckResult["counts"];
  /** By cellKey. */
  readonly byCell: ReadonlyMap<string, readonly Finding[]>;
  /** By id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly checkedAt: Date | null;
  readonly filter: FindingsFilter;
  /** The finding that F8 was at last. */
  readonly current: string | null;
}

export type FindingsStore = StoreApi<FindingsData>;

export function createFindingsStore(): FindingsStore {
  return createStore<FindingsData>(() => ({
    isOpen: false,
    findings: [],
    counts: { error: 0, warning: 0, hint: 0 },
    byCell: new Map(),
    rules: new Map(),
    checkedAt: null,
    filter: { severity: null, table: null, rule: null },
    current: null,
  }));
}

export function takeResult(store: FindingsStore, { findings, counts, rules }: CheckResult, at: Date): void {
  store.setState({
    findings,
    counts,
    byCell: Map.groupBy(findings, cellKey),
    rules: new Map(rules.map(({ info }) => [info.id, info])),
    checkedAt: at,
  });
}

export function matchesFilter(finding: Finding, { severity, table, rule }: FindingsFilter): boolean {
  return (
    (severity === null || finding.severity === severity) &&
    (table === null || finding.table === table) &&
    (rule === null || finding.rule === rule)
  );
}

/** Findings of one cause stand together as one entry, where the first of them stood. */
export interface FindingEntry {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

export function entriesOf(findings: readonly Finding[]): FindingEntry[] {
  const entries = Map.groupBy(findings, ({ id, rule, cause }) => (cause === null ? id : `${rule}\n${cause}`));
  return [...entries.values()].flatMap((together) => {
    const [first] = together;
    return first ? [{ first, findings: together }] : [];
  });
}
