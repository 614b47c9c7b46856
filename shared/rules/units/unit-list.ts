/** The unit list itself: a unit that leads nothing, and a name that means two units. */

import type { PlanRow } from "../../model/row.ts";
import { unitKey } from "../../units/unit-names.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES } from "../finding.ts";
import { NO_KEYS } from "../row-index.ts";
import type { RowShape } from "../row-shape.ts";
import type { PlanRule } from "../rule.ts";
import type { ListedUnit } from "./unit-registry.ts";
import { tokensOf } from "./unit-tokens.ts";

/** The names that the cells of a row give to units. */
export function typedUnits(row: PlanRow, { units }: RowShape): readonly string[] {
  let names = NO_KEYS;
  for (const { key } of units) {
    const text = row.cells[key];
    if (text === undefined) continue;
    const typed = tokensOf(text).names;
    names = names.length === 0 ? typed : [...names, ...typed];
  }
  return names;
}

export const unitIdle: PlanRule = {
  id: "unit-idle",
  title: "名单里的单位没有任务",
  fulfilled: "名单里的单位都有任务",
  why: "列入名单却什么都不牵头，不是名单多了，就是哪一行漏写了它。",
  severity: "warning",
  reads: "单位名单和各表的单位列",
  scope: "plan",
  check: ({ units, indexes }) => {
    const busy = new Set<ListedUnit>();
    for (const typed of indexes.typedUnits.keys()) {
      const meaning = units.meaningOf(typed);
      // A name that is only close to a unit's may be it: then the name is what must be put right.
      if (meaning.kind !== "unknown") busy.add(meaning.unit);
      else for (const unit of meaning.similar.units) busy.add(unit);
    }
    if (busy.size === 0) return [];
    // One that stands in the list twice is one of the rows that are repeated.
    const names = new Set([...busy].map(({ name }) => unitKey(name)));
    return units.units.flatMap((unit) => (names.has(unitKey(unit.name)) ? [] : [idleDraft(unit)]));
  },
};

function idleDraft({ row, name }: ListedUnit): Draft {
  const message = [`${quote(name)}在单位名单里，但没有牵头任何一项。`];
  return { rowId: row.id, column: "name", range: null, message, about: name, cause: null, fixes: NO_FIXES };
}

export const unitClash: PlanRule = {
  id: "unit-clash",
  title: "一个名称指两个单位",
  fulfilled: "没有一个名称指两个单位",
  why: "别名与别的单位重名时，任务会记到别人名下。",
  severity: "error",
  reads: "单位名单的名称、全称和别名",
  scope: "plan",
  check: ({ units }) => {
    const drafts: Draft[] = [];
    const owners = new Map<string, ListedUnit>();
    for (const unit of units.units) owners.set(unitKey(unit.name), owners.get(unitKey(unit.name)) ?? unit);
    for (const unit of units.units) {
      for (const alias of unit.aliases) {
        const owner = owners.get(unitKey(alias));
        if (!owner) owners.set(unitKey(alias), unit);
        else drafts.push(clashDraft(unit, alias, owner));
      }
    }
    return drafts;
  },
};

function clashDraft(unit: ListedUnit, alias: string, owner: ListedUnit): Draft {
  const { fullName, aliases = "" } = unit.row.cells;
  const isFull = fullName?.trim() === alias;
  const column = isFull ? "fullName" : "aliases";
  const word = isFull ? "全称" : "别名";
  const start = (isFull ? fullName : aliases).indexOf(alias);
  const message =
    owner === unit
      ? [`${word}${quote(alias)}与本单位的名称或另一个别名相同。`]
      : [`${word}${quote(alias)}也是`, { row: owner.row.id }, `${quote(owner.name)}的名称或别名。`];
  const range = { start, end: start + alias.length };
  return { rowId: unit.row.id, column, range, message, about: alias, cause: null, fixes: NO_FIXES };
}
