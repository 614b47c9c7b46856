/** Which rows must be checked again, though nobody touched them, because what a layer of rules knows has changed. */
import type { PlanRow } from "../model/row.ts";
import { BookChange } from "./numbers/book-change.ts";
import { LAYERS, type LayerKey, type LayerKnowledge } from "./row-checks.ts";
import type { RowShape } from "./row-shape.ts";
import { unitChange } from "./units/unit-change.ts";

const NONE: readonly LayerKey[] = [];

type Concerns = (row: PlanRow, shape: RowShape) => boolean;

export class StaleRows {
  readonly #layers: readonly (readonly [LayerKey, Concerns])[];

  constructor(before: LayerKnowledge | null, after: LayerKnowledge) {
    const changed = LAYERS.filter((layer) => before !== null && before[layer] !== after[layer]);
    this.#layers = before ? changed.map((layer) => [layer, concerns(layer, before, after)] as const) : [];
  }

  get areNone(): boolean {
    return this.#layers.length === 0;
  }

  /** The layers of rules to be checked again for the row. */
  layersOf(row: PlanRow, shape: RowShape): readonly LayerKey[] {
    let found = NONE;
    for (const [layer, isConcerned] of this.#layers) if (isConcerned(row, shape)) found = [...found, layer];
    return found;
  }
}

function concerns(layer: LayerKey, before: LayerKnowledge, after: LayerKnowledge): Concerns {
  if (layer === "targets") {
    const change = new BookChange(before.targets, after.targets);
    return (row, shape) => change.concerns(row, shape);
  }
  if (layer === "units") {
    const isConcerned = unitChange(before.units, after.units);
    return ({ cells }, { units }) =>
      units.some(({ key }) => {
        const text = cells[key];
        return text !== undefined && isConcerned(text);
      });
  }
  return () => true;
}
