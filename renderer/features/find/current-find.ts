/** The one find store of this page, with its worker, and what the grid reads from it. */
import type { RowId } from "../../../shared/model/row.ts";
import type { TextRange } from "../../../shared/search/find-hits.ts";
import { planStore } from "../../plan/current-plan.ts";
import { marksIn } from "./find-marks.ts";
import { createFindStore } from "./find-store.ts";
import { WorkerFinder } from "./finder.ts";

export const findStore = createFindStore(
  planStore,
  new WorkerFinder(() => new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" })),
);

/** The ranges of a cell's stored text to be marked; subscribe to findStore to hear when they change. */
export function hitRangesOf(rowId: RowId, column: string): readonly TextRange[] {
  return marksIn(findStore.getState(), planStore.getState().plan.shown, rowId, column).ranges;
}

/** The one of them at which the user is; null: not in this cell. */
export function currentRangeOf(rowId: RowId, column: string): TextRange | null {
  return marksIn(findStore.getState(), planStore.getState().plan.shown, rowId, column).current;
}
