/**
 * The path of the active cell. Walking down over a band returns to the column one came from; Enter after a run
 * of Tabs returns to the column in which the run began.
 */
import type { CellRef } from "./grid-types.ts";
import { type Step, stepFrom } from "./navigation.ts";
import type { SheetModel } from "./sheet-model.ts";

const VERTICAL: ReadonlySet<Step> = new Set([
  "up",
  "down",
  "enterUp",
  "enterDown",
  "columnStart",
  "columnEnd",
]);
const TABS: ReadonlySet<Step> = new Set(["tabForward", "tabBack"]);

export class CellWalk {
  #home = "";
  #tabHome: string | null = null;

  /** The column to which the walk returns. */
  home(model: SheetModel): string {
    return model.columnIndex(this.#home) < 0 ? (model.columns[0]?.key ?? "") : this.#home;
  }

  /** The cell was gone to by other means than a step. */
  start(model: SheetModel, cell: CellRef): void {
    this.#tabHome = null;
    if (model.columnIndex(cell.column) >= 0) this.#home = cell.column;
  }

  step(model: SheetModel, from: CellRef, step: Step): CellRef {
    const tabHome = this.#tabHome;
    const next = stepFrom(model, this.#origin(model, from, step), step, this.home(model));
    if (!VERTICAL.has(step) || step.startsWith("enter")) this.start(model, next);
    if (TABS.has(step)) this.#tabHome = tabHome ?? from.column;
    return next;
  }

  #origin(model: SheetModel, from: CellRef, step: Step): CellRef {
    const index = model.findLine(from.lineId);
    const isReturn = step.startsWith("enter") && this.#tabHome !== null;
    if (!isReturn || index === undefined || this.#tabHome === null) return from;
    if (model.columnIndex(this.#tabHome) < 0) return from;
    return model.cellAt(index, this.#tabHome);
  }
}
