import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, conflictsOf, invertChanges } from "../../../shared/changes/apply.ts";
import { addColumnChanges } from "../../../shared/changes/edit-columns.ts";
import { mergeUnitsChanges } from "../../../shared/changes/merge-units.ts";
import { mentionsToRename, renameUnitChanges, renamingProblem } from "../../../shared/changes/rename-unit.ts";
import { unifyMentions } from "../../../shared/changes/unify-unit.ts";
import { AppError } from "../../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { putOwnRuleChanges } from "../../../shared/rules/own/decision-changes.ts";
import type { OwnRule } from "../../../shared/rules/own/own-rule.ts";
import { ownRuleRows } from "../../../shared/rules/own/own-rule-rows.ts";
import { resolveUnits, unitIndexOf } from "../../../shared/units/resolve-units.ts";
import { splitUnits } from "../../../shared/units/split-units.ts";
import { unitCellsOf } from "../../../shared/units/unit-cells.ts";
import {
  aGroup,
  aPlan,
  aSection,
  aTask,
  aUnit,
  columnTitled,
  countingIds,
  planOf,
  rowNamed,
  zhoushanPlan,
} from "../../helpers/plan-builders.ts";

const clause = (units: string) => ({
  kind: "action",
  cells: { action: "行动" },
  children: [
    {
      kind: "textTask",
      cells: { textTask: "正文" },
      children: [{ kind: "clause", cells: { clause: "条款", units } }],
    },
  ],
});

function small(taskUnits: readonly string[], clauseUnits = "甲局"): PlanState {
  const tasks = taskUnits.map((units, index) => aTask(`任务${index}`, { units }));
  const plan = planOf(
    aPlan({
      tasks: [aSection("小节", [aGroup("组", tasks)])],
      text: [clause(clauseUnits)],
      units: [aUnit("甲局", "甲办"), aUnit("乙局", "乙办"), aUnit("丙局")],
    }),
  );
  const settings = { title: "配合单位", type: "units", choices: [], widthChars: null } as const;
  return applyChanges(
    plan,
    addColumnChanges(plan, { table: "tasks", settings, after: "units" }, countingIds("c")),
  );
}

const unit = (state: PlanState, name: string) => rowNamed(state, "unit", name);
const cellsOfUnits = (state: PlanState): string[] => unitCellsOf(state).map(({ text }) => text);
const problemOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  return "";
};

describe("a rule of the user that lists units", () => {
  const listing = (state: PlanState, column: string, values: readonly string[]): PlanState => {
    const rule: OwnRule = {
      title: "规则",
      table: "tasks",
      column,
      condition: { kind: "oneOf", values: [...values] },
      severity: "error",
      message: "不行。",
    };
    return applyChanges(state, putOwnRuleChanges(state, null, rule, countingIds("rule")));
  };
  const valuesOf = (state: PlanState) => ownRuleRows(state).map(({ rule }) => rule.condition);

  it("lists a unit by its new name, and one that was merged by that of the other", () => {
    const state = listing(small(["甲局、乙局"]), "units", ["甲局", "乙局", "丙局"]);
    const { id } = unit(state, "甲局");
    const other = unit(state, "乙局").id;
    const renamed = renameUnitChanges(state, {
      rowId: id,
      column: "name",
      from: "甲局",
      to: "新局",
      keepsAlias: true,
    });
    const merged = mergeUnitsChanges(state, { keptId: id, goneId: other, keepsAliases: true });

    expect(valuesOf(applyChanges(state, renamed.changes))).toEqual([
      { kind: "oneOf", values: ["新局", "乙局", "丙局"] },
    ]);
    expect(valuesOf(applyChanges(state, merged.changes))).toEqual([
      { kind: "oneOf", values: ["甲局", "丙局"] },
    ]);
    expect(applyChanges(applyChanges(state, renamed.changes), invertChanges(renamed.changes))).toEqual(state);
  });

  it("stays as it is where its column holds other texts", () => {
    const state = listing(small(["甲局"]), "measure", ["甲局"]);
    const rename = { rowId: unit(state, "甲局").id, column: "name", from: "甲局", to: "新局" } as const;

    const { changes } = renameUnitChanges(state, { ...rename, keepsAlias: true });

    expect(valuesOf(applyChanges(state, changes))).toEqual([{ kind: "oneOf", values: ["甲局"] }]);
  });
});

describe("renaming a unit", () => {
  const rename = (state: PlanState, to: string, keepsAlias = true) =>
    renameUnitChanges(state, { rowId: unit(state, "甲局").id, column: "name", from: "甲局", to, keepsAlias });

  it("writes the list, tasks, clauses and columns that users have added, and leaves aliases in cells alone", () => {
    const state = small(["甲局、乙局", "乙局\n甲局", "甲办"], "乙局、甲局");
    const column = columnTitled(state, "tasks", "配合单位");
    const task = rowNamed(state, "task", "任务2");
    const filled = applyChanges(state, [{ table: "tasks", rowId: task.id, column, old: null, new: "甲局" }]);

    const { changes, mentions } = rename(filled, "丁局");
    const after = applyChanges(filled, changes);

    expect(cellsOfUnits(after).sort()).toEqual(
      ["丁局", "丁局、乙局", "乙局\n丁局", "乙局、丁局", "甲办"].sort(),
    );
    expect(mentions.map(({ table, count }) => `${table} ${count}`).sort()).toEqual([
      "tasks 1",
      "tasks 1",
      "tasks 1",
      "text 1",
    ]);
    expect(unit(after, "丁局").cells).toEqual({ name: "丁局", aliases: "甲办、甲局" });
    expect(applyChanges(after, invertChanges(changes))).toEqual(filled);
  });

  it("keeps the old name as an alias only where it is asked to", () => {
    const after = applyChanges(small(["甲局"]), rename(small(["甲局"]), "丁局", false).changes);

    expect(unit(after, "丁局").cells.aliases).toBe("甲办");
  });

  it("to one of its aliases makes that alias the name", () => {
    const state = small(["甲局、甲办"]);
    const after = applyChanges(state, rename(state, "甲办").changes);

    expect(unit(after, "甲办").cells).toEqual({ name: "甲办", aliases: "甲局" });
    expect(cellsOfUnits(after)).toContain("甲办");
  });

  it("whose cell holds the new name already changes the cells that lag behind", () => {
    const state = small(["甲局", "丁局、甲局"]);
    const { id, table } = unit(state, "甲局");
    const edited = applyChanges(state, [{ table, rowId: id, column: "name", old: "甲局", new: "丁局" }]);

    const renaming = { rowId: id, column: "name", from: "甲局", to: "丁局", keepsAlias: true } as const;
    const after = applyChanges(edited, renameUnitChanges(edited, renaming).changes);

    expect(cellsOfUnits(after).sort()).toEqual(["丁局", "丁局", "丁局"]);
  });

  it("leaves cells alone that now mean another unit of the old name", () => {
    const state = small(["乙局"]);
    const row = unit(state, "甲局");

    expect(mentionsToRename(state, row, { from: "乙局", to: "甲局" })).toEqual([]);
  });

  it.each([
    ["", /不能为空/],
    ["丁局、戊局", /当成几个单位/],
    ["乙局", /“乙局”已是单位“乙局”的名称或别名.*合并单位/],
    ["乙办", /“乙办”已是单位“乙局”/],
  ])("to %j is refused with a sentence", (to, sentence) => {
    const state = small(["甲局"]);
    const rowId = unit(state, "甲局").id;

    expect(renamingProblem(state, { rowId, column: "name", from: "甲局", to, keepsAlias: true })).toMatch(
      sentence,
    );
    expect(problemOf(() => rename(state, to))).toMatch(/没有写入。$/);
  });

  it("of the real plan leaves no place behind and the checker as content as before", () => {
    const plan = zhoushanPlan();
    const { id } = unit(plan, "市农业农村局");
    const mentioned = cellsOfUnits(plan)
      .flatMap(splitUnits)
      .filter((name) => name === "市农业农村局").length;
    const renaming = {
      rowId: id,
      column: "name",
      from: "市农业农村局",
      to: "市三农局",
      keepsAlias: false,
    } as const;

    const { changes, mentions } = renameUnitChanges(plan, renaming);
    const after = applyChanges(plan, changes);

    expect(mentions.reduce((sum, { count }) => sum + count, 0)).toBe(mentioned);
    expect(mentioned).toBeGreaterThan(30);
    expect(checkPlan(after).counts).toEqual(checkPlan(plan).counts);
  });
});

describe("writing a unit as the list has it", () => {
  it("replaces aliases, full names and other brackets, and no other unit", () => {
    const plan = zhoushanPlan();
    const { id } = unit(plan, "市资源规划局");
    const after = applyChanges(
      plan,
      unifyMentions(plan, id).map(({ table, before, edit }) => ({
        table,
        rowId: edit.rowId,
        column: edit.column,
        old: before,
        new: edit.value,
      })),
    );

    const hints = (state: PlanState): number =>
      checkPlan(state).findings.filter(
        ({ rule, message }) => rule === "unit-alias" && /市资规局/.test(message),
      ).length;
    expect([hints(plan), hints(after)]).toEqual([12, 0]);
    expect(unifyMentions(after, id)).toEqual([]);
  });
});

describe("merging two units", () => {
  const merge = (state: PlanState, kept: string, gone: string, keepsAliases = true) =>
    mergeUnitsChanges(state, { keptId: unit(state, kept).id, goneId: unit(state, gone).id, keepsAliases });

  it("replaces the one that goes under all its names, keeps the order of leads and no unit twice", () => {
    const state = small(["乙局、甲局、丙局", "丙局、乙办", "甲办、丙局、乙局"], "乙办、甲局");

    const { changes } = merge(state, "甲局", "乙局");
    const after = applyChanges(state, changes);

    expect(cellsOfUnits(after)).toEqual(["甲局、丙局", "丙局、甲局", "甲办、丙局", "甲局"]);
    expect(childrenOf(after, "units", null).map(({ cells }) => cells.name)).toEqual(["甲局", "丙局"]);
    expect(unit(after, "甲局").cells.aliases).toBe("甲办、乙局、乙办");
    expect(applyChanges(after, invertChanges(changes))).toEqual(state);
  });

  it("lets the names of the one that goes be forgotten, and nothing names it then", () => {
    const state = small(["乙局", "乙办"]);
    const after = applyChanges(state, merge(state, "甲局", "乙局", false).changes);

    expect(unit(after, "甲局").cells.aliases).toBe("甲办");
    expect(cellsOfUnits(after)).toEqual(["甲局", "甲局", "甲局"]);
  });

  it("takes over what only the one that goes says, and tells what is not kept", () => {
    const plan = small(["甲局"]);
    const fill = (name: string, column: string, value: string) => ({
      table: "units",
      rowId: unit(plan, name).id,
      column,
      old: null,
      new: value,
    });
    const state = applyChanges(plan, [
      fill("甲局", "kind", "市级部门"),
      fill("乙局", "kind", "驻舟单位"),
      fill("乙局", "district", "定海区"),
      fill("乙局", "fullName", "舟山市乙局"),
    ]);

    const { changes, dropped } = merge(state, "甲局", "乙局");
    const { cells } = unit(applyChanges(state, changes), "甲局");

    expect(cells).toMatchObject({
      kind: "市级部门",
      district: "定海区",
      aliases: "甲办、乙局、舟山市乙局、乙办",
    });
    expect(dropped.map(({ column, text }) => `${column.title} ${text}`)).toEqual(["单位类别 驻舟单位"]);
  });

  it("with itself is refused", () => {
    const state = small(["甲局"]);

    expect(problemOf(() => merge(state, "甲局", "甲局"))).toMatch(/不能与自己合并，没有写入/);
  });

  it("of any two units of the real plan conflicts with nothing and leaves no reference to the one that went", () => {
    const plan = zhoushanPlan();
    const units = childrenOf(plan, "units", null);
    const index = fc.integer({ min: 0, max: units.length - 1 });
    fc.assert(
      fc.property(index, index, fc.boolean(), (a, b, keepsAliases) => {
        fc.pre(a !== b);
        const [keptId, goneId] = [units[a]?.id ?? "", units[b]?.id ?? ""];
        const { changes } = mergeUnitsChanges(plan, { keptId, goneId, keepsAliases });
        expect(conflictsOf(plan, changes)).toEqual([]);
        const after = applyChanges(plan, changes);

        const [before, now] = [unitIndexOf(plan), unitIndexOf(after)];
        for (const { row, column, text } of unitCellsOf(plan)) {
          const ids = resolveUnits(text, before).map(({ unitId, typed }) =>
            unitId === goneId ? keptId : (unitId ?? typed),
          );
          const next = resolveUnits(after.rows.get(row.id)?.cells[column] ?? "", now).map(
            ({ unitId, typed }) => unitId ?? typed,
          );
          expect(next).toEqual([...new Set(ids)]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
