/** What the rules on cells of units have in common: the names in a cell that are not just as in the unit list. */
import type { Column } from "../../tables/definition.ts";
import type { CellView } from "../cell-view.ts";
import type { Draft, TextRange } from "../finding.ts";
import { firstDrafts, NO_DRAFTS } from "../rule.ts";
import type { Meaning, UnitRegistry } from "./unit-registry.ts";
import { tokensOf } from "./unit-tokens.ts";

export interface NamedUnit extends TextRange {
  readonly typed: string;
  readonly meaning: Meaning;
}

export function isUnitsColumn({ type }: Column): boolean {
  return type === "units";
}

export function namedUnits({ text }: CellView, registry: UnitRegistry): NamedUnit[] {
  return tokensOf(text).tokens.map(({ text: typed, start }) => ({
    typed,
    start,
    end: start + typed.length,
    meaning: registry.meaningOf(typed),
  }));
}

/** What `check` finds in the names that are not exactly as in the list. */
export function checkOddNames(
  cell: CellView,
  registry: UnitRegistry,
  check: (unit: NamedUnit) => Draft | null,
): readonly Draft[] {
  if (registry.areListed(cell.text)) return NO_DRAFTS;
  return firstDrafts(namedUnits(cell, registry), check);
}
