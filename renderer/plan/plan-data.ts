/** What the page knows of the open plan. */
import type { HistoryState, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { EMPTY_PLAN } from "../../shared/model/plan-state.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { PlanPlace } from "./first-place.ts";
import type { OptimisticPlan } from "./optimistic-plan.ts";
import type { SaveState } from "./save-state.ts";

export interface Reveal {
  readonly place: PlanPlace;
  /** Two requests for the same place are two requests. */
  readonly serial: number;
}

export interface PlanData {
  /** Null: no plan is open. */
  readonly file: PlanSnapshot["file"] | null;
  readonly readOnlyReason: string | null;
  readonly notice: string | null;
  readonly history: HistoryState;
  readonly plan: OptimisticPlan;
  readonly save: SaveState;
  readonly sheet: string;
  readonly activeCells: Readonly<Record<string, CellRef | null>>;
  /** Where the grid is asked to go; null: stay. */
  readonly reveal: Reveal | null;
}

export const NO_PLAN: PlanData = {
  file: null,
  readOnlyReason: null,
  notice: null,
  history: { undoLabel: null, redoLabel: null },
  plan: { confirmed: EMPTY_PLAN, shown: EMPTY_PLAN, pending: [] },
  save: { status: "saved", at: null },
  sheet: sheetTables[0]?.key ?? "",
  activeCells: {},
  reveal: null,
};
