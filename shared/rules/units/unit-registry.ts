/**
 * The unit list as the rules ask it: what a name that was typed means, and what an unknown one may have meant. The
 * same list gives the very same object (UnitRegistryReader), and answers are remembered in it.
 */
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import { unitsTable } from "../../tables/units-table.ts";
import { otherNames, unitKey, unitName } from "../../units/unit-names.ts";
import { findSimilar, type Similar } from "./similar-names.ts";
import { tokensOf } from "./unit-tokens.ts";

export interface ListedUnit {
  readonly row: PlanRow;
  readonly name: string;
  /** The full name and all others. */
  readonly aliases: readonly string[];
}

export type Meaning =
  /** Exactly as in the list. */
  | { readonly kind: "name"; readonly unit: ListedUnit }
  /** The name with brackets or spaces of another kind. */
  | { readonly kind: "form"; readonly unit: ListedUnit }
  | { readonly kind: "alias"; readonly unit: ListedUnit }
  | { readonly kind: "unknown"; readonly similar: Similar };

/** The names in a cell, each once, with the units that it may mean; a name that can mean none is left out. */
export type UnitsMeant = readonly {
  readonly typed: string;
  readonly units: readonly ListedUnit[];
}[];

const MOST_REMEMBERED = 5000;
/** Spaces, also those that nobody sees. */
const BLANKS = /[\s\u200b-\u200d\ufeff]+/g;

export class UnitRegistry {
  readonly units: readonly ListedUnit[];
  readonly #byName = new Map<string, ListedUnit>();
  readonly #byAlias = new Map<string, ListedUnit>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #areListed = new Map<string, boolean>();
  readonly #unitsMeant = new Map<string, UnitsMeant>();
  /** Of the list before this one, so that what means the same is the same object. */
  #before: ReadonlyMap<string, UnitsMeant> | null;

  constructor(rows: readonly PlanRow[], before: UnitRegistry | null) {
    this.#before = before === null ? null : before.#unitsMeant;
    this.units = rows.flatMap((row) => listedUnit(row) ?? []);
    for (const unit of this.units) {
      putFirst(this.#byName, unitKey(unit.name), unit);
      for (const alias of unit.aliases) putFirst(this.#byAlias, unitKey(alias), unit);
    }
  }

  get isEmpty(): boolean {
    return this.units.length === 0;
  }

  meaningOf(typed: string): Meaning {
    const known = this.#meanings.get(typed);
    if (known) return known;
    const meaning = this.#findMeaning(typed);
    this.#meanings.set(typed, meaning);
    return meaning;
  }

  /** Are all names of a cell exactly as in the list? */
  areListed(cell: string): boolean {
    const known = this.#areListed.get(cell);
    if (known !== undefined) return known;
    if (this.#areListed.size >= MOST_REMEMBERED) this.#areListed.clear();
    const areListed = tokensOf(cell).names.every((name) => this.meaningOf(name).kind === "name");
    this.#areListed.set(cell, areListed);
    return areListed;
  }

  /** The unit that is meant; of an unknown name those that it may mean. */
  possibleUnits(typed: string): readonly ListedUnit[] {
    const meaning = this.meaningOf(typed);
    return meaning.kind === "unknown" ? meaning.similar.units : [meaning.unit];
  }

  /** Where the units and their meaning are the same as before the list changed, so is the object. */
  unitsMeant(cell: string): UnitsMeant {
    const known = this.#unitsMeant.get(cell);
    if (known) return known;
    if (this.#unitsMeant.size >= MOST_REMEMBERED) {
      this.#unitsMeant.clear();
      this.#before = null;
    }
    const found = tokensOf(cell).names.flatMap((typed) => {
      const units = this.possibleUnits(typed);
      return units.length > 0 ? [{ typed, units }] : [];
    });
    const before = this.#before?.get(cell);
    const meant = before && areSameUnits(before, found) ? before : found;
    this.#unitsMeant.set(cell, meant);
    return meant;
  }

  #findMeaning(typed: string): Meaning {
    const key = unitKey(typed);
    const named = this.#byName.get(key) ?? this.#byName.get(key.replace(BLANKS, ""));
    if (named) return { kind: named.name === typed ? "name" : "form", unit: named };
    const alias = this.#byAlias.get(key);
    if (alias) return { kind: "alias", unit: alias };
    return { kind: "unknown", similar: findSimilar(key, this.units) };
  }
}

function areSameUnits(a: UnitsMeant, b: UnitsMeant): boolean {
  return (
    a.length === b.length &&
    a.every(({ typed, units }, at) => {
      const other = b[at];
      return (
        typed === other?.typed &&
        units.length === other.units.length &&
        units.every((unit, index) => unit === other.units[index])
      );
    })
  );
}

/** The same row is the same unit, whatever else is in the list. */
const listed = new WeakMap<PlanRow, ListedUnit>();

function listedUnit(row: PlanRow): ListedUnit | undefined {
  const known = listed.get(row);
  if (known) return known;
  const name = unitName(row);
  if (name === "") return undefined;
  const unit = { row, name, aliases: otherNames(row) };
  listed.set(row, unit);
  return unit;
}

function putFirst(units: Map<string, ListedUnit>, key: string, unit: ListedUnit): void {
  if (key !== "" && !units.has(key)) units.set(key, unit);
}

/** Remembers the last registry that it made. */
export class UnitRegistryReader {
  #rows: readonly PlanRow[] = [];
  #registry = new UnitRegistry([], null);

  read(state: PlanState): UnitRegistry {
    const rows = childrenOf(state, unitsTable.key, null);
    const isSame = rows.length === this.#rows.length && rows.every((row, index) => row === this.#rows[index]);
    if (!isSame) this.#registry = new UnitRegistry(rows, this.#registry);
    this.#rows = rows;
    return this.#registry;
  }
}
