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
  const isNamed = text === "" || taken.has(text) || found.some((option) => option.name === text);
  return isNamed ? found : [...found, { name: text, alias: null, isFree: true }];
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
  if (unit.name.includes(text)) return { name: unit.name, alias: null, isFree: false };
  const alias = unit.aliases.find((candidate) => candidate.includes(text));
  return alias === undefined ? null : { name: unit.name, alias, isFree: false };
}

function rank({ name, alias }: UnitOption, text: string): number {
  if (name === text || alias === text) return 0;
  if (name.startsWith(text)) return 1;
  return alias === null ? 2 : 3;
}
