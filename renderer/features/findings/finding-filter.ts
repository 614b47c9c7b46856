/** Which findings the dock shows and F8 walks through. Pure. */
import type { Finding, Severity } from "../../../shared/rules/finding.ts";

export interface FindingsFilter {
  readonly severity: Severity | null;
  /** Null: all sheets. */
  readonly table: string | null;
  readonly rule: string | null;
  /** All of its words, parted by spaces, stand in the place, the rule's title or the message. */
  readonly text: string;
}

export const EVERYTHING: FindingsFilter = { severity: null, table: null, rule: null, text: "" };

/** What can be filtered: a finding, or one that was set aside. */
export type Filterable = Pick<Finding, "severity" | "table" | "rule">;

/** `wordsOf`: what the text is looked for in; asked only where there is a text. */
export function filterFindings<Each extends Filterable>(
  findings: readonly Each[],
  filter: FindingsFilter,
  wordsOf: (finding: Each) => string,
): readonly Each[] {
  const words = wordsIn(filter.text);
  if (isEverything(filter)) return findings;
  return findings.filter(
    (finding) => matchesChoice(finding, filter) && (words.length === 0 || hasAll(wordsOf(finding), words)),
  );
}

export function matchesText(text: string, filterText: string): boolean {
  return hasAll(text, wordsIn(filterText));
}

/** Is something chosen besides the severity, whose buttons are always in sight? */
export function isNarrowed({ table, rule, text }: FindingsFilter): boolean {
  return table !== null || rule !== null || wordsIn(text).length > 0;
}

function isEverything(filter: FindingsFilter): boolean {
  return filter.severity === null && !isNarrowed(filter);
}

function matchesChoice(finding: Filterable, { severity, table, rule }: FindingsFilter): boolean {
  return (
    (severity === null || finding.severity === severity) &&
    (table === null || finding.table === table) &&
    (rule === null || finding.rule === rule)
  );
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/u).filter(Boolean);
}

function hasAll(text: string, words: readonly string[]): boolean {
  const lowered = text.toLowerCase();
  return words.every((word) => lowered.includes(word));
}
