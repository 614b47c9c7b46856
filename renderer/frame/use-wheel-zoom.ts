/** Ctrl and the wheel zoom the sheet, as in Excel; the browser would zoom the whole page. */
import { type RefCallback, useCallback } from "react";
import { setZoom, viewStore, ZOOM_STEP } from "../view/view-store.ts";

/** For the element over which the wheel is turned. */
export function useWheelZoom(): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => {
    // React listens passively, and a passive listener cannot keep the browser from zooming.
    element?.addEventListener("wheel", zoomByWheel, { passive: false });
    return () => element?.removeEventListener("wheel", zoomByWheel);
  }, []);
}

function zoomByWheel(event: WheelEvent): void {
  if (!event.ctrlKey || event.deltaY === 0) return;
  event.preventDefault();
  setZoom(viewStore.getState().zoom - Math.sign(event.deltaY) * ZOOM_STEP);
}
