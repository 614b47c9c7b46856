/** What the checker finds in the plan as it is shown, renewed after every edit, and how the dock looks at it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import type { Finding, Severity } from "../../../shared/rules/finding.ts";

export interface FindingsFilter {
  readonly severity: Severity | null;
  /** Null: all sheets. */
  readonly table: string | null;
  readonly rule: string | null;
}

export interface FindingsData {
  readonly isOpen: boolean;
  readonly findings: readonly Finding[];
  /** By row and column. */
  readonly byCell: ReadonlyMap<string, readonly Finding[]>;
  readonly byRow: ReadonlyMap<RowId, readonly Finding[]>;
  readonly checkedAt: Date | null;
  readonly filter: FindingsFilter;
  /** The finding that F8 was at last. */
  readonly current: string | null;
}

export type FindingsStore = StoreApi<FindingsData>;

/** A checker that keeps what it knows from one state of the plan to the next. */
export interface Checker {
  check(state: PlanState): readonly Finding[];
}

export const NO_FILTER: FindingsFilter = { severity: null, table: null, rule: null };

export function createFindingsStore(): FindingsStore {
  return createStore<FindingsData>(() => ({
    isOpen: false,
    findings: [],
    byCell: new Map(),
    byRow: new Map(),
    checkedAt: null,
    filter: NO_FILTER,
    current: null,
  }));
}

export function cellKey(rowId: RowId, column: string | null): string {
  return `${rowId}\n${column ?? ""}`;
}

export function takeFindings(store: FindingsStore, findings: readonly Finding[], at: Date): void {
  store.setState({
    findings,
    byCell: grouped(findings, ({ rowId, column }) => cellKey(rowId, column)),
    byRow: grouped(findings, ({ rowId }) => rowId),
    checkedAt: at,
  });
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
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
  const entries = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.cause === null ? finding.id : `${finding.rule}\n${finding.cause}`;
    const entry = entries.get(key);
    if (entry) entry.push(finding);
    else entries.set(key, [finding]);
  }
  return [...entries.values()].flatMap((together) => {
    const [first] = together;
    return first ? [{ first, findings: together }] : [];
  });
}

function grouped<Key>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => Key,
): ReadonlyMap<Key, readonly Finding[]> {
  const groups = new Map<Key, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group) group.push(finding);
    else groups.set(keyOf(finding), [finding]);
  }
  return groups;
}
