/** The grid's measures, read from the stylesheet so that they are written down once. */
import type { TextStyle } from "../text/text-measurer.ts";
import type { RowMetrics } from "./row-layout.ts";

export interface GridMetrics {
  readonly rows: RowMetrics;
  readonly text: TextStyle;
  readonly lettersPx: number;
  readonly namesPx: number;
  readonly rowHeadPx: number;
  readonly scrollBarPx: number;
}

/** @throws Error where the stylesheet lacks a measure. */
export function readMetrics(element: HTMLElement): GridMetrics {
  const style = getComputedStyle(element);
  const px = (name: string): number => {
    const value = Number.parseFloat(style.getPropertyValue(name));
    if (Number.isNaN(value)) throw new Error(`the stylesheet has no ${name}`);
    return value;
  };
  const emPx = px("--fs-body");
  return {
    rows: {
      bandPx: px("--h-band"),
      cellPaddingX: px("--cell-px"),
      cellPaddingY: px("--cell-py"),
      labelPaddingY: px("--label-py"),
      leadingPx: px("--lh-cell"),
    },
    text: {
      font: `400 ${emPx}px ${style.fontFamily}`,
      emPx,
      leadingPx: px("--lh-cell"),
      labelLeadingPx: px("--lh-label"),
      countPx: px("--h-count"),
      hangPx: px("--hang") * emPx,
    },
    lettersPx: px("--h-letters"),
    namesPx: px("--h-names"),
    rowHeadPx: px("--w-row-head"),
    scrollBarPx: px("--w-scroll-bar"),
  };
}
