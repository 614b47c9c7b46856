/** The plan's own facts: title, year and stage, from its one row. */
import type { PlanState } from "../../shared/model/plan-state.ts";
import { PLAN_ROW_ID } from "../../shared/tables/plan-table.ts";

export interface PlanFacts {
  readonly title: string;
  readonly year: string;
  readonly stage: string;
}

export function planFacts(state: PlanState): PlanFacts {
  const cells = state.rows.get(PLAN_ROW_ID)?.cells ?? {};
  return { title: cells.title ?? "", year: cells.year ?? "", stage: cells.stage ?? "" };
}
