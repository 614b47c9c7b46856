/** A card beside a cell, within the part of the grid in which lines show. It is read, never pressed: the mouse goes through it. */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { CellRect } from "./sheet-geometry.ts";

export interface CellCardProps {
  readonly rect: CellRect;
  readonly area: CellRect;
  readonly children: ReactNode;
}

const GAP_PX = 5;
const INSET_PX = 4;

export function CellCard({ rect, area, children }: CellCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = box.current ?? {};
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  });
  return (
    <div ref={box} className="cell-card" aria-hidden="true" style={cardPlace(rect, area, size)}>
      {children}
    </div>
  );
}

/** Below the cell, else above it, else over its lower end. Exported for its test. */
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
