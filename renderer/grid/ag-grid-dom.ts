/** The one place that reads ag-grid's elements: for what its API does not offer. */

const SCROLLER = ".ag-grid-viewport";

/** @throws Error where ag-grid's elements are not as expected. */
export function findScroller(host: HTMLElement): HTMLElement {
  const scroller = host.querySelector<HTMLElement>(SCROLLER);
  if (!scroller) throw new Error(`ag-grid has no ${SCROLLER}`);
  return scroller;
}

/** What a screen reader says of the grid as a whole. */
export function nameGrid(host: HTMLElement, name: string): void {
  host.querySelector('[role="grid"]')?.setAttribute("aria-label", name);
}

/** The column whose right edge is under the mouse, where its width is drawn; null elsewhere. */
export function columnResizedAt(target: EventTarget | null): string | null {
  const edge = target instanceof Element ? target.closest(".ag-header-cell-resize") : null;
  return edge ? columnHeadAt(edge) : null;
}

/** The column whose head is under the mouse: its letter or its title. */
export function columnHeadAt(target: EventTarget | null): string | null {
  const head = target instanceof Element ? target.closest(".ag-header-cell") : null;
  return head?.getAttribute("col-id") ?? null;
}

export function findColumnHead(host: HTMLElement, column: string): Element | null {
  return host.querySelector(`.ag-header-cell[col-id="${CSS.escape(column)}"]`);
}
