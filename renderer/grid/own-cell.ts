/** A cell that stands for its line alone, whatever is merged beside it. */
import type { CellRef } from "./grid-types.ts";
import type { SheetModel } from "./sheet-model.ts";

/** The first cell of the deepest row of the line that `cell` is on; one that can be typed into, if there is one. */
export function ownCell(model: SheetModel, cell: CellRef): CellRef {
  const index = model.findLine(cell.lineId) ?? 0;
  const own = model.columns.filter((column) => model.owner(index, column)?.id === cell.lineId);
  const first = own.find((column) => column.type !== "ordinal") ?? own[0];
  return first ? model.cellAt(index, first.key) : cell;
}
