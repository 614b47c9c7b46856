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

/** The last cell that was read: several rules ask for the same one after the other. */
let last: {
  readonly text: string;
  readonly registry: UnitRegistry;
  readonly units: readonly NamedUnit[];
} | null = null;

export function namedUnits({ text }: CellView, registry: UnitRegistry): readonly NamedUnit[] {
  if (last?.text !== text || last.registry !== registry)
    last = { text, registry, units: readUnits(text, registry) };
  return last.units;
}

function readUnits(text: string, registry: UnitRegistry): NamedUnit[] {
  const units: NamedUnit[] = [];
  for (const { text: typed, start } of tokensOf(text).tokens) {
    const unit = { typed, start, end: start + typed.length, meaning: registry.meaningOf(typed) };
    const before = units.at(-1);
    const whole = before && partedByBlank(text, before, unit, registry);
    if (whole) units[units.length - 1] = whole;
    else units.push(unit);
  }
  return units;
}

/** 市工业和 信息化局: one name with a space in it, where neither part is a name. */
function partedByBlank(
  text: string,
  first: NamedUnit,
  second: NamedUnit,
  registry: UnitRegistry,
): NamedUnit | undefined {
  if (first.meaning.kind !== "unknown" || second.meaning.kind !== "unknown") return undefined;
  if (text.slice(first.end, second.start).trim() !== "") return undefined;
  const typed = text.slice(first.start, second.end);
  const meaning = registry.meaningOf(typed);
  return meaning.kind === "form" ? { typed, start: first.start, end: second.end, meaning } : undefined;
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
