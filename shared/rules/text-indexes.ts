/** What is kept of all texts of the plan: how it is written, and its words. Each text is read once for both. */
import type { PlanRow } from "../model/row.ts";
import type { PlanIndex } from "./plan-index.ts";
import type { RowShape } from "./row-shape.ts";
import { type Sign, StyleIndex } from "./style-index.ts";
import { WordIndex } from "./text/word-index.ts";

export class TextIndexes implements PlanIndex {
  readonly style = new StyleIndex();
  readonly words = new WordIndex();

  add(row: PlanRow, shape: RowShape): void {
    this.#count(row, shape, this.words.addRow(row, shape), 1);
  }

  remove(row: PlanRow, shape: RowShape): void {
    this.#count(row, shape, this.words.removeRow(row), -1);
  }

  #count(row: PlanRow, shape: RowShape, number: number, sign: Sign): void {
    for (const { key } of shape.texts) {
      const text = row.cells[key];
      if (text === undefined) continue;
      this.style.countText(text, sign);
      this.words.countText(number, text, sign);
    }
    this.style.countUnits(row, shape, sign);
  }
}
