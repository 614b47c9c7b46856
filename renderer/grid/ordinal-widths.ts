/** How wide the columns of derived numbers must be, so that the longest number stands on one line. */
import type { Column } from "../../shared/tables/definition.ts";
import type { SheetModel } from "./sheet-model.ts";

export type LeastWidths = ReadonlyMap<string, number>;

export class OrdinalWidths {
  readonly #widthOf: (column: Column, text: string) => number;
  #key = "";
  #widths: LeastWidths = new Map();

  /** `widthOf`: what a cell of the column takes for a text of one line. */
  constructor(widthOf: (column: Column, text: string) => number) {
    this.#widthOf = widthOf;
  }

  /** The very same map as long as no number has become longer or shorter. */
  of({ columns, outline }: SheetModel): LeastWidths {
    const ordinals = columns.filter((column) => column.type === "ordinal");
    const texts = ordinals.map(({ owners }) => longestUpTo(owners.map((kind) => outline.counts.get(kind))));
    const key = ordinals.map((column, index) => `${column.key} ${texts[index]}`).join();
    if (key !== this.#key) {
      this.#key = key;
      const widths = ordinals.map((column, index) => this.#widthOf(column, texts[index] ?? ""));
      this.#widths = new Map(ordinals.map((column, index) => [column.key, widths[index] ?? 0]));
    }
    return this.#widths;
  }
}

/** Digits are all of one width. */
function longestUpTo(counts: readonly (number | undefined)[]): string {
  const digits = counts.map((count) => String(count ?? 0).length);
  return "0".repeat(Math.max(1, ...digits));
}
