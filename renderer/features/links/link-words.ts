/** What the screen of links says: a target with its unit, how two figures compare, and the filter's answer. Pure. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Comparison } from "../../../shared/quantities/compare-quantities.ts";
import { measureText } from "../../../shared/quantities/measure-text.ts";
import type { Measure, Quantity } from "../../../shared/quantities/quantity.ts";
import { unitWordsOfName } from "../../../shared/quantities/target-quantity.ts";
import type { IndicatorLink } from "../../../shared/rules/numbers/indicator-links.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { getKind } from "../../../shared/tables/definition.ts";
import { parseTarget } from "../../../shared/targets/parse-target.ts";

export const STATE_TITLES: Readonly<Record<IndicatorLink["state"], string>> = {
  proposed: "建议",
  confirmed: "已确认",
  rejected: "已否定",
};

/** same: one number, whatever the words around it; differs: both can be true, but they are two numbers. */
export type Verdict = "same" | "differs" | "contradicts" | "none";

export const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
  same: "一致",
  differs: "数不同",
  contradicts: "不一致",
  none: "不能比对",
};

export function verdictOf(comparison: Comparison | null): Verdict {
  if (comparison === null || comparison.relation === "incomparable") return "none";
  if (comparison.relation === "contradictory") return "contradicts";
  return comparison.isSameNumber ? "same" : "differs";
}

/** Must somebody look at the two figures? What was rejected is not compared. */
export function isMismatch({ state, comparison }: Pick<IndicatorLink, "state" | "comparison">): boolean {
  const verdict = verdictOf(comparison);
  return state !== "rejected" && (verdict === "contradicts" || verdict === "differs");
}

/** 0.6万亩: the target with the unit that stands in its name, or in that of its indicator. */
export function targetWords(state: PlanState, { row, table, text }: LinkGroup): string {
  if (text === "") return "未填写";
  const kind = parseTarget(text).kind;
  if (kind === "words") return text;
  const parent = row.parentId === null ? undefined : state.rows.get(row.parentId);
  const names = [row, ...(parent ? [parent] : [])].map(
    ({ kind: key, cells }) => cells[getKind(table, key).nameColumn] ?? "",
  );
  return text + (names.map(unitWordsOfName).find((words) => words !== "") ?? "");
}

/** 6000亩 ＝ 0.6万亩; 6500亩 ≠ 0.6万亩（即 6000亩）. */
export function equation(
  quantity: Quantity,
  target: { readonly words: string; readonly measure: Measure },
  verdict: Verdict,
): string {
  const sign = { same: "＝", differs: "≠", contradicts: "≠", none: "／" }[verdict];
  const base = measureText(target.measure);
  const isApart = verdict === "differs" || verdict === "contradicts";
  // 80亿元 beside 19万元 is easier to read than beside 190000元.
  const isOtherUnit = isApart && base !== target.words && !/[万亿]/u.test(quantity.text);
  return `${quantity.text} ${sign} ${target.words}${isOtherUnit ? `（即 ${base}）` : ""}`;
}
