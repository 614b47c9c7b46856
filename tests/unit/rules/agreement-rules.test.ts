import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import { checkPlan } from "../../../shared/rules/check-plan.ts";
import { aGroup, aPlan, aSection, aTask, aUnit, planOf } from "../../helpers/plan-builders.ts";

const SCHOOL = "推动普通高中高质量发展，实现市内公办普通高中与市外优质高中结对全覆盖";
const SPORT = "加快公共体育设施规划建设，推进机关企事业单位体育场地向公众开放";

const school = (units = "市教育局"): NewRow =>
  aTask("持续推进同舟优学", { arrangements: `${SCHOOL}。`, units });
const sport = (units = "市体育局"): NewRow => aTask("推进全民健身", { arrangements: `${SPORT}。`, units });
const sportFor = (goals: string): NewRow =>
  aTask("推进全民健身", { goals: `${goals}。`, arrangements: `${SPORT}。`, units: "市体育局" });

function textOf(action: string, textTask: string, clauses: readonly (readonly [string, string])[]): NewRow[] {
  const children = clauses.map(([clause, units]) => ({ kind: "clause", cells: { clause, units } }));
  return [
    { kind: "action", cells: { action }, children: [{ kind: "textTask", cells: { textTask }, children }] },
  ];
}

interface Parts {
  readonly group?: string;
  readonly tasks?: readonly NewRow[];
  readonly text: NewRow[];
  readonly more?: readonly NewRow[];
}

function planFor({ group = "推进公共服务优质共享", tasks = [school(), sport()], text, more = [] }: Parts) {
  return planOf(
    aPlan({
      tasks: [aSection("实施共享行动", [aGroup(group, tasks)]), ...more],
      text,
      units: [aUnit("市教育局"), aUnit("市体育局"), aUnit("市财政局")],
      safeguards: [{ kind: "safeguard", cells: { heading: "强化保障", text: "加强领导。" } }],
    }),
  );
}

function messagesOf(rule: string, parts: Parts) {
  return checkPlan(planFor(parts))
    .findings.filter((found) => found.rule === rule)
    .map(({ message }) => message);
}

const BOTH = [
  [SCHOOL, "市教育局"],
  [SPORT, "市体育局"],
] as const;
const AGREED = textOf("实施共享行动", "推进公共服务优质共享", BOTH);
const RULES = ["agree-outline", "agree-items", "agree-units"];

describe("the text and the annex", () => {
  it("agree where both say the same", () => {
    for (const rule of RULES) expect(messagesOf(rule, { text: AGREED })).toEqual([]);
  });

  it("are not compared where there is no text", () => {
    for (const rule of RULES) expect(messagesOf(rule, { text: [] })).toEqual([]);
  });

  it("must call sections and groups by the same names", () => {
    const text = textOf("实施优质共享行动", "深入推进公共服务优质共享", BOTH);

    expect(messagesOf("agree-outline", { text })).toEqual([
      "小节“实施共享行动”在正文里叫“实施优质共享行动”（行动(一)）。",
      "重点任务“推进公共服务优质共享”在正文里叫“深入推进公共服务优质共享”（正文任务1）。",
    ]);
  });

  it("belong together by what they say, where the names are quite different", () => {
    const text = textOf("实施共享行动", "办好民生实事", BOTH);

    expect(messagesOf("agree-outline", { text })).toEqual([
      "重点任务“推进公共服务优质共享”在正文里叫“办好民生实事”（正文任务1）。",
    ]);
    expect(messagesOf("agree-items", { text })).toEqual([]);
  });

  it("must both have each group, but for the closing section, which the safeguards cover", () => {
    const closing = aSection("保障措施", [aGroup("强化保障", [aTask("加强宣传")])]);
    const more = [closing, aSection("另一行动", [aGroup("另一组", [aTask("建设海上风电基地")])])];

    expect(messagesOf("agree-outline", { text: AGREED, more })).toEqual([
      "小节“另一行动”在正文里没有对应的内容。",
      "重点任务“另一组”在正文里没有对应的内容。",
    ]);
  });

  it("must both speak of each matter", () => {
    const text = textOf("实施共享行动", "推进公共服务优质共享", [
      BOTH[0],
      ["围绕重点片区多主体、多渠道发展保障性租赁住房", "市财政局"],
    ]);

    expect(messagesOf("agree-items", { text })).toEqual([
      "举措“推进全民健身”在正文“推进公共服务优质共享”里没有对应的条款。",
      "条款“围绕重点片区多主体、多渠道发展保障性租赁住房”在附表“推进公共服务优质共享”里没有对应的举措。",
    ]);
  });

  describe("belong together where the text tells in other words what the annex says", () => {
    const task = aTask("推动基础教育扩优提质", {
      goals: "学前教育毛入园率达到93.2%。",
      arrangements: "新建、改扩建学校5所，招聘教师45名。",
      units: "市教育局、市财政局",
    });
    const found = (clause: string, units = "市教育局"): string[] =>
      messagesOf("agree-items", {
        tasks: [task, sport()],
        text: textOf("实施共享行动", "推进公共服务优质共享", [[clause, units], BOTH[1]]),
      });

    it.each(["新建和改扩建一批学校，加强教师队伍建设", "推进基础教育集团化办学，促进城乡一体发展"])(
      "%s",
      (clause) => {
        expect(found(clause)).toEqual([]);
      },
    );

    it("but not where nobody leads both, or where they are about something else", () => {
      expect(found("新建和改扩建一批学校，加强教师队伍建设", "市体育局")).toHaveLength(2);
      expect(found("推进产教融合，办好职业技能竞赛")).toHaveLength(2);
    });
  });

  it("must name the same units", () => {
    const tasks = [school("市教育局、市财政局"), sport("市体育局")];
    const text = textOf("实施共享行动", "推进公共服务优质共享", [BOTH[0], [SPORT, "市体育局、市财政局"]]);

    expect(messagesOf("agree-units", { tasks, text })).toEqual([
      "牵头单位“市财政局”在正文的对应条款（正文任务1 第1条）里没有。",
      "正文任务1 第2条的“市财政局”没有列为牵头单位。",
    ]);
  });

  describe("name the same number for what both say in the same words", () => {
    const tasks = [school(), sportFor("新建公共体育场地12处，开放时长增加2小时")];
    const clause = (words: string) =>
      textOf("实施共享行动", "推进公共服务优质共享", [BOTH[0], [`${SPORT}，${words}`, "市体育局"]]);

    it.each(["新建公共体育场地12处", "新建公共体育场地十二个", "全民健身场地15处", "新建公共体育场地"])(
      "%s agrees",
      (words) => {
        expect(messagesOf("agree-numbers", { tasks, text: clause(words) })).toEqual([]);
      },
    );

    it.each([
      ["体育场地开放率达到四分之一", 1],
      ["体育场地开放率达到三成五", 0],
    ])("a share in numerals is compared: %s", (words, count) => {
      const shares = [school(), sportFor("体育场地开放率达到35%")];

      expect(messagesOf("agree-numbers", { tasks: shares, text: clause(words) })).toHaveLength(count);
    });

    it("another number is named with its place, and both answers are offered", () => {
      const plan = planFor({ tasks, text: clause("新建公共体育场地21处") });
      const [found] = checkPlan(plan).findings.filter(({ rule }) => rule === "agree-numbers");

      expect(found?.message).toBe("“新建公共体育场地12处”在正文任务1 第2条里是“21处”，请核对。");
      expect(found?.fixes.map(({ label }) => label)).toEqual(["本处改为“21处”", "正文改为“12处”"]);
      for (const fix of found?.fixes ?? []) {
        const fixed = applyChanges(plan, editCellsChanges(plan, fix.edits));
        expect(checkPlan(fixed).findings.some(({ rule }) => rule === "agree-numbers")).toBe(false);
      }
    });
  });

  it("are not compared in units where one side has none, or one that the list does not know", () => {
    const text = textOf("实施共享行动", "推进公共服务优质共享", [
      [SCHOOL, "市教育局、某中心"],
      [SPORT, ""],
    ]);

    expect(messagesOf("agree-units", { text })).toEqual([]);
  });
});
