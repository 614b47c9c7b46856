/**
 * Whatever is edited, pasted, filled, cut, moved, inserted, deleted and grouped in whatever order: the plan stays
 * sound, its merges stay whole, and undone to the start it is the first plan.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { rowsBeyond } from "../../../../renderer/features/paste/rows-beyond.ts";
import type { CellArea } from "../../../../renderer/grid/clipboard/cell-area.ts";
import { blockOfTexts } from "../../../../renderer/grid/clipboard/clipboard-block.ts";
import { copyBlock } from "../../../../renderer/grid/clipboard/copy-block.ts";
import { writeClipboard } from "../../../../renderer/grid/clipboard/write-clipboard.ts";
import { fillArea, fillEdits } from "../../../../renderer/grid/fill.ts";
import { deepestRow } from "../../../../renderer/grid/grid-types.ts";
import type { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import { applyChanges, invertChanges } from "../../../../shared/changes/apply.ts";
import type { Change } from "../../../../shared/changes/change.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { bandText } from "../../../../shared/numbering/outline.ts";
import { sheetTables } from "../../../../shared/tables/index.ts";
import {
  type Command,
  type CommandRecipe,
  commandChanges,
  commandFor,
  commandRecipe,
} from "../../../helpers/command-arbitrary.ts";
import { countingIds, planOf, smallTemplate } from "../../../helpers/plan-builders.ts";
import { planFaults } from "../../../helpers/plan-faults.ts";
import { allOf } from "./clipboard/areas.ts";
import { planPaste, readRows } from "./clipboard/at-once.ts";
import { sheetOf } from "./sheet-models.ts";

/** What the hand does to a sheet that it picks, between cells that it picks. */
interface HandAct {
  readonly act: "fill" | "copy and paste as text" | "copy and paste with merges" | "cut and paste";
  readonly sheet: number;
  /** Corners of what is taken and of where it goes, as numbers of lines and columns. */
  readonly corners: readonly number[];
}

type Act = HandAct | CommandRecipe;

const handAct: fc.Arbitrary<HandAct> = fc.record({
  act: fc.constantFrom("fill", "copy and paste as text", "copy and paste with merges", "cut and paste"),
  sheet: fc.nat(99),
  corners: fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }),
});
const acts = fc.array(fc.oneof(handAct, commandRecipe), { minLength: 1, maxLength: 12 });

function areaAt(model: SheetModel, corners: readonly number[]): CellArea {
  const [line = 0, column = 0, otherLine = 0, otherColumn = 0] = corners;
  const lines = [line % model.lines.length, otherLine % model.lines.length];
  const columns = [column % model.columns.length, otherColumn % model.columns.length];
  return {
    top: Math.min(...lines),
    bottom: Math.max(...lines),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function blockOfArea(state: PlanState, model: SheetModel, area: CellArea) {
  return copyBlock(model, [area], (line) => bandText(state, model.outline, deepestRow(line)));
}

function commandOfHand(state: PlanState, { act, sheet, corners }: HandAct): Command | null {
  const table = sheetTables[sheet % sheetTables.length]?.key ?? "";
  const model = sheetOf(state, table);
  if (model.lines.length === 0) return null;
  const [from, to] = [areaAt(model, corners.slice(0, 4)), areaAt(model, corners.slice(4))];
  if (act === "fill") {
    const filled = fillArea(model, from, to.top, to.left);
    if (!filled) return null;
    const edits = fillEdits(model, from, filled.area, filled.direction, true);
    return { type: "edit-cells", edits, kind: "fill" };
  }
  const copied = blockOfArea(state, model, from);
  const asText = blockOfTexts(readRows(writeClipboard(copied).text));
  const plan = planPaste(model, [to], act === "copy and paste as text" ? asText : copied);
  const written = new Set(plan.edits.map(({ rowId, column }) => `${rowId} ${column}`));
  const emptied = act === "cut and paste" ? cellsOf(model, from) : [];
  const edits = [...plan.edits, ...emptied.filter((edit) => !written.has(`${edit.rowId} ${edit.column}`))];
  if (plan.rowsMissing === 0) return { type: "edit-cells", edits, kind: "paste" };
  return { type: "paste-rows", edits, ...rowsBeyond(state, model.table, plan.rowsBeyond) };
}

function cellsOf(model: SheetModel, { top, bottom, left, right }: CellArea) {
  return model.lines.slice(top, bottom + 1).flatMap((_, line) =>
    model.columns
      .slice(left, right + 1)
      .map(({ key }) => model.cellAt(top + line, key))
      .filter((cell) => model.isEditable(cell))
      .map(({ rowId, column }) => ({ rowId, column, value: null })),
  );
}

function commandOf(state: PlanState, act: Act): Command | null {
  return "act" in act ? commandOfHand(state, act) : commandFor(state, act);
}

/** A block throws where a merge leaves it or covers another cell. */
function assertMergesWhole(state: PlanState): void {
  for (const { key } of sheetTables) {
    const model = sheetOf(state, key);
    if (model.lines.length > 0) blockOfArea(state, model, allOf(model));
  }
}

interface Run {
  readonly states: readonly PlanState[];
  readonly batches: readonly Change[][];
  readonly done: readonly string[];
}

function runOf(start: PlanState, run: readonly Act[]): Run {
  const newId = countingIds("new");
  const states = [start];
  const batches: Change[][] = [];
  const done: string[] = [];
  let state = start;
  for (const act of run) {
    const command = commandOf(state, act);
    if (!command) continue;
    const batch = commandChanges(state, command, newId);
    state = applyChanges(state, batch);
    states.push(state);
    batches.push(batch);
    if (batch.length > 0) done.push("act" in act ? act.act : command.type);
  }
  return { states, batches, done };
}

const small = planOf(smallTemplate());

it("after each act the plan is sound and its merges whole; undone, it is the first plan", () => {
  fc.assert(
    fc.property(acts, (run) => {
      const { states, batches } = runOf(small, run);
      for (const state of states) {
        expect(planFaults(state)).toEqual([]);
        assertMergesWhole(state);
      }
      const undone = batches.reduceRight(
        (state, batch) => applyChanges(state, invertChanges(batch)),
        states.at(-1) ?? small,
      );
      expect(undone).toEqual(small);
    }),
    { numRuns: 300 },
  );
});

it("random runs do reach every act of the hand, and pastes that need new rows", () => {
  const runs = fc.sample(acts, { seed: 1, numRuns: 200 }).map((run) => runOf(small, run));
  const done = new Set(runs.flatMap((run) => run.done));

  for (const act of ["fill", "copy and paste as text", "copy and paste with merges", "cut and paste"]) {
    expect(done).toContain(act);
  }
  expect(done.size).toBe(4 + 14);
});
