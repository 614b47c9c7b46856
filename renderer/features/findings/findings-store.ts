/** What the checker finds in the plan as it is shown, renewed after every edit, and how the dock looks at it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { cellKey, type RowId } from "../../../shared/model/row.ts";
import type { CheckResult, RuleState, SetAsideFinding } from "../../../shared/rules/check-result.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import type { RuleInfo } from "../../../shared/rules/rule.ts";
import type { GroupBy } from "./dock-lines.ts";
import { EVERYTHING, type FindingsFilter } from "./finding-filter.ts";

export interface FindingsData {
  readonly isOpen: boolean;
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAsideFinding[];
  readonly counts: CheckResult["counts"];
  /** By cellKey. */
  readonly byCell: ReadonlyMap<string, readonly Finding[]>;
  readonly byRow: ReadonlyMap<RowId, readonly Finding[]>;
  /** By id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Every rule as the user has set it, in their order. */
  readonly ruleStates: readonly RuleState[];
  /** Null: the plan has not been checked yet. */
  readonly checkedAt: Date | null;
  readonly filter: FindingsFilter;
  readonly groupBy: GroupBy;
  /** The finding that was gone to last. */
  readonly current: string | null;
}

export type FindingsStore = StoreApi<FindingsData>;

export function createFindingsStore(): FindingsStore {
  return createStore<FindingsData>(() => ({ ...UNCHECKED, isOpen: false, groupBy: "severity" }));
}

/** Of a plan that has just been opened. */
export const UNCHECKED: Omit<FindingsData, "isOpen" | "groupBy"> = {
  findings: [],
  setAside: [],
  counts: { error: 0, warning: 0, hint: 0 },
  byCell: new Map(),
  byRow: new Map(),
  rules: new Map(),
  ruleStates: [],
  checkedAt: null,
  filter: EVERYTHING,
  current: null,
};

export function takeResult(store: FindingsStore, result: CheckResult, at: Date): void {
  const { findings, setAside, counts, rules } = result;
  store.setState({
    findings,
    setAside,
    counts,
    byCell: Map.groupBy(findings, cellKey),
    byRow: Map.groupBy(findings, ({ rowId }) => rowId),
    rules: new Map(rules.map(({ info }) => [info.id, info])),
    ruleStates: rules,
    checkedAt: at,
  });
}
