import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import type { Finding } from "../../shared/rules/finding.ts";
import { type IndicatorLink, indicatorLinks } from "../../shared/rules/numbers/indicator-links.ts";
import type { OwnRule } from "../../shared/rules/own/own-rule.ts";
import { ownRuleRows } from "../../shared/rules/own/own-rule-rows.ts";
import { ask, createPlanIn, errorOf, filesIn, openPlanIn, stateOf, tokenOf } from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";

const inTest = appInEachTest();

beforeEach(async () => {
  await createPlanIn(inTest.app, inTest.path);
});

const RULE: OwnRule = {
  title: "目标要有数字",
  table: "tasks",
  column: "goals",
  condition: { kind: "matches", pattern: "\\d" },
  severity: "hint",
  message: "工作目标里没有数字。",
};

async function currentState(): Promise<PlanState> {
  return stateOf(assertDefined(await ask(inTest.app, "plan:get", {}), "a plan is open"));
}

it("a rule of the user is kept in the plan, named in the history, and undone and redone", async () => {
  const { label } = await ask(inTest.app, "rules:put", { rowId: null, rule: RULE });

  expect(label).toBe("新增规则“目标要有数字”");
  const found = checkPlan(await currentState()).findings.filter(({ rule }) => rule.startsWith("own-"));
  expect(found.length).toBeGreaterThan(0);
  await ask(inTest.app, "plan:undo", {});
  expect(ownRuleRows(await currentState())).toEqual([]);
  await ask(inTest.app, "plan:redo", {});
  const [made] = ownRuleRows(await currentState());
  expect(made?.rule).toEqual(RULE);

  const changed = { ...RULE, severity: "error" as const };
  const put = { rowId: made?.row.id ?? "", rule: changed };
  expect((await ask(inTest.app, "rules:put", put)).label).toBe("修改规则“目标要有数字”");
  await inTest.restart();
  await openPlanIn(inTest.app, inTest.path);
  expect(ownRuleRows(await currentState())[0]?.rule).toEqual(changed);
});

it("a rule is switched off and on, and a finding set aside, each as one step", async () => {
  const [finding] = checkPlan(await currentState()).findings;
  const { rule, rowId, column, about } = assertDefined(finding, "a finding");

  const off = await ask(inTest.app, "rules:set", { rule: "unit-alias", isOff: true, severity: null });
  const on = await ask(inTest.app, "rules:set", { rule: "unit-alias", isOff: false, severity: "error" });
  const aside = await ask(inTest.app, "rules:set-aside", {
    findings: [{ rule, rowId, column, about }],
    reason: "市局确认沿用旧称",
  });

  expect([off.label, on.label, aside.label]).toEqual([
    "停用规则“使用别名”",
    "启用规则“使用别名”，级别为错误",
    "搁置 1 个问题：市局确认沿用旧称",
  ]);
  const { setAside, rules } = checkPlan(await currentState());
  expect(setAside.map(({ reason }) => reason)).toEqual(["市局确认沿用旧称"]);
  expect(rules.find(({ info }) => info.id === "unit-alias")).toMatchObject({ severity: "error", count: 11 });
  expect(aside.history.undoLabel).toBe("搁置 1 个问题：市局确认沿用旧称");
});

it("who set a finding aside, and when, is read from the log; of one that was brought back nothing is said", async () => {
  const [first, second] = checkPlan(await currentState()).findings;
  const keyOf = ({ rule, rowId, column, about }: Finding) => ({ rule, rowId, column, about });
  const setAside = (finding: Finding | undefined, reason: string) =>
    ask(inTest.app, "rules:set-aside", { findings: [keyOf(assertDefined(finding, "a finding"))], reason });

  await ask(inTest.app, "app:set-author", { author: "李四" });
  await setAside(first, "沿用旧称");
  await ask(inTest.app, "app:set-author", { author: "王五" });
  await setAside(second, "已核对");

  const rows = checkPlan(await currentState()).setAside.map(({ row }) => row.id);
  expect(await ask(inTest.app, "rules:list-set-aside", {})).toEqual([
    { rowId: rows[0], author: "李四", at: expect.stringMatching(/^\d{4}-.*Z$/) },
    { rowId: rows[1], author: "王五", at: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  await ask(inTest.app, "plan:delete-rows", { rowIds: [rows[0] ?? ""] });
  expect(await ask(inTest.app, "rules:list-set-aside", {})).toMatchObject([{ author: "王五" }]);
});

it("rules that were changed are set back together", async () => {
  await ask(inTest.app, "rules:set", { rule: "unit-alias", isOff: true, severity: null });
  await ask(inTest.app, "rules:set", { rule: "unit-idle", isOff: false, severity: "error" });

  const { label } = await ask(inTest.app, "rules:reset", { rules: ["unit-alias", "unit-idle"] });

  expect(label).toBe("恢复 2 条规则的默认设置");
  const { rules } = checkPlan(await currentState());
  expect(rules.every(({ info, isOff, severity }) => !isOff && severity === info.severity)).toBe(true);
  expect((await ask(inTest.app, "plan:undo", {})).changes).not.toEqual([]);
});

it("what cannot be is refused in a sentence, and nothing is written", async () => {
  const put = (rule: OwnRule) => errorOf(inTest.app, "rules:put", { rowId: null, rule });

  expect(await put({ ...RULE, column: "nothing" })).toMatchObject({ code: "own-rule-column-unknown" });
  expect(await put({ ...RULE, condition: { kind: "matches", pattern: "[" } })).toMatchObject({
    code: "bad-regular-expression",
    message: expect.stringContaining("规则“目标要有数字”"),
  });
  expect(await errorOf(inTest.app, "rules:put", { rowId: "gone", rule: RULE })).toMatchObject({
    kind: "not-found",
  });
  expect(
    await errorOf(inTest.app, "rules:set", { rule: "nothing", isOff: true, severity: null }),
  ).toMatchObject({
    code: "rule-not-found",
  });
  expect((await ask(inTest.app, "plan:get", {}))?.revision).toBe(1);
});

it("a link between an indicator and a task is rejected and left to the wording again", async () => {
  const isWrong = (link: IndicatorLink): boolean => link.comparison?.relation === "contradictory";
  const link = assertDefined(
    indicatorLinks(await currentState()).find(isWrong),
    "the plan has a wrong figure",
  );
  const { target, rowId, column, about } = link;
  const decide = (decision: "rejected" | null) =>
    ask(inTest.app, "links:decide", { links: [{ target, rowId, column, about }], decision });

  const { label } = await decide("rejected");

  expect(label).toBe("否定 任务48 与 指标25 城乡居民 的对应");
  const rules = () => currentState().then((state) => checkPlan(state).findings.map(({ rule }) => rule));
  expect(await rules()).not.toContain("numbers-agree");
  await decide(null);
  expect(await rules()).toContain("numbers-agree");
  expect(
    await errorOf(inTest.app, "links:decide", {
      links: [{ target: "gone", rowId, column, about }],
      decision: null,
    }),
  ).toMatchObject({ kind: "not-found" });
});

it("rules go to a file and into another plan; a file that stood there is kept", async () => {
  const file = join(inTest.folder, "规则.json");
  await ask(inTest.app, "rules:put", { rowId: null, rule: RULE });

  const first = await ask(inTest.app, "rules:export", {
    file: await tokenOf(inTest.app, "export-rules", file),
  });
  const second = await ask(inTest.app, "rules:export", {
    file: await tokenOf(inTest.app, "export-rules", file),
  });

  expect(first).toEqual({ path: file, count: 1, backup: null });
  expect(existsSync(join(inTest.folder, second.backup ?? ""))).toBe(true);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    format: "annex-rules",
    version: 1,
    rules: [RULE],
  });

  await createPlanIn(inTest.app, join(inTest.folder, "另一方案.fbt"));
  const taken = { file: await tokenOf(inTest.app, "import-rules", file) };
  expect((await ask(inTest.app, "rules:import", taken)).label).toBe("导入 1 条规则");
  expect(await ask(inTest.app, "rules:import", taken)).toMatchObject({
    changes: [],
    taken: 0,
    refused: [{ title: "目标要有数字" }],
  });
  expect(ownRuleRows(await currentState()).map(({ rule }) => rule)).toEqual([RULE]);
});

it("a file that holds no rules changes nothing", async () => {
  const file = join(inTest.folder, "规则.json");
  const importError = async (text: string) => {
    writeFileSync(file, text);
    return errorOf(inTest.app, "rules:import", { file: await tokenOf(inTest.app, "import-rules", file) });
  };
  const before = await currentState();

  expect(await importError("不是规则")).toMatchObject({ kind: "bad-file", code: "not-a-rules-file" });
  expect(await importError(" ".repeat(2_000_001))).toMatchObject({ code: "rules-file-too-large" });
  expect(await currentState()).toEqual(before);
  expect(filesIn(inTest.folder)).not.toContain("规则.tmp");
});
