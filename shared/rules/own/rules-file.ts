/**
 * Own rules as a file that another plan can take over. A column that a user has added is another one in every plan,
 * so the file names it by its title; built-in columns go by their key.
 */

import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { PlanState } from "../../model/plan-state.ts";
import { sheetTables } from "../../tables/index.ts";
import { isUserColumnKey, tableIn } from "../../tables/table-in.ts";
import { comparisonKey } from "../../text/normalize.ts";
import { parseJson } from "../../text/parse-json.ts";
import { type OwnRule, OwnRuleSchema, ownRuleProblem } from "./own-rule.ts";
import { ownRuleRows } from "./own-rule-rows.ts";

const FileRuleSchema = OwnRuleSchema.extend({
  /** Of a column that a user has added; absent: `column` is the key of a built-in one. */
  columnTitle: z.string().min(1).optional(),
});

const RulesFileSchema = z.strictObject({
  format: z.literal("annex-rules"),
  version: z.literal(1),
  /** Each is parsed by itself: one that is broken does not keep the others out. */
  rules: z.array(z.unknown()).max(1000),
});

const NewerFileSchema = z.looseObject({ format: z.literal("annex-rules"), version: z.int().min(2) });

/** A rule of a file that this plan does not take, and why. */
export const RefusedRuleSchema = z.strictObject({ title: z.string(), reason: z.string() });
export type RefusedRule = Readonly<z.infer<typeof RefusedRuleSchema>>;

export interface ReadRules {
  /** As they are in this plan. */
  readonly rules: readonly OwnRule[];
  readonly refused: readonly RefusedRule[];
}

export const MAX_RULES_FILE_BYTES = 2_000_000;

/** The rules of the plan as the text of a file. */
export function writeRulesFile(state: PlanState): { readonly text: string; readonly count: number } {
  const rules = ownRuleRows(state).map(({ rule }) => {
    if (!isUserColumnKey(rule.column)) return rule;
    const column = tableIn(state, rule.table).columns.find(({ key }) => key === rule.column);
    return column ? { ...rule, columnTitle: column.title } : rule;
  });
  const file = { format: "annex-rules", version: 1, rules };
  return { text: `${JSON.stringify(file, null, 2)}\n`, count: rules.length };
}

/** Which rules of a file this plan takes over, and which not. @throws AppError bad-file: it is no such file */
export function readRulesFile(state: PlanState, text: string): ReadRules {
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  const parsed = RulesFileSchema.safeParse(json);
  if (!parsed.success) throw NewerFileSchema.safeParse(json).success ? newerFile() : notARulesFile();
  const known = new Set(ownRuleRows(state).map(({ rule }) => ruleKey(rule)));
  const rules: OwnRule[] = [];
  const refused: RefusedRule[] = [];
  for (const [index, written] of parsed.data.rules.entries()) {
    const rule = readRule(state, written);
    const reason = rule ? refusalOf(state, rule, known) : "内容不完整，或由更新的版本导出。";
    if (rule && reason === null) rules.push(rule);
    else refused.push({ title: titleOf(written) ?? `第 ${index + 1} 条`, reason: reason ?? "" });
    if (rule) known.add(ruleKey(rule));
  }
  return { rules, refused };
}

function refusalOf(state: PlanState, rule: OwnRule, known: ReadonlySet<string>): string | null {
  if (known.has(ruleKey(rule))) return "方案里已有相同的规则。";
  return ownRuleProblem(state, rule)?.message ?? null;
}

function readRule(state: PlanState, written: unknown): OwnRule | null {
  const { data } = FileRuleSchema.safeParse(written);
  return data ? ruleIn(state, data) : null;
}

function titleOf(written: unknown): string | undefined {
  return z.object({ title: z.string().min(1) }).safeParse(written).data?.title;
}

type FileRule = z.infer<typeof FileRuleSchema>;

function ruleIn(state: PlanState, { columnTitle, ...rule }: FileRule): OwnRule {
  if (columnTitle === undefined || !sheetTables.some(({ key }) => key === rule.table)) return rule;
  const title = comparisonKey(columnTitle);
  const column = tableIn(state, rule.table).columns.find(
    (each) => each.rowId !== undefined && comparisonKey(each.title) === title,
  );
  return column ? { ...rule, column: column.key } : rule;
}

function ruleKey({ title, table, column, condition, severity, message }: OwnRule): string {
  return JSON.stringify([title, table, column, condition, severity, message]);
}

function newerFile(): AppError {
  return new AppError(
    "bad-file",
    "newer-rules-file",
    "这个规则文件由更新版本的附表通导出，没有导入。请先更新程序。",
  );
}

function notARulesFile(): AppError {
  return new AppError(
    "bad-file",
    "not-a-rules-file",
    "这个文件不是附表通导出的规则文件，或内容不完整，没有导入。请另选一个文件。",
  );
}
