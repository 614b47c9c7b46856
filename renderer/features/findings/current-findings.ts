/** The findings of the plan that this page shows. The checker runs after an edit is painted, never before. */
import type { DraftCell } from "../../../shared/rules/draft-findings.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { planStore } from "../../plan/current-plan.ts";
import { createFindingsStore, takeResult } from "./findings-store.ts";

export const currentFindings = createFindingsStore();

/** The longest that findings may lag behind typing. */
const CHECK_WITHIN_MS = 300;

let checker = new PlanChecker();

/** What stands of a cell if its text were this one. @throws AppError where the cell cannot hold it */
export function checkDraft(draft: DraftCell): readonly Finding[] {
  return checker.checkDraft(draft);
}

/** Checks now and after every change of the plan, until the returned function is called. */
export function keepChecking(): () => void {
  checker = new PlanChecker();
  let waiting = 0;
  const check = (): void => {
    waiting = 0;
    const { file, plan } = planStore.getState();
    if (file === null) return;
    takeResult(currentFindings, checker.check(plan.shown), new Date());
  };
  const schedule = (): void => {
    if (waiting === 0) waiting = requestIdleCallback(check, { timeout: CHECK_WITHIN_MS });
  };
  const unsubscribe = planStore.subscribe((now, before) => {
    if (now.plan.shown !== before.plan.shown || now.file !== before.file) schedule();
  });
  schedule();
  return () => {
    cancelIdleCallback(waiting);
    unsubscribe();
  };
}
