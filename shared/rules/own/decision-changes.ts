/** Making, changing and taking back the user's decisions: which changes they make. Pure; ids are passed in. */
import { cellChange } from "../../changes/apply.ts";
import type { Change } from "../../changes/change.ts";
import { deleteRowsChanges, existingRow, insertRowsChanges, type NewRow } from "../../changes/edit-rows.ts";
import { AppError } from "../../errors.ts";
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { RowId } from "../../model/row.ts";
import {
  OWN_RULE_KIND,
  ownRulesTable,
  RULE_SETTING_KIND,
  ruleSettingsTable,
  SET_ASIDE_KIND,
  setAsideTable,
} from "../../tables/rules-tables.ts";
import { findRuleInfo } from "../find-rule.ts";
import type { Severity } from "../finding.ts";
import { type FindingKey, findingKey, ruleSettingsOf, setAsideOf } from "./decisions.ts";
import { type OwnRule, ownRuleProblem } from "./own-rule.ts";
import { ownRuleCells } from "./own-rule-rows.ts";

export const MAX_OWN_RULES = 200;
export const MAX_REASON_LENGTH = 200;

/** Makes a rule, or changes the one of that row. @throws AppError validation, not-found */
export function putOwnRuleChanges(
  state: PlanState,
  rowId: RowId | null,
  rule: OwnRule,
  newId: () => RowId,
): Change[] {
  const problem = ownRuleProblem(state, rule);
  if (problem) throw problem;
  if (rowId === null) return addOwnRulesChanges(state, [rule], newId);
  const row = existingRow(state, rowId);
  if (row.table !== ownRulesTable.key) throw noSuchRule();
  return writeCells(state, rowId, ownRuleCells(rule));
}

/** @throws AppError validation */
export function addOwnRulesChanges(
  state: PlanState,
  rules: readonly OwnRule[],
  newId: () => RowId,
): Change[] {
  const count = childrenOf(state, ownRulesTable.key, null).length + rules.length;
  if (count > MAX_OWN_RULES) {
    throw new AppError(
      "validation",
      "too-many-own-rules",
      `自定规则最多 ${MAX_OWN_RULES} 条，现在有 ${count} 条，没有写入。请先删去不用的规则。`,
    );
  }
  for (const rule of rules) {
    const problem = ownRuleProblem(state, rule);
    if (problem) throw problem;
  }
  const rows = rules.map((rule) => ({ kind: OWN_RULE_KIND, cells: present(ownRuleCells(rule)) }));
  return insertLast(state, ownRulesTable.key, rows, newId);
}

export interface RuleChoice {
  readonly isOff: boolean;
  /** Null: as the rule has it. */
  readonly severity: Severity | null;
}

/** @throws AppError not-found: no such rule in this plan */
export function setRuleChanges(
  state: PlanState,
  rule: string,
  { isOff, severity }: RuleChoice,
  newId: () => RowId,
): Change[] {
  if (!findRuleInfo(state, rule)) throw noSuchRule();
  const cells = { rule, state: isOff ? "off" : null, severity };
  const known = ruleSettingsOf(state).get(rule);
  if (!isOff && severity === null) return resetRulesChanges(state, [rule]);
  if (known) return writeCells(state, known.row.id, cells);
  return insertLast(
    state,
    ruleSettingsTable.key,
    [{ kind: RULE_SETTING_KIND, cells: present(cells) }],
    newId,
  );
}

/** Rules as they are by themselves; of a rule that is so nothing changes. */
export function resetRulesChanges(state: PlanState, rules: readonly string[]): Change[] {
  const reset = new Set(rules);
  const rows = childrenOf(state, ruleSettingsTable.key, null).filter(({ cells }) =>
    reset.has(cells.rule ?? ""),
  );
  return deleteRowsChanges(
    state,
    rows.map(({ id }) => id),
  );
}

/** Findings that are set aside already are passed over. @throws AppError validation, not-found */
export function setAsideChanges(
  state: PlanState,
  findings: readonly FindingKey[],
  reason: string,
  newId: () => RowId,
): Change[] {
  const why = reason.trim();
  if (why === "" || why.length > MAX_REASON_LENGTH) {
    throw new AppError(
      "validation",
      "reason-missing",
      `搁置问题要写明理由，${MAX_REASON_LENGTH} 个字以内，没有写入。`,
    );
  }
  const known = setAsideOf(state);
  const keys = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const rows = [...keys].flatMap(([key, { rule, rowId, column, about }]): NewRow[] => {
    if (known.has(key)) return [];
    existingRow(state, rowId);
    return [{ kind: SET_ASIDE_KIND, cells: present({ rule, row: rowId, column, about, reason: why }) }];
  });
  return rows.length === 0 ? [] : insertLast(state, setAsideTable.key, rows, newId);
}

function noSuchRule(): AppError {
  return new AppError("not-found", "rule-not-found", "这条规则已不在方案里，没有写入。请刷新后再试。");
}

function insertLast(state: PlanState, table: string, rows: readonly NewRow[], newId: () => RowId): Change[] {
  const afterId = childrenOf(state, table, null).at(-1)?.id ?? null;
  return insertRowsChanges(state, { table, parentId: null, afterId }, rows, newId);
}

function writeCells(
  state: PlanState,
  rowId: RowId,
  cells: Readonly<Record<string, string | null>>,
): Change[] {
  return Object.entries(cells).flatMap(([column, value]) => cellChange(state, rowId, column, value) ?? []);
}

function present(cells: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) => (value === null || value === "" ? [] : [[key, value]])),
  );
}
