/** Own rules as rows of the plan, and back. A row that is no rule (made by another program) is passed over. */
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import { ownRulesTable } from "../../tables/rules-tables.ts";
import type { RuleInfo } from "../rule.ts";
import { type OwnCondition, type OwnRule, OwnRuleSchema, ownRuleProblem } from "./own-rule.ts";

export interface OwnRuleRow {
  readonly row: PlanRow;
  readonly rule: OwnRule;
  /** Why it is not checked at the moment (its column is gone, …); null: it is. */
  readonly problem: string | null;
}

/** The id under which findings and settings name the rule. */
export function ownRuleId(row: Pick<PlanRow, "id">): string {
  return `own-${row.id}`;
}

export function ownRuleInfo(row: Pick<PlanRow, "id">, { title, message, severity }: OwnRule): RuleInfo {
  const id = ownRuleId(row);
  // A user's title may well name what is asked for.
  const fulfilled = `${title}（符合）`;
  return { id, title, fulfilled, why: message, severity, reads: "自定规则所选的列" };
}

export function ownRuleRows(state: PlanState): OwnRuleRow[] {
  return childrenOf(state, ownRulesTable.key, null).flatMap((row) => {
    const rule = ruleOf(row);
    return rule ? [{ row, rule, problem: ownRuleProblem(state, rule)?.message ?? null }] : [];
  });
}

export function ownRuleCells(rule: OwnRule): Record<string, string | null> {
  const { title, table, column, condition, severity, message } = rule;
  return { title, table, column, condition: condition.kind, severity, message, ...conditionCells(condition) };
}

function conditionCells(condition: OwnCondition): { value: string | null; upTo: string | null } {
  switch (condition.kind) {
    case "matches":
      return { value: condition.pattern, upTo: null };
    case "contains":
    case "lacks":
      return { value: condition.text, upTo: null };
    case "longest":
    case "shortest":
      return { value: String(condition.chars), upTo: null };
    case "oneOf":
      return { value: condition.values.join("\n"), upTo: null };
    case "between":
      return { value: numberText(condition.from), upTo: numberText(condition.to) };
    default:
      return { value: null, upTo: null };
  }
}

function numberText(value: number | null): string | null {
  return value === null ? null : String(value);
}

function ruleOf({ cells }: PlanRow): OwnRule | null {
  const { title, table, column, severity, message } = cells;
  const parsed = OwnRuleSchema.safeParse({
    title,
    table,
    column,
    severity,
    message,
    condition: conditionOf(cells),
  });
  return parsed.success ? parsed.data : null;
}

function conditionOf({ condition: kind, value, upTo }: PlanRow["cells"]): unknown {
  switch (kind) {
    case "matches":
      return { kind, pattern: value };
    case "contains":
    case "lacks":
      return { kind, text: value };
    case "longest":
    case "shortest":
      return { kind, chars: numberOf(value) };
    case "oneOf":
      return { kind, values: value?.split("\n") };
    case "between":
      return { kind, from: numberOf(value), to: numberOf(upTo) };
    default:
      return { kind };
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
