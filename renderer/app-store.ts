/** What the page is about: the program's facts, whether it has started, and the zoom of the sheets. */
import { createStore } from "zustand/vanilla";
import type { AppInfo } from "../shared/contract/file-schemas.ts";

export interface AppData {
  /** Null until the host has answered. */
  readonly info: AppInfo | null;
  /** Why the program could not start. */
  readonly failure: string | null;
  /** Per cent. */
  readonly zoom: number;
}

export const MIN_ZOOM = 50;
export const MAX_ZOOM = 200;

export const appStore = createStore<AppData>(() => ({ info: null, failure: null, zoom: 100 }));

export function setZoom(percent: number): void {
  appStore.setState({ zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(percent))) });
}
