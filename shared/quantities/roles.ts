/** Whether a quantity is what its sentence states, or only goes with another one of which that is stated. */
import type { DraftQuantity } from "./draft-quantities.ts";
import { unitNamed } from "./measure-units.ts";
import type { Role } from "./quantity.ts";

/** One role for each draft. `text` is in plain form. */
export function rolesOf(text: string, drafts: readonly DraftQuantity[]): readonly Role[] {
  const roles: Role[] = drafts.map((draft) => ownRole(text, draft));
  // Backwards, for what a quantity describes may itself describe the next one.
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    if (!draft) continue;
    if (index > 0 && isStep(drafts[index - 1], draft)) roles[index - 1] = "start";
    const { previous } = draft.link;
    const before = previous < 0 ? undefined : drafts[previous];
    if (!before) continue;
    if (draft.link.kind === "nested") roles[previous] = "condition";
    if (draft.link.kind === "also" && roles[index] === "condition") roles[previous] = "condition";
    if (draft.link.kind === "adjacent" && isStart(before, draft)) roles[previous] = "start";
  }
  return roles;
}

/** 行政村占比, 覆盖率: what is measured is named behind the number, so the number is not its value. */
const RATE_BEHIND = /(?:率|占比|比例|比重|覆盖面)$/u;

function ownRole(text: string, draft: DraftQuantity): Role {
  const { quantity, amount } = draft;
  if (isStretch(draft)) return "stretch";
  const { counted, unit } = quantity;
  if (counted === "") return "value";
  const isAge = unit?.base === "岁";
  const isLimit = amount.qualifiers.behind.includes("内");
  const isOf = text[amount.qualifiers.end] === "的";
  const isBoundOf =
    isOf && amount.qualifiers.behind.length > 0 && unit !== null && !unit.things && unit.base !== "人";
  return isAge || isLimit || isBoundOf || isMeasureName(counted) ? "condition" : "value";
}

const HOPES: ReadonlySet<string> = new Set(["力争", "争取", "力求"]);

/** Of what was named before, with a value of its own: …达到88%，力争达到90%. */
function isStretch({ quantity, hasOwnSubject }: DraftQuantity): boolean {
  const { subject, counted, qualifiers } = quantity;
  return !hasOwnSubject && subject !== "" && counted === "" && qualifiers.some((word) => HOPES.has(word));
}

/** A rate, or the name of an indicator with its unit: 行政村占比, “土特产”全产业链(条). */
function isMeasureName(words: string): boolean {
  const bracket = /[(（]([^()（）]{1,8})[)）]$/u.exec(words);
  return bracket?.[1] === undefined ? RATE_BEHIND.test(words) : unitNamed(bracket[1]) !== undefined;
}

/** 由60%提高到70%, 60%提高到70%: the first is where it starts. */
function isStart({ quantity: first }: DraftQuantity, { quantity }: DraftQuantity): boolean {
  return quantity.change === "reach" && first.unit?.base === quantity.unit?.base;
}

const LEVEL_WORD = /^(?:达到?|.+[到至为])$/u;

/** 标准提高5元、达到99元: the first is by how much, the second to what level. */
function isStep(
  before: DraftQuantity | undefined,
  { quantity, amount, hasOwnSubject }: DraftQuantity,
): boolean {
  if (!before || hasOwnSubject || quantity.subject !== before.quantity.subject) return false;
  const { change, unit } = before.quantity;
  const isMotion = change === "grow" || change === "fall";
  return (
    isMotion &&
    unit?.base === quantity.unit?.base &&
    amount.qualifiers.before.some((word) => LEVEL_WORD.test(word))
  );
}
