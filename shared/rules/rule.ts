/**
 * A rule: data that says what it is for, and a pure function that finds faults. How much of the plan the function
 * may see is its scope; that is what lets an edit re-check only what depends on it (incremental.ts).
 */
import type { Column, TableDefinition } from "../tables/definition.ts";
import type { CellView } from "./cell-view.ts";
import type { Draft, Severity } from "./finding.ts";
import type { TargetBook } from "./numbers/target-book.ts";
import type { PlanView } from "./plan-view.ts";
import type { RowView } from "./row-view.ts";
import type { PlanStyle } from "./style-index.ts";
import type { UnitRegistry } from "./units/unit-registry.ts";

/** What a rule answers where there is nothing to find. */
export const NO_DRAFTS: readonly Draft[] = [];

/** So much is told of one rule in one cell; in a text that has more of it nobody goes through them one by one. */
export const MOST_FOUND = 100;

/** The drafts of these places, of as many as are told. */
export function firstDrafts<Place>(
  places: readonly Place[],
  draftOf: (place: Place) => Draft | null,
): readonly Draft[] {
  if (places.length === 0) return NO_DRAFTS;
  const drafts: Draft[] = [];
  for (const place of places) {
    const draft = draftOf(place);
    if (draft) drafts.push(draft);
    if (drafts.length === MOST_FOUND) break;
  }
  return drafts;
}

export interface RuleInfo {
  readonly id: string;
  /** Names the fault. */
  readonly title: string;
  /** What can be said where it has found none. */
  readonly fulfilled: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** As long as the user sets no other. */
  readonly severity: Severity;
  /** The cells that it reads, in the user's words. */
  readonly reads: string;
}

/** What a rule on a cell or row may know of the rest of the plan, and is checked again for when it changes. */
export interface Knowledge {
  readonly nothing: null;
  readonly style: PlanStyle;
  readonly units: UnitRegistry;
  readonly targets: TargetBook;
}
export type KnowledgeKey = keyof Knowledge;

interface CellRuleKnowing<Key extends KnowledgeKey> extends RuleInfo {
  readonly scope: "cell";
  readonly knows: Key;
  readonly appliesTo: (column: Column, table: TableDefinition) => boolean;
  /** It looks at cells alone that hold one of these classes of characters or patterns; absent: at all. */
  readonly when?: number;
  readonly check: (cell: CellView, known: Knowledge[Key]) => readonly Draft[];
}

/** Reads one cell that holds text. */
export type CellRule = { [Key in KnowledgeKey]: CellRuleKnowing<Key> }[KnowledgeKey];

/** Reads a row, its parent, and whether there are rows below it. */
export interface RowRule extends RuleInfo {
  readonly scope: "row";
  readonly knows: "nothing";
  readonly appliesTo: (table: TableDefinition) => boolean;
  readonly check: (row: RowView) => readonly Draft[];
}

/** Compares rows; runs after every edit, on indexes that are kept up to date. */
export interface PlanRule extends RuleInfo {
  readonly scope: "plan";
  /** Does beforehand, in small steps, what would keep check() long. */
  readonly prepare?: (plan: PlanView) => Iterable<void>;
  readonly check: (plan: PlanView) => readonly Draft[];
}

export type Rule = CellRule | RowRule | PlanRule;
