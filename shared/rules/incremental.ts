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
import { atOnce, inSteps, ROWS_A_STEP } from "../steps.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { sheetTables } from "../tables/index.ts";
import { planTable } from "../tables/plan-table.ts";
import { tableIn } from "../tables/table-in.ts";
import { Agreement } from "./agreement/agreement.ts";
import { allRules } from "./all-rules.ts";
import { type ChangedRows, changedRows, rowsToCheck } from "./changed-rows.ts";
import { type CheckResult, resultOf } from "./check-result.ts";
import { type DraftCell, draftFindings } from "./draft-findings.ts";
import type { Finding } from "./finding.ts";
import { FindingMaker } from "./findings-of.ts";
import { Memory } from "./memory.ts";
import { TargetBookReader } from "./numbers/book-reader.ts";
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
  type RuledDrafts,
} from "./row-checks.ts";
import { KeyCounts, RowIndex } from "./row-index.ts";
import { rankOf, rowOrderOf } from "./row-order.ts";
import { type RowShape, shapeOf } from "./row-shape.ts";
import { RowView } from "./row-view.ts";
import type { PlanRule } from "./rule.ts";
import { StaleRows } from "./stale-rows.ts";
import { contentKeys, groupKeys, repeatableKeys } from "./structure/repeated-row.ts";
import { TextIndexes } from "./text-indexes.ts";
import { typedUnits } from "./units/unit-list.ts";
import { UnitRegistryReader } from "./units/unit-registry.ts";

/** The internal tables hold nothing that is printed or read. */
export const CHECKED_TABLES: readonly string[] = [planTable, ...sheetTables].map(({ key }) => key);

const planRules: readonly PlanRule[] = allRules.filter((rule) => rule.scope === "plan");

interface ChangedPlan extends ChangedRows {
  /** Those with rows or columns that are others than before, the internal ones too. */
  readonly tables: ReadonlySet<string>;
}

export class PlanChecker {
  #state: PlanState = EMPTY_PLAN;
  #tables: ReadonlyMap<string, TableDefinition> = new Map();
  #knowledge: LayerKnowledge | null = null;
  #uniqueRules: readonly UniqueRule[] = [];
  #lastShape: RowShape | null = null;
  readonly #drafts = new Map<RowId, RowDrafts>();
  /** The rows that are others than in the check before, or have other drafts. */
  #touched = new Set<RowId>();
  readonly #texts = new TextIndexes();
  readonly #indexes = {
    names: new RowIndex(repeatableKeys),
    contents: new RowIndex(contentKeys),
    groups: new RowIndex(groupKeys),
    typedUnits: new KeyCounts(typedUnits),
  } satisfies PlanIndexes;
  readonly #memory = new Memory();
  readonly #ownRules = new OwnRulesCompiler();
  readonly #maker = new FindingMaker(allRules);
  readonly #settings = new SettingsReader();
  readonly #targets = new TargetBookReader();
  readonly #units = new UnitRegistryReader();
  readonly #agreement = new Agreement();

  check(state: PlanState): CheckResult {
    return atOnce(this.steps(state));
  }

  /** The same check in small steps. A checker whose steps were not brought to their end is of no use any more. */
  *steps(state: PlanState): Generator<void, CheckResult> {
    const tables = new Map(CHECKED_TABLES.map((key) => [key, tableIn(state, key)]));
    const changed = this.#changedRows(state, tables);
    this.#touched = new Set(
      this.#state === EMPTY_PLAN ? [] : [...changed.gone, ...changed.come].map(({ id }) => id),
    );
    yield* this.#take([...this.#allIndexes(), ...this.#uniqueRules.map(({ index }) => index)], changed.gone);
    this.#state = state;
    this.#tables = tables;
    this.#lastShape = null;
    yield* this.#put(this.#allIndexes(), changed.come);
    const own = this.#ownRules.compile(state);
    yield* this.#feedUnique(own.uniqueRules, changed);
    const units = this.#units.read(state);
    const targets = yield* this.#targets.steps(
      state,
      (key) => this.#table(key),
      (key) => changed.tables.has(key),
    );
    yield;
    yield* this.#checkRows(changed, {
      nothing: null,
      style: this.#texts.style.style,
      units,
      targets,
      own: own.rowRules,
    });
    yield* this.#agreement.update(state, changed);
    const compared = yield* this.#compareRows();
    const settings = this.#settings.read(state);
    const findings = yield* this.#maker.make(state, {
      own: this.#drafts,
      compared,
      settings,
      changed: this.#touched,
    });
    yield;
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
  #changedRows(state: PlanState, tables: ReadonlyMap<string, TableDefinition>): ChangedPlan {
    const isChecked = ({ table }: PlanRow): boolean => tables.has(table);
    const found = changedRows(this.#state, state);
    const touched = new Set([...found.gone, ...found.come].map(({ table }) => table));
    const gone = found.gone.filter(isChecked);
    const come = found.come.filter(isChecked);
    const isOther = (key: string): boolean => this.#tables.get(key) !== tables.get(key);
    const others = new Set(CHECKED_TABLES.filter(isOther));
    if (others.size === 0 || this.#state === EMPTY_PLAN) return { gone, come, tables: touched };
    const known = new Set(come);
    for (const row of state.rows.values()) {
      if (!others.has(row.table) || known.has(row)) continue;
      gone.push(row);
      come.push(row);
    }
    return { gone, come, tables: new Set([...touched, ...others]) };
  }

  #allIndexes(): readonly PlanIndex[] {
    return [this.#texts, ...Object.values(this.#indexes)];
  }

  /** Before the tables change: rows leave an index as they came. */
  *#take(indexes: readonly PlanIndex[], gone: readonly PlanRow[]): Generator<void, void> {
    for (const rows of inSteps(gone)) {
      for (const row of rows) {
        const shape = this.#shapeOf(row);
        for (const index of indexes) index.remove(row, shape);
      }
      yield;
    }
  }

  *#put(indexes: readonly PlanIndex[], come: readonly PlanRow[]): Generator<void, void> {
    for (const rows of inSteps(come)) {
      for (const row of rows) {
        const shape = this.#shapeOf(row);
        for (const index of indexes) index.add(row, shape);
      }
      yield;
    }
  }

  /** An index that is new gets all rows. */
  *#feedUnique(rules: readonly UniqueRule[], { come }: ChangedRows): Generator<void, void> {
    const known = new Set(this.#uniqueRules);
    const isChecked = ({ table }: PlanRow): boolean => this.#tables.has(table);
    for (const rule of rules) {
      yield* this.#put(
        [rule.index],
        known.has(rule) ? come : [...this.#state.rows.values()].filter(isChecked),
      );
    }
    this.#uniqueRules = rules;
  }

  *#checkRows(changed: ChangedRows, knowledge: LayerKnowledge): Generator<void, void> {
    const stale = new StaleRows(this.#knowledge, knowledge);
    this.#knowledge = knowledge;
    for (const { id } of changed.gone) this.#drafts.delete(id);
    if (changed.come.length === this.#state.rows.size) {
      yield* this.#checkEach(changed.come, knowledge);
      return;
    }
    const { rows } = this.#state;
    const ids = rowsToCheck(this.#state, changed);
    yield* this.#checkEach(
      [...ids].flatMap((id) => rows.get(id) ?? []),
      knowledge,
    );
    if (!stale.areNone) yield* this.#checkStale(stale, ids, knowledge);
  }

  *#checkEach(all: readonly PlanRow[], knowledge: LayerKnowledge): Generator<void, void> {
    for (const rows of inSteps(all)) {
      for (const row of rows) this.#checkRow(row, this.#shapeOf(row), knowledge, LAYERS);
      yield;
    }
  }

  *#checkStale(
    stale: StaleRows,
    checked: ReadonlySet<RowId>,
    knowledge: LayerKnowledge,
  ): Generator<void, void> {
    let count = 0;
    for (const row of this.#state.rows.values()) {
      if (!this.#tables.has(row.table) || checked.has(row.id)) continue;
      const shape = this.#shapeOf(row);
      const layers = stale.layersOf(row, shape);
      if (layers.length > 0) this.#checkRow(row, shape, knowledge, layers);
      if (++count % ROWS_A_STEP === 0) yield;
    }
  }

  #checkRow(row: PlanRow, shape: RowShape, knowledge: LayerKnowledge, layers: readonly LayerKey[]): void {
    const before = this.#drafts.get(row.id);
    const drafts = checkRow(new RowView(this.#state, shape, row), knowledge, layers, before);
    if (drafts || before) this.#touched.add(row.id);
    if (drafts) this.#drafts.set(row.id, drafts);
    else if (before) this.#drafts.delete(row.id);
  }

  *#compareRows(): Generator<void, readonly RuledDrafts[]> {
    const view = this.#view();
    const found: RuledDrafts[] = [];
    for (const rule of [...planRules, ...this.#uniqueRules.map((unique) => unique.rule)]) {
      if (rule.prepare) yield* rule.prepare(view);
      found.push({ rule, drafts: rule.check(view) });
      yield;
    }
    return found;
  }

  #view(): PlanView {
    const state = this.#state;
    const order = rowOrderOf(state);
    return {
      state,
      indexes: this.#indexes,
      words: this.#texts.words,
      units: this.#units.read(state),
      agreement: this.#agreement,
      memory: this.#memory,
      table: (key) => this.#table(key),
      children: (row) => childrenOf(state, row.table, row.id),
      place: (row) => rankOf(order, row),
    };
  }

  /** Rows of one kind follow one another, so mostly it is the last one. */
  #shapeOf({ table, kind }: PlanRow): RowShape {
    const last = this.#lastShape;
    if (last?.kind.key === kind && last.table.key === table) return last;
    const shape = shapeOf(this.#table(table), kind);
    this.#lastShape = shape;
    return shape;
  }

  #table(key: string): TableDefinition {
    return this.#tables.get(key) ?? tableIn(this.#state, key);
  }
}
