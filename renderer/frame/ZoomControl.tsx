/** Zoom of the sheets, 50 to 200 per cent; a click on the figure goes back to 100. */
import { useStore } from "zustand";
import { focusSheet } from "../plan/sheet-focus.ts";
import { MAX_ZOOM, MIN_ZOOM, setZoom, viewStore, ZOOM_STEP } from "../view/view-store.ts";

export function ZoomControl() {
  const zoom = useStore(viewStore, (view) => view.zoom);
  return (
    <span className="zoom">
      <button type="button" aria-label="缩小" onClick={() => setZoom(zoom - ZOOM_STEP)}>
        −
      </button>
      <input
        type="range"
        aria-label="显示比例"
        aria-valuetext={`${zoom}%`}
        min={MIN_ZOOM}
        max={MAX_ZOOM}
        step={ZOOM_STEP}
        value={zoom}
        onChange={(event) => setZoom(event.currentTarget.valueAsNumber)}
        onPointerUp={focusSheet}
      />
      <button type="button" aria-label="放大" onClick={() => setZoom(zoom + ZOOM_STEP)}>
        +
      </button>
      <button type="button" className="zoom-figure" title="恢复 100%" onClick={() => setZoom(100)}>
        {zoom}%
      </button>
    </span>
  );
}
