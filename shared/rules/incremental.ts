/**
 * The checker that an editor keeps. API:
 *
 *     const checker = new PlanChecker();
 *     const result = checker.check(state);   // after every change of the plan, with the new state
 *     result.findings                         // what stands, in the order of the plan
 *     result.ofRow(rowId)                     // the same, of one row: marks in cells
 *     result.counts                           // by severity: the status bar
 *     result.setAside                         // findings that the user has set aside, with the reason
 *     result.rules                            // every rule with its severity as set, whether it is off, its count
 *
 * The first check reads the whole plan; each further one only what depends on rows that are other objects than before,
 * and gives exactly what a first check of the same state would. Findings that did not change are the same objects.
 * States must be made by shared/changes/apply.ts (untouched rows stay the same objects); any two states may follow
 * each other, also those of two plans. checker.checkDraft() says what is wrong with a text that is being typed.
 *
 * A finding with one fix has one sensible answer (一键修正: mergeFixes() makes several in one set of edits, merge-fixes.ts);
 * several fixes are a choice. Findings of one rule with the same `cause` can be shown as one entry. What the user
 * decides goes through the channels rules:put, rules:set, rules:set-aside, rules:export, rules:import and links:decide;
 * a decision is taken back by deleting its row (RuleSetting.row, SetAsideFinding.row, OwnRuleRow.row). The links between
 * indicators and what is stated elsewhere, with their state, are linkGroups() of numbers/link-groups.ts.
 * Nothing here is stored, and nothing does I/O.
 */
import { childrenOf, EMPTY_PLAN, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { sheetTables } from "../tables/index.ts";
import { planTable } from "../tables/plan-table.ts";
import { tableIn } from "../tables/table-in.ts";
import { allRules } from "./all-rules.ts";
import { type ChangedRows, changedRows, rowsToCheck } from "./changed-rows.ts";
import { type CheckResult, resultOf } from "./check-result.ts";
import { type DraftCell, draftFindings } from "./draft-findings.ts";
import type { Finding } from "./finding.ts";
import { FindingMaker } from "./findings-of.ts";
import { Memory } from "./memory.ts";
import { TargetBookReader } from "./numbers/target-book.ts";
import { OwnRulesCompiler, type UniqueRule } from "./own/compile-own-rules.ts";
import { SettingsReader } from "./own/decisions.ts";
import type { PlanIndex } from "./plan-index.ts";
import type { PlanIndexes, PlanView } from "./plan-view.ts";
import {
  checkRow,
  LAYERS,
  type LayerKey,
  type LayerKnowledge,
  type RowDrafts,
  type RuledDraft,
} from "./row-checks.ts";
import { KeyCounts, RowIndex } from "./row-index.ts";
import { rowOrderOf } from "./row-order.ts";
import type { PlanRule } from "./rule.ts";
import { groupKeys, repeatableKeys } from "./structure/repeated-row.ts";
import { StyleIndex } from "./style-index.ts";
import { WordIndex } from "./text/word-index.ts";
import { typedUnits } from "./units/unit-list.ts";
import { registryOf } from "./units/unit-registry.ts";

/** The internal tables hold nothing that is printed or read. */
export const CHECKED_TABLES: readonly string[] = [planTable, ...sheetTables].map(({ key }) => key);

const planRules: readonly PlanRule[] = allRules.filter((rule) => rule.scope === "plan");

export class PlanChecker {
  #state: PlanState = EMPTY_PLAN;
  #tables: ReadonlyMap<string, TableDefinition> = new Map();
  #knowledge: LayerKnowledge | null = null;
  #uniqueRules: readonly UniqueRule[] = [];
  readonly #drafts = new Map<RowId, RowDrafts>();
  readonly #style = new StyleIndex();
  readonly #words = new WordIndex();
  readonly #indexes = {
    names: new RowIndex(repeatableKeys),
    groups: new RowIndex(groupKeys),
    typedUnits: new KeyCounts(typedUnits),
  } satisfies PlanIndexes;
  readonly #memory = new Memory();
  readonly #ownRules = new OwnRulesCompiler();
  readonly #maker = new FindingMaker(allRules);
  readonly #settings = new SettingsReader();
  readonly #targets = new TargetBookReader();

  check(state: PlanState): CheckResult {
    const tables = new Map(CHECKED_TABLES.map((key) => [key, tableIn(state, key)]));
    const changed = this.#changedRows(state, tables);
    this.#take([...this.#allIndexes(), ...this.#uniqueRules.map(({ index }) => index)], changed.gone);
    this.#state = state;
    this.#tables = tables;
    this.#put(this.#allIndexes(), changed.come);
    const own = this.#ownRules.compile(state);
    this.#feedUnique(own.uniqueRules, changed);
    this.#checkRows(changed, {
      nothing: null,
      style: this.#style.style,
      units: registryOf(state),
      targets: this.#targets.read(state, (key) => this.#table(key)),
      own: own.rowRules,
    });
    const settings = this.#settings.read(state);
    const findings = this.#maker.make(state, this.#drafts, this.#planDrafts(), settings);
    return resultOf(state, findings, settings);
  }

  /**
   * What stands of the cell if its text were this one, by the rules that read one cell or its row alone.
   * @throws AppError where the cell cannot hold the text
   */
  checkDraft(draft: DraftCell): readonly Finding[] {
    const [state, knowledge] = [this.#state, this.#knowledge];
    if (!knowledge) return [];
    const settings = this.#settings.read(state);
    return draftFindings({ state, knowledge, settings, table: (key) => this.#table(key) }, draft);
  }

  /** Rows of a table whose columns are others count as changed. */
  #changedRows(state: PlanState, tables: ReadonlyMap<string, TableDefinition>): ChangedRows {
    const isChecked = ({ table }: PlanRow): boolean => tables.has(table);
    const found = changedRows(this.#state, state);
    const gone = found.gone.filter(isChecked);
    const come = found.come.filter(isChecked);
    const isOther = (key: string): boolean => this.#tables.get(key) !== tables.get(key);
    const others = new Set(CHECKED_TABLES.filter(isOther));
    if (others.size === 0 || this.#state === EMPTY_PLAN) return { gone, come };
    const known = new Set(come);
    for (const row of state.rows.values()) {
      if (!others.has(row.table) || known.has(row)) continue;
      gone.push(row);
      come.push(row);
    }
    return { gone, come };
  }

  #allIndexes(): readonly PlanIndex[] {
    return [this.#style, this.#words, ...Object.values(this.#indexes)];
  }

  /** Before the tables change: rows leave an index as they came. */
  #take(indexes: readonly PlanIndex[], gone: readonly PlanRow[]): void {
    for (const row of gone) for (const index of indexes) index.remove(row, this.#table(row.table));
  }

  #put(indexes: readonly PlanIndex[], come: readonly PlanRow[]): void {
    for (const row of come) {
      const table = this.#table(row.table);
      for (const index of indexes) index.add(row, table);
    }
  }

  /** An index that is new gets all rows. */
  #feedUnique(rules: readonly UniqueRule[], { come }: ChangedRows): void {
    const known = new Set(this.#uniqueRules);
    const isChecked = ({ table }: PlanRow): boolean => this.#tables.has(table);
    for (const rule of rules) {
      this.#put([rule.index], known.has(rule) ? come : [...this.#state.rows.values()].filter(isChecked));
    }
    this.#uniqueRules = rules;
  }

  #checkRows(changed: ChangedRows, knowledge: LayerKnowledge): void {
    const before = this.#knowledge;
    const stale = LAYERS.filter((layer) => before !== null && before[layer] !== knowledge[layer]);
    this.#knowledge = knowledge;
    for (const { id } of changed.gone) this.#drafts.delete(id);
    const ids = rowsToCheck(this.#state, changed);
    for (const id of ids) this.#checkRow(id, knowledge, LAYERS);
    if (stale.length === 0) return;
    for (const { id, table } of this.#state.rows.values()) {
      if (this.#tables.has(table) && !ids.has(id)) this.#checkRow(id, knowledge, stale);
    }
  }

  #checkRow(id: RowId, knowledge: LayerKnowledge, layers: readonly LayerKey[]): void {
    const { rows, children } = this.#state;
    const row = rows.get(id);
    if (!row) return;
    const parent = row.parentId === null ? null : (rows.get(row.parentId) ?? null);
    const place = { table: this.#table(row.table), row, parent, hasChildren: children.has(id) };
    const drafts = checkRow(place, knowledge, layers, this.#drafts.get(id));
    if (drafts) this.#drafts.set(id, drafts);
    else this.#drafts.delete(id);
  }

  *#planDrafts(): Generator<RuledDraft> {
    const view = this.#view();
    for (const rule of [...planRules, ...this.#uniqueRules.map((unique) => unique.rule)]) {
      for (const draft of rule.check(view)) yield { rule, draft };
    }
  }

  #view(): PlanView {
    const state = this.#state;
    const { places } = rowOrderOf(state);
    return {
      state,
      indexes: this.#indexes,
      words: this.#words,
      units: registryOf(state),
      memory: this.#memory,
      table: (key) => this.#table(key),
      children: (row) => childrenOf(state, row.table, row.id),
      order: (rowId) => places.get(rowId) ?? 0,
    };
  }

  #table(key: string): TableDefinition {
    return this.#tables.get(key) ?? tableIn(this.#state, key);
  }
}
