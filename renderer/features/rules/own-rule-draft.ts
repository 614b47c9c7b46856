/**
 * What the form of an own rule holds while it is filled in: texts as typed, what they come to, and what is still wrong
 * with them. A name or a message that is left empty is suggested from the rest. Pure.
 */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Severity } from "../../../shared/rules/finding.ts";
import {
  conditionProblem,
  MAX_OWN_CHARS,
  MAX_OWN_TEXT,
  MAX_OWN_TITLE,
  MAX_OWN_VALUES,
  type OwnCondition,
  type OwnRule,
} from "../../../shared/rules/own/own-rule.ts";
import { conditionWords, faultWords } from "../../../shared/rules/own/own-rule-words.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import { splitChoices, tableIn } from "../../../shared/tables/table-in.ts";
import { toHalfWidth } from "../../../shared/text/half-width.ts";

export type ConditionKind = OwnCondition["kind"];

export interface OwnRuleDraft {
  readonly title: string;
  readonly table: string;
  readonly column: string;
  readonly kind: ConditionKind;
  readonly pattern: string;
  readonly from: string;
  readonly to: string;
  /** One per line. */
  readonly values: string;
  readonly chars: string;
  readonly text: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface DraftProblem {
  readonly field: keyof OwnRuleDraft;
  readonly text: string;
  /** Something is not filled in yet; else it is filled in wrongly. */
  readonly isMissing: boolean;
}

const PARAMETERS = { pattern: "", from: "", to: "", values: "", chars: "", text: "" };

/** About this column, where a rule can be; else about the first. */
export function emptyDraft(state: PlanState, table: string, at: string | null = null): OwnRuleDraft {
  const columns = ruleColumns(state, table);
  const column = (columns.find(({ key }) => key === at) ?? columns[0])?.key ?? "";
  return { title: "", table, column, kind: "filled", ...PARAMETERS, severity: "warning", message: "" };
}

export function draftOf({ title, table, column, condition, severity, message }: OwnRule): OwnRuleDraft {
  const rest = { title, table, column, severity, message, kind: condition.kind };
  return { ...rest, ...PARAMETERS, ...parametersOf(condition) };
}

function parametersOf(condition: OwnCondition): Partial<OwnRuleDraft> {
  switch (condition.kind) {
    case "matches":
      return { pattern: condition.pattern };
    case "between":
      return { from: String(condition.from ?? ""), to: String(condition.to ?? "") };
    case "oneOf":
      return { values: condition.values.join("\n") };
    case "longest":
    case "shortest":
      return { chars: String(condition.chars) };
    case "contains":
    case "lacks":
      return { text: condition.text };
    default:
      return {};
  }
}

/** The columns that a rule can be about. */
export function ruleColumns(state: PlanState, table: string): readonly Column[] {
  if (!sheetTables.some(({ key }) => key === table)) return [];
  return tableIn(state, table).columns.filter(({ type }) => type !== "ordinal");
}

/** The condition as far as it is filled in rightly, or the first thing that is wrong with it. */
export function conditionOf(draft: OwnRuleDraft): OwnCondition | DraftProblem {
  const condition = readCondition(draft);
  if ("field" in condition) return condition;
  const fault = conditionProblem(condition);
  if (!fault) return condition;
  const field = condition.kind === "between" ? "to" : "pattern";
  return { field, text: fault.message, isMissing: fault.code === "own-rule-range" && isEmpty(draft) };
}

export function isProblem(found: object): found is DraftProblem {
  return "field" in found;
}

function isEmpty({ from, to }: OwnRuleDraft): boolean {
  return from.trim() === "" && to.trim() === "";
}

function readCondition(draft: OwnRuleDraft): OwnCondition | DraftProblem {
  const { kind } = draft;
  switch (kind) {
    case "matches":
      return textProblem("pattern", draft.pattern, "请填写正则表达式。") ?? { kind, pattern: draft.pattern };
    case "between":
      return (
        numberProblem("from", draft.from) ??
        numberProblem("to", draft.to) ?? {
          kind,
          from: numberOf(draft.from),
          to: numberOf(draft.to),
        }
      );
    case "oneOf":
      return valuesProblem(splitChoices(draft.values)) ?? { kind, values: [...splitChoices(draft.values)] };
    case "longest":
    case "shortest":
      return charsProblem(draft.chars) ?? { kind, chars: Number(plain(draft.chars)) };
    case "contains":
    case "lacks":
      return textProblem("text", draft.text, "请填写文字。") ?? { kind, text: draft.text };
    default:
      return { kind };
  }
}

function textProblem(field: "pattern" | "text", text: string, missing: string): DraftProblem | null {
  if (text === "") return { field, text: missing, isMissing: true };
  if (text.length <= MAX_OWN_TEXT) return null;
  return { field, text: `最多 ${MAX_OWN_TEXT} 个字，现在有 ${text.length} 个。`, isMissing: false };
}

function numberProblem(field: "from" | "to", text: string): DraftProblem | null {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(plain(text)) && Number.isFinite(Number(plain(text)));
  if (plain(text) === "" || isNumber) return null;
  return { field, text: `“${text.trim()}”不是数字，请只填数字，如 95 或 0.5。`, isMissing: false };
}

function numberOf(text: string): number | null {
  return plain(text) === "" ? null : Number(plain(text));
}

/** Full-width figures and the commas between thousands are figures too. */
function plain(text: string): string {
  return toHalfWidth(text).replaceAll(",", "").trim();
}

function valuesProblem(values: readonly string[]): DraftProblem | null {
  if (values.length === 0)
    return { field: "values", text: "请填写可以用的内容，每行一个。", isMissing: true };
  const long = values.find((value) => value.length > MAX_OWN_TEXT);
  if (long !== undefined) {
    return {
      field: "values",
      text: `“${long.slice(0, 12)}…”太长，每行最多 ${MAX_OWN_TEXT} 个字。`,
      isMissing: false,
    };
  }
  if (values.length <= MAX_OWN_VALUES) return null;
  return {
    field: "values",
    text: `最多 ${MAX_OWN_VALUES} 行，现在有 ${values.length} 行。`,
    isMissing: false,
  };
}

function charsProblem(text: string): DraftProblem | null {
  if (plain(text) === "") return { field: "chars", text: "请填写字数。", isMissing: true };
  const chars = Number(plain(text));
  if (Number.isInteger(chars) && chars >= 1 && chars <= MAX_OWN_CHARS) return null;
  return { field: "chars", text: `字数应是 1 至 ${MAX_OWN_CHARS} 的整数。`, isMissing: false };
}

/** What stands for a name or a message that is left empty. */
export function suggestionOf(
  state: PlanState,
  draft: OwnRuleDraft,
): { readonly title: string; readonly message: string } {
  const column = ruleColumns(state, draft.table).find(({ key }) => key === draft.column);
  const condition = conditionOf(draft);
  if (!column || isProblem(condition)) return { title: "", message: "" };
  const name = columnTitle(column);
  return {
    title: shortened(name + conditionWords(condition), MAX_OWN_TITLE),
    message: shortened(faultWords(name, condition), MAX_OWN_TEXT),
  };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The rule, or the first thing that is missing or wrong. */
export function ruleOf(state: PlanState, draft: OwnRuleDraft): OwnRule | DraftProblem {
  const { table, severity } = draft;
  const column = ruleColumns(state, table).find(({ key }) => key === draft.column);
  if (!column) return { field: "column", text: "这一列已不在方案里，请另选一列。", isMissing: false };
  const condition = conditionOf(draft);
  if (isProblem(condition)) return condition;
  const suggested = suggestionOf(state, draft);
  const title = draft.title.trim() || suggested.title;
  const message = draft.message.trim() || suggested.message;
  if (title.length > MAX_OWN_TITLE) {
    return {
      field: "title",
      text: `名称最多 ${MAX_OWN_TITLE} 个字，现在有 ${title.length} 个。`,
      isMissing: false,
    };
  }
  if (message.length > MAX_OWN_TEXT) {
    return {
      field: "message",
      text: `提示语最多 ${MAX_OWN_TEXT} 个字，现在有 ${message.length} 个。`,
      isMissing: false,
    };
  }
  return { title, table, column: column.key, condition, severity, message };
}
