/** Widths of the columns on the screen, in CSS pixels before zoom. */
import type { Column } from "../../shared/tables/definition.ts";

export interface WidthRequest {
  readonly columns: readonly Column[];
  /** What the columns have for themselves: the view without row heads and scroll bar. */
  readonly roomPx: number;
  readonly isNarrow: boolean;
  /** Widths that the user has set. */
  readonly chosen: ReadonlyMap<string, number>;
}

/** Each column has its own width, or the user's; the one that grows takes what is left over. */
export function columnWidths({ columns, roomPx, isNarrow, chosen }: WidthRequest): Map<string, number> {
  const widths = new Map(
    columns.map(({ key, screen }) => [key, chosen.get(key) ?? (isNarrow ? screen.narrowPx : screen.widthPx)]),
  );
  const growing = columns.find(({ key, screen }) => screen.grows && !chosen.has(key));
  const taken = [...widths.values()].reduce((sum, width) => sum + width, 0);
  if (growing && taken < roomPx) {
    widths.set(growing.key, (widths.get(growing.key) ?? 0) + Math.floor(roomPx - taken));
  }
  return widths;
}
