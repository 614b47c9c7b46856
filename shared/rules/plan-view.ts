/**
 * The plan as a rule that compares rows sees it: with indexes that are kept up to date from edit to edit, and a memory
 * for what was made of the very same rows before.
 */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow } from "../model/row.ts";
import type { TableDefinition } from "../tables/definition.ts";
import type { Agreement } from "./agreement/agreement.ts";
import type { Memory } from "./memory.ts";
import type { KeyCounts, RowIndex } from "./row-index.ts";
import type { WordIndex } from "./text/word-index.ts";
import type { UnitRegistry } from "./units/unit-registry.ts";

export interface PlanIndexes {
  /** By name, but for groups. */
  readonly names: RowIndex;
  /** By all that their long texts say. */
  readonly contents: RowIndex;
  /** Groups and categories by name and parent. */
  readonly groups: RowIndex;
  /** By the names of units as typed. */
  readonly typedUnits: KeyCounts;
}

export interface PlanView {
  readonly state: PlanState;
  readonly indexes: PlanIndexes;
  readonly words: WordIndex;
  readonly units: UnitRegistry;
  /** Annex and text side by side. */
  readonly agreement: Agreement;
  readonly memory: Memory;
  /** As it is in this plan. */
  table(key: string): TableDefinition;
  children(row: PlanRow): readonly PlanRow[];
  /** Where a row stands among all rows of the plan. */
  place(row: PlanRow): number;
}
