/**
 * From drafts to findings: with the severity that the user has set, without the rules that are off, in the order of
 * the plan, each with an id of its own. What was made for a row is kept as long as its drafts are the same, and a
 * finding that says the same as before stays the same object.
 */
import type { CellEdit } from "../changes/edit-cells.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { tableIn } from "../tables/table-in.ts";
import type { Draft, Finding, Word } from "./finding.ts";
import { findingKey, type RuleSetting } from "./own/decisions.ts";
import { LAYERS, type RowDrafts, type RuledDraft } from "./row-checks.ts";
import { type RowOrder, referenceOf, rowOrderOf } from "./row-order.ts";

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

interface MadeRow extends RowInputs {
  readonly findings: readonly Finding[];
  /** The rows that its messages name, as they did: their names may change. */
  readonly named: readonly NamedRow[];
}

const NONE: readonly RuledDraft[] = [];

export class FindingMaker {
  readonly #rank: ReadonlyMap<string, number>;
  readonly #names = new RowNames();
  #made = new Map<RowId, MadeRow>();

  /** `rules`: the built-in ones in their order; at one place they come before the user's. */
  constructor(rules: readonly { readonly id: string }[]) {
    this.#rank = new Map(rules.map(({ id }, index) => [id, index]));
  }

  make(
    state: PlanState,
    ownDrafts: ReadonlyMap<RowId, RowDrafts>,
    comparedDrafts: Iterable<RuledDraft>,
    settings: RuleSettings,
  ): readonly Finding[] {
    const compared = Map.groupBy(comparedDrafts, ({ draft }) => draft.rowId);
    const ids = this.#inPlanOrder(state, new Set([...ownDrafts.keys(), ...compared.keys()]));
    const made = new Map<RowId, MadeRow>();
    for (const id of ids) {
      const row = state.rows.get(id);
      if (!row) continue;
      const table = tableIn(state, row.table);
      const inputs = { row, table, own: ownDrafts.get(id), compared: compared.get(id) ?? NONE, settings };
      made.set(id, this.#makeRow(state, inputs));
    }
    this.#made = made;
    return [...made.values()].flatMap(({ findings }) => findings);
  }

  #inPlanOrder(state: PlanState, ids: ReadonlySet<RowId>): readonly RowId[] {
    const { places } = rowOrderOf(state);
    return [...ids]
      .map((id) => ({ id, place: places.get(id) ?? 0 }))
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => id);
  }

  #makeRow(state: PlanState, inputs: RowInputs): MadeRow {
    const known = this.#made.get(inputs.row.id);
    const isNamedSame = ({ id, text }: NamedRow): boolean => this.#names.text(state, { row: id }) === text;
    if (known && isSame(known, inputs) && known.named.every(isNamedSame)) return known;
    const { own, compared, row, table, settings } = inputs;
    const before = new Map(known?.row === row ? known.findings.map((finding) => [finding.id, finding]) : []);
    const drafts = [...(own ? LAYERS.flatMap((layer) => own[layer]) : []), ...compared];
    const ids = new Set<string>();
    const findings = drafts.flatMap(({ rule, draft }): Finding[] => {
      const setting = settings.get(rule.id);
      if (setting?.isOff) return [];
      const key = findingKey({ rule: rule.id, ...draft });
      let id = key;
      for (let copy = 2; ids.has(id); copy++) id = `${key}\n${copy}`;
      ids.add(id);
      const { rowId, column, range, about, cause, fixes } = draft;
      const message = draft.message.map((word) => this.#names.text(state, word)).join("");
      const severity = setting?.severity ?? rule.severity;
      const named = { id, rule: rule.id, severity, table: table.key, message };
      const finding = { ...named, rowId, column, range, about, cause, fixes };
      const old = before.get(id);
      return [old && saysTheSame(old, finding) ? old : finding];
    });
    const named = drafts.flatMap(({ draft }) =>
      draft.message.flatMap((word) =>
        typeof word === "string" ? [] : [{ id: word.row, text: this.#names.text(state, word) }],
      ),
    );
    return { ...inputs, findings: this.#inOrder(table, findings), named };
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

function isSame(a: RowInputs, b: RowInputs): boolean {
  return (
    a.row === b.row &&
    a.table === b.table &&
    a.own === b.own &&
    a.settings === b.settings &&
    a.compared.length === b.compared.length &&
    a.compared.every(({ rule, draft }, index) => {
      const other = b.compared[index];
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

/** The words of messages; how a row is called is looked up once as long as it does not change or move. */
class RowNames {
  readonly #known = new Map<
    RowId,
    { readonly row: PlanRow; readonly order: RowOrder; readonly text: string }
  >();

  text(state: PlanState, word: Word): string {
    if (typeof word === "string") return word;
    const row = state.rows.get(word.row);
    if (!row) return "已删除的行";
    const order = rowOrderOf(state);
    const known = this.#known.get(row.id);
    if (known?.row === row && known.order === order) return known.text;
    const text = referenceOf(state, tableIn(state, row.table), row.id);
    this.#known.set(row.id, { row, order, text });
    return text;
  }
}
