/** Whom it concerns that a unit list is followed by another one: the cells in which a name means something else. */
import type { ListedUnit, Meaning, UnitRegistry } from "./unit-registry.ts";
import { tokensOf } from "./unit-tokens.ts";

/** Tells of a cell's text whether the rules on units may find something else in it. */
export function unitChange(before: UnitRegistry, after: UnitRegistry): (cell: string) => boolean {
  if (before.isEmpty !== after.isEmpty) return () => true;
  const names = new Map<string, boolean>();
  const isOther = (name: string): boolean => {
    const known = names.get(name) ?? !isSameMeaning(before.meaningOf(name), after.meaningOf(name));
    names.set(name, known);
    return known;
  };
  const cells = new Map<string, boolean>();
  return (cell) => {
    const known = cells.get(cell) ?? tokensOf(cell).names.some(isOther);
    cells.set(cell, known);
    return known;
  };
}

function isSameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === "name" || a.kind === "form") return a.kind === b.kind && isCalledTheSame(a.unit, b.unit);
  // What is said of an alias, and of a name that may become one, depends on all names of the unit.
  if (a.kind === "alias") return b.kind === "alias" && a.unit.row === b.unit.row;
  if (b.kind !== "unknown") return false;
  const { kind, isSure, units } = a.similar;
  return (
    kind === b.similar.kind &&
    isSure === b.similar.isSure &&
    units.length === b.similar.units.length &&
    units.every(({ row }, at) => row === b.similar.units[at]?.row)
  );
}

function isCalledTheSame(a: ListedUnit, b: ListedUnit): boolean {
  return a.name === b.name && a.row.id === b.row.id;
}
