/**
 * The dock's list, line by line, as it is drawn: the selection's findings first, then all of them by severity, table
 * or rule, then what was set aside, the checks that have passed and the rules that are off. Pure.
 */
import type { RuleState, SetAsideFinding } from "../../../shared/rules/check-result.ts";
import {
  clearFix,
  type Finding,
  SEVERITIES,
  SEVERITY_TITLES,
  type Severity,
} from "../../../shared/rules/finding.ts";
import { entriesOf, type FindingEntry, type SetAsideEntry, setAsideEntriesOf } from "./finding-entries.ts";
import { CHECKING } from "./finding-words.ts";

export const GROUPINGS = ["severity", "table", "rule"] as const;
export type GroupBy = (typeof GROUPINGS)[number];

export type DockLine = { readonly key: string } & (
  | HeadingLine
  /** `isHere`: among those of the selection. */
  | {
      readonly kind: "entry";
      readonly entry: FindingEntry;
      readonly isExpanded: boolean;
      readonly isHere: boolean;
    }
  /** One place of an entry that has several. */
  | { readonly kind: "place"; readonly finding: Finding }
  | { readonly kind: "aside"; readonly aside: SetAsideEntry }
  | { readonly kind: "passed" | "off"; readonly rule: RuleState }
  | { readonly kind: "note"; readonly text: string }
);

export interface HeadingLine {
  readonly kind: "heading";
  readonly title: string;
  readonly severity: Severity | null;
  readonly count: number;
  readonly isOpen: boolean;
  /** What can be fixed as one; none where that is not offered. */
  readonly findings: readonly Finding[];
}

const HERE = "here";

/** What is listed, filtered already. */
export interface DockContent {
  /** Of what is selected. */
  readonly here: readonly Finding[];
  readonly hereTitle: string;
  readonly findings: readonly Finding[];
  /** How many stand, whatever the filter is; null: the plan has not been checked yet. */
  readonly total: number | null;
  readonly setAside: readonly SetAsideFinding[];
  readonly passed: readonly RuleState[];
  readonly off: readonly RuleState[];
}

export interface DockShape {
  readonly groupBy: GroupBy;
  /** The keys of headings that are closed, and of entries whose places are listed. */
  readonly closed: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  /** In their order. */
  readonly tables: readonly { readonly key: string; readonly title: string }[];
  readonly rules: readonly RuleState[];
}

export function dockLines(content: DockContent, shape: DockShape): DockLine[] {
  return [
    ...group(shape, { key: HERE, title: content.hereTitle, findings: content.here, isFixable: false }),
    ...emptyNote(content),
    ...findingGroups(content.findings, shape).flatMap((each) => group(shape, each)),
    ...plainGroup(shape, {
      key: "aside",
      title: "搁置",
      count: content.setAside.length,
      lines: () => setAsideEntriesOf(content.setAside).map(asideLine),
    }),
    ...plainGroup(shape, {
      key: "passed",
      title: "已通过",
      count: content.passed.length,
      lines: () => content.passed.map((rule) => ruleLine("passed", rule)),
    }),
    ...plainGroup(shape, {
      key: "off",
      title: "已停用",
      count: content.off.length,
      lines: () => content.off.map((rule) => ruleLine("off", rule)),
    }),
  ];
}

interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly findings: readonly Finding[];
  readonly isFixable?: boolean;
}

function findingGroups(findings: readonly Finding[], { groupBy, tables, rules }: DockShape): FindingGroup[] {
  const found = Map.groupBy(findings, (finding) => finding[groupBy]);
  const named: Omit<FindingGroup, "findings">[] = {
    severity: () => SEVERITIES.map((key) => ({ key, title: SEVERITY_TITLES[key], severity: key })),
    table: () => tables.map(({ key, title }) => ({ key, title })),
    rule: () => rules.map(({ info, severity }) => ({ key: info.id, title: info.title, severity })),
  }[groupBy]();
  return named.map((each) => ({ ...each, findings: found.get(each.key) ?? [] }));
}

function group(
  shape: DockShape,
  { key, title, severity, findings, isFixable = true }: FindingGroup,
): DockLine[] {
  if (findings.length === 0) return [];
  const isOpen = !shape.closed.has(key);
  const fixable = isFixable ? findings.filter((finding) => clearFix(finding) !== null) : [];
  const heading = {
    key,
    kind: "heading",
    title,
    severity: severity ?? null,
    isOpen,
    findings: fixable,
  } as const;
  const entries = isOpen ? entriesOf(findings).flatMap((entry) => entryLines(shape, key, entry)) : [];
  return [{ ...heading, count: findings.length }, ...entries];
}

function entryLines({ expanded }: DockShape, groupKey: string, entry: FindingEntry): DockLine[] {
  const key = `${groupKey} ${entry.first.id}`;
  const isExpanded = entry.findings.length > 1 && expanded.has(key);
  const places = isExpanded ? entry.findings : [];
  return [
    { key, kind: "entry", entry, isExpanded, isHere: groupKey === HERE },
    ...places.map((finding) => ({ key: `${key} at ${finding.id}`, kind: "place", finding }) as const),
  ];
}

interface PlainGroup {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  lines(): DockLine[];
}

function plainGroup({ closed }: DockShape, { key, title, count, lines }: PlainGroup): DockLine[] {
  if (count === 0) return [];
  const isOpen = !closed.has(key);
  const heading = { key, kind: "heading", title, severity: null, count, isOpen, findings: [] } as const;
  return [heading, ...(isOpen ? lines() : [])];
}

function asideLine(aside: SetAsideEntry): DockLine {
  return { key: `aside ${aside.first.row.id}`, kind: "aside", aside };
}

function ruleLine(kind: "passed" | "off", rule: RuleState): DockLine {
  return { key: `${kind} ${rule.info.id}`, kind, rule };
}

function emptyNote({ findings, total }: DockContent): DockLine[] {
  if (findings.length > 0) return [];
  return [{ key: "note", kind: "note", text: total === null ? CHECKING : emptyText(total) }];
}

function emptyText(total: number): string {
  return total === 0 ? "没有发现问题。" : "没有符合筛选的问题。";
}
