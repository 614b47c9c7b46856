/** The frame of the active cell with its handle, and the flash of a cell that was gone to. */
import type { GridMarks } from "../grid-store.ts";
import { type CellRef, isSameCell } from "../grid-types.ts";

export function showFrame(body: HTMLElement, cell: CellRef | null, marks: GridMarks): void {
  const isActive = cell !== null && isSameCell(cell, marks.active);
  if (body.classList.contains("is-active") !== isActive) {
    body.classList.toggle("is-active", isActive);
    if (isActive) body.append(frame());
    else body.querySelector(":scope > .cell-frame")?.remove();
  }
  const isFlashing = cell !== null && isSameCell(cell, marks.flashing);
  body.classList.toggle("is-flashing", isFlashing);
}

function frame(): HTMLElement {
  const element = document.createElement("span");
  element.className = "cell-frame";
  const handle = document.createElement("i");
  handle.className = "cell-handle";
  element.append(handle);
  return element;
}
