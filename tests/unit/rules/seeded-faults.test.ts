import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertDefined } from "../../../shared/errors.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { FAULT_KINDS } from "../../helpers/fault-kinds.ts";
import { Chooser } from "../../helpers/fault-planting.ts";
import { zhoushanPlan } from "../../helpers/plan-builders.ts";

const FAULTS = 200;
const FOUND_SHARE = 0.98;
/** The checker has been looked through with many others; these are as good as any. */
const SEEDS = [20240507, 3, 14];

interface Outcome {
  readonly kind: string;
  readonly what: string;
  /** One of the rules that should has found it on a row that it harms. */
  readonly isFound: boolean;
  /** New findings on rows that it does not harm. */
  readonly elsewhere: readonly Finding[];
}

const kinds = Object.keys(FAULT_KINDS);
const plan = zhoushanPlan();
const checker = new PlanChecker();
const { findings: known } = checker.check(plan);
const before = new Set(known.map(({ id }) => id));

/** What was found already in the cell, by the same rule, may be said in other words where another row has changed. */
function isNew(all: readonly Finding[], { rule, rowId, column }: Finding): boolean {
  const isThere = (other: Finding): boolean =>
    other.rule === rule && other.rowId === rowId && other.column === column;
  return all.filter(isThere).length > known.filter(isThere).length;
}

function plantAll(seed: number): Outcome[] {
  const numbers = fc.array(fc.nat(99_999), { minLength: 4, maxLength: 4 });
  return fc.sample(numbers, { numRuns: FAULTS, seed }).map((recipe, index) => {
    const kind = kinds[index % kinds.length] ?? "";
    const { plant, rules } = assertDefined(FAULT_KINDS[kind], kind);
    const { state, harmed, what } = plant(plan, new Chooser(recipe));
    const { findings } = checker.check(state);
    const fresh = findings.filter(({ id }) => !before.has(id));
    return {
      kind,
      what,
      isFound: fresh.some(({ rowId, rule }) => harmed.has(rowId) && rules.includes(rule)),
      elsewhere: fresh.filter((finding) => !harmed.has(finding.rowId) && isNew(findings, finding)),
    };
  });
}

describe.each(SEEDS)("200 random faults planted into copies of the real plan (%i)", (seed) => {
  const outcomes = plantAll(seed);

  it("are of more than forty kinds", () => {
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBeGreaterThan(40);
  });

  it("are found by the rules that are there for them, but for one in fifty at most", () => {
    const missed = outcomes.filter(({ isFound }) => !isFound).map(({ kind, what }) => `${kind}: ${what}`);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(FAULTS * (1 - FOUND_SHARE));
  });

  it("bring up nothing new on rows that they do not harm", () => {
    const strange = outcomes.flatMap(({ kind, what, elsewhere }) =>
      elsewhere.map(({ rule, rowId, message }) => `${kind} (${what}) ⇒ ${rule} ${rowId}: ${message}`),
    );
    expect(strange).toEqual([]);
  });
});
