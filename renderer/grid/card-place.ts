/** Where a card stands beside its cell. Pure. */
import type { CellRect } from "./sheet-geometry.ts";

const GAP_PX = 5;
const INSET_PX = 4;

/** Below the cell, else above it, else over its lower end. */
export function cardPlace(
  rect: CellRect,
  area: CellRect,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const right = area.left + area.width - width - INSET_PX;
  const left = Math.max(area.left + INSET_PX, Math.min(rect.left + INSET_PX, right));
  const lowest = area.top + area.height - height - INSET_PX;
  const below = rect.top + rect.height + GAP_PX;
  const above = rect.top - height - GAP_PX;
  if (below <= lowest) return { left, top: Math.max(below, area.top + INSET_PX) };
  return { left, top: above >= area.top ? above : lowest };
}
