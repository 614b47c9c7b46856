/** The sheet model of what a view shows; the same one for as long as nothing about it changes. */
import type { SheetView } from "../../shared/contract/view-schemas.ts";
import type { Outline } from "../../shared/numbering/outline.ts";
import { SheetModel, sheetModelOf, wholeOf } from "../grid/sheet-model.ts";
import { shownColumns } from "./shown-columns.ts";
import { type AppliedView, NOTHING_APPLIED, shownLines } from "./shown-lines.ts";

interface Known {
  readonly view: Pick<SheetView, "hidden" | "frozen">;
  readonly applied: AppliedView;
  readonly model: SheetModel;
}

const models = new WeakMap<Outline, Known>();

export function viewModel(outline: Outline, view: SheetView, applied: AppliedView): SheetModel {
  const isPlain = view.hidden.length === 0 && view.frozen === null && applied === NOTHING_APPLIED;
  if (isPlain) return sheetModelOf(outline);
  const known = models.get(outline);
  const isSame =
    known?.applied === applied && known.view.hidden === view.hidden && known.view.frozen === view.frozen;
  if (isSame) return known.model;
  const whole = wholeOf(outline);
  const model = new SheetModel(outline, {
    ...shownColumns(whole, view),
    lines: shownLines(outline, applied),
  });
  models.set(outline, { view, applied, model });
  return model;
}
