import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, cellChange } from "../../../shared/changes/apply.ts";
import { deleteRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { buildPlanState, childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import type { CheckResult } from "../../../shared/rules/check-result.ts";
import { PlanChecker } from "../../../shared/rules/incremental.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { indicatorLinks } from "../../../shared/rules/numbers/indicator-links.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import { cellPlaces, filledWith, HARD_TEXTS } from "../../helpers/hard-texts.ts";
import { aPlan, planOf, smallTemplate, withEveryColumn, zhoushanPlan } from "../../helpers/plan-builders.ts";

const plain = planOf(smallTemplate());
const small = withEveryColumn(plain);
const places = cellPlaces(small);

/** Every finding says something, and points into the text that stands there. */
function expectSound(plan: PlanState, { findings }: CheckResult): void {
  const strange = findings.filter(({ rowId, column, range, message }) => {
    const text = plan.rows.get(rowId)?.cells[column ?? ""] ?? "";
    const isInside = !range || (range.start >= 0 && range.start <= range.end && range.end <= text.length);
    return message === "" || !isInside;
  });
  expect(strange).toEqual([]);
}

function expectFixable(plan: PlanState, { findings }: CheckResult): void {
  const firstFixes = findings.flatMap(({ fixes }) => fixes.slice(0, 1));
  const edits = mergeFixes(plan, firstFixes);
  expect(edits.filter(({ rowId }) => !plan.rows.has(rowId))).toEqual([]);
}

const oddChars = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom(
    ..."1234567890.,、。；：()（）〔〕《》“”‘’[]\n \t\u3000%％≥<—-+",
    "\ud800",
    "\udc00",
    "\0",
    "\u202e",
  ),
  fc.constantFrom(
    "甲局",
    "市府办(金融)",
    "1.",
    "2、",
    "2024年",
    "达到85%以上",
    "三分之二",
    "分别",
    "万亩",
    "一二三",
  ),
);
const oddText = fc.array(oddChars, { maxLength: 12 }).map((parts) => parts.join(""));

describe("the checker", () => {
  it("takes any text in any cell", () => {
    fc.assert(
      fc.property(fc.array(oddText, { minLength: 1, maxLength: 5 }), fc.nat(), (texts, from) => {
        const plan = applyChanges(
          small,
          places.flatMap(({ id, key }, at) => {
            const isChosen = (at + from) % 3 === 0;
            return (isChosen && cellChange(small, id, key, texts[at % texts.length] ?? "")) || [];
          }),
        );
        const checker = new PlanChecker();
        checker.check(small);

        const full = checkPlan(plan);

        expectSound(plan, full);
        expectFixable(plan, full);
        expect(checker.check(plan).findings).toEqual(full.findings);
        indicatorLinks(plan);
      }),
      { numRuns: 150 },
    );
  });

  it("takes plans without rows, and tables without any", () => {
    const real = zhoushanPlan();
    const plans = [buildPlanState([]), planOf(aPlan())];
    for (const { key } of sheetTables) {
      const ids = childrenOf(real, key, null).map(({ id }) => id);
      plans.push(applyChanges(real, deleteRowsChanges(real, ids)));
    }
    const checker = new PlanChecker();

    for (const plan of [...plans, ...plans.toReversed()]) {
      expectSound(plan, checkPlan(plan));
      expect(checker.check(plan).findings).toEqual(checkPlan(plan).findings);
    }
  });

  it("takes rows without cells", () => {
    const bare = buildPlanState([...zhoushanPlan().rows.values()].map((row) => ({ ...row, cells: {} })));

    expectSound(bare, checkPlan(bare));
  });
});

// A rule that goes back and forth in a cell would take minutes here, and the page would stand still as long.
describe("the longest cell comes to its end", () => {
  it.each(HARD_TEXTS)("full of %s", (_, text) => {
    const plan = filledWith(plain, text(MAX_CELL_LENGTH));

    expectSound(plan, checkPlan(plan));
  });
});
