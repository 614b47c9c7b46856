/** The lines of the list of links: a heading for each target, the linked statements below it. Pure. */
import type { RowId } from "../../../shared/model/row.ts";
import type { IndicatorLink } from "../../../shared/rules/numbers/indicator-links.ts";
import { linkId } from "../../../shared/rules/numbers/link-decisions.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { matchesText } from "../findings/finding-filter.ts";
import { isMismatch, verdictOf } from "./link-words.ts";

export const LINK_FILTERS = [
  "all",
  "proposed",
  "confirmed",
  "rejected",
  "mismatch",
  "lost",
  "unlinked",
] as const;
export type LinkFilter = (typeof LINK_FILTERS)[number];

export const FILTER_TITLES: Readonly<Record<LinkFilter, string>> = {
  all: "全部",
  proposed: "建议",
  confirmed: "已确认",
  rejected: "已否定",
  mismatch: "数不一致",
  lost: "原文已改动",
  unlinked: "没有对应的指标",
};

export type LinkLine =
  | { readonly kind: "heading"; readonly key: string; readonly group: LinkGroup }
  | { readonly kind: "link"; readonly key: string; readonly group: LinkGroup; readonly link: IndicatorLink };

/** `wordsOf`: what a text is looked for in. */
export interface LinkWords {
  readonly ofGroup: (group: LinkGroup) => string;
  readonly ofLink: (link: IndicatorLink) => string;
}

export function matchesFilter(link: IndicatorLink, filter: LinkFilter): boolean {
  if (filter === "all") return true;
  if (filter === "lost") return link.statement === null;
  return filter === "mismatch" ? isMismatch(link) : link.state === filter;
}

/** A target in which nothing speaks of it: a rejected link is none. */
export function isUnlinked({ links }: LinkGroup): boolean {
  return links.every(({ state }) => state === "rejected");
}

export function linkLines(
  groups: readonly LinkGroup[],
  filter: LinkFilter,
  text: string,
  words: LinkWords,
): readonly LinkLine[] {
  const isAsked = text.trim() !== "";
  return groups.flatMap((group) => {
    if (filter === "unlinked" && !isUnlinked(group)) return [];
    const name = isAsked ? words.ofGroup(group) : "";
    const links = group.links.filter(
      (link) =>
        (filter === "unlinked" || matchesFilter(link, filter)) &&
        (!isAsked || matchesText(`${name} ${words.ofLink(link)}`, text)),
    );
    const isNamed = matchesText(name, text) && (filter === "all" || filter === "unlinked");
    return links.length > 0 || isNamed
      ? [headingLine(group), ...links.map((link) => linkLine(group, link))]
      : [];
  });
}

export function headingLine(group: LinkGroup): LinkLine {
  return { kind: "heading", key: group.row.id, group };
}

export function linkLine(group: LinkGroup, link: IndicatorLink): LinkLine {
  return { kind: "link", key: linkId(link), group, link };
}

export function countOf(groups: readonly LinkGroup[], filter: LinkFilter): number {
  if (filter === "unlinked") return groups.filter(isUnlinked).length;
  return groups.flatMap(({ links }) => links).filter((link) => matchesFilter(link, filter)).length;
}

/** What can be confirmed without a second look: the wording proposes it and the numbers are one. */
export function safeProposals(groups: readonly LinkGroup[]): readonly IndicatorLink[] {
  return groups
    .flatMap(({ links }) => links)
    .filter(({ state, comparison }) => state === "proposed" && verdictOf(comparison) === "same");
}

/** The line that speaks of a row: the target's own, or the first statement in it. */
export function lineOfRow(lines: readonly LinkLine[], rowId: RowId): LinkLine | undefined {
  return (
    lines.find(({ key }) => key === rowId) ??
    lines.find((line) => line.kind === "link" && line.link.rowId === rowId)
  );
}
