/** Widths of the columns on the screen, in CSS pixels before zoom. */
import type { Column } from "../../shared/tables/definition.ts";
import type { LeastWidths } from "./ordinal-widths.ts";

export interface WidthRequest {
  readonly columns: readonly Column[];
  /** What the columns have for themselves: the view without row heads and scroll bar. */
  readonly roomPx: number;
  readonly isNarrow: boolean;
  /** Widths that the user has set. */
  readonly chosen: ReadonlyMap<string, number>;
  /** What columns need for what they hold, unless the user has set their width. */
  readonly least: LeastWidths;
}

/** Each column has its own width, or the user's; the one that grows takes what is left over. */
export function columnWidths({
  columns,
  roomPx,
  isNarrow,
  chosen,
  least,
}: WidthRequest): Map<string, number> {
  const widths = new Map(
    columns.map(({ key, screen }) => {
      const ownPx = isNarrow ? screen.narrowPx : screen.widthPx;
      return [key, chosen.get(key) ?? Math.max(ownPx, least.get(key) ?? 0)];
    }),
  );
  const growing = columns.find(({ key, screen }) => screen.grows && !chosen.has(key));
  const taken = [...widths.values()].reduce((sum, width) => sum + width, 0);
  if (growing && taken < roomPx) {
    widths.set(growing.key, (widths.get(growing.key) ?? 0) + Math.floor(roomPx - taken));
  }
  return widths;
}
