/** What a check says, ready for the dock, the marks in cells, the status bar and the command line. */
import type { PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { type ListedRule, rulesIn } from "./find-rule.ts";
import type { Finding, Severity } from "./finding.ts";
import { findingKey, type RuleSetting, type SetAsideRow, setAsideOf } from "./own/decisions.ts";

export interface SetAsideFinding extends SetAsideRow {
  readonly finding: Finding;
}

export interface RuleState extends ListedRule {
  /** As set by the user. */
  readonly severity: Severity;
  readonly isOff: boolean;
  /** Findings that stand; 0: the plan has passed, if the rule is checked. */
  readonly count: number;
}

export interface CheckResult {
  /** What stands, in the order of the plan. */
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAsideFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Every rule of the plan, in their order. */
  readonly rules: readonly RuleState[];
  ofRow(rowId: RowId): readonly Finding[];
}

export function resultOf(
  state: PlanState,
  found: readonly Finding[],
  settings: ReadonlyMap<string, RuleSetting>,
): CheckResult {
  const { findings, setAside } = divided(found, setAsideOf(state));
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  const byRule = new Map<string, { count: number }>();
  for (const { rule, severity } of findings) {
    counts[severity]++;
    const known = byRule.get(rule);
    if (known) known.count++;
    else byRule.set(rule, { count: 1 });
  }
  let byRow: Map<RowId, Finding[]> | null = null;
  return {
    findings,
    setAside,
    counts,
    rules: rulesIn(state).map(({ info, problem }) => ({
      info,
      problem,
      severity: settings.get(info.id)?.severity ?? info.severity,
      isOff: settings.get(info.id)?.isOff ?? false,
      count: byRule.get(info.id)?.count ?? 0,
    })),
    ofRow: (rowId) => {
      byRow ??= Map.groupBy(findings, (finding) => finding.rowId);
      return byRow.get(rowId) ?? [];
    },
  };
}

function divided(
  found: readonly Finding[],
  decided: ReadonlyMap<string, SetAsideRow>,
): { readonly findings: readonly Finding[]; readonly setAside: readonly SetAsideFinding[] } {
  if (decided.size === 0) return { findings: found, setAside: [] };
  const decidedRows = new Set([...decided.values()].map(({ row }) => row.cells.row));
  const findings: Finding[] = [];
  const setAside: SetAsideFinding[] = [];
  for (const finding of found) {
    const decision = decidedRows.has(finding.rowId) ? decided.get(findingKey(finding)) : undefined;
    if (decision) setAside.push({ ...decision, finding });
    else findings.push(finding);
  }
  return { findings, setAside };
}
