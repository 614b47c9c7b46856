/** Sections of the annex and actions of the text, groups of the annex and tasks of the text: the same under one name. */
import { getKind } from "../../tables/definition.ts";
import { quote } from "../cell-view.ts";
import { type Draft, type Fix, NO_FIXES } from "../finding.ts";
import type { PlanView } from "../plan-view.ts";
import { NO_DRAFTS, type PlanRule } from "../rule.ts";
import { nameKey } from "../structure/names.ts";
import { AGREEMENT, type OutlinePairs, type Pairing, type Part, type PartPair } from "./outline-pairs.ts";

export const agreeOutline: PlanRule = {
  id: "agree-outline",
  title: "附表与正文的标题",
  fulfilled: "附表与正文的标题一致",
  why: "附表的小节、重点任务与正文的行动、任务要一一对应，叫法不同会被当成两件事。",
  severity: "warning",
  reads: "重点任务清单的小节和重点任务、正文的行动和任务",
  scope: "plan",
  check: (plan) => {
    const { outline } = plan.agreement;
    return outline ? plan.memory.of(checkOutline, outline, [], () => checkOutline(plan, outline)) : NO_DRAFTS;
  },
};

function checkOutline(plan: PlanView, { sections, groups }: OutlinePairs): readonly Draft[] {
  return [...checkPairing(plan, sections, "sectionName"), ...checkPairing(plan, groups, "groupName")];
}

type NameKey = "sectionName" | "groupName";

function checkPairing(plan: PlanView, { pairs, annexOnly, textOnly }: Pairing, name: NameKey): Draft[] {
  return [
    ...pairs.flatMap((pair) => (isOneName(pair) ? [] : [renamed(plan, pair, name)])),
    ...(textOnly.every(isNamed) ? annexOnly : [])
      .filter(isNamed)
      .map((part) => alone(plan, part, AGREEMENT.annex[name], "正文")),
    ...(annexOnly.every(isNamed) ? textOnly : [])
      .filter(isNamed)
      .map((part) => alone(plan, part, AGREEMENT.text[name], "重点任务清单")),
  ];
}

/** An unnamed part is required-cell's; the part that it belongs to may well be there. */
function isNamed({ name }: Part): boolean {
  return name.trim() !== "";
}

function isOneName({ annex, text }: PartPair): boolean {
  return !isNamed(annex) || !isNamed(text) || nameKey(annex.name) === nameKey(text.name);
}

function alone(plan: PlanView, { row, name }: Part, column: string, elsewhere: string): Draft {
  const { title } = getKind(plan.table(row.table), row.kind);
  return {
    rowId: row.id,
    column,
    range: null,
    message: [`${title}${quote(name)}在${elsewhere}里没有对应的内容。`],
    about: name,
    cause: null,
    fixes: NO_FIXES,
  };
}

function renamed(plan: PlanView, { annex, text }: PartPair, name: NameKey): Draft {
  const { title } = getKind(plan.table(annex.row.table), annex.row.kind);
  const fixes: Fix[] = [
    rename(`附表改为${quote(text.name)}`, annex, AGREEMENT.annex[name], text.name),
    rename(`正文改为${quote(annex.name)}`, text, AGREEMENT.text[name], annex.name),
  ];
  return {
    rowId: annex.row.id,
    column: AGREEMENT.annex[name],
    range: null,
    message: [`${title}${quote(annex.name)}在正文里叫${quote(text.name)}（`, { row: text.row.id }, "）。"],
    about: `${annex.name}|${text.name}`,
    cause: null,
    fixes,
  };
}

function rename(label: string, { row }: Part, column: string, value: string): Fix {
  return { label, edits: [{ rowId: row.id, column, value }], patch: null };
}
