import { expect, it } from "vitest";
import { findingsAt } from "../../../../renderer/features/findings/finding-entries.ts";
import {
  EVERYTHING,
  type FindingsFilter,
  filterFindings,
  isNarrowed,
} from "../../../../renderer/features/findings/finding-filter.ts";
import { placeOf } from "../../../../renderer/features/findings/finding-words.ts";
import { lineMark } from "../../../../renderer/features/findings/line-mark.ts";
import { shownFindings } from "../../../../renderer/features/findings/shown-findings.ts";
import { cellKey } from "../../../../shared/model/row.ts";
import { checkPlan } from "../../../../shared/rules/check-plan.ts";
import { aFinding } from "../../../helpers/finding-builders.ts";
import { rowNamed, zhoushanPlan } from "../../../helpers/plan-builders.ts";

const findings = [
  aFinding("a", { severity: "error", message: "单位“市文广局”不在单位名单里。" }),
  aFinding("b", { table: "indicators", message: "GDP 写法。" }),
  aFinding("c", { rule: "rule-b", message: "多余空格。" }),
];

function shown(filter: Partial<FindingsFilter>): string[] {
  return filterFindings(findings, { ...EVERYTHING, ...filter }, ({ message }) => message).map(({ id }) => id);
}

it("severity, table and rule narrow the list together", () => {
  expect(shown({})).toEqual(["a", "b", "c"]);
  expect(shown({ severity: "warning" })).toEqual(["b", "c"]);
  expect(shown({ severity: "warning", table: "tasks" })).toEqual(["c"]);
  expect(shown({ rule: "rule-b", table: "indicators" })).toEqual([]);
});

it("all words must be found, in either case; the text is not asked for where nothing is looked for", () => {
  expect(shown({ text: " 文广 名单 " })).toEqual(["a"]);
  expect(shown({ text: "gdp" })).toEqual(["b"]);
  expect(shown({ text: "文广 空格" })).toEqual([]);
  const asked: string[] = [];
  filterFindings(findings, { ...EVERYTHING, severity: "error" }, ({ id }) => {
    asked.push(id);
    return id;
  });
  expect(asked).toEqual([]);
});

it("what narrows the list out of sight is known", () => {
  expect(isNarrowed(EVERYTHING)).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, severity: "error", text: " " })).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, text: "市" })).toBe(true);
  expect(isNarrowed({ ...EVERYTHING, rule: "rule-a" })).toBe(true);
});

it("of the real plan, a task's number, a column's title and a rule's title are found", () => {
  const plan = zhoushanPlan();
  const { findings: found, rules } = checkPlan(plan);
  const infos = new Map(rules.map(({ info }) => [info.id, info]));
  const look = (text: string) =>
    shownFindings({ findings: found, filter: { ...EVERYTHING, text }, rules: infos }, plan);

  expect(look("任务48").map((finding) => placeOf(plan, finding))).toContain("任务48 · 重点工作安排");
  expect(look("使用别名").every(({ rule }) => rule === "unit-alias")).toBe(true);
  expect(look("使用别名").length).toBeGreaterThan(5);
  expect(look("没有这样的字")).toEqual([]);
});

it("a place is named by its row alone where the row as a whole is meant, and by the fact in the plan's own row", () => {
  const plan = zhoushanPlan();
  const { id: rowId } = rowNamed(plan, "task", "推进市域公共服务一体化试点");
  expect(placeOf(plan, { rowId, column: null })).toBe("任务48");
  expect(placeOf(plan, { rowId, column: "goals" })).toBe("任务48 · 工作目标");
  expect(placeOf(plan, { rowId: "plan", column: "year" })).toBe("方案信息 · 年度");
});

it("of cells their own findings and those of their rows are found, each once, the worst first", () => {
  const row = aFinding("row", { rowId: "r1", column: null, severity: "hint" });
  const cell = aFinding("cell", { rowId: "r1", column: "units" });
  const other = aFinding("other", { rowId: "r2", column: "units", severity: "error" });
  const byCell = Map.groupBy([row, cell, other], cellKey);
  const at = (...cells: readonly (readonly [string, string])[]) =>
    findingsAt(
      byCell,
      cells.map(([rowId, column]) => ({ rowId, column })),
    ).map(({ id }) => id);

  expect(at(["r1", "units"])).toEqual(["cell", "row"]);
  expect(at(["r1", "goals"], ["r1", "units"], ["r2", "units"])).toEqual(["other", "cell", "row"]);
  expect(at(["r3", "units"])).toEqual([]);
});

it("the head of a line shows the worst and tells of all", () => {
  const many = Array.from({ length: 7 }, (_, index) => aFinding(`w${index}`, { rowId: "r1" }));
  const byRow = new Map([
    ["r1", many],
    ["r2", [aFinding("e", { severity: "error", message: "错了。" })]],
  ]);

  expect(lineMark(byRow, ["r3"])).toBeNull();
  expect(lineMark(byRow, ["r2"])).toEqual({
    className: "dot is-error",
    text: "错误 1",
    details: "错误：错了。",
  });
  const mark = lineMark(byRow, ["r1", "r2"]);
  expect(mark).toMatchObject({ className: "dot is-error", text: "错误 1，警告 7" });
  expect(mark?.details.split("\n")).toHaveLength(7);
  expect(mark?.details).toMatch(/^错误：错了。\n警告：w0。[\s\S]*另有 2 处$/);
});
