import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPlace } from "../../../renderer/plan/first-place.ts";
import {
  addEdit,
  confirmChanges,
  dropEdit,
  openPlan,
  replaceRows,
} from "../../../renderer/plan/optimistic-plan.ts";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { deleteRowsChanges, insertRowsChanges } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { aPlan, countingIds, planOf } from "../../helpers/plan-builders.ts";

const units = planOf(aPlan({ units: ["甲局", "乙局"].map((name) => ({ kind: "unit", cells: { name } })) }));
const [firstUnit, secondUnit] = [...units.rows.values()]
  .filter((row) => row.kind === "unit")
  .map((row) => row.id);

const opened = () => openPlan([...units.rows.values()]);
const rename = (rowId: string | undefined, value: string) => [{ rowId: rowId ?? "", column: "name", value }];
const nameIn = (state: PlanState, rowId: string | undefined): string | undefined =>
  state.rows.get(rowId ?? "")?.cells.name;

describe("an edit on its way", () => {
  it("is shown at once and confirmed without painting anything anew", () => {
    const edited = addEdit(opened(), 1, rename(firstUnit, "丙局"));
    const confirmed = confirmChanges(edited, 1, edited.pending[0]?.changes ?? []);

    expect(nameIn(edited.shown, firstUnit)).toBe("丙局");
    expect(nameIn(edited.confirmed, firstUnit)).toBe("甲局");
    expect(confirmed.shown).toBe(edited.shown);
    expect(confirmed.confirmed).toBe(edited.shown);
  });

  it("that is refused is taken back, and later edits stay", () => {
    const edited = addEdit(addEdit(opened(), 1, rename(firstUnit, "丙局")), 2, rename(secondUnit, "丁局"));
    const dropped = dropEdit(edited, 1);

    expect([nameIn(dropped.shown, firstUnit), nameIn(dropped.shown, secondUnit)]).toEqual(["甲局", "丁局"]);
  });

  it("stays on top of what another request wrote meanwhile", () => {
    const edited = addEdit(opened(), 1, rename(firstUnit, "丙局"));
    const other = editCellsChanges(edited.confirmed, rename(firstUnit, "旧局"));
    const after = confirmChanges(edited, null, other);

    expect([nameIn(after.confirmed, firstUnit), nameIn(after.shown, firstUnit)]).toEqual(["旧局", "丙局"]);
  });

  it("in a row that was deleted meanwhile shows nothing and breaks nothing", () => {
    const edited = addEdit(opened(), 1, rename(firstUnit, "丙局"));
    const after = confirmChanges(edited, null, deleteRowsChanges(edited.confirmed, [firstUnit ?? ""]));

    expect(after.shown.rows.has(firstUnit ?? "")).toBe(false);
  });

  it("survives the plan being read anew", () => {
    const edited = addEdit(opened(), 1, rename(firstUnit, "丙局"));

    expect(nameIn(replaceRows(edited, [...units.rows.values()]).shown, firstUnit)).toBe("丙局");
  });
});

it("whatever the order of edits and answers, shown is what the host ends with", () => {
  const value = fc.constantFrom("丙局", "丁局", "", "甲局");
  const act = fc.record({ row: fc.constantFrom(firstUnit, secondUnit), value, answersFirst: fc.boolean() });

  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let plan = opened();
      let host: PlanState = plan.confirmed;
      const answer = (): void => {
        const edit = plan.pending[0];
        if (!edit) return;
        const changes = editCellsChanges(host, edit.edits);
        host = applyChanges(host, changes);
        plan = confirmChanges(plan, edit.id, changes);
      };
      for (const [id, { row, value, answersFirst }] of acts.entries()) {
        if (answersFirst) answer();
        plan = addEdit(plan, id, rename(row, value));
      }
      while (plan.pending.length > 0) answer();

      expect(plan.shown.rows).toEqual(host.rows);
      expect(plan.confirmed.rows).toEqual(host.rows);
    }),
  );
});

describe("the place of a batch", () => {
  it("is its first changed cell", () => {
    const changes = editCellsChanges(units, rename(secondUnit, "丁局"));

    expect(firstPlace(applyChanges(units, changes), changes)).toEqual({
      table: "units",
      rowId: secondUnit,
      column: "name",
    });
  });

  it("is its topmost cell, then its leftmost, though an undo has the changes in reverse", () => {
    const edits = [firstUnit ?? "", secondUnit ?? ""].flatMap((rowId) => [
      { rowId, column: "name", value: "新名" },
      { rowId, column: "aliases", value: "别名" },
    ]);
    const changes = editCellsChanges(units, edits);
    const after = applyChanges(units, changes);
    const undo = invertChanges(changes);

    const first = { table: "units", rowId: firstUnit, column: "name" };
    expect(firstPlace(after, changes)).toEqual(first);
    expect(firstPlace(applyChanges(after, undo), undo)).toEqual(first);
  });

  it("is the name of the row that came, and, when it goes again, the row that comes up into its place", () => {
    const spot = { table: "units", parentId: null, afterId: firstUnit ?? null };
    const came = insertRowsChanges(
      units,
      spot,
      [{ kind: "unit", cells: { name: "新局" } }],
      countingIds("new"),
    );
    const after = applyChanges(units, came);
    const gone = invertChanges(came);

    expect(firstPlace(after, came)).toEqual({ table: "units", rowId: "new1", column: "name" });
    expect(firstPlace(applyChanges(after, gone), gone)).toEqual({
      table: "units",
      rowId: secondUnit,
      column: null,
    });
  });

  it("is the row before where the last one has gone", () => {
    const gone = deleteRowsChanges(units, [secondUnit ?? ""]);

    expect(firstPlace(applyChanges(units, gone), gone)?.rowId).toBe(firstUnit);
  });
});
