/**
 * From drafts to findings: with the severity that the user has set, without the rules that are off, in the order of
 * the plan, each with an id of its own. What was made for a row is kept as long as its drafts are the same, and a
 * finding that says the same as before stays the same object.
 */
import type { CellEdit } from "../changes/edit-cells.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { ROWS_A_STEP } from "../steps.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import type { Draft, Finding, Word } from "./finding.ts";
import { findingKey, type RuleSetting } from "./own/decisions.ts";
import { LAYERS, type RowDrafts, type RuledDraft, type RuledDrafts } from "./row-checks.ts";
import { RowNames } from "./row-names.ts";
import { type RowOrder, rowOrderOf } from "./row-order.ts";
import { RowsInOrder } from "./rows-in-order.ts";

export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** What the findings of one row are made of. */
interface RowInputs {
  readonly row: PlanRow;
  readonly table: TableDefinition;
  readonly own: RowDrafts | undefined;
  /** Of the rules that compare rows. */
  readonly compared: readonly RuledDraft[];
  readonly settings: RuleSettings;
}

interface NamedRow {
  readonly id: RowId;
  readonly text: string;
}

/** The same object for as long as the row has findings; what was made anew is put into it. */
interface MadeRow extends RowInputs {
  readonly findings: readonly Finding[];
  /** The rows that its messages name, as they did: their names may change. */
  readonly named: readonly NamedRow[];
}

const NONE: readonly RuledDraft[] = [];
const NOBODY: readonly NamedRow[] = [];
type Compared = ReadonlyMap<RowId, readonly RuledDraft[]>;

/** What a check has found. */
export interface FoundDrafts {
  readonly own: ReadonlyMap<RowId, RowDrafts>;
  readonly compared: readonly RuledDrafts[];
  readonly settings: RuleSettings;
  /** The rows that are others than before, or have other drafts of their own. */
  readonly changed: ReadonlySet<RowId>;
}

export class FindingMaker {
  readonly #rank: ReadonlyMap<string, number>;
  readonly #names = new RowNames();
  readonly #made = new Map<RowId, MadeRow>();
  readonly #inOrderOfPlan = new RowsInOrder<MadeRow>();
  /** Rows that messages name, or once named. */
  readonly #named = new Set<RowId>();
  #compared: Compared = new Map();
  #settings: RuleSettings = new Map();
  #order: RowOrder = new Map();

  /** `rules`: the built-in ones in their order; at one place they come before the user's. */
  constructor(rules: readonly { readonly id: string }[]) {
    this.#rank = new Map(rules.map(({ id }, index) => [id, index]));
  }

  /** In steps of some rows. */
  *make(state: PlanState, drafts: FoundDrafts): Generator<void, readonly Finding[]> {
    const { own, settings } = drafts;
    const compared = byRow(drafts.compared);
    const order = rowOrderOf(state);
    const ids = this.#rowsToMake(drafts, compared, order);
    this.#compared = compared;
    this.#settings = settings;
    this.#order = order;
    let count = 0;
    for (const id of ids) {
      const row = state.rows.get(id);
      const inputs = { own: own.get(id), compared: compared.get(id) ?? NONE, settings };
      if (row && (inputs.own || inputs.compared.length > 0)) {
        this.#renew(state, { row, table: tableIn(state, row.table), ...inputs });
      } else this.#drop(id);
      if (++count % ROWS_A_STEP === 0) yield;
    }
    yield;
    const inOrder = this.#inOrderOfPlan.of(this.#made.values(), order);
    yield;
    const findings: Finding[] = [];
    for (const made of inOrder) for (const finding of made.findings) findings.push(finding);
    return findings;
  }

  #rowsToMake(
    { own, changed, settings }: FoundDrafts,
    compared: Compared,
    order: RowOrder,
  ): ReadonlySet<RowId> {
    const ids = new Set(changed);
    for (const [id, drafts] of compared)
      if (!areSameDrafts(drafts, this.#compared.get(id) ?? NONE)) ids.add(id);
    for (const id of this.#compared.keys()) if (!compared.has(id)) ids.add(id);
    if (settings !== this.#settings) for (const id of own.keys()) ids.add(id);
    if (settings !== this.#settings) for (const id of compared.keys()) ids.add(id);
    const mayBeCalledOtherwise = order !== this.#order || !areDisjoint(changed, this.#named);
    if (mayBeCalledOtherwise) for (const [id, { named }] of this.#made) if (named.length > 0) ids.add(id);
    return ids;
  }

  #renew(state: PlanState, inputs: RowInputs): void {
    const { id } = inputs.row;
    const known = this.#made.get(id);
    const isNamedSame = ({ id: named, text }: NamedRow): boolean =>
      this.#names.text(state, { row: named }) === text;
    if (known && isSame(known, inputs) && known.named.every(isNamedSame)) return;
    const made = this.#makeRow(state, inputs, known);
    for (const named of made.named) this.#named.add(named.id);
    if (known) Object.assign(known, made);
    else {
      this.#made.set(id, made);
      this.#inOrderOfPlan.put(made);
    }
  }

  #drop(id: RowId): void {
    const known = this.#made.get(id);
    if (!known) return;
    this.#made.delete(id);
    this.#inOrderOfPlan.take(known);
  }

  #makeRow(state: PlanState, inputs: RowInputs, known: MadeRow | undefined): MadeRow {
    const { own, compared, row, table, settings } = inputs;
    const maker = new RowFindings(known?.row === row ? known.findings : NO_FINDINGS);
    const others: NamedRow[] = [];
    const take = ({ rule, draft }: RuledDraft): void => {
      const setting = settings.get(rule.id);
      if (setting?.isOff) return;
      const severity = setting?.severity ?? rule.severity;
      maker.take(draft, {
        rule: rule.id,
        severity,
        table: table.key,
        message: this.#messageOf(state, draft, others),
      });
    };
    if (own) for (const layer of LAYERS) for (const each of own[layer]) take(each);
    for (const each of compared) take(each);
    const findings = this.#inOrder(table, maker.findings);
    return { row, table, own, compared, settings, findings, named: others.length > 0 ? others : NOBODY };
  }

  #messageOf(state: PlanState, { message }: Draft, named: NamedRow[]): string {
    let text = "";
    for (const word of message) {
      const words = this.#names.text(state, word);
      if (typeof word !== "string") named.push({ id: word.row, text: words });
      text += words;
    }
    return text;
  }

  #inOrder(table: TableDefinition, findings: readonly Finding[]): readonly Finding[] {
    if (findings.length < 2) return findings;
    const column = ({ column: key }: Finding): number => table.columns.findIndex((each) => each.key === key);
    const start = ({ range }: Finding): number => range?.start ?? -1;
    const rank = ({ rule }: Finding): number => this.#rank.get(rule) ?? this.#rank.size;
    return findings.toSorted(
      (a, b) => column(a) - column(b) || start(a) - start(b) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
    );
  }
}

function areDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return false;
  return true;
}

function byRow(compared: readonly RuledDrafts[]): Compared {
  const found = new Map<RowId, RuledDraft[]>();
  for (const { rule, drafts } of compared) {
    for (const draft of drafts) {
      const known = found.get(draft.rowId);
      if (known) known.push({ rule, draft });
      else found.set(draft.rowId, [{ rule, draft }]);
    }
  }
  return found;
}

/** What stands beside a draft in its finding. */
type Heading = Pick<Finding, "rule" | "severity" | "table" | "message">;

const NO_FINDINGS: readonly Finding[] = [];

/** The findings of one row, mostly a single one; those that say the same as before are the same objects. */
class RowFindings {
  readonly findings: Finding[] = [];
  /** By id. */
  readonly #before: ReadonlyMap<string, Finding> | null;
  #ids: Set<string> | null = null;
  /** How often a key was asked for. */
  #copies: Map<string, number> | null = null;

  constructor(before: readonly Finding[]) {
    this.#before = before.length === 0 ? null : new Map(before.map((finding) => [finding.id, finding]));
  }

  take(
    { rowId, column, range, about, cause, fixes }: Draft,
    { rule, severity, table, message }: Heading,
  ): void {
    const id = this.#freeId(findingKey({ rule, rowId, column, about }));
    const finding = { id, rule, severity, table, message, rowId, column, range, about, cause, fixes };
    const old = this.#before?.get(id);
    this.findings.push(old && saysTheSame(old, finding) ? old : finding);
    this.#ids?.add(id);
  }

  /** The key, or the key with a number behind it where the row has one of that key already. */
  #freeId(key: string): string {
    if (this.findings.length === 0) return key;
    this.#ids ??= new Set(this.findings.map(({ id }) => id));
    if (!this.#ids.has(key)) return key;
    this.#copies ??= new Map();
    let copy = this.#copies.get(key) ?? 2;
    while (this.#ids.has(`${key}\n${copy}`)) copy++;
    this.#copies.set(key, copy);
    return `${key}\n${copy}`;
  }
}

function isSame(a: RowInputs, b: RowInputs): boolean {
  return (
    a.row === b.row &&
    a.table === b.table &&
    a.own === b.own &&
    a.settings === b.settings &&
    areSameDrafts(a.compared, b.compared)
  );
}

function areSameDrafts(a: readonly RuledDraft[], b: readonly RuledDraft[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ rule, draft }, index) => {
      const other = b[index];
      return rule === other?.rule && isSameDraft(draft, other.draft);
    })
  );
}

/** Drafts of one row that did not change and of one rule; fixes follow from the row and the message. */
function isSameDraft(a: Draft, b: Draft): boolean {
  return (
    a === b ||
    (a.about === b.about &&
      a.column === b.column &&
      a.range?.start === b.range?.start &&
      a.message.length === b.message.length &&
      a.message.every((word, index) => isSameWord(word, b.message[index])))
  );
}

function isSameWord(a: Word, b: Word | undefined): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.row === b?.row;
}

function saysTheSame(a: Finding, b: Finding): boolean {
  return (
    a.severity === b.severity &&
    a.message === b.message &&
    a.range?.start === b.range?.start &&
    a.range?.end === b.range?.end &&
    a.fixes.length === b.fixes.length &&
    a.fixes.every(({ edits }, index) => writesTheSame(edits, b.fixes[index]?.edits ?? []))
  );
}

/** A fix of another row may write something else although its finding says the same. */
function writesTheSame(a: readonly CellEdit[], b: readonly CellEdit[]): boolean {
  return a.length === b.length && a.every((edit, index) => edit.value === b[index]?.value);
}
