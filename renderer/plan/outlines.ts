/** The outlines of a plan state, each worked out once. */

import type { PlanState } from "../../shared/model/plan-state.ts";
import { type Outline, outlineOf } from "../../shared/numbering/outline.ts";
import { tableIn } from "../../shared/tables/table-in.ts";

const known = new WeakMap<PlanState, Map<string, Outline>>();

export function outlineIn(state: PlanState, table: string): Outline {
  let outlines = known.get(state);
  if (!outlines) {
    outlines = new Map();
    known.set(state, outlines);
  }
  let outline = outlines.get(table);
  if (!outline) {
    outline = outlineOf(state, tableIn(state, table));
    outlines.set(table, outline);
  }
  return outline;
}
