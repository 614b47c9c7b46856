import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import type { Change } from "../../../shared/changes/change.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { isUserColumnKey } from "../../../shared/tables/table-in.ts";
import {
  type CommandRecipe,
  commandChanges,
  commandFor,
  commandRecipes,
} from "../../helpers/command-arbitrary.ts";
import { countingIds, planOf, smallTemplate, zhoushanPlan } from "../../helpers/plan-builders.ts";
import { planFaults } from "../../helpers/plan-faults.ts";

interface Run {
  readonly batches: readonly Change[][];
  /** The plan before the first batch and after each. */
  readonly states: readonly PlanState[];
  readonly types: readonly string[];
}

function runOf(start: PlanState, recipes: readonly CommandRecipe[]): Run {
  const newId = countingIds("new");
  const batches: Change[][] = [];
  const states = [start];
  const types: string[] = [];
  let state = start;
  for (const recipe of recipes) {
    const command = commandFor(state, recipe);
    if (!command) continue;
    const batch = commandChanges(state, command, newId);
    state = applyChanges(state, batch);
    batches.push(batch);
    states.push(state);
    types.push(command.type);
  }
  return { batches, states, types };
}

const small = planOf(smallTemplate());

it("a plan is sound after every command of any run, and so is the real plan", () => {
  expect(planFaults(zhoushanPlan())).toEqual([]);
  fc.assert(
    fc.property(commandRecipes, (recipes) => {
      for (const state of runOf(small, recipes).states) expect(planFaults(state)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("any run undone in reverse gives each earlier plan again, and redone each later one", () => {
  fc.assert(
    fc.property(commandRecipes, (recipes) => {
      const { batches, states } = runOf(small, recipes);
      let state = states.at(-1) ?? small;

      for (const [index, batch] of [...batches.entries()].toReversed()) {
        state = applyChanges(state, invertChanges(batch));
        expect(state).toEqual(states[index]);
      }
      for (const [index, batch] of batches.entries()) {
        state = applyChanges(state, batch);
        expect(state).toEqual(states[index + 1]);
      }
    }),
    { numRuns: 300 },
  );
});

it("random runs do reach every kind of command and of change", () => {
  const recipes = fc.sample(commandRecipes, { seed: 1, numRuns: 200 });
  const types = recipes.flatMap((run) => runOf(small, run).types);
  const changes = recipes.flatMap((run) => runOf(small, run).batches.flat());

  expect(new Set(types).size).toBe(14);
  expect(new Set(changes.map((change) => change.table)).size).toBe(7);
  expect(changes.filter((change) => isUserColumnKey(change.column))).not.toEqual([]);
  expect(
    changes.filter((change) => change.column === "$place" && change.old !== null && change.new !== null),
  ).not.toEqual([]);
});
