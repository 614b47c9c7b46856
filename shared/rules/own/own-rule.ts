/**
 * A rule that a user makes: what a column's cells must be. Data only; compile-own-rules.ts makes rules of it. All
 * conditions but filled, empty and unique pass over empty cells.
 */
import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { PlanState } from "../../model/plan-state.ts";
import { compileQuery } from "../../search/query.ts";
import type { Column } from "../../tables/definition.ts";
import { sheetTables } from "../../tables/index.ts";
import { tableIn } from "../../tables/table-in.ts";
import { SEVERITIES } from "../finding.ts";
import { linearTest } from "./pattern/linear-pattern.ts";

export const MAX_OWN_TITLE = 60;
export const MAX_OWN_TEXT = 400;
export const MAX_OWN_VALUES = 500;
export const MAX_OWN_CHARS = 32_767;
const text = z.string().min(1).max(MAX_OWN_TEXT);

export const OwnConditionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("filled") }),
  z.strictObject({ kind: z.literal("empty") }),
  z.strictObject({ kind: z.literal("unique") }),
  /** The regular expression fits somewhere in the cell; ^ and $ are the ends of a line. */
  z.strictObject({ kind: z.literal("matches"), pattern: text }),
  z.strictObject({ kind: z.literal("between"), from: z.number().nullable(), to: z.number().nullable() }),
  z.strictObject({ kind: z.literal("oneOf"), values: z.array(text).min(1).max(MAX_OWN_VALUES) }),
  z.strictObject({ kind: z.literal("longest"), chars: z.int().min(1).max(MAX_OWN_CHARS) }),
  z.strictObject({ kind: z.literal("shortest"), chars: z.int().min(1).max(MAX_OWN_CHARS) }),
  z.strictObject({ kind: z.literal("contains"), text }),
  z.strictObject({ kind: z.literal("lacks"), text }),
]);
export type OwnCondition = Readonly<z.infer<typeof OwnConditionSchema>>;

export const OwnRuleSchema = z.strictObject({
  title: z.string().trim().min(1).max(MAX_OWN_TITLE),
  table: z.string().min(1),
  /** The key of a column, built in or added by a user. */
  column: z.string().min(1),
  condition: OwnConditionSchema,
  severity: z.enum(SEVERITIES),
  message: z.string().trim().min(1).max(MAX_OWN_TEXT),
});
export type OwnRule = Readonly<z.infer<typeof OwnRuleSchema>>;

export const CONDITION_TITLES: Readonly<Record<OwnCondition["kind"], string>> = {
  filled: "必须填写",
  empty: "必须留空",
  unique: "不能重复",
  matches: "符合正则表达式",
  between: "是某一范围内的数字",
  oneOf: "是下列之一",
  longest: "不超过若干字",
  shortest: "不少于若干字",
  contains: "包含文字",
  lacks: "不包含文字",
};

/** Why the rule cannot be in this plan, or null. */
export function ownRuleProblem(state: PlanState, rule: OwnRule): AppError | null {
  if (!OwnRuleSchema.safeParse(rule).success) {
    return problem("own-rule-incomplete", "规则没有填完整：名称、列、要求和提示语都要有。");
  }
  if (!ownRuleColumn(state, rule)) {
    return problem("own-rule-column-unknown", `规则“${rule.title}”的列不在方案里，请另选一列。`);
  }
  const fault = conditionProblem(rule.condition);
  return fault && problem(fault.code, `规则“${rule.title}”的${fault.message}`);
}

/** The column that the rule is about, as it is in the plan. */
export function ownRuleColumn(state: PlanState, rule: Pick<OwnRule, "table" | "column">): Column | undefined {
  if (!sheetTables.some(({ key }) => key === rule.table)) return undefined;
  const column = tableIn(state, rule.table).columns.find(({ key }) => key === rule.column);
  return column?.type === "ordinal" ? undefined : column;
}

/** What is wrong with what the condition compares with, or null. */
export function conditionProblem(condition: OwnCondition): AppError | null {
  if (condition.kind === "between") {
    const { from, to } = condition;
    if (from === null && to === null) return problem("own-rule-range", "范围至少要填一头。");
    if (from !== null && to !== null && from > to) {
      return problem("own-rule-range", "范围前大后小，请对调。");
    }
  }
  if (condition.kind !== "matches") return null;
  try {
    patternTest(condition.pattern);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/**
 * Does the expression fit somewhere in a text? Told in time that is linear in the length of the text.
 * @throws AppError validation: no regular expression, or one for which that cannot be
 */
export function patternTest(pattern: string): (text: string) => boolean {
  compileQuery({ text: pattern, matchCase: true, wholeCell: false, isRegex: true });
  const test = linearTest(pattern);
  if (test) return test;
  throw problem(
    "own-rule-slow-pattern",
    "正则表达式里回头引用了前面的组（如“\\1”），或重复的次数太多，检查会很慢，请改写。",
  );
}

function problem(code: string, message: string): AppError {
  return new AppError("validation", code, message);
}
