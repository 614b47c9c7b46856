/** The statements that a user may link with a target, whatever the wording proposes; the most alike first. */
import type { PlanState } from "../../model/plan-state.ts";
import type { RowId } from "../../model/row.ts";
import { type Comparison, compareQuantities } from "../../quantities/compare-quantities.ts";
import { atOnce } from "../../steps.ts";
import {
  bookSteps,
  type StatedQuantity,
  statedQuantity,
  statementsOf,
  steppedCells,
} from "./indicator-links.ts";
import type { LinkKey } from "./link-decisions.ts";
import { matchTarget } from "./match-target.ts";
import { coverage } from "./wording.ts";

export interface LinkCandidate extends LinkKey {
  readonly statement: StatedQuantity;
  readonly comparison: Comparison;
  /** The target with which it is linked now. */
  readonly linkedWith: RowId | null;
}

/** Of a target that states no number there are none. */
export function linkCandidates(state: PlanState, target: RowId): readonly LinkCandidate[] {
  return atOnce(linkCandidateSteps(state, target));
}

/** The same in small steps, each with how much is done of it: from 0 to 1. */
export function* linkCandidateSteps(
  state: PlanState,
  target: RowId,
): Generator<number, readonly LinkCandidate[]> {
  const book = yield* bookSteps(state);
  const booked = book.targetOf(target);
  if (!booked) return [];
  const scored: { readonly candidate: LinkCandidate; readonly score: number }[] = [];
  for (const [cell, done] of steppedCells(state)) {
    for (const statement of statementsOf(cell)) {
      const { row, column } = cell;
      const decisions = book.decisionsOn(row.id, column.key, statement.key);
      const candidate: LinkCandidate = {
        target,
        rowId: row.id,
        column: column.key,
        about: statement.key,
        statement: statedQuantity(cell, statement),
        comparison: compareQuantities(booked.measure, statement.quantity),
        linkedWith: matchTarget(book, statement, decisions)?.target.row.id ?? null,
      };
      const isComparable = candidate.comparison.relation !== "incomparable";
      const likeness = coverage(booked.words, statement.words) + coverage(statement.words, booked.words);
      scored.push({ candidate, score: isComparable ? likeness : likeness - 4 });
    }
    if (done !== null) yield done;
  }
  return scored.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}
