import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { type IndicatorLink, indicatorLinks } from "../../../shared/rules/numbers/indicator-links.ts";
import { linkCandidates } from "../../../shared/rules/numbers/link-candidates.ts";
import { decideLinksChanges, type LinkKey } from "../../../shared/rules/numbers/link-decisions.ts";
import { linkGroups } from "../../../shared/rules/numbers/link-groups.ts";
import type { LinkState } from "../../../shared/rules/numbers/target-book.ts";
import { referenceOf } from "../../../shared/rules/row-order.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { messagesOf, planWith, REIMBURSED } from "../../helpers/figure-plans.ts";
import { anIndicator, countingIds, rowNamed, zhoushanPlan } from "../../helpers/plan-builders.ts";

const newId = countingIds("link");

function decided(plan: PlanState, link: LinkKey, decision: LinkState | null): PlanState {
  return applyChanges(plan, decideLinksChanges(plan, [link], decision, newId));
}

function keyOf({ target, rowId, column, about }: LinkKey): LinkKey {
  return { target, rowId, column, about };
}

describe("links of the real plan", () => {
  const plan = zhoushanPlan();
  const named = (link: IndicatorLink): string =>
    `${referenceOf(plan, tableIn(plan, "indicators"), link.target)} ${referenceOf(plan, tableIn(plan, "tasks"), link.rowId)}`;

  it("are those that a reader would make, each of them and no other", () => {
    const links = indicatorLinks(plan).map(named).sort();

    expect(links.map((link) => link.replace(/ 集体经济.*占比\(%\)/, " 分项"))).toEqual(
      [
        "指标5 任务1",
        "指标7 任务29",
        "指标8 分项 任务13",
        "指标8 分项 任务13",
        "指标10 任务19",
        "指标11 任务22",
        "指标12 任务15",
        "指标13 任务31",
        "指标17 任务27",
        "指标18 任务35",
        "指标19 任务35",
        "指标21 任务30",
        "指标22 任务51",
        "指标24 任务42",
        "指标25 城镇职工 任务42",
        "指标25 城乡居民 任务42",
        "指标25 城乡居民 任务48",
        "指标26 任务72",
        "指标27 任务53",
        "指标31 任务56",
        "指标39 任务59",
      ].sort(),
    );
  });

  it("agree but for the one that the source has wrong", () => {
    const apart = indicatorLinks(plan).filter(({ comparison }) => !comparison?.isSameNumber);

    expect(apart.map(named)).toEqual(["指标25 城乡居民 任务48"]);
  });
});

describe("what the user decides of a link", () => {
  const goals = "城乡同质化供水覆盖率达到90%。\n水站改造后日供水能力达到30万吨。";
  const plan = planWith(
    [anIndicator("城乡同质化供水覆盖率(%)", "97"), anIndicator("农村供水规模(吨/日)", "250000")],
    goals,
  );
  const [proposed] = indicatorLinks(plan);

  it("rejected: it is compared no longer, but still shown", () => {
    if (!proposed) throw new Error("the wording proposes a link");
    const rejected = decided(plan, proposed, "rejected");

    expect(messagesOf("numbers-agree", plan)).toHaveLength(1);
    expect(messagesOf("numbers-agree", rejected)).toEqual([]);
    expect(indicatorLinks(rejected)).toMatchObject([{ state: "rejected", target: proposed.target }]);
    const back = decided(rejected, proposed, null);
    expect(messagesOf("numbers-agree", back)).toHaveLength(1);
  });

  it("confirmed: that its words have gone from the text is said, until they are back or it is taken back", () => {
    const [link] = indicatorLinks(plan);
    if (!link) throw new Error("the wording proposes it");
    const confirmed = decided(plan, link, "confirmed");
    const reword = (state: PlanState, value: string | null): PlanState =>
      applyChanges(state, editCellsChanges(state, [{ rowId: link.rowId, column: link.column, value }]));
    const reworded = reword(confirmed, "另有安排。");

    expect(messagesOf("link-lost", confirmed)).toEqual([]);
    expect(messagesOf("link-lost", reworded)).toEqual([
      expect.stringContaining(`“${link.about}”的数已不在原文里`),
    ]);
    expect(messagesOf("link-lost", reword(confirmed, null))).toHaveLength(1);
    expect(messagesOf("link-lost", decided(reworded, link, null))).toEqual([]);
    expect(messagesOf("link-lost", decided(reworded, link, "rejected"))).toEqual([]);
    expect(messagesOf("link-lost", reword(decided(plan, link, "rejected"), "另有安排。"))).toEqual([]);
  });

  it("confirmed: it is kept, and another target can be chosen in its place", () => {
    if (!proposed) throw new Error("the wording proposes a link");
    const confirmed = decided(plan, proposed, "confirmed");
    const other = rowNamed(plan, "indicator", "农村供水规模(吨/日)").id;
    const chosen = decided(confirmed, { ...proposed, target: other }, "confirmed");

    expect(indicatorLinks(confirmed)).toMatchObject([{ state: "confirmed", target: proposed.target }]);
    expect(indicatorLinks(chosen)).toMatchObject([{ state: "confirmed", target: other }]);
    expect(messagesOf("numbers-agree", chosen)).toEqual([]);
  });
});

describe("links that the user makes", () => {
  const part = (plan: PlanState, label: string) => rowNamed(plan, "part", label).id;
  const statesOf = (plan: PlanState) =>
    indicatorLinks(plan).map(({ target, state, statement }) => [target, state, statement?.quantity.text]);

  it("of one listed figure say nothing of the other", () => {
    const goals = "职工和城乡居民基本医疗保险政策范围住院报销(含大病保险)比例分别达到85%、69%。";
    const plan = planWith([REIMBURSED], goals);
    const [workers, residents] = [part(plan, "城镇职工"), part(plan, "城乡居民")];

    const confirmed = indicatorLinks(plan).reduce((now, link) => decided(now, link, "confirmed"), plan);

    expect(statesOf(confirmed)).toEqual([
      [workers, "confirmed", "85%"],
      [residents, "confirmed", "69%"],
    ]);
    expect(messagesOf("numbers-agree", confirmed)).toEqual([]);
  });

  it("may be of any figure, also of one of two with the same words, or with hardly any", () => {
    const plan = planWith([anIndicator("农村供水规模(吨/日)", "250000")], "达到30万吨/日。\n达到20万吨/日。");
    const target = rowNamed(plan, "indicator", "农村供水规模(吨/日)").id;
    const candidate = linkCandidates(plan, target).find(({ statement }) => statement.text.includes("20"));
    if (!candidate) throw new Error("there is such a figure");

    const linked = decided(plan, keyOf(candidate), "confirmed");

    expect(indicatorLinks(plan)).toEqual([]);
    expect(statesOf(linked)).toEqual([[target, "confirmed", "20万吨/日"]]);
    expect(messagesOf("numbers-agree", linked)).toHaveLength(1);
    expect(indicatorLinks(decided(linked, keyOf(candidate), null))).toEqual([]);
  });

  it("are listed when their words have gone, and can be taken back", () => {
    const plan = planWith([anIndicator("城乡同质化供水覆盖率(%)", "97")], "城乡同质化供水覆盖率达到90%。");
    const [link] = indicatorLinks(plan);
    if (!link) throw new Error("the wording proposes a link");
    const edits = [{ rowId: link.rowId, column: link.column, value: "另作安排。" }];

    const edited = applyChanges(plan, editCellsChanges(plan, edits));
    const confirmed = decided(plan, link, "confirmed");
    const lost = applyChanges(confirmed, editCellsChanges(confirmed, edits));

    expect(indicatorLinks(edited)).toEqual([]);
    expect(indicatorLinks(lost)).toMatchObject([{ state: "confirmed", statement: null, comparison: null }]);
    expect(indicatorLinks(decided(lost, link, null))).toEqual([]);
  });
});

describe("the targets with their links", () => {
  const plan = zhoushanPlan();
  const groups = linkGroups(plan);

  it("are all targets in the order of the plan, parts in place of their indicators", () => {
    const names = groups.map(({ row, table }) => referenceOf(plan, table, row.id));

    expect(groups).toHaveLength(42);
    expect(names.slice(22, 27)).toEqual(["指标22", "指标23", "指标24", "指标25 城镇职工", "指标25 城乡居民"]);
    expect(groups.flatMap(({ links }) => links)).toHaveLength(21);
    expect(groups.filter(({ measure }) => measure === null).map(({ text }) => text)).toEqual([
      "与经济增长基本同步",
    ]);
  });

  it("offer all figures of tasks and clauses, those that fit best first", () => {
    const target = rowNamed(plan, "indicator", "新增多田套合(万亩)");
    const [first, ...others] = linkCandidates(plan, target.id);

    expect(first).toMatchObject({
      statement: { text: "全市新增“多田套合”面积6000亩" },
      linkedWith: target.id,
    });
    expect(others.length).toBeGreaterThan(200);
    expect(others.at(-1)?.comparison.relation).toBe("incomparable");
  });
});
