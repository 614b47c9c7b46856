/** The built-in rules as the screen lists them: as the user has set them, narrowed by subject and words. Pure. */
import { ruleSubjects } from "../../../shared/rules/all-rules.ts";
import { SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import type { RuleSetting } from "../../../shared/rules/own/decisions.ts";
import type { RuleInfo } from "../../../shared/rules/rule.ts";
import { matchesText } from "../findings/finding-filter.ts";

export interface SetRule {
  readonly info: RuleInfo;
  readonly isOff: boolean;
  /** Null: as the rule has it. */
  readonly severity: Severity | null;
  readonly isChanged: boolean;
}

export interface SubjectRules {
  readonly title: string;
  readonly rules: readonly SetRule[];
}

export interface RuleFilter {
  /** The title of a subject; null: all. */
  readonly subject: string | null;
  readonly onlyChanged: boolean;
  readonly text: string;
}

export const EVERY_RULE: RuleFilter = { subject: null, onlyChanged: false, text: "" };

export function builtInRules(settings: ReadonlyMap<string, RuleSetting>): readonly SubjectRules[] {
  return ruleSubjects.map(({ title, rules }) => ({
    title,
    rules: rules.map((info) => {
      const { isOff = false, severity = null } = settings.get(info.id) ?? {};
      return { info, isOff, severity, isChanged: isOff || severity !== null };
    }),
  }));
}

/** Without the subjects in which nothing is left. */
export function filterRules(
  subjects: readonly SubjectRules[],
  { subject, onlyChanged, text }: RuleFilter,
): readonly SubjectRules[] {
  return subjects
    .filter(({ title }) => subject === null || title === subject)
    .map(({ title, rules }) => ({
      title,
      rules: rules.filter(
        (rule) => (!onlyChanged || rule.isChanged) && matchesText(`${title} ${wordsOf(rule)}`, text),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

function wordsOf({ info, severity }: SetRule): string {
  return `${info.title} ${info.why} ${info.reads} ${SEVERITY_TITLES[severity ?? info.severity]}`;
}

export function changedRules(subjects: readonly SubjectRules[]): readonly SetRule[] {
  return subjects.flatMap(({ rules }) => rules.filter(({ isChanged }) => isChanged));
}
