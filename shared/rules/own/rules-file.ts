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
  rules: z.array(FileRuleSchema).max(1000),
});

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

/**
 * The rules of a file as they are in this plan, without those that it has already.
 * @throws AppError bad-file: no such file; validation: a rule that cannot be in this plan. Nothing is taken over then.
 */
export function readRulesFile(state: PlanState, text: string): readonly OwnRule[] {
  const parsed = RulesFileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw notARulesFile();
  const rules = parsed.data.rules.map((rule) => ruleIn(state, rule));
  const problems = rules.flatMap((rule) => ownRuleProblem(state, rule)?.message ?? []);
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length > 1 ? `（共 ${problems.length} 条有问题）` : "";
    throw new AppError("validation", "rules-do-not-fit", `${first}${more}一条也没有导入。`, problems);
  }
  const known = new Set(ownRuleRows(state).map(({ rule }) => ruleKey(rule)));
  return rules.filter((rule) => {
    const isNew = !known.has(ruleKey(rule));
    known.add(ruleKey(rule));
    return isNew;
  });
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

function notARulesFile(): AppError {
  return new AppError(
    "bad-file",
    "not-a-rules-file",
    "这个文件不是附表通导出的规则文件，或内容不完整，没有导入。请另选一个文件。",
  );
}
