/** A plan that is exported and imported again is the same plan, to the character. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { applyChanges } from "../../shared/changes/apply.ts";
import { compareDocument } from "../../shared/changes/compare-document.ts";
import { editCellsChanges } from "../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { MAX_CELL_LENGTH } from "../../shared/model/row.ts";
import { aGroup, aPlan, aSection, aTask, planOf, rowNamed, zhoushanPlan } from "../helpers/plan-builders.ts";
import {
  differencesFrom,
  exported,
  exportedAndRead,
  hasLibreOffice,
  NO_DIFFERENCES,
  savedAgain,
  temporaryFolder,
} from "./workbook-tools.ts";

const folder = temporaryFolder();

function planWithGoals(texts: readonly string[]): PlanState {
  const tasks = texts.map((goals, index) => aTask(`任务${index + 1}`, { goals }));
  return planOf(aPlan({ tasks: [aSection("小节", [aGroup("组", tasks)])] }));
}

async function goalsRead(state: PlanState): Promise<(string | undefined)[]> {
  const document = await exportedAndRead(state);
  const group = document.tables.find(({ table }) => table === "tasks")?.rows[0]?.children[0];
  return (group?.children ?? []).map((task) => task.cells.goals);
}

const AWKWARD = [
  "_x000D_字面_x0041_",
  "_x0041_x0042_x0043_",
  "__x005F_x0041__",
  "_x00e9_小写",
  "=1+1",
  "+86",
  "-",
  "@甲",
  "'甲",
  "00123",
  "1234567890123456789",
  "1e5",
  " 前后有空格 ",
  "\n以换行开头和结尾\n",
  "制表\t符",
  "𠮷𝒳👨‍👩‍👧",
  "<b>&amp;\"'</b>]]>",
  "\u00a0\u3000全角空格\u3000",
  "TRUE",
  "2024-05-07",
];

describe("texts in a workbook", () => {
  it("come back to the character, however awkward", async () => {
    expect(await goalsRead(planWithGoals(AWKWARD))).toEqual(AWKWARD);
  });

  it.skipIf(!hasLibreOffice)("come back after LibreOffice has saved the workbook again", async () => {
    // LibreOffice itself writes codes that overlap in another way than it reads them.
    const state = planWithGoals(AWKWARD.filter((text) => !/_x[0-9a-f]{4}_x|__x/i.test(text)));

    const again = await readWorkbook(savedAgain(folder, await exported(state)));

    expect(compareDocument(state, again)).toEqual(NO_DIFFERENCES);
  });

  it("of any kind that a plan can hold come back unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1 }),
        async (typed) => {
          const empty = planWithGoals(typed.map(() => ""));
          const edits = typed.map((value, index) => {
            return { rowId: rowNamed(empty, "task", `任务${index + 1}`).id, column: "goals", value };
          });
          const state = applyChanges(empty, editCellsChanges(empty, edits));

          expect(await differencesFrom(state, state)).toEqual(NO_DIFFERENCES);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of the greatest length that Excel allows come back whole", async () => {
    const longest = "长".repeat(MAX_CELL_LENGTH);

    expect(await goalsRead(planWithGoals([longest]))).toEqual([longest]);
  });

  it("lose characters that no workbook can carry, and stay readable", async () => {
    expect(await goalsRead(planWithGoals(["甲\ufffe\u0001乙\ud800丙\r\n丁"]))).toEqual(["甲乙\ufffd丙\n丁"]);
  });
});

describe("the real plan", () => {
  it("is imported from its own export without a difference", async () => {
    const state = zhoushanPlan();

    expect(await differencesFrom(state, state)).toEqual(NO_DIFFERENCES);
  });

  it.skipIf(!hasLibreOffice)("is so after LibreOffice has saved the workbook again", async () => {
    const state = zhoushanPlan();

    const again = await readWorkbook(savedAgain(folder, await exported(state)));

    expect(again.sheets.map(({ table, lineCount }) => [table, lineCount])).toEqual([
      ["indicators", 42],
      ["tasks", 76],
      ["units", 51],
    ]);
    expect(compareDocument(state, again)).toEqual(NO_DIFFERENCES);
  });

  it("gives the same bytes every time", async () => {
    expect(Buffer.compare(await exported(zhoushanPlan()), await exported(zhoushanPlan()))).toBe(0);
  });
});
