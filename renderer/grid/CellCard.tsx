/** A card beside a cell, within the part of the grid in which lines show. It is read, never pressed: the mouse goes through it. */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { cardPlace } from "./card-place.ts";
import type { CellRect } from "./sheet-geometry.ts";

export interface CellCardProps {
  readonly rect: CellRect;
  readonly area: CellRect;
  readonly children: ReactNode;
}

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
