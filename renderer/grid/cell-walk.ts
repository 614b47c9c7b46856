/**
 * The path of the active cell. Walking down over a cell that lies across several columns returns to the column
 * one came from; Enter after a run of Tabs returns to the column in which the run began.
 */
import type { CellRef } from "./grid-types.ts";
import { type Step, stepFrom, walkColumn } from "./navigation.ts";
import type { SheetModel } from "./sheet-model.ts";

const VERTICAL: ReadonlySet<Step> = new Set([
  "up",
  "down",
  "enterUp",
  "enterDown",
  "edgeUp",
  "edgeDown",
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

  /** The column in which the walk goes on above and below a cell. */
  columnFrom(model: SheetModel, cell: CellRef): string {
    return walkColumn(model, cell, this.home(model));
  }

  /** The cell was gone to by other means than a step. */
  start(model: SheetModel, cell: CellRef): void {
    this.#tabHome = null;
    if (model.columnIndex(cell.column) >= 0) this.#home = cell.column;
  }

  step(model: SheetModel, from: CellRef, step: Step): CellRef {
    const tabHome = this.#tabHome;
    const origin = step.startsWith("enter") ? this.#origin(model, from) : from;
    const next = stepFrom(model, origin, step, this.home(model));
    if (VERTICAL.has(step)) this.#tabHome = null;
    else this.start(model, next);
    if (TABS.has(step)) this.#tabHome = tabHome ?? from.column;
    return next;
  }

  /** After a run of Tabs, the cell of the same line in the column in which the run began. */
  #origin(model: SheetModel, from: CellRef): CellRef {
    const index = model.findLine(from.lineId);
    if (index === undefined || this.#tabHome === null || model.columnIndex(this.#tabHome) < 0) return from;
    this.#home = this.#tabHome;
    return model.cellAt(index, this.#tabHome);
  }
}
