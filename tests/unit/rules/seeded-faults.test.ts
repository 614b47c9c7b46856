import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertDefined } from "../../../shared/errors.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { Chooser } from "../../helpers/fault-planting.ts";
import { zhoushanPlan } from "../../helpers/plan-builders.ts";
import { FAULT_KINDS } from "../../helpers/seeded-faults.ts";

const FAULTS = 200;
const FOUND_SHARE = 0.98;

interface Outcome {
  readonly kind: string;
  readonly what: string;
  /** New findings on the rows that the fault harms. */
  readonly found: readonly Finding[];
  /** New findings on others. */
  readonly elsewhere: readonly Finding[];
}

const kinds = Object.keys(FAULT_KINDS);
const recipes = fc.sample(fc.array(fc.nat(99_999), { minLength: 4, maxLength: 4 }), {
  numRuns: FAULTS,
  seed: 20240507,
});

function plantAll(): Outcome[] {
  const plan = zhoushanPlan();
  const checker = new PlanChecker();
  const before = new Set(checker.check(plan).findings.map(({ id }) => id));
  return recipes.map((numbers, index) => {
    const kind = kinds[index % kinds.length] ?? "";
    const plant = assertDefined(FAULT_KINDS[kind], kind);
    const { state, harmed, what } = plant(plan, new Chooser(numbers));
    const fresh = checker.check(state).findings.filter(({ id }) => !before.has(id));
    return {
      kind,
      what,
      found: fresh.filter(({ rowId }) => harmed.has(rowId)),
      elsewhere: fresh.filter(({ rowId }) => !harmed.has(rowId)),
    };
  });
}

describe("200 random faults planted into copies of the real plan", () => {
  const outcomes = plantAll();

  it("are of at least twenty kinds", () => {
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
  });

  it("are found, but for one in fifty at most", () => {
    const missed = outcomes
      .filter(({ found }) => found.length === 0)
      .map(({ kind, what }) => `${kind}: ${what}`);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(FAULTS * (1 - FOUND_SHARE));
  });

  it("bring up nothing new on rows that they do not harm", () => {
    const strange = outcomes.flatMap(({ kind, what, elsewhere }) =>
      elsewhere.map(({ rule, rowId, message }) => `${kind} (${what}) ⇒ ${rule} ${rowId}: ${message}`),
    );
    expect(strange).toEqual([]);
  });
});
