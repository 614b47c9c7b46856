/**
 * What follows from which rows a plan has, of which kinds and in which order, worked out once for all states that
 * share these: writing cells leaves `PlanState.children` the very same object.
 */
import type { PlanState } from "../model/plan-state.ts";

export type ByStructure<T> = (state: PlanState, key: string, work: () => T) => T;

/** A memory of its own for facts of one sort; `work` must read nothing from the cells. */
export function byStructure<T>(): ByStructure<T> {
  const known = new WeakMap<PlanState["children"], Map<string, T>>();
  return ({ children }, key, work) => {
    let facts = known.get(children);
    if (!facts) {
      facts = new Map();
      known.set(children, facts);
    }
    let fact = facts.get(key);
    if (fact === undefined) {
      fact = work();
      facts.set(key, fact);
    }
    return fact;
  };
}
