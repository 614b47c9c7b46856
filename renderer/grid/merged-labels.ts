/** The label of a merged cell stands in the middle of what can be seen of the merge, also of a very high one. */
import type { RowLayout } from "./row-layout.ts";
import type { LineView } from "./sheet-geometry.ts";
import type { SheetModel } from "./sheet-model.ts";

export function placeLabel(
  label: HTMLElement,
  model: SheetModel,
  layout: RowLayout,
  view: LineView,
  coveredPx: number,
): void {
  const { line, column } = label.dataset;
  const index = line === undefined ? undefined : model.findLine(line);
  const field = model.columns.find((candidate) => candidate.key === column);
  if (index === undefined || !field) return;
  const span = model.span(index, field);
  const top = layout.tops[span.first] ?? 0;
  const bottom = layout.tops[span.last + 1] ?? top;
  const seenTop = Math.max(top, view.top + coveredPx);
  const seenBottom = Math.min(bottom, view.top + view.height);
  const { offsetHeight } = label;
  const middle = (seenTop + seenBottom) / 2 - offsetHeight / 2 - top;
  const lowest = Math.max(0, bottom - top - offsetHeight);
  label.style.top = `${Math.round(Math.min(Math.max(middle, 0), lowest))}px`;
}
