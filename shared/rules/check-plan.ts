/**
 * A full check of a plan, for scripts and tests:
 *
 *     const { findings, counts, setAside, rules } = checkPlan(state);
 *
 * An editor, which checks again after every edit, keeps a PlanChecker instead (incremental.ts); both give the same.
 */
import type { PlanState } from "../model/plan-state.ts";
import type { CheckResult } from "./check-result.ts";
import { PlanChecker } from "./incremental.ts";

export function checkPlan(state: PlanState): CheckResult {
  return new PlanChecker().check(state);
}
