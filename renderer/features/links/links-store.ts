/** How the links were looked at last: who has gone to a cell and comes back finds them as they were left. */
import { createStore } from "zustand/vanilla";
import type { RowId } from "../../../shared/model/row.ts";
import type { LinkFilter } from "./link-lines.ts";

export interface LinksView {
  /** In which plan. */
  readonly session: string | null;
  readonly filter: LinkFilter;
  readonly text: string;
  /** The key of the line that has the keys. */
  readonly active: string | null;
  /** An indicator, or a row that states something, whose line is to be the active one as soon as it is found. */
  readonly row: RowId | null;
}

export const EVERY_LINK: LinksView = { session: null, filter: "all", text: "", active: null, row: null };

export const linksStore = createStore<LinksView>(() => EVERY_LINK);
