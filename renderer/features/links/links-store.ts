/** How the links were looked at last: who has gone to a cell and comes back finds them as they were left. */
import { createStore } from "zustand/vanilla";
import type { LinkFilter } from "./link-lines.ts";

export interface LinksView {
  readonly filter: LinkFilter;
  readonly text: string;
  /** The key of the line that has the keys. */
  readonly active: string | null;
}

export const EVERY_LINK: LinksView = { filter: "all", text: "", active: null };

export const linksStore = createStore<LinksView>(() => EVERY_LINK);
