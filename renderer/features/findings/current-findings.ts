/** The findings of the plan that this page shows. The checker runs after an edit is painted, never before. */
import type { DraftCell } from "../../../shared/rules/draft-findings.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { planStore } from "../../plan/current-plan.ts";
import { createFindingsStore, takeResult } from "./findings-store.ts";
import { SlicedChecker } from "./sliced-checker.ts";

export const currentFindings = createFindingsStore();

/** The longest that findings wait for the page to be idle. */
const CHECK_WITHIN_MS = 300;
/** Short enough for a frame to come in time. */
const SLICE_MS = 8;

let checker = new SlicedChecker();

/** The longest that a key waits for what is said of the text. */
const DRAFT_MS = 30;

/** What stands of a cell if its text were this one. @throws AppError where the cell cannot hold it */
export function checkDraft(draft: DraftCell): readonly Finding[] {
  const until = performance.now() + DRAFT_MS;
  return checker.checkDraft(draft, () => performance.now() >= until);
}

/** Checks now and after every change of the plan, until the returned function is called. */
export function keepChecking(): () => void {
  checker = new SlicedChecker();
  let waiting = 0;
  let session: string | null = null;
  const check = (): void => {
    waiting = 0;
    const { session: open, plan } = planStore.getState();
    if (open === null) return;
    // What is found in one plan is not shown beside another.
    if (session !== open) checker = new SlicedChecker();
    session = open;
    const until = performance.now() + SLICE_MS;
    const result = checker.advance(plan.shown, () => performance.now() >= until);
    if (result) takeResult(currentFindings, result, new Date());
    if (!checker.isDone(plan.shown)) schedule();
  };
  const schedule = (): void => {
    if (waiting === 0) waiting = requestIdleCallback(check, { timeout: CHECK_WITHIN_MS });
  };
  const unsubscribe = planStore.subscribe((now, before) => {
    if (now.plan.shown !== before.plan.shown || now.session !== before.session) schedule();
  });
  schedule();
  return () => {
    cancelIdleCallback(waiting);
    unsubscribe();
  };
}
