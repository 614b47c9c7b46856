/** Whatever was edited in a workbook: accepting every difference of its import leaves none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, conflictsOf } from "../../shared/changes/apply.ts";
import { compareDocument, differencesToChanges } from "../../shared/changes/compare-document.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import { commandChanges, commandFor, commandRecipes } from "../helpers/command-arbitrary.ts";
import { countingIds, planOf, smallTemplate, withEveryColumn } from "../helpers/plan-builders.ts";
import { exportedAndRead, NO_DIFFERENCES } from "./workbook-tools.ts";

const newId = countingIds("new");

const small = withEveryColumn(planOf(smallTemplate()));

const editedPlan: fc.Arbitrary<PlanState> = commandRecipes.map((recipes) => {
  let state = small;
  for (const recipe of recipes) {
    const command = commandFor(state, recipe);
    // The title above the table and the columns themselves are not part of what an import compares.
    const changes = command ? commandChanges(state, command, newId) : [];
    state = applyChanges(
      state,
      changes.filter((change) => change.table !== "plan" && change.table !== "columns"),
    );
  }
  return state;
});

/** Merged cells of equal or no name that stand next to each other cannot be told apart on paper. */
function withDistinctNames(state: PlanState): PlanState {
  const rows = [...state.rows.values()].map((row, index) => {
    const column = { category: "category", group: "group", section: "section", part: "label" }[row.kind];
    return column ? { ...row, cells: { ...row.cells, [column]: `${row.cells[column] ?? ""}${index}` } } : row;
  });
  return buildPlanState(rows);
}

function allOf(differences: Differences): ReadonlySet<string> {
  const { changes, added, removed, moved } = differences;
  return new Set([...changes, ...added, ...removed, ...moved].map(({ id }) => id));
}

describe("the import of an edited plan's workbook", () => {
  it("leaves no difference once everything is accepted", async () => {
    await fc.assert(
      fc.asyncProperty(editedPlan, async (edited) => {
        const original = small;
        const document = await exportedAndRead(edited);
        const differences = compareDocument(original, document);
        const changes = differencesToChanges(original, differences, allOf(differences), newId);
        const imported = applyChanges(original, changes);

        expect(conflictsOf(original, changes)).toEqual([]);
        expect(compareDocument(imported, document)).toEqual(NO_DIFFERENCES);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("leaves the plan that was exported, as its next export shows", async () => {
    await fc.assert(
      fc.asyncProperty(editedPlan.map(withDistinctNames), async (edited) => {
        const document = await exportedAndRead(edited);

        expect(compareDocument(edited, document)).toEqual(NO_DIFFERENCES);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("writes nothing where nothing is accepted, and only valid rows where some is", async () => {
    await fc.assert(
      fc.asyncProperty(editedPlan, fc.infiniteStream(fc.boolean()), async (edited, coin) => {
        const original = small;
        const differences = compareDocument(original, await exportedAndRead(edited));
        const some = new Set([...allOf(differences)].filter(() => coin.next().value));
        const imported = applyChanges(original, differencesToChanges(original, differences, some, newId));

        expect(differencesToChanges(original, differences, new Set(), newId)).toEqual([]);
        for (const row of imported.rows.values()) {
          expect(row.parentId === null || imported.rows.has(row.parentId)).toBe(true);
        }
        for (const { id, rowId } of differences.removed) {
          if (!some.has(id)) expect(imported.rows.has(rowId)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
