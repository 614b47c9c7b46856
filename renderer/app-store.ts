/** What the page is about: the program's facts, and whether it has started. */
import { createStore } from "zustand/vanilla";
import type { AppInfo } from "../shared/contract/file-schemas.ts";

export interface AppData {
  /** Null until the host has answered. */
  readonly info: AppInfo | null;
  /** Why the program could not start. */
  readonly failure: string | null;
}

export const appStore = createStore<AppData>(() => ({ info: null, failure: null }));
