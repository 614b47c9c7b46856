import { expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { childrenOf } from "../../../shared/model/plan-state.ts";
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import {
  checkForExport,
  describeExport,
  exportNoteChanges,
  heldErrors,
} from "../../../shared/rules/export-check.ts";
import { setAsideChanges, setRuleChanges } from "../../../shared/rules/own/decision-changes.ts";
import {
  aGroup,
  aPlan,
  aSection,
  aTask,
  aUnit,
  countingIds,
  planOf,
  zhoushanPlan,
} from "../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const note = (check = checkForExport(plan)) => ({
  file: "附表.xlsx",
  at: "2024-11-25T01:30:00.000Z",
  author: "张三",
  check,
});

it("names every error of the plan with its rule, and counts warnings", () => {
  const { errors, warningCount } = checkForExport(plan);
  const { findings, counts } = checkPlan(plan);

  expect(errors.map(({ id }) => id)).toEqual(
    findings.flatMap(({ id, severity }) => (severity === "error" ? id : [])),
  );
  expect(warningCount).toBe(counts.warning);
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(["单位不在名单", "数值与指标不一致"]));
});

it("holds what nobody has accepted, and nothing where anything is", () => {
  const check = checkForExport(plan);
  const [first, ...others] = check.errors;

  expect(heldErrors(check, [])).toEqual(check.errors);
  expect(
    heldErrors(
      check,
      others.map(({ id }) => id),
    ),
  ).toEqual([first]);
  expect(heldErrors(check, [...check.errors.map(({ id }) => id), "gone"])).toEqual([]);
  expect(heldErrors(check, null)).toEqual([]);
});

it("leaves out what the user has set aside, switched off or made a warning", () => {
  const [first] = checkPlan(plan).findings.filter(({ severity }) => severity === "error");
  const aside = applyChanges(plan, setAsideChanges(plan, first ? [first] : [], "已核实", countingIds("a")));
  const choice = { isOff: true, severity: null };
  const off = applyChanges(plan, setRuleChanges(plan, "unit-unknown", choice, countingIds("b")));

  expect(checkForExport(aside).errors).toHaveLength(checkForExport(plan).errors.length - 1);
  expect(new Set(checkForExport(off).errors.map(({ rule }) => rule))).toEqual(new Set(["数值与指标不一致"]));
});

it("is noted as a row that says when, who, which file, and with which errors, and changes no finding", () => {
  const noted = applyChanges(plan, exportNoteChanges({ state: plan, now: plan }, note(), countingIds("n")));
  const [row] = childrenOf(noted, "exports", null);
  const { errors } = checkForExport(plan);

  expect(row?.cells).toMatchObject({
    file: "附表.xlsx",
    at: "2024-11-25T01:30:00.000Z",
    author: "张三",
    errorCount: String(errors.length),
  });
  expect(row?.cells.errors?.split("\n")).toHaveLength(errors.length);
  expect(row?.cells.errors).toContain("任务2 牵头单位：单位“市委改革办”不在单位名单里");
  expect(JSON.parse(row?.cells.errorIds ?? "")).toEqual(errors.map(({ id }) => id));
  expect(describeExport(note())).toBe(`导出 附表.xlsx（仍有 ${errors.length} 处错误）`);
  expect(checkForExport(noted)).toEqual(checkForExport(plan));
});

it("keeps as many errors as a cell can hold, and counts them all", () => {
  const tasks = Array.from({ length: 900 }, (_, index) =>
    aTask(`任务${index}`, { units: `没有的单位${index}` }),
  );
  const many = planOf(aPlan({ tasks: [aSection("小节", [aGroup("组", tasks)])], units: [aUnit("甲局")] }));
  const check = checkForExport(many);

  const noted = applyChanges(
    many,
    exportNoteChanges({ state: many, now: many }, note(check), countingIds("n")),
  );
  const [row] = childrenOf(noted, "exports", null);

  expect(row?.cells.errorCount).toBe(String(check.errors.length));
  for (const text of [row?.cells.errors, row?.cells.errorIds]) {
    expect(text?.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
    expect(text?.length).toBeGreaterThan(MAX_CELL_LENGTH - 200);
  }
  expect(JSON.parse(row?.cells.errorIds ?? "").length).toBeGreaterThan(300);
});
