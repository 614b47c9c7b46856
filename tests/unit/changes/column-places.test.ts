import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import { dumpPlan } from "../../../shared/changes/dump-plan.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import {
  changeColumnChanges,
  columnAsIs,
  columnPlaces,
  placeBeside,
} from "../../../shared/changes/edit-columns.ts";
import { deleteRowsChanges } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { gridColumns } from "../../../shared/tables/definition.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import { columnRowsOf, tableIn, userColumnKey } from "../../../shared/tables/table-in.ts";
import { resolveUnits, unitIndexOf } from "../../../shared/units/resolve-units.ts";
import { staleReferences } from "../../../shared/units/stale-references.ts";
import { COLUMN, columnId, columnTitles, withCell, withColumn } from "../../helpers/column-builders.ts";
import {
  ADDED_TITLES,
  columnTitled,
  planOf,
  rowNamed,
  smallTemplate,
  withEveryColumn,
} from "../../helpers/plan-builders.ts";

const small = planOf(smallTemplate());

describe("the place of a column", () => {
  const every = withEveryColumn(small);

  it("is right after the column it is put after, and all others keep their order", () => {
    const picks = fc.record({ table: fc.constantFrom(...sheetTables), column: fc.nat(), place: fc.nat() });
    fc.assert(
      fc.property(fc.array(picks, { minLength: 1, maxLength: 6 }), (moves) => {
        let state = every;
        for (const { table, column, place } of moves) {
          const rows = columnRowsOf(state, table.key);
          const row = rows[column % rows.length];
          if (!row) throw new Error("every table has columns");
          const places = columnPlaces(tableIn(state, table.key), row.id);
          const after = places[place % places.length]?.key ?? "";
          const others = gridColumns(tableIn(state, table.key)).filter(({ rowId }) => rowId !== row.id);
          const { settings } = columnAsIs(state, row.id);
          const changes = changeColumnChanges(state, row.id, settings, after);
          const next = applyChanges(state, changes);

          expect(columnAsIs(next, row.id)).toEqual({ settings, after });
          expect(gridColumns(tableIn(next, table.key)).filter(({ rowId }) => rowId !== row.id)).toEqual(
            others,
          );
          expect(applyChanges(next, invertChanges(changes))).toEqual(state);
          state = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is one further at each step to the left and right, up to the ends", () => {
    let state = withColumn(small, {}, "indicators", "target");
    const rowId = columnId(state, "联系人");
    const seen: (string | null)[] = [];
    for (let after = placeBeside(state, rowId, -1); after !== null; after = placeBeside(state, rowId, -1)) {
      state = applyChanges(state, changeColumnChanges(state, rowId, COLUMN, after));
      seen.push(after);
    }

    expect(seen).toEqual(["label", "number", "category"]);
    expect(columnTitles(state, "indicators")[1]).toBe("联系人");
    const middle = withColumn(small);
    expect(placeBeside(middle, columnId(middle, "联系人"), 1)).toBe("arrangements");
    const last = withColumn(small, {}, "tasks", "units");
    expect(placeBeside(last, columnId(last, "联系人"), 1)).toBeNull();
  });

  it("of two new columns after the same one: the later is the nearer", () => {
    const state = withColumn(withColumn(small, { title: "先" }), { title: "后" });

    expect(columnTitles(state, "tasks").slice(3, 6)).toEqual(["工作目标", "后", "先"]);
  });

  it("stands when the column before it is deleted", () => {
    const first = withColumn(small, { title: "先" });
    const state = withColumn(first, { title: "后" }, "tasks", columnTitled(first, "tasks", "先"));
    const gone = applyChanges(state, deleteRowsChanges(state, [columnId(state, "先")]));

    expect(columnTitles(state, "tasks").slice(3, 6)).toEqual(["工作目标", "先", "后"]);
    expect(columnTitles(gone, "tasks").slice(3, 6)).toEqual(["工作目标", "后", "重点工作安排"]);
  });
});

describe("what else knows of added columns", () => {
  it("the dump, which is as ever without them", () => {
    const every = withEveryColumn(small);
    const task = rowNamed(every, "task", "任务二");
    const state = withCell(every, task.id, columnTitled(every, "tasks", ADDED_TITLES.number), "12");
    const { columns, ...rest } = dumpPlan(state).tasks[1] ?? {};
    const { unitColumns, ...plan } = dumpPlan(state);

    expect(rest).toEqual(dumpPlan(small).tasks[1]);
    expect(columns).toMatchObject({ [ADDED_TITLES.number]: "12", [ADDED_TITLES.date]: "" });
    expect(Object.keys(columns ?? {}).sort()).toEqual(Object.values(ADDED_TITLES).sort());
    expect(unitColumns).toHaveLength(plan.units.length);
    expect(dumpPlan(small)).not.toHaveProperty("unitColumns");
    expect(dumpPlan(small).clauses[0]).not.toHaveProperty("columns");
  });

  it("the unit references, which come and go with a column of units", () => {
    const state = withColumn(small, { type: "units", title: "配合单位" });
    const rowId = columnId(state, "配合单位");
    const column = userColumnKey(rowId);
    const task = rowNamed(state, "task", "任务一");
    const index = unitIndexOf(state);
    const side = (plan: PlanState) => ({ state: plan, index });
    const filled = withCell(state, task.id, column, "乙局、丙局");
    const edit = editCellsChanges(state, [{ rowId: task.id, column, value: "乙局、丙局" }]);
    const deletion = deleteRowsChanges(filled, [rowId]);
    const gone = applyChanges(filled, deletion);
    const toText = changeColumnChanges(filled, rowId, { ...COLUMN, title: "配合单位" }, "goals");
    const references = resolveUnits("乙局、丙局", index);
    expect(references.map(({ unitId }) => unitId !== null)).toEqual([true, false]);

    expect(staleReferences(edit, side(state), side(filled))).toEqual([
      { rowId: task.id, column, references },
    ]);
    const none = [{ rowId: task.id, column, references: [] }];
    expect(staleReferences(deletion, side(filled), side(gone))).toEqual(none);
    expect(staleReferences(toText, side(filled), side(applyChanges(filled, toText)))).toEqual(none);
    expect(staleReferences(invertChanges(deletion), side(gone), side(filled))).toEqual([
      { rowId: task.id, column, references },
    ]);
  });
});
