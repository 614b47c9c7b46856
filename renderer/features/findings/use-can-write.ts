/** Can the plan be written to now? */
import { useStore } from "zustand";
import { planStore } from "../../plan/current-plan.ts";
import { lockOf } from "../../plan/plan-data.ts";

export function useCanWrite(): boolean {
  return useStore(planStore, (plan) => lockOf(plan) === null);
}
