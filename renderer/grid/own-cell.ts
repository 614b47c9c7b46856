/** A cell that stands for its line alone, whatever is merged beside it. */
import type { CellRef } from "./grid-types.ts";
import type { SheetModel } from "./sheet-model.ts";

/** The first cell of the deepest row of the line that `cell` is on. */
export function ownCell(model: SheetModel, cell: CellRef): CellRef {
  const index = model.findLine(cell.lineId) ?? 0;
  const own = model.columns.find((column) => model.owner(index, column)?.id === cell.lineId);
  return own ? model.cellAt(index, own.key) : cell;
}
