/**
 * The checker in slices, so that the page draws and hears keys between them. A check that has begun is brought to its
 * end, also where the plan is another one meanwhile: the next one then has little left to do.
 */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { CheckResult } from "../../../shared/rules/check-result.ts";
import type { DraftCell } from "../../../shared/rules/draft-findings.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";

export class SlicedChecker {
  readonly #checker = new PlanChecker();
  #steps: Generator<void, CheckResult> | null = null;
  /** Of a check that has come to its end and whose outcome nobody has taken yet. */
  #result: CheckResult | null = null;
  /** That is being checked, or was last. */
  #state: PlanState | null = null;

  /** Is there nothing left to find in this state? */
  isDone(state: PlanState): boolean {
    return this.#state === state && this.#steps === null && this.#result === null;
  }

  /** Goes on until `isOver`, at least one step; null: the check that has begun is not at its end. */
  advance(state: PlanState, isOver: () => boolean): CheckResult | null {
    if (this.#steps === null && this.#result === null) {
      this.#state = state;
      this.#steps = this.#checker.steps(state);
    }
    this.#goOn(isOver);
    const result = this.#result;
    this.#result = null;
    return result;
  }

  /**
   * What stands of a cell if its text were this one; nothing where the check that has begun is not at its end when it
   * `isOver`. @throws AppError where the cell cannot hold it
   */
  checkDraft(draft: DraftCell, isOver: () => boolean): readonly Finding[] {
    this.#goOn(isOver);
    return this.#steps ? [] : this.#checker.checkDraft(draft);
  }

  #goOn(isOver: () => boolean): void {
    while (this.#steps) {
      const step = this.#steps.next();
      if (step.done) {
        this.#steps = null;
        this.#result = step.value;
      } else if (isOver()) return;
    }
  }
}
