/** Findings for tests of what is made of them; only what matters is spelled out. */
import type { RuleState, SetAsideFinding } from "../../shared/rules/check-result.ts";
import type { Finding, Severity } from "../../shared/rules/finding.ts";

export function aFinding(id: string, over: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: "rule-a",
    severity: "warning",
    table: "tasks",
    rowId: `row of ${id}`,
    column: "units",
    range: null,
    message: `${id}。`,
    about: id,
    cause: null,
    fixes: [],
    ...over,
  };
}

/** Its only fix writes this text into its own cell. */
export function aFixable(id: string, value: string, over: Partial<Finding> = {}): Finding {
  const finding = aFinding(id, over);
  const { rowId, column } = finding;
  const edits = [{ rowId, column: column ?? "", value }];
  return { ...finding, fixes: [{ label: `改为${value}`, edits, patch: null }] };
}

export function aSetAside(finding: Finding, reason: string): SetAsideFinding {
  const place = { kind: "setAside", parentId: null, position: "a" };
  return { finding, reason, row: { id: `aside ${finding.id}`, table: "setAside", cells: {}, ...place } };
}

export function aRuleState(id: string, over: Partial<Omit<RuleState, "info">> = {}): RuleState {
  const severity: Severity = "warning";
  const info = { id, title: `规则 ${id}`, fulfilled: `符合 ${id}`, why: "因为。", severity, reads: "各处" };
  return { info, problem: null, severity, isOff: false, count: 0, ...over };
}
