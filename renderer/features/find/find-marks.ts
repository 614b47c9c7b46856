/** Which parts of a cell's text the grid marks. */

import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { cellKey } from "../../../shared/model/row.ts";
import type { Hit, TextRange } from "../../../shared/search/find-hits.ts";
import { rangeAt } from "../../../shared/search/walk-hits.ts";
import type { FindData } from "./find-data.ts";

export interface CellMarks {
  readonly ranges: readonly TextRange[];
  /** The one of them at which the user is. */
  readonly current: TextRange | null;
}

const NONE: CellMarks = { ranges: [], current: null };

/** Of a section's title the ranges lie in the stored title. Nothing is marked while the panel is closed. */
export function marksIn(data: FindData, state: PlanState, rowId: RowId, column: string): CellMarks {
  const hit = data.isOpen ? hitAt(data.hits, rowId, column) : undefined;
  // Just after an edit the hits are those of the text before it.
  if (!hit || !holds(state, hit)) return NONE;
  const isCurrent = data.current !== null && data.hits[data.current.hit] === hit;
  return {
    ranges: hit.ranges,
    current: (isCurrent && data.current && rangeAt(data.hits, data.current)) || null,
  };
}

/** Does the cell still hold the text that was searched? */
export function holds(state: PlanState, { rowId, column, text }: Hit): boolean {
  return state.rows.get(rowId)?.cells[column] === text;
}

const byCell = new WeakMap<readonly Hit[], ReadonlyMap<string, Hit>>();

function hitAt(hits: readonly Hit[], rowId: RowId, column: string): Hit | undefined {
  let known = byCell.get(hits);
  if (!known) {
    known = new Map(hits.map((hit) => [cellKey(hit), hit]));
    byCell.set(hits, known);
  }
  return known.get(cellKey({ rowId, column }));
}
