/** Whether a quantity is what its sentence states, or only describes that of which another one is stated. */
import type { DraftQuantity } from "./draft-quantities.ts";
import { unitNamed } from "./measure-units.ts";
import type { Role } from "./quantity.ts";

/** One role for each draft. `text` is in plain form. */
export function rolesOf(text: string, drafts: readonly DraftQuantity[]): readonly Role[] {
  const roles: Role[] = drafts.map((draft) => ownRole(text, draft));
  // Backwards, for what a quantity describes may itself describe the next one.
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    const previous = draft?.link.previous ?? -1;
    const before = drafts[previous];
    if (!draft || !before) continue;
    if (draft.link.kind === "nested") roles[previous] = "condition";
    if (draft.link.kind === "also" && roles[index] === "condition") roles[previous] = "condition";
    if (draft.link.kind === "adjacent" && isStart(text, before, draft)) roles[previous] = "start";
  }
  return roles;
}

/** 行政村占比, 覆盖率: what is measured is named behind the number, so the number is not its value. */
const RATE_BEHIND = /(?:率|占比|比例|比重|覆盖面)$/u;

function ownRole(text: string, { quantity, amount }: DraftQuantity): Role {
  const { counted, unit } = quantity;
  if (counted === "") return "value";
  const isAge = unit?.base === "岁";
  const isLimit = amount.qualifiers.behind.includes("内");
  const isOf = text[amount.qualifiers.end] === "的";
  const isBoundOf =
    isOf && amount.qualifiers.behind.length > 0 && unit !== null && !unit.things && unit.base !== "人";
  return isAge || isLimit || isBoundOf || isMeasureName(counted) ? "condition" : "value";
}

/** A rate, or the name of an indicator with its unit: 行政村占比, “土特产”全产业链(条). */
function isMeasureName(words: string): boolean {
  const bracket = /[(（]([^()（）]{1,8})[)）]$/u.exec(words);
  return bracket?.[1] === undefined ? RATE_BEHIND.test(words) : unitNamed(bracket[1]) !== undefined;
}

/** 由60%提高到70%: the first is where it starts. */
function isStart(text: string, { amount }: DraftQuantity, { quantity }: DraftQuantity): boolean {
  return quantity.change === "reach" && /[由从]/u.test(text.charAt(amount.qualifiers.start - 1));
}
