/** Which columns a view shows, and how many of them are frozen. Pure. */
import type { SheetView } from "../../shared/contract/view-schemas.ts";
import type { Column } from "../../shared/tables/definition.ts";

export interface ShownColumns {
  readonly columns: readonly Column[];
  readonly frozen: number;
}

/** The first column can not be hidden with all others: a sheet without columns shows nothing to bring them back by. */
export function shownColumns(whole: ShownColumns, { hidden, frozen }: SheetView): ShownColumns {
  const isShown = (column: Column): boolean => !hidden.includes(column.key);
  const kept = whole.columns.filter(isShown);
  const columns = kept.length === 0 ? whole.columns.slice(0, 1) : kept;
  const frozenOfWhole = frozen ?? whole.frozen;
  const frozenKept = whole.columns.slice(0, frozenOfWhole).filter((column) => columns.includes(column));
  return { columns, frozen: Math.min(frozenKept.length, Math.max(0, columns.length - 1)) };
}
