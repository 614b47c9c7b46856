/**
 * node tests/bench/make-large-plan.ts PLAN.fbt [TASKS]: a plan of that many tasks (10,000 unless told) in the
 * shape of the real one: 7 sections, groups of five, cells of two or three numbered items.
 */
import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { NewRowInput } from "../../shared/contract/plan-schemas.ts";
import { ask, createPlanIn, openApp } from "../helpers/app-client.ts";

const SECTIONS = 7;
const TASKS_PER_GROUP = 5;

export async function makeLargePlan(path: string, taskCount: number): Promise<void> {
  const app = openApp(join(dirname(path), "data"));
  rmSync(path, { force: true });
  await createPlanIn(app, path, "empty");
  const rows = makeSections(taskCount);
  await ask(app, "plan:insert-rows", { spot: { table: "tasks", parentId: null, afterId: null }, rows });
  await ask(app, "plan:close", {});
  await app.close();
}

function makeSections(taskCount: number): NewRowInput[] {
  const tasks = Array.from({ length: taskCount }, (_, index) => makeTask(index + 1));
  const groups: NewRowInput[] = [];
  for (let start = 0; start < tasks.length; start += TASKS_PER_GROUP) {
    const name = `推进重点领域第${groups.length + 1}组工作`;
    const children = tasks.slice(start, start + TASKS_PER_GROUP);
    groups.push({ kind: "group", cells: { group: name }, children });
  }
  const perSection = Math.ceil(groups.length / SECTIONS);
  return Array.from({ length: SECTIONS }, (_, index) => ({
    kind: "section",
    cells: { section: `实施第${index + 1}项行动` },
    children: groups.slice(index * perSection, (index + 1) * perSection),
  }));
}

function makeTask(number: number): NewRowInput {
  return {
    kind: "task",
    cells: {
      measure: `第${number}项举措：提升公共服务水平`,
      goals: `1.完成年度投资${number}万元。\n2.新增服务点${number % 90}个，覆盖率达到${60 + (number % 40)}%。`,
      arrangements: `1.制定实施方案，明确责任分工和时间节点。\n2.开展督促检查，按季度通报第${number}项进展。\n3.总结经验，形成可复制的做法。`,
      units: number % 3 === 0 ? "市发展改革委、市财政局" : "市民政局",
    },
  };
}

if (import.meta.main) {
  const [path = "large.fbt", count = "10000"] = process.argv.slice(2);
  await makeLargePlan(resolve(path), Number(count));
  console.log(resolve(path));
}
