/** The marks of a cell: the frame and tint of the selection, of what was cut, of a fill, and the flash. */
import type { GridMarks } from "../grid-store.ts";
import { type CellRef, isSameCell, type LineSpan } from "../grid-types.ts";
import { type Area, touches } from "../selection.ts";

/** A cell as it is drawn: a merged one over several lines, a spread one over two columns. */
export interface DrawnCell {
  readonly cell: CellRef;
  readonly lines: LineSpan;
  readonly columns: LineSpan;
}

const SIDES = ["top", "right", "bottom", "left"] as const;

export function showMarks(body: HTMLElement, drawn: DrawnCell | null, marks: GridMarks): void {
  const isActive = drawn !== null && isSameCell(drawn.cell, marks.active);
  const area = drawn && marks.areas.find((candidate) => touches(candidate, drawn.lines, drawn.columns));
  const cut = drawn && marks.cut.find((candidate) => touches(candidate, drawn.lines, drawn.columns));
  const filling =
    drawn && marks.filling && touches(marks.filling, drawn.lines, drawn.columns) ? marks.filling : null;
  body.classList.toggle("is-selected", !!area && !marks.isSingle && !isActive);
  body.classList.toggle("is-active", isActive && !marks.isSingle);
  body.classList.toggle("is-flashing", drawn !== null && isSameCell(drawn.cell, marks.flashing));
  const hasHandle = marks.areas.length === 1;
  frame(body, "cell-frame", drawn, area ?? null, hasHandle);
  frame(body, "cut-frame", drawn, cut ?? null, false);
  frame(body, "fill-frame", drawn, filling, false);
}

/** Draws the sides of the area that run along this cell. */
function frame(
  body: HTMLElement,
  className: string,
  drawn: DrawnCell | null,
  area: Area | null,
  hasHandle: boolean,
): void {
  const present = body.querySelector<HTMLElement>(`:scope > .${className}`);
  const sides = drawn && area ? sidesOf(drawn, area) : [];
  if (sides.length === 0) {
    present?.remove();
    return;
  }
  const element = present ?? document.createElement("span");
  element.className = [className, ...sides.map((side) => `is-${side}`)].join(" ");
  element.replaceChildren();
  if (hasHandle && sides.includes("bottom") && sides.includes("right")) element.append(handle());
  if (!present) body.append(element);
}

function sidesOf({ lines, columns }: DrawnCell, area: Area): readonly (typeof SIDES)[number][] {
  const isAlong = {
    top: area.top >= lines.first,
    right: area.right <= columns.last,
    bottom: area.bottom <= lines.last,
    left: area.left >= columns.first,
  };
  return SIDES.filter((side) => isAlong[side]);
}

function handle(): HTMLElement {
  const element = document.createElement("i");
  element.className = "cell-handle";
  return element;
}
