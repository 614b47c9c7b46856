/** The items of a cell that have a number, of whatever style: `1.`, or else （1）, 1) and ①. */
import type { CellView } from "../cell-view.ts";
import type { TextRange } from "../finding.ts";
import { otherLists } from "./other-styles.ts";

export interface MarkedItem extends TextRange {
  readonly number: number;
  /** Behind the marker. */
  readonly textStart: number;
}

export function markedItems({ text, items }: CellView): readonly MarkedItem[] {
  if (items.numbered.length > 0) return items.numbered;
  const [list = []] = otherLists(text);
  return list.flatMap(({ marker, start, end }) =>
    marker ? [{ start, end, number: marker.number, textStart: marker.end }] : [],
  );
}
