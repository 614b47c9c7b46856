import { describe, expect, it } from "vitest";
import { linkChoices } from "../../../../renderer/features/links/link-choices.ts";
import {
  countOf,
  type LinkFilter,
  type LinkLine,
  lineOfRow,
  linkLines,
  safeProposals,
} from "../../../../renderer/features/links/link-lines.ts";
import { linkWordsIn } from "../../../../renderer/features/links/link-places.ts";
import { equation, targetWords, verdictOf } from "../../../../renderer/features/links/link-words.ts";
import { applyChanges } from "../../../../shared/changes/apply.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import type { IndicatorLink } from "../../../../shared/rules/numbers/indicator-links.ts";
import { decideLinksChanges } from "../../../../shared/rules/numbers/link-decisions.ts";
import { type LinkGroup, linkGroups } from "../../../../shared/rules/numbers/link-groups.ts";
import { countingIds, rowNamed, zhoushanPlan } from "../../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const words = linkWordsIn(plan);

function linesOf(filter: LinkFilter, text = "", state: PlanState = plan): readonly LinkLine[] {
  return linkLines(linkGroups(state), filter, text, words);
}

function groupOf(kind: string, name: string): LinkGroup {
  const { id } = rowNamed(plan, kind, name);
  return assertDefined(
    linkGroups(plan).find(({ row }) => row.id === id),
    name,
  );
}

function said(kind: string, name: string): string[] {
  const group = groupOf(kind, name);
  return group.links.map(({ statement, comparison }) => {
    const target = { words: targetWords(plan, group), measure: assertDefined(group.measure, name) };
    return equation(assertDefined(statement, name).quantity, target, verdictOf(comparison));
  });
}

describe("the list of links", () => {
  it("has a heading for each target and below it what is said of it", () => {
    const lines = linesOf("all");

    expect(lines.filter(({ kind }) => kind === "heading")).toHaveLength(42);
    expect(lines.filter(({ kind }) => kind === "link")).toHaveLength(21);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(63);
  });

  it("is narrowed by state, by mismatch, and to targets of which nothing is said", () => {
    expect(linesOf("mismatch").map(({ kind }) => kind)).toEqual(["heading", "link"]);
    expect(linesOf("confirmed")).toEqual([]);
    expect(linesOf("unlinked").every(({ kind }) => kind === "heading")).toBe(true);
    expect(linesOf("unlinked")).toHaveLength(countOf(linkGroups(plan), "unlinked"));
  });

  it("is narrowed by words of the target, of the place and of the sentence", () => {
    const named = (text: string): string[] =>
      linesOf("all", text).map(({ kind, key }) => (kind === "heading" ? key : kind));
    const field = rowNamed(plan, "indicator", "新增多田套合(万亩)").id;

    expect(named("多田套合")).toEqual([field, "link"]);
    expect(named("任务15 6000亩")).toEqual([field, "link"]);
    expect(named("没有这样的字")).toEqual([]);
  });

  it("a rejected link is one no longer, and what agrees can be confirmed together", () => {
    const before = linkGroups(plan);
    const [wrong] = before
      .flatMap(({ links }) => links)
      .filter(({ comparison }) => verdictOf(comparison) === "contradicts");
    const link = assertDefined(wrong, "the plan has a wrong figure");

    const after = linkGroups(
      applyChanges(plan, decideLinksChanges(plan, [link], "rejected", countingIds("link"))),
    );

    expect(safeProposals(before)).toHaveLength(20);
    expect([countOf(before, "mismatch"), countOf(after, "mismatch")]).toEqual([1, 0]);
    expect(countOf(after, "rejected")).toBe(1);
  });

  it("a row is found as a target, or as what states a figure", () => {
    const lines = linesOf("all");
    const indicator = rowNamed(plan, "indicator", "新增多田套合(万亩)").id;
    const link = assertDefined(groupOf("indicator", "新增多田套合(万亩)").links[0], "it is linked");

    expect(lineOfRow(lines, indicator)).toMatchObject({ kind: "heading", key: indicator });
    expect(lineOfRow(lines, link.rowId)).toMatchObject({ kind: "link", link: { rowId: link.rowId } });
    expect(lineOfRow(lines, "gone")).toBeUndefined();
  });
});

describe("two figures side by side", () => {
  it("are said in the words of both places", () => {
    expect(said("indicator", "新增多田套合(万亩)")).toEqual(["6000亩 ＝ 0.6万亩"]);
    expect(said("part", "城乡居民")).toEqual(["69% ＝ 69%", "70% ≠ 69%"]);
  });

  it("another unit is converted where they differ", () => {
    const group = groupOf("indicator", "新增多田套合(万亩)");
    const { quantity } = assertDefined(group.links[0]?.statement, "it states something");
    const target = { words: targetWords(plan, group), measure: assertDefined(group.measure, "a number") };

    expect(equation({ ...quantity, text: "6500亩" }, target, "contradicts")).toBe(
      "6500亩 ≠ 0.6万亩（即 6000亩）",
    );
  });

  it("a target in words stands for itself", () => {
    expect(targetWords(plan, groupOf("indicator", "一般公共预算收入增速(%)"))).toBe("与经济增长基本同步");
  });
});

describe("what can be said of a link", () => {
  const [proposed] = linkGroups(plan).flatMap(({ links }) => links);
  const link = assertDefined(proposed, "the wording proposes a link");
  const labels = (over: Partial<IndicatorLink>): string[] =>
    linkChoices({ ...link, ...over }).map(({ label }) => label);

  it("depends on its state, on the wording, and on whether its words still stand", () => {
    expect(labels({})).toEqual(["确认", "否定"]);
    expect(labels({ state: "confirmed" })).toEqual(["否定", "恢复建议"]);
    expect(labels({ state: "rejected" })).toEqual(["确认", "恢复建议"]);
    expect(labels({ state: "confirmed", isProposed: false })).toEqual(["取消对应"]);
    expect(labels({ state: "rejected", isProposed: false, statement: null })).toEqual(["取消对应"]);
  });
});
