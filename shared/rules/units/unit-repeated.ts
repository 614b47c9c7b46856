/** One unit twice in a cell, under whatever names. */
import { draftAt, quote, type Replacement } from "../cell-view.ts";
import type { Draft, TextRange } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { isUnitsColumn, type NamedUnit, namedUnits } from "./unit-cells.ts";
import { tokensOf } from "./unit-tokens.ts";

export const unitRepeated: CellRule = {
  id: "unit-repeated",
  title: "单位重复",
  fulfilled: "没有重复的单位",
  why: "同一格里同一个单位写了两遍，多半有一个该是别的单位。",
  severity: "warning",
  reads: "各表的单位列",
  scope: "cell",
  knows: "units",
  appliesTo: isUnitsColumn,
  check: (cell, registry) => {
    if (tokensOf(cell.text).tokens.length < 2) return NO_DRAFTS;
    const seen = new Map<string, NamedUnit>();
    let before: NamedUnit | null = null;
    return namedUnits(cell, registry).flatMap((unit): Draft[] => {
      const key = unit.meaning.kind === "unknown" ? unit.typed : `#${unit.meaning.unit.row.id}`;
      const first = seen.get(key);
      const previous = before;
      before = unit;
      if (!first || !previous) {
        seen.set(key, unit);
        return [];
      }
      const same = first.typed === unit.typed ? "" : `（与${quote(first.typed)}是同一个单位）`;
      const message = `单位${quote(unit.typed)}重复${same}。`;
      return [draftAt(cell, range(unit), message, { fix: withoutFix(previous, unit) })];
    });
  },
};

function range({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** Takes the unit away with the separator before it. */
function withoutFix(previous: TextRange, unit: NamedUnit): Replacement {
  const place = { start: previous.end, end: unit.end };
  return { label: `删去重复的${quote(unit.typed)}`, text: "", range: place };
}
