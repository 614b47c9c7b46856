/** The one place that knows ag-grid's class names. Needed only to scroll to a pixel, which its API does not offer. */

const SCROLLER = ".ag-grid-viewport";

/** @throws Error where ag-grid's elements are not as expected. */
export function findScroller(host: HTMLElement): HTMLElement {
  const scroller = host.querySelector<HTMLElement>(SCROLLER);
  if (!scroller) throw new Error(`ag-grid has no ${SCROLLER}`);
  return scroller;
}
