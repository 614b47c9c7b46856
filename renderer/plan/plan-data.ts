/** What the page knows of the open plan. */
import type { HistoryState, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { EMPTY_PLAN } from "../../shared/model/plan-state.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { PlanPlace } from "./first-place.ts";
import type { OptimisticPlan } from "./optimistic-plan.ts";
import type { SaveState } from "./save-state.ts";
import type { Unwritten } from "./unwritten.ts";

export interface Reveal {
  readonly place: PlanPlace;
  /** Two requests for the same place are two requests. */
  readonly serial: number;
  /** What is selected moved there as a whole and stays selected. */
  readonly keepsSelection: boolean;
}

export interface PlanData {
  /** Null: no plan is open. */
  readonly file: PlanSnapshot["file"] | null;
  /** The opening of the plan to which all that is shown belongs; null where none is open. */
  readonly session: string | null;
  readonly readOnlyReason: string | null;
  /** Why editing is stopped for now: the host does not answer. */
  readonly stopReason: string | null;
  readonly notice: string | null;
  readonly history: HistoryState;
  readonly plan: OptimisticPlan;
  /** The texts that other acts on their way are to write. */
  readonly acting: readonly (readonly Unwritten[])[];
  /** The last of them that was refused; null: none was. */
  readonly refusedAct: readonly Unwritten[] | null;
  readonly save: SaveState;
  readonly sheet: string;
  readonly activeCells: Readonly<Record<string, CellRef | null>>;
  /** Where the grid is asked to go; null: stay. */
  readonly reveal: Reveal | null;
}

/** Why nothing can be edited; null where the plan can be. */
export function lockOf({ readOnlyReason, stopReason }: PlanData): string | null {
  return readOnlyReason ?? stopReason;
}

export const NO_PLAN: PlanData = {
  file: null,
  session: null,
  readOnlyReason: null,
  stopReason: null,
  notice: null,
  history: { undoLabel: null, redoLabel: null },
  plan: { confirmed: EMPTY_PLAN, shown: EMPTY_PLAN, pending: [] },
  acting: [],
  refusedAct: null,
  save: { status: "saved", at: null },
  sheet: sheetTables[0]?.key ?? "",
  activeCells: {},
  reveal: null,
};
