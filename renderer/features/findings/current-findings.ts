/** The findings of the plan that this page shows. The checker runs after an edit is painted, never before. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { DraftCell } from "../../../shared/rules/draft-findings.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { planStore } from "../../plan/current-plan.ts";
import { createFindingsStore, takeResult, UNCHECKED } from "./findings-store.ts";
import { SlicedChecker } from "./sliced-checker.ts";

export const currentFindings = createFindingsStore();

/** The longest that findings wait for the page to be idle. */
const CHECK_WITHIN_MS = 300;
/** Short enough for a frame to come in time. */
const SLICE_MS = 8;

let checker = new SlicedChecker();
/** Of the plan that the checker knows. */
let checked: string | null = null;

/** The longest that a key waits for what is said of the text. */
const DRAFT_MS = 30;

/** What stands of a cell if its text were this one. @throws AppError where the cell cannot hold it */
export function checkDraft(draft: DraftCell): readonly Finding[] {
  const until = performance.now() + DRAFT_MS;
  return checker.checkDraft(draft, () => performance.now() >= until);
}

/**
 * Of these findings those that still stand, as they are in the plan that is shown: what was found last may be of the
 * plan before the latest edit, and what it says of places in a text with it.
 */
export function standing(findings: readonly Finding[]): readonly Finding[] {
  const { session, plan } = planStore.getState();
  const goOn = (): boolean => session !== null && session === checked && !checker.isDone(plan.shown);
  while (goOn()) check(plan.shown, () => false);
  const found = new Map(currentFindings.getState().findings.map((finding) => [finding.id, finding]));
  return findings.flatMap(({ id }) => found.get(id) ?? []);
}

function check(state: PlanState, isOver: () => boolean): void {
  const result = checker.advance(state, isOver);
  if (result) takeResult(currentFindings, result, new Date());
}

/** Checks now and after every change of the plan, until the returned function is called. */
export function keepChecking(): () => void {
  checker = new SlicedChecker();
  checked = null;
  let waiting = 0;
  const checkSlice = (): void => {
    waiting = 0;
    const { session, plan } = planStore.getState();
    if (session === null) return;
    // What is found in one plan is not shown beside another.
    if (checked !== session) checker = new SlicedChecker();
    checked = session;
    const until = performance.now() + SLICE_MS;
    check(plan.shown, () => performance.now() >= until);
    if (!checker.isDone(plan.shown)) schedule();
  };
  const schedule = (): void => {
    if (waiting === 0) waiting = requestIdleCallback(checkSlice, { timeout: CHECK_WITHIN_MS });
  };
  const unsubscribe = planStore.subscribe((now, before) => {
    if (now.session !== before.session) currentFindings.setState(UNCHECKED);
    if (now.plan.shown !== before.plan.shown || now.session !== before.session) schedule();
  });
  schedule();
  return () => {
    cancelIdleCallback(waiting);
    unsubscribe();
  };
}
