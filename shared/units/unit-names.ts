/** The names of one unit of the list: the one that is printed, and all others under which it is known. */
import type { PlanRow } from "../model/row.ts";
import { unitsTable } from "../tables/units-table.ts";
import { joinUnits, splitUnits } from "./split-units.ts";

/** The columns of table units that hold names: `name` is the short one that the annex prints. */
export const UNIT_NAME_COLUMNS: readonly string[] = unitsTable.kinds.flatMap(
  ({ nameColumn, otherNameColumns = [] }) => [nameColumn, ...otherNameColumns],
);
/** Those that hold one name each; a change of it is a renaming. */
export const SINGLE_NAME_COLUMNS = ["name", "fullName"] as const;
export type SingleNameColumn = (typeof SINGLE_NAME_COLUMNS)[number];

type Unit = Pick<PlanRow, "cells">;

export function unitName({ cells }: Unit): string {
  return (cells.name ?? "").trim();
}

/** The full name, where it is another than the printed one, and the aliases, in their order. */
export function otherNames({ cells }: Unit): readonly string[] {
  const full = (cells.fullName ?? "").trim();
  const isOther = full !== "" && unitKey(full) !== unitKey(cells.name ?? "");
  return [...(isOther ? [full] : []), ...splitUnits(cells.aliases ?? "")];
}

/** Kinds of brackets are one: 市府办〔金融〕, 市府办（金融） and 市府办(金融) are the same name. */
export function unitKey(name: string): string {
  return name
    .trim()
    .replace(/[（〔[【]/g, "(")
    .replace(/[）〕\]】]/g, ")");
}

/**
 * The aliases cell with these names too. What is known of the unit already is not said twice, and what a cell would
 * take for several units can be no alias.
 */
export function withAliases(unit: Unit, names: readonly string[]): string {
  const known = new Set([unitName(unit), ...otherNames(unit)].map(unitKey));
  const added = names.filter((name) => {
    const key = unitKey(name);
    if (known.has(key) || splitUnits(name).length !== 1) return false;
    known.add(key);
    return true;
  });
  const { aliases = "" } = unit.cells;
  return added.length === 0
    ? aliases
    : joinUnits([...splitUnits(aliases), ...added.map((name) => name.trim())]);
}

/** The aliases cell without this name. */
export function withoutAlias(aliases: string, name: string): string {
  const all = splitUnits(aliases);
  const kept = all.filter((alias) => unitKey(alias) !== unitKey(name));
  return kept.length === all.length ? aliases : joinUnits(kept);
}
