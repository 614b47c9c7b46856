/**
 * The corner of the sheet in which the panel covers nothing of the selection. It stays where it is as long as it
 * can, so that it does not run from the mouse.
 */
import { type RefObject, useEffect, useState } from "react";
import { useStore } from "zustand";
import { planStore } from "../../plan/current-plan.ts";
import { findStore } from "./current-find.ts";

const CORNERS = ["top-right", "bottom-right", "bottom-left", "top-left"] as const;
export type Corner = (typeof CORNERS)[number];

export function useFreeCorner(panel: RefObject<HTMLElement | null>): Corner {
  const [corner, setCorner] = useState<Corner>("top-right");
  const active = useStore(planStore, (plan) => plan.activeCells[plan.sheet]);
  const current = useStore(findStore, (find) => find.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is on the screen when these change
  useEffect(() => {
    // The grid scrolls in the first frame and draws the selection in the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (panel.current) setCorner(freeCorner(panel.current));
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [panel, active, current]);
  return corner;
}

function freeCorner(panel: HTMLElement): Corner {
  const rect = panel.getBoundingClientRect();
  const selection = document.querySelectorAll("[data-sheet-grid] .cell-frame");
  const frames = [...selection].map((frame) => frame.getBoundingClientRect());
  const sheet = document.querySelector("[data-sheet-grid]")?.getBoundingClientRect();
  const now = CORNERS.find((corner) => panel.classList.contains(`is-${corner}`)) ?? "top-right";
  if (!sheet) return now;
  const isFree = (corner: Corner): boolean => {
    const place = placeIn(sheet, rect, corner);
    return frames.every((frame) => !isOverlapping(frame, place));
  };
  return [now, ...CORNERS].find(isFree) ?? now;
}

function placeIn(sheet: DOMRect, { width, height }: DOMRect, corner: Corner): DOMRect {
  const left = corner.endsWith("right") ? sheet.right - width : sheet.left;
  const top = corner.startsWith("top") ? sheet.top : sheet.bottom - height;
  return new DOMRect(left, top, width, height);
}

/** With the panel's distance from the edges as a margin. */
const MARGIN_PX = 28;

function isOverlapping(a: DOMRect, b: DOMRect): boolean {
  return (
    a.left < b.right + MARGIN_PX &&
    a.right > b.left - MARGIN_PX &&
    a.top < b.bottom + MARGIN_PX &&
    a.bottom > b.top - MARGIN_PX
  );
}
