import { expect, it } from "vitest";
import { z } from "zod";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import { ask, openApp, openPlanIn, stateOf } from "../helpers/app-client.ts";
import { CommandFolder } from "../helpers/command-line.ts";
import { zhoushanPlan } from "../helpers/plan-builders.ts";

const annex = new CommandFolder();

const Found = z.array(
  z.strictObject({
    rule: z.string(),
    severity: z.enum(["error", "warning", "hint"]),
    table: z.string(),
    row: z.string(),
    column: z.string().nullable(),
    message: z.string(),
    fix: z.string().nullable(),
  }),
);

it("check prints what the checker finds, ends with 1 where an error stands, and leaves the plan as it is", () => {
  const before = annex.inventory();

  const { code, out, said } = annex.run("check", "a.fbt", "--json");

  expect([code, said]).toEqual([1, ""]);
  const found = Found.parse(JSON.parse(out));
  expect(found).toHaveLength(checkPlan(zhoushanPlan()).findings.length);
  expect(found).toContainEqual({
    rule: "unit-unknown",
    severity: "error",
    table: "tasks",
    row: "4",
    column: "units",
    message: "单位“市文广局”不在单位名单里，是否应为“市文广旅体局”？",
    fix: "改为“市文广旅体局”",
  });
  expect(found.find(({ table, fix }) => table === "text" && fix === null)?.row).toBe("正文任务1 第2条");
  expect(annex.inventory()).toEqual(before);
});

it("without --json it says the same in sentences", () => {
  const { code, out } = annex.run("check", "a.fbt");

  expect(code).toBe(1);
  expect(out).toMatch(/^a\.fbt：错误 \d+、警告 \d+、提示 \d+。\n/);
  expect(out).toContain(
    "警告 任务48 重点工作安排：“共服务领城转移支付”中的“领城”全文只有这一处，疑为“领域”。（可修正：改为“领域”）\n",
  );
});

it("a plan without errors ends with 0, whatever is set aside", async () => {
  const app = openApp(annex.path("data"));
  await openPlanIn(app, annex.path("a.fbt"));
  const snapshot = await ask(app, "plan:get", {});
  const { findings } = checkPlan(stateOf(snapshot ?? { rows: [] }));
  const keys = findings.map(({ rule, rowId, column, about }) => ({ rule, rowId, column, about }));
  await ask(app, "rules:set-aside", { findings: keys, reason: "已逐条核对" });
  await app.close();

  const outcome = annex.run("check", "a.fbt");

  expect(outcome).toEqual({
    code: 0,
    out: `a.fbt：没有发现问题，另有 ${findings.length} 个已搁置。\n`,
    said: "",
  });
  expect(annex.run("check", "a.fbt", "--json")).toEqual({ code: 0, out: "[]\n", said: "" });
});

it.each([["check", "没有.fbt"], ["check", "a.xlsx"], ["check"], ["check", "a.fbt", "--all"]])(
  "bad input ends with 2 and one sentence: %s %s",
  (...args) => {
    const { code, out, said } = annex.run(...args);

    expect([code, out]).toEqual([2, ""]);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toMatch(/[\u4e00-\u9fa5]/);
  },
);
