/** Finding units by what is typed: a part of the name or of another name. Pure. */
import type { UnitChoice } from "./grid-types.ts";

export interface UnitOption {
  /** What choosing it adds. */
  readonly name: string;
  /** The other name that was found; null where the name itself was. */
  readonly alias: string | null;
  /** Not in the list of units: added as typed. */
  readonly isFree: boolean;
}

/** The units that fit, those that begin with the text first; last, what was typed, unless a unit is named so. */
export function searchUnits(
  units: readonly UnitChoice[],
  search: string,
  chosen: readonly string[],
): UnitOption[] {
  const text = search.trim();
  const taken = new Set(chosen);
  const found = units.flatMap((unit) => {
    const option = taken.has(unit.name) ? null : optionOf(unit, text);
    return option ? [option] : [];
  });
  found.sort((a, b) => rank(a, text) - rank(b, text));
  const isTaken =
    taken.has(text) || units.some(({ name, aliases }) => taken.has(name) && aliases.includes(text));
  const isNamed = text === "" || isTaken || found.some((option) => option.name === text);
  return isNamed ? found : [...found, { name: text, alias: null, isFree: true }];
}

/** The unit that a text names in full: by its name, by another name, or, where no unit fits at all, by itself. */
export function namedInFull(options: readonly UnitOption[], search: string): string {
  const text = search.trim();
  const exact = options.find((option) => option.name === text || option.alias === text);
  const isAlone = options.length === 1 && options[0]?.isFree === true;
  return text !== "" && exact && (isAlone || !exact.isFree) ? exact.name : "";
}

/** The option after (or before) the one that is marked; at the ends it stays. */
export function nextOption(
  options: readonly UnitOption[],
  marked: string,
  direction: 1 | -1,
): UnitOption | undefined {
  const at = options.findIndex((option) => option.name === marked);
  if (at < 0) return direction > 0 ? options[0] : undefined;
  return options[Math.min(Math.max(at + direction, 0), options.length - 1)];
}

function optionOf(unit: UnitChoice, text: string): UnitOption | null {
  const exact = text !== "" && unit.name !== text ? unit.aliases.find((alias) => alias === text) : undefined;
  if (exact !== undefined) return { name: unit.name, alias: exact, isFree: false };
  if (unit.name.includes(text)) return { name: unit.name, alias: null, isFree: false };
  const alias = unit.aliases.find((candidate) => candidate.includes(text));
  return alias === undefined ? null : { name: unit.name, alias, isFree: false };
}

function rank({ name, alias }: UnitOption, text: string): number {
  if (name === text || alias === text) return 0;
  if (name.startsWith(text)) return 1;
  return alias === null ? 2 : 3;
}
