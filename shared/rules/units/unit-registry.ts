/**
 * The unit list as the rules ask it: what a name that was typed means, and what an unknown one may have meant. The
 * same list gives the very same object (registryOf), and answers are remembered in it.
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

const MOST_REMEMBERED = 5000;

export class UnitRegistry {
  readonly units: readonly ListedUnit[];
  readonly #byName = new Map<string, ListedUnit>();
  readonly #byAlias = new Map<string, ListedUnit>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #areListed = new Map<string, boolean>();

  constructor(rows: readonly PlanRow[]) {
    this.units = rows.flatMap((row) => {
      const name = unitName(row);
      return name === "" ? [] : [{ row, name, aliases: otherNames(row) }];
    });
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

  #findMeaning(typed: string): Meaning {
    const key = unitKey(typed);
    const named = this.#byName.get(key);
    if (named) return { kind: named.name === typed ? "name" : "form", unit: named };
    const alias = this.#byAlias.get(key);
    if (alias) return { kind: "alias", unit: alias };
    return { kind: "unknown", similar: findSimilar(key, this.units) };
  }
}

function putFirst(units: Map<string, ListedUnit>, key: string, unit: ListedUnit): void {
  if (key !== "" && !units.has(key)) units.set(key, unit);
}

const registries = new WeakMap<
  PlanRow,
  { readonly rows: readonly PlanRow[]; readonly registry: UnitRegistry }
>();
const EMPTY = new UnitRegistry([]);

export function registryOf(state: PlanState): UnitRegistry {
  const rows = childrenOf(state, unitsTable.key, null);
  const [first] = rows;
  if (!first) return EMPTY;
  const known = registries.get(first);
  if (known && known.rows.length === rows.length && known.rows.every((row, index) => row === rows[index])) {
    return known.registry;
  }
  const registry = new UnitRegistry(rows);
  registries.set(first, { rows, registry });
  return registry;
}
