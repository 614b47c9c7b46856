import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { dumpPlan } from "../../../shared/changes/dump-plan.ts";
import { insertRowsChanges } from "../../../shared/changes/edit-rows.ts";
import { EXPORT_KIND, exportsTable } from "../../../shared/tables/exports-table.ts";
import { LINK_KIND, linksTable, SET_ASIDE_KIND, setAsideTable } from "../../../shared/tables/rules-tables.ts";
import { countingIds, planOf, rowNamed, smallTemplate, zhoushanPlan } from "../../helpers/plan-builders.ts";

it("the dump holds the plan's facts, the units with all their names, and the safeguards", () => {
  const { plan, unitList, units, safeguards, settings } = dumpPlan(planOf(smallTemplate()));

  expect(plan).toEqual({ title: "测试方案", year: "2024" });
  expect(units).toEqual(["甲局", "乙局"]);
  expect(unitList[1]).toEqual({
    number: 2,
    name: "乙局",
    fullName: "",
    aliases: ["乙办"],
    kind: "",
    district: "",
  });
  expect(safeguards).toEqual([{ number: 1, heading: "保障一", text: "内容。" }]);
  expect(settings).toEqual({});
});

it("it holds the units of the real plan in their order, with what is known of each", () => {
  const { units, unitList } = dumpPlan(zhoushanPlan());

  expect(unitList.map(({ name }) => name)).toEqual(units);
  expect(unitList.find(({ name }) => name === "市资源规划局")).toMatchObject({
    aliases: expect.arrayContaining(["市资规局"]),
    kind: "市级部门",
  });
});

it("what users have decided is in it, with the rows named as people see them", () => {
  const plan = planOf(smallTemplate());
  const task = rowNamed(plan, "task", "任务二").id;
  const part = rowNamed(plan, "part", "农村").id;
  const newId = countingIds("s");
  const inserted = (table: string, kind: string, cells: Record<string, string>) =>
    insertRowsChanges(plan, { table, parentId: null, afterId: null }, [{ kind, cells }], newId);
  const link = { target: part, row: task, column: "goals", about: "农村", state: "rejected" };
  const aside = { rule: "cell-edge", row: task, column: "goals", about: "开头", reason: "原文如此" };

  const { settings } = dumpPlan(
    applyChanges(plan, [
      ...inserted(linksTable.key, LINK_KIND, link),
      ...inserted(setAsideTable.key, SET_ASIDE_KIND, aside),
    ]),
  );

  expect(settings).toEqual({
    links: [{ ...link, target: "指标2 农村", row: "任务2" }],
    setAside: [{ ...aside, row: "任务2" }],
  });
});

it("what is noted of exports is none of it: an export leaves the dump as it was", () => {
  const plan = planOf(smallTemplate());
  const spot = { table: exportsTable.key, parentId: null, afterId: null };
  const note = { kind: EXPORT_KIND, cells: { file: "附表.xlsx" } };

  const exported = applyChanges(plan, insertRowsChanges(plan, spot, [note], countingIds("e")));

  expect(dumpPlan(exported)).toEqual(dumpPlan(plan));
});
