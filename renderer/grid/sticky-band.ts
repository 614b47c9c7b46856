/** The band of the section in view, kept under the header; the next one pushes it out. */
import type { RowId } from "../../shared/model/row.ts";
import type { RowLayout } from "./row-layout.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { LineView } from "./sheet-geometry.ts";
import type { SheetModel } from "./sheet-model.ts";
import { BandView } from "./views/band-view.ts";

export class StickyBand {
  readonly #host: HTMLElement;
  readonly #band = new BandView();
  #shown: RowId | null = null;
  #bottom = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#host.append(this.#band.getGui());
  }

  /** The pixels of lines that the band covers where lines are scrolled to `top`. */
  coverAt(context: SheetContext, layout: RowLayout, top: number, bandPx: number): number {
    return bandAt(context, layout, top) === null ? 0 : bandPx;
  }

  place(context: SheetContext, layout: RowLayout, view: LineView, bandPx: number): void {
    const band = bandAt(context, layout, view.top);
    const index = band !== null && (layout.tops[band] ?? 0) < view.top ? band : null;
    const id = index === null ? null : context.model.lineAt(index).id;
    this.#host.hidden = id === null;
    if (index === null || id === null) {
      this.#shown = null;
      return;
    }
    if (this.#shown !== id) this.#band.show(context, id);
    this.#shown = id;
    const { lines } = context.model;
    let next = index + 1;
    while (next < lines.length && !lines[next]?.isBand) next++;
    const room = next < lines.length ? (layout.tops[next] ?? 0) - view.top : bandPx;
    this.#bottom = Math.min(bandPx, room);
    this.#host.style.transform = `translateY(${this.#bottom - bandPx}px)`;
  }

  /** The pixels of lines that it covers now. */
  get shownPx(): number {
    return this.#shown === null ? 0 : Math.max(0, this.#bottom);
  }

  /** Does it lie at this distance below the header? */
  isAt(y: number): boolean {
    return this.#shown !== null && y < this.#bottom;
  }

  /** The line of the band that is shown. */
  index(model: SheetModel): number | null {
    return this.#shown === null ? null : (model.findLine(this.#shown) ?? null);
  }

  /** Draws the band anew: its title or count may have changed. */
  renew(): void {
    this.#shown = null;
  }

  destroy(): void {
    this.#band.destroy();
  }
}

/** The last band at or above the top of the view; null where the table has none or it is not above the view. */
function bandAt(context: SheetContext, layout: RowLayout, top: number): number | null {
  const { lines } = context.model;
  if (lines.length === 0) return null;
  for (let index = layout.lineAt(top); index >= 0; index--) if (lines[index]?.isBand) return index;
  return null;
}
