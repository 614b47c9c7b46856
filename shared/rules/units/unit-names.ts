/**
 * Names of units against the unit list. A plan without a unit list is not measured by it. A name that people may use
 * on purpose can be put right, or the list takes it as an alias.
 */
import { unitKey, withAliases } from "../../units/unit-names.ts";
import { type CellView, draftAt, quote, type Replacement } from "../cell-view.ts";
import type { Draft, Fix } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { joinedNames, type Similar } from "./similar-names.ts";
import { checkOddNames, isUnitsColumn, type NamedUnit } from "./unit-cells.ts";
import type { ListedUnit, UnitRegistry } from "./unit-registry.ts";
import { tokensOf } from "./unit-tokens.ts";

export const unitUnknown: CellRule = {
  id: "unit-unknown",
  title: "单位不在名单",
  fulfilled: "单位都在名单里",
  why: "名单里没有的单位收不到任务，统计牵头任务时也会漏掉。",
  severity: "error",
  reads: "各表的单位列和单位名单",
  scope: "cell",
  knows: "units",
  appliesTo: isUnitsColumn,
  check: (cell, registry) => {
    if (registry.isEmpty) return NO_DRAFTS;
    return checkOddNames(cell, registry, (named) => {
      if (named.meaning.kind !== "unknown" || isNearlyListed(named.meaning.similar)) return null;
      if (named.meaning.similar.kind === "joined") return joinedDraft(cell, named, registry);
      const message = `单位${quote(named.typed)}不在单位名单里${meantText(named.meaning.similar)}`;
      return unknownDraft(cell, named, named.meaning.similar, message);
    });
  },
};

export const unitNearlyListed: CellRule = {
  id: "unit-nearly-listed",
  title: "单位名称与名单不全同",
  fulfilled: "单位名称与名单全同",
  why: "少了括注或前缀的名称可能是另一个单位，任务会派错。",
  severity: "warning",
  reads: "各表的单位列和单位名单",
  scope: "cell",
  knows: "units",
  appliesTo: isUnitsColumn,
  check: (cell, registry) =>
    checkOddNames(cell, registry, (named) => {
      if (named.meaning.kind !== "unknown" || !isNearlyListed(named.meaning.similar)) return null;
      const names = named.meaning.similar.units.map(({ name }) => quote(name)).join("、");
      const message = `单位${quote(named.typed)}在单位名单里写作${names}，请确认是不是同一个单位。`;
      return unknownDraft(cell, named, named.meaning.similar, message);
    }),
};

export const unitAlias: CellRule = {
  id: "unit-alias",
  title: "使用别名",
  fulfilled: "没有使用别名",
  why: "正式印发的附表宜用名单里的名称，别名只便于查找。",
  severity: "hint",
  reads: "各表的单位列和单位名单",
  scope: "cell",
  knows: "units",
  appliesTo: isUnitsColumn,
  check: (cell, registry) =>
    checkOddNames(cell, registry, ({ typed, meaning, start, end }) => {
      if (meaning.kind !== "alias") return null;
      const isFull = unitKey(meaning.unit.row.cells.fullName ?? "") === unitKey(typed);
      const message = `${quote(typed)}是${quote(meaning.unit.name)}的${isFull ? "全称" : "别名"}。`;
      return draftAt(cell, { start, end }, message, { cause: typed, fix: renameFix(meaning.unit) });
    }),
};

export const unitForm: CellRule = {
  id: "unit-form",
  title: "单位名称的括号和空格",
  fulfilled: "单位名称的括号和空格一致",
  why: "同一单位的括号时而〔〕时而()，或者中间有空格，看起来像两个单位。",
  severity: "hint",
  reads: "各表的单位列和单位名单",
  scope: "cell",
  knows: "units",
  appliesTo: isUnitsColumn,
  check: (cell, registry) =>
    checkOddNames(cell, registry, ({ typed, meaning, start, end }) => {
      if (meaning.kind !== "form") return null;
      const difference = /[\s\u200b-\u200d\ufeff]/.test(typed) ? "中间多了空格" : "括号不同";
      const message = `${quote(typed)}在单位名单里写作${quote(meaning.unit.name)}，${difference}。`;
      return draftAt(cell, { start, end }, message, { cause: typed, fix: renameFix(meaning.unit) });
    }),
};

/** Takes the names apart by what stands between the other names of the cell. */
function joinedDraft(cell: CellView, { typed, start, end }: NamedUnit, { units }: UnitRegistry): Draft {
  const names = joinedNames(unitKey(typed), units) ?? [];
  const listed = names.map(({ unit }) => quote(unit.name)).join("");
  const separator = tokensOf(cell.text).separators[0]?.text ?? "、";
  const apart = names.map((name) => typed.slice(name.start, name.end)).join(separator);
  return draftAt(cell, { start, end }, `${quote(typed)}是${listed}连写，中间缺分隔号。`, {
    cause: typed,
    fix: { label: "分开写", text: apart },
  });
}

function isNearlyListed({ kind }: Similar): boolean {
  return kind === "bracketed" || kind === "part";
}

function meantText({ kind, units }: Similar): string {
  if (kind === "none") return "，名单里也没有相近的名称。";
  const names = units.map(({ name }) => quote(name)).join("或");
  return `，是否应为${names}？`;
}

function unknownDraft(
  cell: CellView,
  { typed, start, end }: NamedUnit,
  { units, isSure, mayBeAlias }: Similar,
  message: string,
): Draft {
  const [unit, ...others] = units;
  const isAlias = mayBeAlias && others.length === 0;
  const fix = unit && (isSure || isAlias) ? renameFix(unit) : null;
  const draft = draftAt(cell, { start, end }, message, { cause: typed, fix });
  if (!unit || !isAlias) return draft;
  const alias = aliasFix(unit, typed);
  return { ...draft, fixes: [...draft.fixes, isSure ? { ...alias, isSecondary: true } : alias] };
}

function aliasFix({ row, name }: ListedUnit, typed: string): Fix {
  const edits = [{ rowId: row.id, column: "aliases", value: withAliases(row, [typed]) }];
  return { label: `记为${quote(name)}的别名`, edits, patch: null };
}

function renameFix({ name }: ListedUnit): Replacement {
  return { label: `改为${quote(name)}`, text: name };
}
