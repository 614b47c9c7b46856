/**
 * Every finding on the real 2024 plan, read one by one against the source and found true. A change of a rule that
 * changes this list must be read in the same way before the list is changed.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { SEVERITY_TITLES } from "../../../shared/rules/finding.ts";
import { referenceOf } from "../../../shared/rules/row-order.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { zhoushanPlan } from "../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const { findings, counts } = checkPlan(plan);

const lines = findings.map(({ severity, rule, table, rowId, column, message, fixes }) => {
  const place = `${referenceOf(plan, tableIn(plan, table), rowId)} ${column ?? "-"}`;
  const fix = fixes.length === 0 ? "" : ` → ${fixes.map(({ label }) => label).join(" / ")}`;
  return `${SEVERITY_TITLES[severity]} ${rule} ${place}: ${message}${fix}`;
});

const expected = readFileSync(new URL("real-plan.expected", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

it("finds on the real plan exactly what a reader found true", () => {
  expect(lines).toEqual(expected);
});

it("counts them by severity", () => {
  const startsWith = (title: string): number => lines.filter((line) => line.startsWith(title)).length;
  expect(counts).toEqual({
    error: startsWith("错误"),
    warning: startsWith("警告"),
    hint: startsWith("提示"),
  });
});

/** [rule, place, words of the message]: the known faults of the source, each with how often it is found. */
const KNOWN: readonly (readonly [string, RegExp, number])[] = [
  ["unit-alias", /(任务\d+|指标\d+) units: “市资规局”是“市资源规划局”的别名/, 7],
  ["unit-unknown", /“市文广局”不在单位名单里，是否应为“市文广旅体局”/, 2],
  ["unit-nearly-listed", /“市府办”在单位名单里写作“市府办\(金融\)”/, 3],
  ["unit-unknown", /“市委改革办”不在单位名单里/, 2],
  ["unit-nearly-listed", /“市财政局\(市国资委\)”在单位名单里写作“市财政局”/, 1],
  ["unit-unknown", /「“小岛你好”专班」不在单位名单里/, 1],
  ["unit-nearly-listed", /“市消防救援支队”在单位名单里写作“舟山市消防救援支队”/, 2],
  ["unit-form", /“市府办〔金融〕”在单位名单里写作“市府办\(金融\)”/, 3],
  ["unit-idle", /“(市统计局|国家统计局舟山调查队)”在单位名单里，但没有牵头/, 2],
  ["agree-outline", /“助力平安舟山建设”在正文里叫“深入推进平安舟山建设”/, 1],
  ["item-run-on", /任务(18 goals|18 arrangements|44 arrangements|49 goals):/, 4],
  ["stray-space", /任务(47|48|50|76) /, 8],
  ["cell-edge", /任务(22|27|28|36|54|67) /, 6],
  [
    "numbers-agree",
    /任务48 arrangements: “城乡居民政策范围内住院报销比例提升至70%”与指标25 城乡居民的目标值“69”不一致/,
    1,
  ],
  ["suspect-word", /任务48 arrangements: .*“领城”.*疑为“领域”/, 1],
];

it.each(KNOWN)("finds the known fault %s %s", (rule, pattern, count) => {
  expect(lines.filter((line) => line.split(" ")[1] === rule && pattern.test(line))).toHaveLength(count);
});

it("finds nothing where the source is right", () => {
  const rules = new Set(findings.map(({ rule }) => rule));

  // 3.2024年… is item 3; the counts are right; the numbers have no gap; what a page break repeats is one group.
  for (const rule of ["item-numbers", "typed-count", "split-group", "repeated-row", "required-cell"]) {
    expect(rules).not.toContain(rule);
  }
});
